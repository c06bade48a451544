import { basename } from "node:path";
import { problem } from "../../diagnostics/diagnostic.ts";
import type { CsvHeader } from "../csvHeader.ts";
import { type CsvRecord, csvBlocks } from "../csvRecords.ts";
import { SnapshotProblem } from "../problem.ts";
import { Remembered } from "../remembered.ts";
import type { Told } from "./column.ts";
import { trimmed } from "./shape.ts";
import { TOTALS } from "./tableWords.ts";
import { Tally } from "./tally.ts";

/** What a CSV file was found to hold, read once from its first to its last row. */
export interface Survey {
  readonly path: string;
  readonly header: CsvHeader;
  readonly tallies: readonly Tally[];
  readonly rows: number;
  /** Rows in which every field is empty: they are none. */
  readonly blank: { readonly rows: number; readonly line: number };
  /** Values that say "total" or the like. */
  readonly totals: readonly Total[];
  readonly first: readonly string[];
}

/** A value that says that its row sums up others. */
export interface Total {
  readonly column: number;
  readonly text: string;
  readonly line: number;
  /** Does it stand only among the last rows of the file? */
  readonly isAtEnd: boolean;
  readonly count: number;
}

/** Words by which a row says that it sums up others. */
const TOTAL = new RegExp(`^(?:${TOTALS})(?:$|[:.]$|[ :(].{0,24}$)`, "i");
/** Among so many rows at the end a total is looked for. */
const TAIL = 3;

/** The records of a CSV file after its header, some at a time, whole rows only; throws a SnapshotProblem with its line. */
export function* csvRows(path: string, header: CsvHeader): Generator<readonly CsvRecord[]> {
  const due = header.names.length;
  let skipped = 0;
  for (const records of csvBlocks(path, header.delimiter)) {
    const rows = skipped < header.skipped ? records.slice(header.skipped - skipped) : records;
    skipped += records.length - rows.length;
    const wrong = rows.find(({ fields }) => fields.length !== due);
    yield wrong === undefined ? rows : rows.slice(0, rows.indexOf(wrong));
    if (wrong !== undefined) throw wrongFields(basename(path), wrong.fields.length, due, wrong.line);
  }
}

/** A row without any value; of a single column, an empty field is a value that is missing. */
export function isBlank(fields: readonly string[]): boolean {
  return fields.length > 1 && fields.every((field) => field === "" || trimmed(field) === "");
}

/** Reads a CSV file and counts how each of its columns could be understood; throws a SnapshotProblem. */
export function survey(
  path: string,
  header: CsvHeader,
  told: readonly Told[],
  heard: (rows: number) => void,
): Survey {
  const tallies = told.map(({ date, missing }) => new Tally(date, new Set(missing)));
  const totals = new Totals();
  const blank = { rows: 0, line: 0 };
  let rows = 0;
  let first: readonly string[] = [];
  for (const records of csvRows(path, header))
    for (const { fields, line } of records) {
      if (isBlank(fields)) {
        if (blank.rows === 0) blank.line = line;
        blank.rows += 1;
        continue;
      }
      if (rows === 0) first = fields;
      rows += 1;
      for (let at = 0; at < fields.length; at += 1) {
        const text = fields[at] ?? "";
        tallies[at]?.add(text, line);
        totals.look(at, text, line, rows);
      }
      if (rows % 500_000 === 0) heard(rows);
    }
  return { path, header, tallies, rows, blank, totals: totals.found(rows), first };
}

function saysTotal(text: string): boolean {
  return TOTAL.test(trimmed(text));
}

/** Looks for values that say "total". */
class Totals {
  readonly #says = new Remembered<boolean>();
  readonly #found = new Map<
    string,
    { column: number; text: string; line: number; row: number; count: number }
  >();

  look(column: number, text: string, line: number, row: number): void {
    // Quickly past numbers and dates, which begin with a digit or a sign.
    const code = text.charCodeAt(0);
    if (!(code > 0x40 || code === 0x20) || text.length > 40) return;
    if (!this.#says.of(text, saysTotal)) return;
    const key = `${column} ${trimmed(text).toLowerCase()}`;
    const known = this.#found.get(key);
    if (known === undefined) this.#found.set(key, { column, text, line, row, count: 1 });
    else known.count += 1;
  }

  found(rows: number): Total[] {
    return [...this.#found.values()].map(({ row, ...total }) => ({
      ...total,
      isAtEnd: row > rows - TAIL && rows > 1,
    }));
  }
}

function wrongFields(file: string, found: number, due: number, line: number): SnapshotProblem {
  return new SnapshotProblem(
    problem("csv-fields", {
      message: `the row has ${found} ${found === 1 ? "field" : "fields"}, but ${due} ${due === 1 ? "is" : "are"} due`,
    }),
    file,
    line,
  );
}
