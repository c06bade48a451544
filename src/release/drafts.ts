import { existsSync, readFileSync } from "node:fs";
import type { Content, EditionDocument } from "../content/content.ts";
import { type Diagnostic, diagnoseAs, startOf } from "../diagnostics/diagnostic.ts";
import { filesBelow } from "../disk/files.ts";
import { commandLine } from "../syntax/commandLine.ts";
import { latestOf, newestOfAll, nextNumber, type Version } from "./archive.ts";
import { nameOf, sealedPath, under, type VersionName } from "./version.ts";
import type { MayBeWithdrawn } from "./withdrawn.ts";

/** Is an edition computed: without a version that stands, or with a correction opened for its next one? */
export function isDraft(
  { id, config }: EditionDocument,
  archive: readonly (VersionName & MayBeWithdrawn)[],
): boolean {
  return isOpen(id, config.correction?.version, archive);
}

/** The same of an edition whose correction, if it is one, says that it makes a version. */
export function isOpen(
  id: string,
  correction: unknown,
  archive: readonly (VersionName & MayBeWithdrawn)[],
): boolean {
  return latestOf(archive, id) === undefined || correction === nextNumber(archive, id);
}

/** What in the living content does not go with what is released. */
export function checkReleased(root: string, content: Content, archive: readonly Version[]): Diagnostic[] {
  return content.editions.flatMap((edition) => {
    const latest = latestOf(archive, edition.id);
    return [
      ...checkCorrection(edition, archive),
      ...(latest === undefined || isDraft(edition, archive) ? [] : checkUntouched(root, latest, archive)),
    ];
  });
}

/**
 * The version that a correction makes is the next one, or one that is there. Where all were withdrawn nothing is left to be
 * corrected: a warning, so that the site that says so is built all the same; a release refuses it.
 */
function checkCorrection(edition: EditionDocument, archive: readonly Version[]): Diagnostic[] {
  const { id, config, front } = edition;
  const latest = latestOf(archive, id)?.version ?? 0;
  const newest = newestOfAll(archive, id)?.version ?? 0;
  const known = [latest, newest, newest + 1];
  if (config.correction === undefined || (latest > 0 && known.includes(config.correction.version))) return [];
  const severity = latest === 0 && newest > 0 ? "warning" : "error";
  const { version } = config.correction;
  return [
    diagnoseAs(severity, front.placeOf(["correction", "version"]), "correction-version", {
      ...{ latest, newest, version, id },
    }),
  ];
}

/** Changes of what is released, and no draft, are in no report: they need a correction. */
function checkUntouched(root: string, latest: Version, archive: readonly Version[]): Diagnostic[] {
  const touched = touchedSince(root, latest);
  if (touched === undefined || asReleased(root, archive, latest.edition) !== undefined) return [];
  return [
    diagnoseAs("warning", startOf(touched), "released-content-edited", {
      message: `this is not what was released as ${nameOf(latest)}, and no report shows it`,
      mend: `Undo the change, or correct what was released: ${commandLine(`correct ${latest.edition} --reason "…" --code C`)}`,
    }),
  ];
}

/**
 * The version of which an edition's living content is what that was made from: the newest, even where it was withdrawn, else
 * the latest that was not. Undefined where it is that of neither.
 */
export function asReleased(root: string, archive: readonly Version[], edition: string): Version | undefined {
  return [newestOfAll(archive, edition), latestOf(archive, edition)].find(
    (one) => one !== undefined && touchedSince(root, one) === undefined,
  );
}

/** The first file of an edition's living content that is not what a version was made from; undefined where all are. */
export function touchedSince(root: string, version: VersionName): string | undefined {
  const folder = `content/editions/${version.edition}`;
  const sealed = `${sealedPath(version)}/${folder}`;
  const paths = new Set([...filesBelow(under(root, folder)), ...filesBelow(under(root, sealed))]);
  const touched = [...paths].sort().find((path) => !isSame(root, `${folder}/${path}`, `${sealed}/${path}`));
  return touched === undefined ? undefined : `${folder}/${touched}`;
}

function isSame(root: string, one: string, other: string): boolean {
  const [left, right] = [under(root, one), under(root, other)];
  if (!existsSync(left) || !existsSync(right)) return false;
  return readFileSync(left).equals(readFileSync(right));
}
