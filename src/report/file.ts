import { z } from "zod";
import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { type Figure, ledger } from "../ledger/figure.ts";
import { fitText } from "../syntax/fitText.ts";
import type { Edition } from "./edition.ts";
import { type Replace, replaceFigures } from "./figurePlaces.ts";
import { editionFrom, publishedEdition, publishedOf } from "./published.ts";

/** What the file says of itself, and which form it has. */
const HEAD = { format: "sextant-report", version: 1 } as const;

const head = z.object({
  format: z.literal(HEAD.format).describe("What the file is."),
  version: z.literal(HEAD.version).describe("Of the form of the file."),
});

/** What `report.json` says, with each figure where a fact holds it. */
export const reportFile = z.strictObject({ ...head.shape, ...publishedEdition.unwrap().shape });

/**
 * The text of `report.json`. Where a fact holds a figure of the report's own ledger, it names it by its id; the figures
 * of other editions, which are not what this one computes, stand whole.
 */
export function writeReportFile(edition: Edition): string {
  const { report, book, look } = publishedOf(edition);
  const ids = new Map(report.ledger.figures.map((figure) => [JSON.stringify(figure), figure.id]));
  const name: Replace = (held, path) => (isOfLedger(path) ? held : (ids.get(JSON.stringify(held)) ?? held));
  return `${JSON.stringify(replaceFigures(reportFile, { ...HEAD, report, book, look }, name))}\n`;
}

/** The edition that a `report.json` holds; throws a DiagnosticError that names `file` where it does not read. */
export function readReportFile(text: string, file = "report.json"): Edition {
  const written = parsed(text, file);
  const said = head.safeParse(written);
  if (!said.success)
    throw refused(file, said.error.issues, "Export with the version of Sextant that wrote it.");
  const figures = figuresOf(written);
  const unclear = twice(figures);
  const whole = replaceFigures(reportFile, written, lookUp(figures, unclear));
  const read = reportFile.safeParse(whole);
  const wrong = unclear.length > 0 ? unclear : read.error?.issues;
  if (!read.success || wrong !== undefined) throw refused(file, wrong ?? [], RESTORE);
  return editionFrom(read.data);
}

const RESTORE = "Restore it from version control, or build the report again.";

/** What is wrong, and where that stands: keys and numbers in a list, from the top. */
type Issue = Pick<z.core.$ZodIssue, "message" | "path">;

/** How JSON writes characters that no XML can hold. */
const UNFIT_ESCAPE = /\\(?:[bf]|u(?:00[01]|d[89a-f]|fff[ef]))|[\ufffe\uffff]/i;

function parsed(text: string, file: string): unknown {
  try {
    // Files of earlier versions may hold what no picture or slide can.
    return UNFIT_ESCAPE.test(text)
      ? JSON.parse(text, (_, value: unknown) => (typeof value === "string" ? fitText(value) : value))
      : JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw refusal(file, message);
  }
}

function isOfLedger(path: readonly PropertyKey[]): boolean {
  return path[0] === "report" && path[1] === "ledger";
}

const ofLedger = z.object({
  report: z.object({ ledger: z.object({ figures: ledger.unwrap().shape.figures }) }),
});

/** The figures of the ledger; none where it does not read, of which the whole file tells. */
function figuresOf(written: unknown): readonly Figure[] {
  return ofLedger.safeParse(written).data?.report.ledger.figures ?? [];
}

/** Ids that stand at two figures of the ledger: what names one of them could mean either. */
function twice(figures: readonly Figure[]): Issue[] {
  const seen = new Set<string>();
  return figures.flatMap(({ id }, index) => {
    const isAgain = seen.has(id);
    seen.add(id);
    const path = ["report", "ledger", "figures", index, "id"];
    return isAgain ? [{ message: `the ledger has another figure ${id} before this one`, path }] : [];
  });
}

/** Puts figures in the place of their ids; ids that the ledger does not have are told in `dangling`. */
function lookUp(figures: readonly Figure[], dangling: Issue[]): Replace {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return (held, path) => {
    if (typeof held !== "string" || isOfLedger(path)) return held;
    const found = byId.get(held);
    if (found === undefined && figures.length > 0)
      dangling.push({ message: `the ledger has no figure ${held}`, path: [...path] });
    return found ?? held;
  };
}

/** So many things that are wrong are told; the rest most often follows from them. */
const MOST = 3;

/** Says that a file does not read as a whole. */
export function refusal(file: string, message: string): DiagnosticError {
  return refused(file, [{ message, path: [] }], RESTORE);
}

function refused(file: string, issues: readonly Issue[], mend: string): DiagnosticError {
  const what = issues.slice(0, MOST).map(({ message, path }) => `${at(path)}: ${message}`);
  return new DiagnosticError(
    diagnose(startOf(file), "report-does-not-read", { what: what.join("; "), mend }),
  );
}

/** "headline.recent.panels[1].grain"; "the whole" at the top. */
function at(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "the whole" : z.core.toDotPath([...path]);
}
