import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { figuresFile } from "../../../src/ledger/figuresJson.ts";
import { wasmEngine } from "../../../src/query/engines/wasm.ts";
import { loadTable } from "../../../src/query/load.ts";
import type { Manifest } from "../../../src/snapshot/manifest.ts";
import { manifestSchema } from "../../../src/snapshot/manifest.ts";
import { demo } from "../roots.ts";
import type { Line } from "../table.ts";

interface Work {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly views: readonly { readonly name: string; readonly sql: string }[];
  readonly statements: readonly string[];
}

const TIMES = 5;

/** The statements of the newest edition of the demo, in DuckDB-WASM and in native DuckDB with one thread, on the same files. */
export async function compareQueries(): Promise<Line[]> {
  const work = workOf(await demo());
  const [wasm, native]: [number[], number[]] = [[], []];
  for (let index = 0; index < TIMES; index += 1) {
    wasm.push(await inWasm(work));
    native.push(await inNative(work));
  }
  const what = `${work.statements.length} statements of the demo's newest edition`;
  return [
    { what: `${what}, DuckDB-WASM`, unit: "s", values: wasm },
    { what: "the same, native DuckDB with one thread (the yardstick)", unit: "s", values: native },
    { what: "ratio", unit: "×", values: wasm.map((seconds, index) => seconds / (native[index] ?? 1)) },
  ];
}

function workOf(root: string): Work {
  const drafts = join(root, "dist", "drafts");
  const edition = readdirSync(drafts).sort().at(-1) ?? "";
  const ledger = figuresFile.parse(JSON.parse(readFileSync(join(drafts, edition, "figures.json"), "utf8")));
  const folder = join(root, "data", ledger.snapshot);
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, "snapshot.json"), "utf8")));
  const queries = join(root, "content", "queries");
  const views = readdirSync(queries).map((file) => ({
    name: basename(file, ".sql"),
    sql: readFileSync(join(queries, file), "utf8").trim().replace(/;$/, ""),
  }));
  return { folder, manifest, views, statements: [...new Set(ledger.queries.map(({ sql }) => sql))] };
}

/** Seconds of the statements alone: both have the tables loaded. */
async function inWasm({ folder, manifest, views, statements }: Work): Promise<number> {
  const database = await wasmEngine.open();
  for (const table of manifest.tables) await loadTable(database, folder, table, manifest.timezone);
  for (const { name, sql } of views) await database.run(`CREATE VIEW "${name}" AS ${sql}`);
  const start = performance.now();
  for (const sql of statements) await database.rows(sql);
  return (performance.now() - start) / 1000;
}

async function inNative({ folder, manifest, views, statements }: Work): Promise<number> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  for (const { name, file, format } of manifest.tables)
    await connection.run(`CREATE TABLE "${name}" AS FROM read_${format}('${join(folder, file)}')`);
  for (const { name, sql } of views) await connection.run(`CREATE VIEW "${name}" AS ${sql}`);
  const start = performance.now();
  for (const sql of statements) await connection.runAndReadAll(sql);
  const seconds = (performance.now() - start) / 1000;
  connection.closeSync();
  instance.closeSync();
  return seconds;
}
