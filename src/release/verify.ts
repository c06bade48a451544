import { existsSync, lstatSync, readFileSync } from "node:fs";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { emptyFoldersBelow, filesBelow, isPlainFile } from "../disk/files.ts";
import { ANEW, type Seen } from "../disk/seen.ts";
import { hashSeen, sha256 } from "../snapshot/hash.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { missing, RESTORE, type Version } from "./archive.ts";
import { isPending, sealedNames } from "./claim.ts";
import { SEAL_FILE } from "./seal.ts";
import { BESIDE, type BesideFile, bytesOf, isAddedLater, isBeside } from "./signed/beside.ts";
import { blanked, isBlank } from "./stamp.ts";
import {
  isStandingFile,
  isStandingStyle,
  NOTICES,
  type Notice,
  type Standing,
  standingFile,
} from "./standing.ts";
import { nameOf, PENDING_FILE, publishedPath, sealedPath, under } from "./version.ts";
import { badWithdrawal, WITHDRAWN } from "./withdrawn.ts";

/**
 * Every difference between a checkout and its seals; none where each released byte is what was sealed. Every byte is read,
 * unless what was seen of files before is handed in.
 */
export function verifyCheckout(root: string, versions: readonly Version[], seen: Seen = ANEW): Diagnostic[] {
  return differences(root, versions, seen, () => true);
}

/**
 * The same without the snapshots: what a checkout must have so that a site can be held against it. Snapshots of released
 * versions may be gone.
 */
export function verifyKept(root: string, versions: readonly Version[]): Diagnostic[] {
  return differences(root, versions, ANEW, (version, path) => path.startsWith(`${sealedPath(version)}/`));
}

function differences(
  root: string,
  versions: readonly Version[],
  seen: Seen,
  isWanted: (version: Version, input: string) => boolean,
): Diagnostic[] {
  const snapshots = new Map<string, string>();
  const read = { seen, snapshots };
  return [
    ...versions.flatMap((version) => [
      ...verifySeal(root, version),
      ...verifyPublished(version, publishedPath(version), under(root, publishedPath(version)), { seen }),
      ...verifyInputs(root, version, read, (path) => isWanted(version, path)),
    ]),
    ...verifyChain(versions, (version) => `${publishedPath(version)}/`),
    ...verifyWithdrawals(versions),
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

/** That a version was withdrawn must still be said as it was when later versions were released. */
function verifyWithdrawals(versions: readonly Version[]): Diagnostic[] {
  const known = versions.flatMap(({ manifest }) => manifest.withdrawn ?? []);
  return versions.flatMap((version) => {
    const noted = known.filter(({ seal }) => seal === version.seal);
    const isSame = noted.every(({ record }) => record === version.withdrawn?.record);
    if (isSame) return [];
    return [badWithdrawal(version, "it is gone, or not as it was when later versions were released")];
  });
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

/** How the folder of a version is looked at. */
interface Look {
  /** How the version stands; where that is not known, either content of its stylesheets is right. */
  readonly standing?: Standing | null | undefined;
  readonly seen?: Seen;
  /** Is it in a site that was built, where what was added to it stands beside its manifest? */
  readonly isBuilt?: boolean;
}

/** Every difference between the folder of a version and its manifest; `shown` names the folder in messages. */
export function verifyPublished(
  version: Version,
  shown: string,
  folder: string,
  { standing = null, seen = ANEW, isBuilt = false }: Look = {},
): Diagnostic[] {
  const there = filesBelow(folder).filter((path) => path !== "manifest.json");
  const { outputs } = version.manifest;
  return [
    ...Object.entries(outputs).flatMap(([path, hash]) =>
      verifyFile(under(folder, path), hash, version, `${shown}/${path}`, seen),
    ),
    ...[...there, ...emptyFoldersBelow(folder)]
      .filter((path) => !Object.hasOwn(outputs, path) && !isStandingFile(path))
      .filter((path) => !(isBuilt && isBeside(path)))
      .map((path) => added(`${shown}/${path}`, version)),
    ...(isBuilt ? verifyBeside(version, shown, folder) : []),
    ...NOTICES.flatMap((notice) => verifyStanding(version, shown, folder, notice, standing)),
  ];
}

/** What was added to a version must stand beside its manifest, as it was added, and nothing in its place. */
function verifyBeside(version: Version, shown: string, folder: string): Diagnostic[] {
  return BESIDE.flatMap((name) => {
    const path = under(folder, name);
    const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    return heldBeside(version, name, `${shown}/${name}`, isThere ? (bytesOf(path) ?? Buffer.alloc(0)) : null);
  });
}

/** What is wrong with a file beside a manifest by its bytes; null where there is none. */
export function heldBeside(
  version: Version,
  name: BesideFile,
  file: string,
  bytes: Uint8Array | null,
): Diagnostic[] {
  const hash = version.beside[name];
  if (bytes === null) return hash === undefined ? [] : [missing(file, version)];
  if (hash === undefined) return [added(file, version)];
  return sha256(bytes) === hash ? [] : [changed(file, version)];
}

function verifyFile(path: string, hash: string, version: Version, file: string, seen: Seen): Diagnostic[] {
  if (!existsSync(path)) return [missing(file, version)];
  if (!isPlainFile(path)) return [changed(file, version)];
  const found = seen.of(path, `sealed as ${hash} by ${version.seal}?`, () =>
    isSealed(readFileSync(path), hash, version) ? "yes" : "no",
  );
  return found === "yes" ? [] : [changed(file, version)];
}

/** Is a published file what was sealed? */
export function judged(bytes: Uint8Array, hash: string, version: Version, file: string): Diagnostic[] {
  return isSealed(bytes, hash, version) ? [] : [changed(file, version)];
}

/** Is a file the one of a published name that was sealed with a version, or one that was put beside it? */
export function isSealedAs(path: string, bytes: Uint8Array, version: Version): boolean {
  if (path === "manifest.json") return sha256(bytes) === version.seal;
  if (isBeside(path)) return sha256(bytes) === version.beside[path];
  const hash = lookUp(version.manifest.outputs, path);
  return hash !== undefined && isSealed(bytes, hash, version);
}

function isSealed(bytes: Uint8Array, hash: string, { seal }: Version): boolean {
  return !isBlank(bytes) && sha256(blanked(bytes, seal)) === hash;
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
  { seen, snapshots }: { readonly seen: Seen; readonly snapshots: Map<string, string> },
  isWanted: (path: string) => boolean,
): Diagnostic[] {
  const { inputs } = version.manifest;
  const sealed = sealedPath(version);
  const extra = [...filesBelow(under(root, sealed)), ...emptyFoldersBelow(under(root, sealed))]
    .filter((path) => ![SEAL_FILE, PENDING_FILE, WITHDRAWN].includes(path) && !isAddedLater(path))
    .filter((path) => !Object.hasOwn(inputs, `${sealed}/${path}`));
  return [
    ...Object.entries(inputs).flatMap(([path, hash]) => {
      if (!isWanted(path)) return [];
      if (!existsSync(under(root, path))) return [missing(path, version)];
      if (!isPlainFile(under(root, path))) return [changed(path, version)];
      const found = snapshots.get(path) ?? hashSeen(under(root, path), seen);
      snapshots.set(path, found);
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
