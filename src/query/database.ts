import type { Columns } from "../apart/asked.ts";
import { isOutOfMemory } from "../apart/outOfMemory.ts";
import { fitText } from "../syntax/fitText.ts";

/** One value of a result row, as plain JSON: numbers only where they are exact. */
export type Plain = string | number | boolean | null;
export type Row = Readonly<Record<string, Plain>>;

/** A query of `content/queries`, with its file. */
export interface NamedQuery {
  readonly id: string;
  readonly file: string;
}

/** DuckDB said no; `message` is its first sentence, `detail` all that it said. */
export class QueryError extends Error {
  readonly detail: string;
  /** Did it refuse since it has no memory left? */
  readonly isOutOfMemory: boolean;
  /** Line of the statement, from 1, and column in it, from 1; 0 where DuckDB names none. */
  readonly line: number;
  readonly column: number;
  /** Was it given up since it took longer than a query may? */
  readonly isOutOfTime: boolean;
  /** The named query that it is due to, where it is not the statement itself. */
  readonly view: NamedQuery | null;
  constructor(detail: string, isOutOfTime = false, view: NamedQuery | null = null) {
    super(firstSentence(detail));
    this.detail = detail;
    this.isOutOfTime = isOutOfTime;
    this.view = view;
    this.isOutOfMemory = isOutOfMemory(detail);
    const place = /LINE (\d+): (.*)\n( *)\^/.exec(detail);
    this.line = Number(place?.[1] ?? 0);
    this.column = place === null ? 0 : (place[3] ?? "").length - `LINE ${place[1]}: `.length + 1;
  }

  /** Of a statement that took longer than it may, since a named query does where one is given. */
  static ofTime(view: NamedQuery | null = null): QueryError {
    return new QueryError("it did not end in time", true, view);
  }
}

/** A column of a file as it is to be staged; its type where the manifest tells it. */
export interface StagedColumn {
  readonly name: string;
  readonly type?: string | undefined;
}

/** DuckDB, in WASM or native, with a database of its own. */
export interface Database {
  /** Are texts held in little memory as they are, or better as ENUM where there are few? */
  readonly holdsTextsAsTheyAre: boolean;
  /** Is this the database that is open, or was another one opened in its place, or the engine ended? */
  isOpen(): boolean;
  /**
   * Runs one statement and gives its rows; rejects with a QueryError. Once the database is locked a statement has as much
   * time as a query may take, or `atMost` so many milliseconds.
   */
  rows(sql: string, atMost?: number): Promise<Row[]>;
  /** Runs one statement for its effect. */
  run(sql: string): Promise<void>;
  /** The rows of a Parquet file in parts that each stand under the name `stage` until the next one is asked for; by default all columns. */
  stages(stage: string, path: string, columns?: readonly StagedColumn[]): AsyncIterable<void>;
  /** Lends a file to SQL under the name that `work` is given. */
  withFile<Result>(path: string, work: (name: string) => Promise<Result>): Promise<Result>;
  /** From here on SQL reaches no file, no network and no setting, and its time is limited. */
  lock(): Promise<void>;
}

/** Columns as they came from where the engine runs, as rows. */
export function rowsOf(columns: Columns | null): Row[] {
  if (columns === null) return [];
  const { names, rows } = columns;
  const values = columns.values.map((column, index) =>
    column.map((value) => plain(names[index] ?? "", value)),
  );
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(names.map((name, index) => [name, values[index]?.[row] ?? null])),
  );
}

/**
 * A value of a result: texts, whole numbers and booleans only; anything else has to be cast in the SQL. Here texts of data
 * become such that every file can hold them.
 */
export function plain(name: string, value: unknown): Plain {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return fitText(value);
  if (typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "bigint" && BigInt(Number(value)) === value) return Number(value);
  throw new QueryError(`the column ${name} has a type that must be cast to VARCHAR first`);
}

function firstSentence(detail: string): string {
  const sentence = detail.split("\n")[0] ?? detail;
  return sentence.replace(/^[A-Z][A-Za-z ]* Error: /, "");
}
