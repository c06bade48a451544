import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import type * as DuckDb from "@duckdb/duckdb-wasm/blocking";
import { readRowGroups } from "../snapshot/parquet.ts";
import { fitText } from "../syntax/fitText.ts";
import { identifier } from "../syntax/sql.ts";

/** One value of a result row, as plain JSON: numbers only where they are exact. */
export type Plain = string | number | boolean | null;
export type Row = Readonly<Record<string, Plain>>;

/** As DuckDB says it, C++, and JavaScript of a WASM module that cannot grow any more. */
const OUT_OF_MEMORY =
  /out of memory|bad_alloc|bad allocation|memory access out of bounds|Array buffer allocation failed|failed to (?:allocate|pin block)|Aborted\(/i;

/** DuckDB said no; `message` is its first sentence, `detail` all that it said. */
export class QueryError extends Error {
  readonly detail: string;
  /** Did it refuse since it has no memory left? */
  readonly isOutOfMemory: boolean;
  /** Line of the statement, from 1, and column in it, from 1; 0 where DuckDB names none. */
  readonly line: number;
  readonly column: number;
  constructor(detail: string) {
    super(firstSentence(detail));
    this.detail = detail;
    this.isOutOfMemory = OUT_OF_MEMORY.test(detail);
    const place = /LINE (\d+): (.*)\n( *)\^/.exec(detail);
    this.line = Number(place?.[1] ?? 0);
    this.column = place === null ? 0 : (place[3] ?? "").length - `LINE ${place[1]}: `.length + 1;
  }
}

/** A column of a file as it is to be staged; its type where the manifest tells it. */
export interface StagedColumn {
  readonly name: string;
  readonly type?: string | undefined;
}

/** DuckDB, in this process or native, with a database of its own. */
export interface Database {
  /** Are texts held in little memory as they are, or better as ENUM where there are few? */
  readonly holdsTextsAsTheyAre: boolean;
  /** Is this the database that is open, or was another one opened in its place? */
  isOpen(): boolean;
  /** Runs one statement and gives its rows; rejects with a QueryError. */
  rows(sql: string): Promise<Row[]>;
  /** Runs one statement for its effect. */
  run(sql: string): Promise<void>;
  /** The rows of a Parquet file in parts that each stand under the name `stage` until the next one is asked for; by default all columns. */
  stages(stage: string, path: string, columns?: readonly StagedColumn[]): AsyncIterable<void>;
  /** Lends a file to SQL under the name that `work` is given. */
  withFile<Result>(path: string, work: (name: string) => Promise<Result>): Promise<Result>;
  /** From here on SQL reaches no file, no network and no setting. */
  lock(): Promise<void>;
}

/** DuckDB-WASM in this process; there is one database at a time. */
class WasmDatabase implements Database {
  readonly holdsTextsAsTheyAre = false;
  readonly #bindings: DuckDb.DuckDBBindings;
  readonly #connection: DuckDb.DuckDBConnection;

  constructor(bindings: DuckDb.DuckDBBindings) {
    this.#bindings = bindings;
    this.#connection = bindings.connect();
  }

  isOpen(): boolean {
    return current === this;
  }

  async rows(sql: string): Promise<Row[]> {
    const table = this.#guard(() => this.#runSingle(sql));
    // Column by column: a row of Arrow looks up each of its cells anew.
    const columns = table.schema.fields.map(({ name }, index) =>
      Array.from(table.getChildAt(index) ?? [], (value: unknown) => plain(name, value)),
    );
    return Array.from({ length: table.numRows }, (_, row) =>
      Object.fromEntries(table.schema.fields.map(({ name }, index) => [name, columns[index]?.[row] ?? null])),
    );
  }

  async run(sql: string): Promise<void> {
    this.#guard(() => this.#connection.query(sql));
  }

  /** A row group at a time. */
  async *stages(stage: string, path: string, columns?: readonly StagedColumn[]): AsyncGenerator<void> {
    const names = columns?.map(({ name }) => name);
    for await (const stream of readRowGroups(path, names)) {
      this.#guard(() =>
        this.#connection.insertArrowFromIPCStream(stream, { name: stage, schema: "main", create: true }),
      );
      try {
        yield;
      } finally {
        await this.run(`DROP TABLE IF EXISTS ${identifier(stage)}`);
      }
    }
  }

  async withFile<Result>(path: string, work: (name: string) => Promise<Result>): Promise<Result> {
    const name = basename(path);
    this.#bindings.registerFileBuffer(name, readFileSync(path));
    try {
      return await work(name);
    } finally {
      this.#bindings.dropFile(name);
    }
  }

  async lock(): Promise<void> {
    await this.run("SET enable_external_access = false");
    await this.run("SET lock_configuration = true");
  }

  #runSingle(sql: string): ReturnType<DuckDb.DuckDBConnection["query"]> {
    const statement = this.#connection.prepare(sql);
    try {
      return statement.query();
    } finally {
      statement.close();
    }
  }

  #guard<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      // What WebAssembly itself gave up leaves nothing that could be used again.
      if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) bindings = null;
      throw new QueryError(error instanceof Error ? error.message : String(error));
    }
  }
}

let bindings: DuckDb.DuckDBBindings | null = null;

let current: WasmDatabase | null = null;

/** Empties DuckDB-WASM (starting it the first time) and opens a new database in it; the one before is gone. */
export async function openDatabase(): Promise<Database> {
  bindings ??= await start();
  // The database before goes as the new one comes: no `reset`, which would only open one more in between.
  bindings.open({ path: ":memory:", query: { castBigIntToDouble: false } });
  const database = new WasmDatabase(bindings);
  current = database;
  await database.run("SET autoinstall_known_extensions = false");
  await database.run("SET autoload_known_extensions = false");
  return database;
}

async function start(): Promise<DuckDb.DuckDBBindings> {
  const require = createRequire(import.meta.url);
  const duckdb: typeof DuckDb = require("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
  const module = (name: string) => ({
    mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
    mainWorker: "",
  });
  const bundles = { mvp: module("mvp"), eh: module("eh") };
  const started = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await started.instantiate(() => {});
  return started;
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
