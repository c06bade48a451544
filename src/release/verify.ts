import { existsSync, readFileSync } from "node:fs";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { emptyFoldersBelow, filesBelow, isPlainFile } from "../disk/files.ts";
import { hashFile, sha256 } from "../snapshot/hash.ts";
import { missing, RESTORE, type Version } from "./archive.ts";
import { isPending, sealedNames } from "./claim.ts";
import { PENDING_FILE, SEAL_FILE } from "./seal.ts";
import { blanked, isBlank } from "./stamp.ts";
import {
  isStandingFile,
  isStandingStyle,
  NOTICES,
  type Notice,
  type Standing,
  standingFile,
} from "./standing.ts";
import { nameOf, publishedPath, sealedPath, under } from "./version.ts";

/** Every difference between a checkout and its seals; none where each released byte is what was sealed. */
export function verifyCheckout(root: string, versions: readonly Version[]): Diagnostic[] {
  return differences(root, versions, () => true);
}

/**
 * The same without the snapshots: what a checkout must have so that a site can be held against it. Snapshots of released
 * versions may be gone.
 */
export function verifyKept(root: string, versions: readonly Version[]): Diagnostic[] {
  return differences(root, versions, (version, path) => path.startsWith(`${sealedPath(version)}/`));
}

function differences(
  root: string,
  versions: readonly Version[],
  isWanted: (version: Version, input: string) => boolean,
): Diagnostic[] {
  const snapshots = new Map<string, string>();
  return [
    ...versions.flatMap((version) => [
      ...verifySeal(root, version),
      ...verifyPublished(version, publishedPath(version), under(root, publishedPath(version))),
      ...verifyInputs(root, version, snapshots, (path) => isWanted(version, path)),
    ]),
    ...verifyChain(versions, (version) => `${publishedPath(version)}/`),
    ...verifyNone(root, versions),
  ];
}

/** What a version says that earlier ones were sealed with must be what they are sealed with. */
export function verifyChain(
  versions: readonly Version[],
  homeIn: (version: Version) => string,
): Diagnostic[] {
  const seals = new Map(versions.map((version) => [nameOf(version), version.seal]));
  return versions.flatMap((version) =>
    version.manifest.earlier
      .filter((earlier) => seals.get(nameOf(earlier)) !== earlier.seal)
      .map((earlier) => {
        const kept = seals.get(nameOf(earlier)) ?? "none";
        const message = `${nameOf(version)} was held against ${nameOf(earlier)} with the seal ${earlier.seal}, which has ${kept}`;
        return diagnose(startOf(`${homeIn(version)}manifest.json`), "seal-broken", {
          message,
          mend: RESTORE,
        });
      }),
  );
}

/** What lies where versions do, and belongs to none; and versions of which nothing but their inputs is left. */
function verifyNone(root: string, versions: readonly Version[]): Diagnostic[] {
  const homes = versions.map((version) => `${publishedPath(version)}/`);
  const strays = filesBelow(under(root, EDITIONS))
    .map((path) => `${EDITIONS}/${path}`)
    .filter((path) => !homes.some((home) => path.startsWith(home)));
  const gone = sealedNames(root).filter(
    (name) => !existsSync(under(root, publishedPath(name))) && !isPending(root, name),
  );
  return [
    ...[...strays, ...strayInputs(root), ...strayData(root, versions)].map(stray),
    ...gone.map((name) => missing(`${publishedPath(name)}/manifest.json`, name)),
  ];
}

/** What lies among the inputs of versions, and is in the folder of none. */
function strayInputs(root: string): string[] {
  const homes = sealedNames(root).map((name) => `${sealedPath(name)}/`);
  return filesBelow(under(root, SEALED))
    .map((path) => `${SEALED}/${path}`)
    .filter((path) => !homes.some((home) => path.startsWith(home)));
}

/** What lies in a snapshot that versions were made from, and that none of them was sealed with. */
function strayData(root: string, versions: readonly Version[]): string[] {
  const sealed = new Set(versions.flatMap(({ manifest }) => Object.keys(manifest.inputs)));
  const folders = new Set(versions.map(({ manifest }) => `data/${manifest.snapshot.name}`));
  return [...folders].flatMap((folder) =>
    filesBelow(under(root, folder))
      .map((path) => `${folder}/${path}`)
      .filter((path) => !sealed.has(path)),
  );
}

/** A file that lies where versions do, and belongs to none. */
export function stray(path: string): Diagnostic {
  const message = `${path} belongs to no released version`;
  return diagnose(startOf(path), "released-file-added", { message, mend: REMOVE });
}

