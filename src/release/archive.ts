import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { isPlainFile } from "../disk/files.ts";
import { sha256 } from "../snapshot/hash.ts";
import { manifestSchema, type VersionManifest } from "./manifest.ts";
import { nameOf, publishedPath, under, type VersionName } from "./version.ts";

/** A released version as it lies in the checkout. */
export interface Version extends VersionName {
  readonly manifest: VersionManifest;
  /** The sha256 of its manifest. */
  readonly seal: string;
}

/** The released versions of a checkout, oldest edition first by id, each edition's in their order. */
export function readArchive(root: string): Version[] {
  return versionNames(under(root, "public/editions")).map((name) => readVersion(root, name));
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

/** The latest version of an edition; undefined where none is released. */
export function latestOf<Name extends VersionName>(
  versions: readonly Name[],
  edition: string,
): Name | undefined {
  return versions.filter((one) => one.edition === edition).at(-1);
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
  const file = `${publishedPath(name)}/manifest.json`;
  if (!isPlainFile(under(root, file))) throw new DiagnosticError(missing(file, name));
  const text = readFileSync(under(root, file), "utf8");
  const manifest = parseManifest(file, text);
  if (Array.isArray(manifest)) throw new DiagnosticError(...manifest);
  if (manifest.edition !== name.edition || manifest.version !== name.version)
    throw new DiagnosticError(
      unreadable(file, `it is of ${manifest.edition} v${manifest.version}, and lies elsewhere`),
    );
  return { ...name, manifest, seal: sha256(text) };
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
export const RESTORE =
  "Restore it from version control. A released version never changes: a correction is a new one (npm run correct).";

function folders(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map((entry) => entry.name).sort();
}
