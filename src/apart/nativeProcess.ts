import type { DuckDBConnection, DuckDBInstance, DuckDBResult } from "@duckdb/node-api";
import {
  type Asked,
  type Columns,
  LARGEST_ANSWER,
  STOP,
  TOO_LARGE_ANSWER,
  type Told,
  type Value,
} from "./asked.ts";

/*
 * Native DuckDB in a process of its own: what it does not give up by itself, and what takes the memory of the process,
 * ends with it and with nothing else.
 */

type Library = typeof import("@duckdb/node-api");

/** So many rows or bytes are read at once of what is read by and by. */
const PART = { rows: 16_384, bytes: 4 * 2 ** 20 };

let library: Library | null = null;
let instance: DuckDBInstance | null = null;
let connection: DuckDBConnection | null = null;
let reading: DuckDBResult | null = null;

process.on("message", (asked: Asked | typeof STOP) => {
  if (asked === STOP) connection?.interrupt();
  else void answer(asked).then((told) => process.send?.(told));
});
// Nobody asks any more; a statement under way would hold an end in order.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
// A key at the terminal goes to all of its processes: who asks decides whether this one ends.
process.on("SIGINT", () => {});

async function answer(asked: Asked): Promise<Told> {
  try {
    if (asked.what !== "open") return { columns: await done(asked) };
    const found = await loaded();
    if (typeof found === "string") return { absent: found };
    await opens(found, asked.path ?? ":memory:", asked.settings ?? {});
    return { columns: null };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error), isBroken: false };
  }
}

async function loaded(): Promise<Library | string> {
  try {
    library = await import("@duckdb/node-api");
    return library;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function opens(
  { DuckDBInstance: Instance }: Library,
  path: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  connection?.closeSync();
  instance?.closeSync();
  instance = await Instance.create(path, { ...settings });
  connection = await instance.connect();
}

async function done(asked: Exclude<Asked, { what: "open" }>): Promise<Columns | null> {
  if (connection === null) throw new Error("no database is open");
  switch (asked.what) {
    case "rows":
      return all(connection, asked.sql);
    case "run":
      await connection.run(asked.sql);
      return null;
    case "count":
      return one("count", await readingStatements(connection, asked.sql));
    case "begin":
      reading = await connection.stream(asked.sql);
      return null;
    case "more":
      return reading === null ? null : part(reading, PART);
    default:
      throw new Error(`native DuckDB reads files by itself: ${asked.what}`);
  }
}

/** The rows of one statement: several cannot be prepared. What is more than an answer may hold is never held. */
async function all(open: DuckDBConnection, sql: string): Promise<Columns> {
  const statement = await open.prepare(sql);
  try {
    const most = { rows: Number.POSITIVE_INFINITY, bytes: LARGEST_ANSWER };
    const read = await part(await statement.stream(), most);
    if (read.bytes > LARGEST_ANSWER) throw new Error(TOO_LARGE_ANSWER);
    return read;
  } finally {
    statement.destroySync();
  }
}

/** Rows of a result, a chunk after the other, until there are so many rows or more bytes. */
async function part(
  result: DuckDBResult,
  most: { readonly rows: number; readonly bytes: number },
): Promise<Columns & { readonly bytes: number }> {
  const names = result.columnNames();
  const values: Value[][] = names.map(() => []);
  let [rows, bytes] = [0, 0];
  while (rows < most.rows && bytes <= most.bytes) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    for (const [index, column] of chunk.getColumns().entries()) {
      const cells = column.map((value): Value => (typeof value === "object" && value !== null ? {} : value));
      for (const cell of cells) values[index]?.push(cell);
      bytes += cells.reduce((sum: number, cell) => sum + (typeof cell === "string" ? cell.length : 8), 0);
    }
    rows += chunk.rowCount;
  }
  return { names, values, rows, bytes };
}

/** How many statements a text holds; none where its only one does more than read. */
async function readingStatements(open: DuckDBConnection, sql: string): Promise<number> {
  const statements = await open.extractStatements(sql);
  // One of several would be looked up where it is prepared, as the file that it names.
  if (statements.count !== 1) return statements.count;
  const statement = await statements.prepare(0);
  const isReading = statement.statementType === library?.StatementType.SELECT;
  statement.destroySync();
  return isReading ? 1 : 0;
}

function one(name: string, value: Value): Columns {
  return { names: [name], values: [[value]], rows: 1 };
}