const EDITIONS = "public/editions";
const SEALED = "data/sealed";
const REMOVE = "Remove it: a released version holds what was sealed, and nothing else.";

/**
 * Every difference between the folder of a version and its manifest; `shown` names the folder in messages. Its
 * stylesheets say how it stands; where that is not known, either content is right.
 */
export function verifyPublished(
  version: Version,
  shown: string,
  folder: string,
  standing: Standing | null = null,
): Diagnostic[] {
  const there = filesBelow(folder).filter((path) => path !== "manifest.json");
  const { outputs } = version.manifest;
  return [
    ...Object.entries(outputs).flatMap(([path, hash]) =>
      verifyFile(under(folder, path), hash, version, `${shown}/${path}`),
    ),
    ...[...there, ...emptyFoldersBelow(folder)]
      .filter((path) => !Object.hasOwn(outputs, path) && !isStandingFile(path))
      .map((path) => added(`${shown}/${path}`, version)),
    ...NOTICES.flatMap((notice) => verifyStanding(version, shown, folder, notice, standing)),
  ];
}

function verifyFile(path: string, hash: string, version: Version, file: string): Diagnostic[] {
  if (!existsSync(path)) return [missing(file, version)];
  return isPlainFile(path) ? judged(readFileSync(path), hash, version, file) : [changed(file, version)];
}

/** Is a published file what was sealed? */
export function judged(bytes: Uint8Array, hash: string, version: Version, file: string): Diagnostic[] {
  if (!isBlank(bytes) && sha256(blanked(bytes, version.seal)) === hash) return [];
  return [changed(file, version)];
}

/** A stylesheet that says how a version stands must be one of the contents that it can have. */
function verifyStanding(
  version: Version,
  shown: string,
  folder: string,
  notice: Notice,
  standing: Standing | null,
): Diagnostic[] {
  const file = under(folder, standingFile(notice));
  const path = `${shown}/${standingFile(notice)}`;
  if (!existsSync(file)) return [missing(path, version)];
  const isKnown = isPlainFile(file) && isStandingStyle(notice, standing, readFileSync(file, "utf8"));
  return isKnown ? [] : [changed(path, version)];
}

/** The seal that the checkout keeps of a version must be that of its manifest. */
function verifySeal(root: string, version: Version): Diagnostic[] {
  const file = `${sealedPath(version)}/${SEAL_FILE}`;
  if (!existsSync(under(root, file))) return [missing(file, version)];
  const { edition, version: number, seal } = version;
  const expected = `${JSON.stringify({ edition, version: number, seal }, null, 2)}\n`;
  if (isPlainFile(under(root, file)) && readFileSync(under(root, file), "utf8") === expected) return [];
  const message = `the seal of ${nameOf(version)} is not that of ${publishedPath(version)}/manifest.json`;
  return [diagnose(startOf(file), "seal-broken", { message, mend: RESTORE })];
}

/** What a version was made from; each file of a snapshot is read once, however many versions were made from it. */
function verifyInputs(
  root: string,
  version: Version,
  known: Map<string, string>,
  isWanted: (path: string) => boolean,
): Diagnostic[] {
  const { inputs } = version.manifest;
  const sealed = sealedPath(version);
  const extra = [...filesBelow(under(root, sealed)), ...emptyFoldersBelow(under(root, sealed))]
    .filter((path) => path !== SEAL_FILE && path !== PENDING_FILE)
    .filter((path) => !Object.hasOwn(inputs, `${sealed}/${path}`));
  return [
    ...Object.entries(inputs).flatMap(([path, hash]) => {
      if (!isWanted(path)) return [];
      if (!existsSync(under(root, path))) return [missing(path, version)];
      if (!isPlainFile(under(root, path))) return [changed(path, version)];
      const found = known.get(path) ?? hashFile(under(root, path)).sha256;
      known.set(path, found);
      return found === hash ? [] : [changed(path, version)];
    }),
    ...extra.map((path) => added(`${sealed}/${path}`, version)),
  ];
}

/** A file that is not what was sealed. */
export function changed(file: string, version: Version): Diagnostic {
  return diagnose(startOf(file), "released-file-changed", { file, version: nameOf(version), mend: RESTORE });
}

function added(file: string, version: Version): Diagnostic {
  const message = `${file} is not among what ${nameOf(version)} was sealed with`;
  return diagnose(startOf(file), "released-file-added", { message, mend: REMOVE });
}
