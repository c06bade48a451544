import { readFileSync } from "node:fs";
import { createRequire, enableCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";
import type * as DuckDb from "@duckdb/duckdb-wasm/blocking";
import {
  type Asked,
  type Columns,
  LARGEST_ANSWER,
  TOO_LARGE_ANSWER,
  type Told,
  type Value,
} from "./asked.ts";

/*
 * DuckDB-WASM in a thread of its own: it holds its thread while it works, and nothing that is sent to it is heard then.
 */

// As the thread of the command, and for itself.
enableCompileCache();

type Result = ReturnType<DuckDb.DuckDBConnection["query"]>;

let bindings: DuckDb.DuckDBBindings | null = null;
let connection: DuckDb.DuckDBConnection | null = null;

parentPort?.on("message", (asked: Asked) => void answer(asked).then((told) => parentPort?.postMessage(told)));

async function answer(asked: Asked): Promise<Told> {
  try {
    return { columns: await done(asked) };
  } catch (error) {
    const refused = error instanceof Error ? error.message : String(error);
    // What WebAssembly itself gave up leaves nothing that could be used again, and memory is never given back.
    const isFull = refused.includes("malloc of size");
    const isBroken = isFull || error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    return { refused, isBroken };
  }
}

async function done(asked: Asked): Promise<Columns | null> {
  bindings ??= await start();
  switch (asked.what) {
    case "open":
      // The database before goes as the new one comes: no `reset`, which would only open one more in between.
      bindings.open({ path: ":memory:", query: { castBigIntToDouble: false } });
      connection = bindings.connect();
      return null;
    case "rows":
      return columnsOf(single(opened(), asked.sql));
    case "run":
      opened().query(asked.sql);
      return null;
    case "insert":
      opened().insertArrowFromIPCStream(asked.stream, { name: asked.stage, schema: "main", create: true });
      return null;
    case "lend":
      bindings.registerFileBuffer(asked.name, readFileSync(asked.path));
      return null;
    case "return":
      bindings.dropFile(asked.name);
      return null;
    default:
      throw new Error(`DuckDB-WASM is not asked that: ${asked.what}`);
  }
}

function opened(): DuckDb.DuckDBConnection {
  if (connection === null) throw new Error("no database is open");
  return connection;
}

/** The rows of one statement: several cannot be prepared. */
function single(open: DuckDb.DuckDBConnection, sql: string): Result {
  const statement = open.prepare(sql);
  try {
    return statement.query();
  } finally {
    statement.close();
  }
}

/** Column by column: a row of Arrow looks up each of its cells anew. */
function columnsOf(table: Result): Columns {
  const bytes = table.batches.reduce((sum, batch) => sum + batch.data.byteLength, 0);
  if (bytes > LARGEST_ANSWER) throw new Error(TOO_LARGE_ANSWER);
  const names = table.schema.fields.map(({ name }) => name);
  const values = names.map((_, index) => Array.from(table.getChildAt(index) ?? [], cellOf));
  return { names, values, rows: table.numRows };
}

function cellOf(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  return typeof value === "number" || typeof value === "bigint" ? value : {};
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
