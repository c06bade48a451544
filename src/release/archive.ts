import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { isPlainFile } from "../disk/files.ts";
import { stampOf } from "../disk/seen.ts";
import { sha256 } from "../snapshot/hash.ts";
import { commandLine } from "../syntax/commandLine.ts";
import { manifestSchema, type VersionManifest } from "./manifest.ts";
import { BESIDE, type Beside, besideOf, besidePath } from "./signed/beside.ts";
import { nameOf, publishedPath, under, type VersionName } from "./version.ts";
import { type MayBeWithdrawn, notWithdrawn, WITHDRAWN, withdrawalOf } from "./withdrawn.ts";

/** A released version as it lies in the checkout. */
export interface Version extends VersionName, MayBeWithdrawn {
  readonly manifest: VersionManifest;
  /** The sha256 of its manifest. */
  readonly seal: string;
  /** What was added to it since, to stand beside its manifest. */
  readonly beside: Beside;
}

/** Versions that were read before, by what the disk says of their manifests. */
export interface KnownVersions {
  get(key: string): Version | undefined;
  set(key: string, version: Version): unknown;
}

/** All versions that were ever released from a checkout, oldest edition first by id, each edition's in their order. */
export function readArchive(root: string, known?: KnownVersions): Version[] {
  return versionNames(under(root, "public/editions")).map((name) =>
    known === undefined ? readVersion(root, name) : readOnce(root, name, known),
  );
}

function readOnce(root: string, name: VersionName, known: KnownVersions): Version {
  const stamp = stampOf(under(root, manifestPath(name)))?.stamp;
  if (stamp === undefined) return readVersion(root, name);
  const added = [...BESIDE, WITHDRAWN].map((file) => stampOf(besidePath(root, name, file))?.stamp ?? "none");
  const key = [nameOf(name), stamp, ...added].join(" ");
  const version = known.get(key) ?? readVersion(root, name);
  known.set(key, version);
  return version;
}

function manifestPath(name: VersionName): string {
  return `${publishedPath(name)}/manifest.json`;
}

/** The versions that lie in a folder of editions. */
export function versionNames(folder: string): VersionName[] {
  return folders(folder).flatMap((edition) =>
    folders(`${folder}/${edition}`)
      .flatMap((name) => {
        const version = /^v([1-9]\d*)$/.exec(name)?.[1];
        return version === undefined ? [] : [{ edition, version: Number(version) }];
      })
      .sort((left, right) => left.version - right.version),
  );
}

/** The version of a name; undefined where there is none. */
export function versionNamed<Name extends VersionName>(
  versions: readonly Name[],
  name: VersionName,
): Name | undefined {
  return versions.find((one) => nameOf(one) === nameOf(name));
}

/** The latest version of an edition that was not withdrawn; undefined where there is none. */
export function latestOf<Name extends VersionName & MayBeWithdrawn>(
  versions: readonly Name[],
  edition: string,
): Name | undefined {
  return newestOfAll(notWithdrawn(versions), edition);
}

/** The latest version of each edition that was not withdrawn, in the order of the editions. */
export function latestVersions<Name extends VersionName & MayBeWithdrawn>(versions: readonly Name[]): Name[] {
  return [...new Map(notWithdrawn(versions).map((version) => [version.edition, version])).values()];
}

/** The last version of an edition that was ever released, withdrawn or not; undefined where there is none. */
export function newestOfAll<Name extends VersionName>(
  versions: readonly Name[],
  edition: string,
): Name | undefined {
  return versions.filter((one) => one.edition === edition).at(-1);
}

/** The number of the next version of an edition: none is used twice. */
export function nextNumber(versions: readonly VersionName[], edition: string): number {
  return (newestOfAll(versions, edition)?.version ?? 0) + 1;
}

/**
 * From the oldest to the latest: by the end of their periods. Of two with the same end the longer comes later: a quarter is
 * told after its months, and is what a reader meets first.
 */
export function byPeriod(left: PeriodOf, right: PeriodOf): number {
  return (
    inOrder(left.period.last, right.period.last) ||
    inOrder(right.period.first, left.period.first) ||
    inOrder(left.period.id, right.period.id)
  );
}

interface PeriodOf {
  /** Days are ISO dates. */
  readonly period: { readonly id: string; readonly first: string; readonly last: string };
}

function inOrder(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** A version by its manifest; throws a DiagnosticError where that does not read. */
function readVersion(root: string, name: VersionName): Version {
  const file = manifestPath(name);
  if (!isPlainFile(under(root, file))) throw new DiagnosticError(missing(file, name));
  const text = readFileSync(under(root, file), "utf8");
  const manifest = parseManifest(file, text);
  if (Array.isArray(manifest)) throw new DiagnosticError(...manifest);
  if (manifest.edition !== name.edition || manifest.version !== name.version)
    throw new DiagnosticError(
      unreadable(file, `it is of ${manifest.edition} v${manifest.version}, and lies elsewhere`),
    );
  const seal = sha256(text);
  return { ...name, manifest, seal, beside: besideOf(root, name), withdrawn: withdrawalOf(root, name, seal) };
}

/** A manifest from its text, or what is wrong with it. */
export function parseManifest(file: string, text: string): VersionManifest | Diagnostic[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return [unreadable(file, `it is not JSON: ${error instanceof Error ? error.message : String(error)}`)];
  }
  const result = manifestSchema.safeParse(parsed);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  return [
    unreadable(file, issue === undefined ? "" : `${issue.path.map(String).join(".")}: ${issue.message}`),
  ];
}

/** A file of a version that is not there. */
export function missing(file: string, version: VersionName): Diagnostic {
  return diagnose(startOf(file), "released-file-missing", {
    message: `${file} of ${nameOf(version)} is missing`,
    mend: RESTORE,
  });
}

function unreadable(file: string, what: string): Diagnostic {
  return diagnose(startOf(file), "bad-seal", {
    message: `the manifest of a released version does not read: ${what}`,
    mend: RESTORE,
  });
}

/** How to mend what was released and is no longer what it was. */
export const RESTORE = `Restore it from version control. A released version never changes: a correction is a new one (${commandLine("correct")}).`;

function folders(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map((entry) => entry.name).sort();
}
