import { type Day, parseDay } from "../calendar/day.ts";
import type { Database, QueryError, Row } from "./database.ts";

/** One statement that the report needs, with the name by which its rows are asked for. */
export interface Statement {
  readonly id: string;
  readonly sql: string;
  /** What it is of, where that is not the first part of its id: of what did not end in time, nothing more is run. */
  readonly of?: string | undefined;
  /** How it is answered by and by over a large table, where it would need too much memory at once. */
  readonly sliced?: Sliced | undefined;
  /** Is it about the tables as they are in their files, with the rows that no figure counts? */
  readonly whole?: boolean | undefined;
}

/** A statement in slices, whose rows one after the other are its own. */
export interface Sliced {
  /** SQL for the first and the last day, as texts `from` and `to`. */
  readonly range: string;
  slices(first: Day, last: Day): readonly string[];
}

/** A statement that DuckDB refused. */
export interface Refusal {
  readonly statement: Statement;
  readonly error: QueryError;
}

/** What a snapshot answered. */
export interface Answers {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly refusals: readonly Refusal[];
  /** How many statements were run, and how many came from the cache. */
  readonly ran: number;
  readonly cached: number;
  /** By the name of a statement that was run, how many milliseconds it took, if there is a clock. */
  readonly took: ReadonlyMap<string, number>;
}

/** The rows of a statement over a large table, slice by slice where it has slices. */
export async function inSlices(database: Database, { sql, sliced }: Statement): Promise<readonly Row[]> {
  const range = sliced === undefined ? undefined : (await database.rows(sliced.range))[0];
  const [first, last] = [parseDay(String(range?.["from"])), parseDay(String(range?.["to"]))];
  if (sliced === undefined || first === null || last === null) return database.rows(sql);
  const rows: Row[] = [];
  for (const slice of sliced.slices(first, last)) rows.push(...(await database.rows(slice)));
  return rows;
}
