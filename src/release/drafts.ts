import { existsSync, readFileSync } from "node:fs";
import type { Content, EditionDocument } from "../content/content.ts";
import { type Diagnostic, diagnose, diagnoseAs, startOf } from "../diagnostics/diagnostic.ts";
import { filesBelow } from "../disk/files.ts";
import { latestOf, type Version } from "./archive.ts";
import { nameOf, sealedPath, under, type VersionName } from "./version.ts";

/** Is an edition computed: never released, or with a correction opened for its next version? */
export function isDraft({ id, config }: EditionDocument, archive: readonly VersionName[]): boolean {
  const latest = latestOf(archive, id);
  return latest === undefined || config.correction?.version === latest.version + 1;
}

/** What in the living content does not go with what is released. */
export function checkReleased(root: string, content: Content, archive: readonly Version[]): Diagnostic[] {
  return content.editions.flatMap((edition) => {
    const latest = latestOf(archive, edition.id);
    return [
      ...checkCorrection(edition, latest),
      ...(latest === undefined || isDraft(edition, archive) ? [] : checkUntouched(root, latest)),
    ];
  });
}

/** The version that a correction makes is the next one, or the latest. */
function checkCorrection({ id, config, front }: EditionDocument, latest: Version | undefined): Diagnostic[] {
  const { correction } = config;
  const released = latest?.version ?? 0;
  if (correction === undefined || (released > 0 && [released, released + 1].includes(correction.version)))
    return [];
  return [
    diagnose(front.placeOf(["correction", "version"]), "correction-version", {
      released,
      version: correction.version,
      id,
    }),
  ];
}

/** Changes of what is released, and no draft, are in no report: they need a correction. */
function checkUntouched(root: string, latest: Version): Diagnostic[] {
  const touched = touchedSince(root, latest);
  if (touched === undefined) return [];
  return [
    diagnoseAs("warning", startOf(touched), "released-content-edited", {
      message: `this is not what was released as ${nameOf(latest)}, and no report shows it`,
      mend: `Undo the change, or correct what was released: npm run correct -- ${latest.edition} --reason "…" --code C`,
    }),
  ];
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
