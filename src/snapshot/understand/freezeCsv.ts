import { basename } from "node:path";
import { problem } from "../../diagnostics/diagnostic.ts";
import type { Column } from "../columnType.ts";
import type { CsvRecord } from "../csvRecords.ts";
import { ColumnMisfit, RowEncoder, type TextRow } from "../encodeRow.ts";
import { Misfit } from "../parseValue.ts";
import { SnapshotProblem } from "../problem.ts";
import { type EncodedRow, RowSorter } from "../sortRows.ts";
import { writeParquet } from "../writeParquet.ts";
import type { Told, Understood } from "./column.ts";
import { converter } from "./convert.ts";
import { csvRows, isBlank, type Survey } from "./survey.ts";

/** A column as it is frozen. */
export interface FrozenColumn extends Understood {
  readonly name: string;
  readonly told: Told;
  /** May no message show its values? */
  readonly isMasked: boolean;
}

/** How rows that are alike in every value were found. */
export interface Repeats {
  /** Rows that stand there again. */
  readonly again: number;
  /** Different rows. */
  readonly different: number;
  /** Does every row stand there equally often? */
  readonly isEven: boolean;
}

/**
 * Writes the rows of a CSV file as Parquet, typed and sorted: the same rows give the same bytes, in whatever order and
 * dialect they were. Throws a SnapshotProblem with the line of a value that its column's type cannot hold.
 */
export async function freezeCsv(
  found: Survey,
  table: string,
  columns: readonly FrozenColumn[],
  path: string,
  heard: (words: string) => void,
): Promise<Repeats> {
  const typed: Column[] = columns.map(({ name, type }) => ({ name, type }));
  const sorter = new RowSorter(new RowEncoder(typed), `${path}.run`);
  try {
    addRows(found, table, columns, sorter, heard);
    const repeats = { again: 0, different: 0, isEven: true };
    await writeParquet(path, typed, countingRepeats(sorter.sorted(), repeats), (rows) =>
      heard(`writing ${rows} of ${sorter.rows} rows`),
    );
    return repeats;
  } finally {
    sorter.remove();
  }
}

function addRows(
  { path, header }: Survey,
  table: string,
  columns: readonly FrozenColumn[],
  sorter: RowSorter,
  heard: (words: string) => void,
): void {
  const convert = rowConverter(columns, path);
  const sums = new Sums(columns);
  const add = ({ fields, line }: CsvRecord) => {
    const row = convert(fields, line);
    try {
      sorter.add(row);
    } catch (error) {
      if (!(error instanceof ColumnMisfit)) throw error;
      const column = columns.find(({ name }) => name === error.column);
      throw misfit(column, error.value, error.message, path, line);
    }
    sums.add(row, line);
    if (sorter.rows % 500_000 === 0) heard(`reading row ${sorter.rows}`);
  };
  for (const records of csvRows(path, header))
    for (const record of records) if (!isBlank(record.fields)) add(record);
  sums.refuseTotal(basename(path), table);
}

/** What makes the values of a row of its fields; throws a SnapshotProblem with the line. */
function rowConverter(columns: readonly FrozenColumn[], path: string) {
  const converts = columns.map((column) => converter(column, column.told.missing));
  return (fields: readonly string[], line: number): TextRow => {
    const row: (string | null)[] = [];
    try {
      for (const text of fields) row.push(converts[row.length]?.(text) ?? null);
    } catch (error) {
      if (!(error instanceof Misfit)) throw error;
      throw misfit(columns[row.length], fields[row.length] ?? "", error.message, path, line);
    }
    return row;
  };
}

function misfit(
  column: FrozenColumn | undefined,
  text: string,
  reason: string,
  path: string,
  line: number,
): SnapshotProblem {
  const value = column?.isMasked === false ? `"${text}"` : "a value";
  return new SnapshotProblem(
    problem("csv-value", {
      message: `column ${column?.name} holds ${value}: ${reason}`,
      mend: "Mend the value at its source and export again, or name another type with --types.",
    }),
    basename(path),
    line,
  );
}

/** Finds a last row that is the sum of all others, though it does not say so. */
class Sums {
  readonly #columns: readonly FrozenColumn[];
  readonly #sums: number[];
  readonly #nulls: number[];
  #last: TextRow = [];
  #line = 0;
  #rows = 0;

  constructor(columns: readonly FrozenColumn[]) {
    this.#columns = columns;
    this.#sums = columns.map(() => 0);
    this.#nulls = columns.map(() => 0);
  }

  add(row: TextRow, line: number): void {
    for (let at = 0; at < this.#columns.length; at += 1) {
      const value = row[at] ?? null;
      if (value === null) this.#nulls[at] = (this.#nulls[at] ?? 0) + 1;
      else if (this.#columns[at]?.reading.kind === "number")
        this.#sums[at] = (this.#sums[at] ?? 0) + Number(value);
    }
    this.#last = row;
    this.#line = line;
    this.#rows += 1;
  }

  /** It leaves a column empty that no other row does, and has the sum of the others in one. */
  refuseTotal(file: string, table: string): void {
    const empty = this.#last.findIndex(
      (value, at) => value === null && this.#nulls[at] === 1 && this.#columns[at]?.told.type === undefined,
    );
    const summed = this.#last.findIndex((value, at) => value !== null && this.#isSum(at, Number(value)));
    if (this.#rows < 4 || empty === -1 || summed === -1) return;
    throw new SnapshotProblem(
      problem("total-row", {
        message: `the last row is the sum of the others in ${this.#columns[summed]?.name}, and has no ${this.#columns[empty]?.name}: as a row it would count everything twice`,
        mend: `Leave the row of totals out of the export; if it is a row like the others, tell the type of the column that is empty: --types ${table}.${this.#columns[empty]?.name}=…`,
      }),
      file,
      this.#line,
    );
  }

  #isSum(at: number, value: number): boolean {
    if (this.#columns[at]?.reading.kind !== "number" || value === 0) return false;
    const others = (this.#sums[at] ?? 0) - value;
    return Math.abs(others - value) <= Math.abs(value) * 1e-9;
  }
}

/** Most rows that follow one another differ in their last byte. */
function isAlike(one: EncodedRow, other: EncodedRow): boolean {
  if (one.buffer[one.end - 1] !== other.buffer[other.end - 1]) return false;
  return other.buffer.compare(one.buffer, one.at, one.end, other.at, other.end) === 0;
}

function* countingRepeats(
  rows: Iterator<EncodedRow>,
  repeats: { again: number; different: number; isEven: boolean },
): Generator<EncodedRow> {
  let before: EncodedRow | null = null;
  let [times, usual] = [0, 0];
  for (let next = rows.next(); next.done !== true; next = rows.next()) {
    const { buffer, at, end } = next.value;
    const isSame = before !== null && isAlike(before, next.value);
    if (isSame) repeats.again += 1;
    else {
      if (repeats.different > 1 && times !== usual) repeats.isEven = false;
      usual = times;
      repeats.different += 1;
      times = 0;
    }
    times += 1;
    before = { buffer, at, end };
    yield next.value;
  }
  if (repeats.different > 1 && times !== usual) repeats.isEven = false;
}
