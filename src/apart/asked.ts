/** A value as an engine gives it; an object stands for what has to be cast in the SQL first. */
export type Value = string | number | boolean | bigint | null | object;

/** Rows on their way from where an engine runs to who asked: column by column, so that no name is sent with each row. */
export interface Columns {
  readonly names: readonly string[];
  readonly values: readonly (readonly Value[])[];
  readonly rows: number;
}

/** What an engine is asked, one after the other. */
export type Asked =
  /** A new, empty database, native in a file or of one, with settings; the one before is gone. */
  | { readonly what: "open"; readonly path?: string; readonly settings?: Readonly<Record<string, string>> }
  /** All rows of one statement; and of one that is not prepared. */
  | { readonly what: "rows" | "run"; readonly sql: string }
  /** How many statements a text holds, as a row; none where its only one does more than read. */
  | { readonly what: "count"; readonly sql: string }
  /** Begins to read the rows of a statement; and then some of them after the other, none at the end. */
  | { readonly what: "begin"; readonly sql: string }
  | { readonly what: "more" }
  /** Rows as an Arrow IPC stream for a table of the name. */
  | { readonly what: "insert"; readonly stage: string; readonly stream: Uint8Array }
  /** A file is there for SQL under the name; and no more. */
  | { readonly what: "lend"; readonly name: string; readonly path: string }
  | { readonly what: "return"; readonly name: string };

/** Asks that what runs is given up; what was asked is then refused. */
export const STOP = "stop";

/** What an engine answers. */
export type Told =
  | { readonly columns: Columns | null }
  /** With all that it says, and whether nothing can be asked of it any more. */
  | { readonly refused: string; readonly isBroken: boolean }
  /** Its library is not there. */
  | { readonly absent: string };

/** An answer may hold so many bytes: it is held once where the engine runs, and once more by who asked. */
export const LARGEST_ANSWER = 64 * 2 ** 20;

/** What is said of a larger one. */
export const TOO_LARGE_ANSWER = `Out of Memory Error: the rows take more than ${LARGEST_ANSWER / 2 ** 20} MiB`;
