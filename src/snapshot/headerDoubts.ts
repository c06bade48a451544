import { problem } from "../diagnostics/diagnostic.ts";
import { SnapshotProblem } from "./problem.ts";
import { readDate } from "./understand/readDate.ts";
import { readNumber } from "./understand/readNumber.ts";

/** The first records of a file as one delimiter parts them, its header first. */
export interface Sample {
  readonly delimiter: string;
  readonly records: readonly (readonly string[])[];
  /** The first records as another delimiter parts them. */
  readonly partedBy: (delimiter: string) => readonly (readonly string[])[];
}

/** What parts the fields of files, known here or not. */
const SIGNS = [",", ";", "\t", "|", ":", "^", "~", "¦", "\u0001"];
const KNOWN = [",", ";", "\t", "|"];

/** Throws a SnapshotProblem where the first line of a file can be no header of what follows. */
export function refuseHeader(file: string, sample: Sample): void {
  refuseRow(file, sample);
  if (sample.records[0]?.length === 1) refuseUnparted(file, sample);
}

/** A first line with a date or a fraction where the next one has another is a row: without a header it would be lost. */
function refuseRow(file: string, { records: [names = [], first = []] }: Sample): void {
  const at = names.findIndex((name, index) => {
    const [text, below] = [name.trim(), (first[index] ?? "").trim()];
    if (readDate(text) !== null) return readDate(below) !== null;
    return /\d[.,]\d/.test(text) && readNumber(text) !== null && readNumber(below) !== null;
  });
  if (at === -1) return;
  throw new SnapshotProblem(
    problem("csv-header", {
      message: `the first line names a column "${names[at]?.trim()}", which looks like a value: the file has no header line`,
      mend: "Export it with the names of its columns in the first line.",
    }),
    file,
  );
}

/** A file of one column whose lines hold the same number of fields of some other kind. */
function refuseUnparted(file: string, { delimiter, records, partedBy }: Sample): void {
  const [name = "", ...lines] = records.map((fields) => fields.join(delimiter));
  for (const sign of SIGNS.filter((one) => one !== delimiter)) {
    const count = usualCount(lines, sign);
    if (count < 2) continue;
    const isNamed = name.split(sign).length === count;
    if (isNamed) throw unparted(file, sign, name);
    const below = KNOWN.includes(sign) ? partedBy(sign).slice(2) : [];
    // A text with a comma in it, which is quoted, is one field.
    const rows = below.filter((fields) => fields.length === count && isRow(fields, sign));
    if (rows.length > 0 && rows.length >= 0.8 * below.length)
      throw new SnapshotProblem(
        problem("csv-header", {
          message: `the first line "${name}" names one column, but the lines below have ${count} fields`,
          mend: "Leave titles, notes and comments above the header out of the export.",
        }),
        file,
      );
  }
}

/** The number of fields that nine of ten lines have; 0 where they differ. */
function usualCount(lines: readonly string[], sign: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(sign).length;
    counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  const [best] = [...counts].sort((left, right) => right[1] - left[1]);
  return best !== undefined && lines.length > 1 && best[1] >= 0.9 * lines.length ? best[0] : 0;
}

/** Are these fields with a date or a number among them, and no date or number as a whole ("1,5", "Jan 5, 2026")? */
function isRow(fields: readonly string[], sign: string): boolean {
  const isValue = (text: string) => readDate(text.trim()) !== null || readNumber(text.trim()) !== null;
  return !isValue(fields.join(sign)) && fields.some(isValue);
}

function unparted(file: string, sign: string, name: string): SnapshotProblem {
  const shown = name.length > 40 ? `${name.slice(0, 39)}…` : name;
  const isKnown = KNOWN.includes(sign);
  return new SnapshotProblem(
    problem("csv-header", {
      message: `every line is one field, "${shown.replaceAll("\u0001", "^A")}" the first: ${isKnown ? "each is quoted as a whole" : `what parts them looks like "${sign === "\u0001" ? "^A" : sign}", which is not read`}`,
      mend: isKnown
        ? "Export it without quotes around whole lines."
        : "Export it with commas, semicolons, tabs or | between the fields.",
    }),
    file,
  );
}
