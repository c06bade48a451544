import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { filesBelow, isPlainFile } from "../disk/files.ts";
import { sha256 } from "../snapshot/hash.ts";
import {
  byPeriod,
  missing,
  parseManifest,
  RESTORE,
  type Version,
  versionNamed,
  versionNames,
} from "./archive.ts";
import { lentBriefs } from "./briefs.ts";
import { type Copy, copyOf, lentPages, pageAt } from "./finish.ts";
import { SEAL_FILE } from "./seal.ts";
import { type BesideBytes, toldAlone } from "./signed/alone.ts";
import { BESIDE, besideIn, bytesOf } from "./signed/beside.ts";
import { type ListedWithdrawn, listedWithdrawn } from "./siteList.ts";
import type { Standing } from "./standing.ts";
import { stray, verifyChain, verifyPublished } from "./verify.ts";
import { homeOf, nameOf, sealedPath, under, type VersionName } from "./version.ts";
import { notWithdrawn, withdrawnOf } from "./withdrawn.ts";

/** What a folder of a site, or of one version, holds, and every difference from its seals. */
export interface Verification {
  /** Is it of a whole site, and not of one version? */
  readonly isSite: boolean;
  readonly versions: readonly Version[];
  /** What can be said of signatures, where no checkout says more. */
  readonly said: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The versions that a checkout keeps; null where there is no checkout, and a site can be held against itself alone. */
export type Kept = readonly Version[] | null;

/**
 * Holds the versions of a built site, or the folder of one version, against those that a checkout keeps, in both
 * directions; without a checkout against the manifests in it.
 */
export function verifyFolder(folder: string, kept: Kept): Verification {
  const manifest = `${folder}/manifest.json`;
  if (isPlainFile(manifest) && isAlone(folder, kept))
    return verifyAlone(folder, readFileSync(manifest, "utf8"), kept);
  const listed = kept === null ? listedAsWithdrawn(folder) : [];
  const gone = kept === null ? listed : withdrawnOf(kept);
  const read = namesToHold(versionNames(`${folder}/editions`), gone, kept).map((name) =>
    readVersionIn(folder, name, kept),
  );
  const versions = read.flatMap(({ version }) => version ?? []);
  const standings = standingsOf(kept === null ? versions : notWithdrawn(kept));
  return {
    isSite: true,
    versions,
    said: read.flatMap(({ said }) => said),
    diagnostics: [
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...versions.flatMap((version) => {
        const home = homeOf(version).slice(1, -1);
        const look = { standing: standings.get(version), isBuilt: true };
        return verifyPublished(version, home, under(folder, home), look);
      }),
      ...(kept === null ? verifyChain(versions, homeOf) : []),
      ...listed.flatMap((name) => listedAndServed(folder, name)),
    ],
  };
}

const listSchema = z.object({ withdrawn: listedWithdrawn });

/** The versions that a site itself lists as withdrawn; none where its list does not read. */
function listedAsWithdrawn(folder: string): readonly ListedWithdrawn[] {
  const file = under(folder, "editions.json");
  if (!isPlainFile(file)) return [];
  try {
    return listSchema.parse(JSON.parse(readFileSync(file, "utf8"))).withdrawn;
  } catch {
    return [];
  }
}

/** What a site lists as withdrawn, and has a manifest of all the same. */
function listedAndServed(folder: string, name: ListedWithdrawn): Diagnostic[] {
  const file = `${homeOf(name).slice(1)}manifest.json`;
  return isPlainFile(under(folder, file)) ? [servedThough(name, file)] : [];
}

/** That a version is there still, though the site lists it as withdrawn. */
export function servedThough(name: ListedWithdrawn, first: string): Diagnostic {
  const { on } = name.withdrawn;
  return diagnose(startOf(first), "withdrawn-served", { version: nameOf(name), on, first, more: 0 });
}

/**
 * Is what has a manifest of its own one version alone? Of a site that a checkout keeps only an address or a folder that
 * is named as versions are: a manifest that somebody put into the root does not make it one.
 */
export function isAlone(place: string, kept: Kept): boolean {
  return kept === null || /(?:^|[/\\_-])v[1-9]\d*[/\\]?$/.test(place);
}

/** The versions that are there, and those that should be, without those that are `gone` by right. */
export function namesToHold(
  there: readonly VersionName[],
  gone: readonly VersionName[],
  kept: Kept,
): VersionName[] {
  const names = [...there, ...(kept ?? [])].map((name) => [nameOf(name), name] as const);
  const withdrawn = new Set(gone.map(nameOf));
  return [...new Map(names).values()].filter((name) => !withdrawn.has(nameOf(name)));
}

function verifyAlone(folder: string, text: string, kept: Kept): Verification {
  const { version, diagnostics, said } = readVersion("manifest.json", text, kept, besideBelow(folder));
  if (version === null) return { isSite: false, versions: [], diagnostics, said };
  const found = verifyPublished(version, nameOf(version), folder, { isBuilt: true });
  return { isSite: false, versions: [version], diagnostics: [...diagnostics, ...found], said };
}

/** A version of a site, which must be the one that its address says. */
function readVersionIn(folder: string, name: VersionName, kept: Kept): ReadVersion {
  const file = `${homeOf(name).slice(1)}manifest.json`;
  if (!isPlainFile(under(folder, file))) {
    const isThere = existsSync(under(folder, homeOf(name).slice(1)));
    return { version: (isThere && keptAs(name, kept)) || null, diagnostics: [missing(file, name)], said: [] };
  }
  const text = readFileSync(under(folder, file), "utf8");
  const beside = besideBelow(under(folder, homeOf(name).slice(1)));
  return atItsAddress(name, file, readVersion(file, text, kept, beside), kept);
}

/** What stands beside the manifest of a version in a folder. */
function besideBelow(folder: string): BesideBytes {
  const there = BESIDE.map((name) => [name, bytesOf(under(folder, name))] as const);
  return Object.fromEntries(there.flatMap(([name, bytes]) => (bytes === null ? [] : [[name, bytes]])));
}

/** What was read of a version, or that it is another one than lies at such an address. */
export function atItsAddress(name: VersionName, file: string, read: ReadVersion, kept: Kept): ReadVersion {
  if (read.version === null || nameOf(read.version) === nameOf(name)) return read;
  const message = `it is the manifest of ${nameOf(read.version)}, at the address of ${nameOf(name)}`;
  const problem = diagnose(startOf(file), "seal-broken", { message, mend: RESTORE });
  return { version: keptAs(name, kept), diagnostics: [problem], said: [] };
}

export interface ReadVersion {
  /** What is there is to be held against; null where nothing says what should be. */
  readonly version: Version | null;
  /** What can be said of its signature, where no checkout says more. */
  readonly said: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A version by the text of its manifest. Where a checkout keeps versions, it is the kept one that counts: a version that
 * it does not keep, or keeps with another seal, is forged.
 */
export function readVersion(file: string, text: string, kept: Kept, bytes: BesideBytes): ReadVersion {
  const manifest = parseManifest(file, text);
  if (Array.isArray(manifest)) return { version: null, diagnostics: manifest, said: [] };
  const { edition, version } = manifest;
  const there = {
    edition,
    version,
    manifest,
    seal: sha256(text),
    beside: besideIn((name) => bytes[name] ?? null),
    withdrawn: null,
  };
  if (kept === null) return { version: there, ...toldAlone(there, file.replace(/[^/]*$/, ""), text, bytes) };
  const own = keptAs(there, kept);
  if (own === null) return { version: null, diagnostics: [unsealed(file, there)], said: [] };
  if (own.withdrawn !== null) {
    const on = own.withdrawn.at.slice(0, 10);
    return { version: null, diagnostics: [servedThough({ ...own, withdrawn: { on } }, file)], said: [] };
  }
  return { version: own, diagnostics: own.seal === there.seal ? [] : [otherSeal(own, there.seal)], said: [] };
}

function keptAs(name: VersionName, kept: Kept): Version | null {
  return versionNamed(kept ?? [], name) ?? null;
}

/** A version that is there, and that the checkout keeps no seal of. */
export function unsealed(file: string, name: VersionName): Diagnostic {
  return diagnose(startOf(file), "version-unsealed", { version: nameOf(name) });
}

function otherSeal(kept: Version, there: string): Diagnostic {
  const message = `${nameOf(kept)} has the seal ${there}, and the checkout keeps ${kept.seal}`;
  const mend = "Deploy the site again from this checkout.";
  return diagnose(startOf(`${sealedPath(kept)}/${SEAL_FILE}`), "seal-broken", { message, mend });
}

/** Files below `editions/` of a site that no build puts there: neither of a version, nor the pages of the archive. */
function strays(folder: string): string[] {
  const names = versionNames(under(folder, "editions"));
  const homes = names.map((name) => homeOf(name).slice(1));
  const pages = ["editions/index.html", ...names.map(({ edition }) => `editions/${edition}/index.html`)];
  return filesBelow(under(folder, "editions"))
    .map((path) => `editions/${path}`)
    .filter((path) => !pages.includes(path) && !homes.some((home) => path.startsWith(home)));
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

/**
 * What of the rest of a site can be held against its versions alone: the pages at the addresses of the latest ones must be
 * those that are sealed, and where versions lie there is nothing else.
 */
export function verifyCopies(folder: string, versions: readonly Version[]): Diagnostic[] {
  const copies = copiesOf(folder, versions).filter(({ from }) => isPlainFile(pageAt(folder, from)));
  const changed = copies.filter((copy) => {
    const page = pageAt(folder, copy.to);
    return !isPlainFile(page) || readFileSync(page, "utf8") !== copyOf(folder, copy);
  });
  return [...changed.map((copy) => copyChanged(copy)), ...strays(folder).map(stray)];
}

/** The pages that versions lend to other addresses of a built site; what stands around editions only where no draft does. */
export function copiesOf(folder: string, versions: readonly Version[]): Copy[] {
  const newest = newestOf(versions);
  const hasDrafts = newest === undefined || isDrafted(folder);
  return [...latestCopies(versions), ...(hasDrafts ? [] : lentPages(folder, homeOf(newest)))];
}

/** Does a built site hold drafts? */
export function isDrafted(folder: string): boolean {
  return filesBelow(under(folder, "drafts")).length > 0;
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
export function copyChanged({ from, to }: Copy, file = `${to.slice(1)}index.html`): Diagnostic {
  return diagnose(startOf(file), "copy-changed", { file, from });
}

/** That a seal was asked for, and no version carries it. */
export function verifySealed(versions: readonly Version[], seal: string | undefined): Diagnostic[] {
  if (seal === undefined || versions.some((version) => version.seal === seal)) return [];
  const there = versions.map((version) => `${nameOf(version)} ${version.seal}`).join(", ");
  const message = `no version here has the seal ${seal}${there === "" ? "" : ` (there is ${there})`}`;
  return [diagnose(startOf("manifest.json"), "seal-broken", { message, mend: RESTORE })];
}
