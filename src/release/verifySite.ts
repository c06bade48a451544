import { existsSync, readFileSync } from "node:fs";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { isPlainFile } from "../disk/files.ts";
import { sha256 } from "../snapshot/hash.ts";
import { byPeriod, missing, parseManifest, RESTORE, type Version, versionNames } from "./archive.ts";
import { lentBriefs } from "./briefs.ts";
import { type Copy, copyOf, lentPages, pageAt } from "./finish.ts";
import type { Standing } from "./standing.ts";
import { verifyPublished } from "./verify.ts";
import { homeOf, nameOf, under, type VersionName } from "./version.ts";

/** What a folder of a site, or of one version, holds, and every difference from its seals. */
export interface Verification {
  /** Is it of a whole site, and not of one version? */
  readonly isSite: boolean;
  readonly versions: readonly Version[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Holds a built site, or the folder of one version, against the manifests in it. */
export function verifyFolder(folder: string): Verification {
  if (existsSync(`${folder}/manifest.json`)) return verifyAlone(folder);
  const read = versionNames(`${folder}/editions`).map((name) => readVersionIn(folder, name));
  const versions = read.flatMap(({ version }) => version ?? []);
  const standings = standingsOf(versions);
  return {
    isSite: true,
    versions,
    diagnostics: [
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...versions.flatMap((version) => {
        const home = homeOf(version).slice(1, -1);
        return verifyPublished(version, home, under(folder, home), standings.get(version));
      }),
      ...verifyCopies(folder, versions),
    ],
  };
}

function verifyAlone(folder: string): Verification {
  const { version, diagnostics } = readVersion(
    "manifest.json",
    readFileSync(`${folder}/manifest.json`, "utf8"),
  );
  if (version === null) return { isSite: false, versions: [], diagnostics };
  const found = verifyPublished(version, nameOf(version), folder);
  return { isSite: false, versions: [version], diagnostics: found };
}

/** A version of a site, which must be the one that its address says. */
function readVersionIn(folder: string, name: VersionName) {
  const file = `${homeOf(name).slice(1)}manifest.json`;
  if (!isPlainFile(under(folder, file))) return { version: null, diagnostics: [missing(file, name)] };
  return atItsAddress(name, file, readVersion(file, readFileSync(under(folder, file), "utf8")));
}

/** What was read of a version, or that it is another one than lies at such an address. */
export function atItsAddress(name: VersionName, file: string, read: ReadVersion): ReadVersion {
  if (read.version === null || nameOf(read.version) === nameOf(name)) return read;
  const message = `it is the manifest of ${nameOf(read.version)}, at the address of ${nameOf(name)}`;
  return { version: null, diagnostics: [diagnose(startOf(file), "seal-broken", { message, mend: RESTORE })] };
}

export interface ReadVersion {
  readonly version: Version | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A version by the text of its manifest. */
export function readVersion(file: string, text: string): ReadVersion {
  const manifest = parseManifest(file, text);
  if (Array.isArray(manifest)) return { version: null, diagnostics: manifest };
  const { edition, version } = manifest;
  return { version: { edition, version, manifest, seal: sha256(text) }, diagnostics: [] };
}

/** How each version of a site stands among those that are there. */
export function standingsOf(versions: readonly Version[]): ReadonlyMap<Version, Standing> {
  const newest = newestOf(versions);
  return new Map(
    versions.map((version) => [
      version,
      {
        superseded: versions.some((one) => one.edition === version.edition && one.version > version.version),
        outdated: newest?.edition !== version.edition,
      },
    ]),
  );
}

/** The latest version of the edition with the latest period. */
export function newestOf(versions: readonly Version[]): Version | undefined {
  return [...versions]
    .sort((left, right) => byPeriod(left.manifest, right.manifest) || left.version - right.version)
    .at(-1);
}

/** The pages at the addresses of the latest versions must be those that are sealed. */
function verifyCopies(folder: string, versions: readonly Version[]): Diagnostic[] {
  const newest = newestOf(versions);
  const hasDrafts = newest === undefined || existsSync(`${folder}/drafts`);
  return [...latestCopies(versions), ...(hasDrafts ? [] : lentPages(folder, homeOf(newest)))]
    .filter(({ from }) => isPlainFile(pageAt(folder, from)))
    .flatMap((copy) => {
      const page = pageAt(folder, copy.to);
      const isSame = isPlainFile(page) && readFileSync(page, "utf8") === copyOf(folder, copy);
      return isSame ? [] : [copyChanged(copy)];
    });
}

/** The board pages that the latest versions lend, to their editions' addresses and to the root, and the latest briefs. */
export function latestCopies(versions: readonly Version[]): Copy[] {
  const newest = newestOf(versions);
  const standings = standingsOf(versions);
  const latest = versions.filter((version) => standings.get(version)?.superseded === false);
  const boards = latest.map((version) => ({ from: homeOf(version), to: `/editions/${version.edition}/` }));
  const briefs = lentBriefs(
    latest
      .toSorted((left, right) => byPeriod(right.manifest, left.manifest))
      .map((version) => ({ home: homeOf(version), files: Object.keys(version.manifest.outputs) })),
  );
  return newest === undefined ? boards : [...boards, { from: homeOf(newest), to: "/" }, ...briefs];
}

/** A page at the address of a latest version that is not the sealed one. */
export function copyChanged({ from, to }: Copy): Diagnostic {
  const file = `${to.slice(1)}index.html`;
  return diagnose(startOf(file), "copy-changed", { file, from });
}

/** That a seal was asked for, and no version carries it. */
export function verifySealed(versions: readonly Version[], seal: string | undefined): Diagnostic[] {
  if (seal === undefined || versions.some((version) => version.seal === seal)) return [];
  const there = versions.map((version) => `${nameOf(version)} ${version.seal}`).join(", ");
  const message = `no version here has the seal ${seal}${there === "" ? "" : ` (there is ${there})`}`;
  return [diagnose(startOf("manifest.json"), "seal-broken", { message, mend: RESTORE })];
}
