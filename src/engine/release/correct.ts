import { existsSync, readFileSync } from "node:fs";
import { isMap, isNode, isScalar, parseDocument, stringify } from "yaml";
import type { Code } from "../../diagnostics/catalogue.ts";
import { DiagnosticError, placed, startOf } from "../../diagnostics/diagnostic.ts";
import { filesBelow } from "../../disk/files.ts";
import { whileHeld } from "../../disk/lock.ts";
import { type Draft, writeTogether } from "../../disk/together.ts";
import { latestOf, nextNumber, readArchive, type Version } from "../../release/archive.ts";
import { asReleased, touchedSince } from "../../release/drafts.ts";
import { nameOf, sealedPath, under } from "../../release/version.ts";
import { type Gone, withdrawnOf } from "../../release/withdrawn.ts";
import type { CorrectionFacts } from "../../report/archive.ts";
import { commandLine } from "../../syntax/commandLine.ts";

/**
 * Opens the next version of a released edition: its content as it was released, with what was wrong in it. Gives the
 * number of the version; throws a DiagnosticError where there is none to correct, or what was edited would be lost.
 */
export function openCorrection(root: string, edition: string, reason: CorrectionFacts): number {
  return whileHeld(root, "content", WAIT, () => open(root, edition, reason));
}

function open(root: string, edition: string, reason: CorrectionFacts): number {
  const archive = readArchive(root);
  const latest = latestOf(archive, edition);
  const file = `content/editions/${edition}/index.mdx`;
  const gone = withdrawnOf(archive).findLast((one) => one.edition === edition);
  if (latest === undefined && gone !== undefined) throw allWithdrawn(root, gone);
  if (latest === undefined)
    throw refusal(
      file,
      "not-released",
      `${edition} was never released`,
      "Change its content, and release it when it is ready.",
    );
  const from = asReleased(root, archive, edition) ?? latest;
  refuseEdits(root, from);
  const sealed = readFileSync(under(root, `${sealedPath(from)}/${file}`), "utf8");
  const version = nextNumber(archive, edition);
  const content = withCorrection(sealed, version, reason);
  const restored = missingContent(root, from).filter((draft) => draft.file !== file);
  const before = existsSync(under(root, file)) ? { changes: sealed } : {};
  writeTogether(root, [...restored, { file, content, ...before }]);
  return version;
}

/** That nothing is left to be corrected: what was withdrawn is a draft again. */
function allWithdrawn(root: string, gone: Gone<Version>): DiagnosticError {
  const { edition, version } = gone;
  const folder = `content/editions/${edition}`;
  const isThere = existsSync(under(root, folder));
  const content = isThere
    ? "Its content is a draft again: mend it"
    : `Bring its content back from ${sealedPath(gone)}/${folder}/, mend it`;
  return refusal(
    `${folder}/index.mdx`,
    "not-released",
    `no version of ${edition} stands: ${nameOf(gone)} was withdrawn on ${gone.withdrawn.at.slice(0, 10)}`,
    `${content}, and release it as v${version + 1} with: ${commandLine(`release ${edition}`)}`,
  );
}

/** Milliseconds in which another command that writes content has come to its end. */
const WAIT = 10_000;

/** The files of a version that the living content lacks: the others are there as they were released. */
function missingContent(root: string, latest: Version): Draft[] {
  const folder = `content/editions/${latest.edition}`;
  const sealed = `${sealedPath(latest)}/${folder}`;
  return filesBelow(under(root, sealed))
    .map((path) => ({ file: `${folder}/${path}`, from: under(root, `${sealed}/${path}`) }))
    .filter(({ file }) => !existsSync(under(root, file)))
    .map(({ file, from }) => ({ file, content: readFileSync(from) }));
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
