import { existsSync, readFileSync } from "node:fs";
import { isMap, isNode, isScalar, parseDocument, stringify } from "yaml";
import type { Code } from "../diagnostics/catalogue.ts";
import { DiagnosticError, placed, startOf } from "../diagnostics/diagnostic.ts";
import { filesBelow } from "../disk/files.ts";
import { writeWhole } from "../disk/writeWhole.ts";
import { latestOf, readArchive, type Version } from "../release/archive.ts";
import { touchedSince } from "../release/drafts.ts";
import { copyInto } from "../release/sealedContent.ts";
import { nameOf, sealedPath, under } from "../release/version.ts";
import type { CorrectionFacts } from "../report/archive.ts";

/**
 * Opens the next version of a released edition: its content as it was released, with what was wrong in it. Gives the
 * number of the version; throws a DiagnosticError where there is none to correct, or what was edited would be lost.
 */
export function openCorrection(root: string, edition: string, reason: CorrectionFacts): number {
  const latest = latestOf(readArchive(root), edition);
  const file = `content/editions/${edition}/index.mdx`;
  if (latest === undefined)
    throw refusal(
      file,
      "not-released",
      `${edition} was never released`,
      "Change its content, and release it when it is ready.",
    );
  refuseEdits(root, latest);
  restoreContent(root, latest);
  const index = under(root, file);
  writeWhole(index, withCorrection(readFileSync(index, "utf8"), latest.version + 1, reason));
  return latest.version + 1;
}

/** The pages of a version in the living content: there as they were released, or brought back. */
function restoreContent(root: string, latest: Version): void {
  const folder = `content/editions/${latest.edition}`;
  const sealed = `${sealedPath(latest)}/${folder}`;
  for (const path of filesBelow(under(root, sealed)))
    if (!existsSync(under(root, `${folder}/${path}`)))
      copyInto(under(root, `${sealed}/${path}`), under(root, `${folder}/${path}`));
}

/** What was changed since the release would be lost, and a correction that is open would begin anew. */
function refuseEdits(root: string, latest: Version): void {
  const touched = touchedSince(root, latest);
  if (touched === undefined || !existsSync(under(root, `content/editions/${latest.edition}`))) return;
  throw refusal(
    touched,
    "released-content-edited",
    `this is not what was released as ${nameOf(latest)}; opening a correction would overwrite it`,
    "Undo the change, or, if a correction is open already, go on with it.",
  );
}

/** The text of a page with the correction in its front matter, all else as it is. */
function withCorrection(text: string, version: number, { code, why }: CorrectionFacts): string {
  const [whole = "", open = "", front = ""] =
    /^(\ufeff?---[ \t]*\r?\n)([\s\S]*?\r?\n)(?=---)/.exec(text) ?? [];
  const written = stringify({ correction: { version, code, why } }, { lineWidth: 0 });
  const [start, end] = correctionIn(front) ?? [front.length, front.length];
  return `${open}${front.slice(0, start)}${written}${front.slice(end)}${text.slice(whole.length)}`;
}

/** Where the correction of the version before stands in the front matter; null where there is none. */
function correctionIn(front: string): [number, number] | null {
  const { contents } = parseDocument(front);
  if (!isMap(contents)) return null;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === "correction");
  const [key, value] = [pair?.key, pair?.value];
  if (!isNode(key) || !isNode(value) || key.range == null || value.range == null) return null;
  const end = front.indexOf("\n", value.range[1] - 1);
  return [key.range[0], end < 0 ? front.length : end + 1];
}

function refusal(file: string, code: Code, message: string, mend: string): DiagnosticError {
  return new DiagnosticError(placed(startOf(file), { code, message, mend }));
}
