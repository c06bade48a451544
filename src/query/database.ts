import { createRequire } from "node:module";
import type * as DuckDb from "@duckdb/duckdb-wasm/blocking";

/** One value of a result row, as plain JSON: numbers only where they are exact. */
export type Plain = string | number | boolean | null;
export type Row = Readonly<Record<string, Plain>>;

/** DuckDB said no; `message` is its first sentence, `detail` all that it said. */
export class QueryError extends Error {
  readonly detail: string;
  /** Line of the statement, from 1, and column in it, from 1; 0 where DuckDB names none. */
  readonly line: number;
  readonly column: number;
  constructor(detail: string) {
    super(firstSentence(detail));
    this.detail = detail;
    const place = /LINE (\d+): (.*)\n( *)\^/.exec(detail);
    this.line = Number(place?.[1] ?? 0);
    this.column = place === null ? 0 : (place[3] ?? "").length - `LINE ${place[1]}: `.length + 1;
  }
}

/** DuckDB-WASM in this process, with an empty database; there is one at a time. */
export class Database {
  readonly #bindings: DuckDb.DuckDBBindings;
  readonly #connection: DuckDb.DuckDBConnection;

  constructor(bindings: DuckDb.DuckDBBindings) {
    this.#bindings = bindings;
    this.#connection = bindings.connect();
  }

  /** Is this the database that is open, or was another one opened in its place? */
  isOpen(): boolean {
    return current === this;
  }

  /** Runs one statement and gives its rows; throws a QueryError. */
  rows(sql: string): Row[] {
    const table = this.#guard(() => this.#runSingle(sql));
    const names = table.schema.fields.map((field) => field.name);
    return table.toArray().map((row) => plainRow(names, row));
  }

  /** Runs one statement for its effect. */
  run(sql: string): void {
    this.#guard(() => this.#connection.query(sql));
  }

  /** Makes a table of an Arrow IPC stream. */
  createFromArrow(name: string, stream: Uint8Array): void {
    this.#guard(() =>
      this.#connection.insertArrowFromIPCStream(stream, { name, schema: "main", create: true }),
    );
  }

  /** Lends bytes to SQL as a file until `work` is done. */
  withFile<Result>(name: string, bytes: Uint8Array, work: () => Result): Result {
    this.#bindings.registerFileBuffer(name, bytes);
    try {
      return work();
    } finally {
      this.#bindings.dropFile(name);
    }
  }

  /** From here on SQL reaches no file, no network and no setting. */
  lock(): void {
    this.run("SET enable_external_access = false");
    this.run("SET lock_configuration = true");
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
      throw new QueryError(error instanceof Error ? error.message : String(error));
    }
  }
}

let bindings: DuckDb.DuckDBBindings | null = null;

let current: Database | null = null;

/** Empties DuckDB (starting it the first time) and opens a new database in it; the one before is gone. */
export async function openDatabase(): Promise<Database> {
  bindings ??= await start();
  bindings.reset();
  bindings.open({ path: ":memory:", query: { castBigIntToDouble: false } });
  const database = new Database(bindings);
  current = database;
  database.run("SET autoinstall_known_extensions = false");
  database.run("SET autoload_known_extensions = false");
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

function plainRow(names: readonly string[], row: unknown): Row {
  const values = row as Readonly<Record<string, unknown>>;
  return Object.fromEntries(names.map((name) => [name, plain(name, values[name])]));
}

/** The engine asks for texts, whole numbers and booleans only; anything else has to be cast in the SQL. */
function plain(name: string, value: unknown): Plain {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "bigint" && BigInt(Number(value)) === value) return Number(value);
  throw new QueryError(`the column ${name} has a type that must be cast to VARCHAR first`);
}

function firstSentence(detail: string): string {
  const sentence = detail.split("\n")[0] ?? detail;
  return sentence.replace(/^[A-Z][A-Za-z ]* Error: /, "");
}
