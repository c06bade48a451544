import { mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { ROOT, run } from "../measure.ts";
import { type Line, linesOf } from "../table.ts";

/**
 * A CSV file of six columns that is understood, sorted and written as Parquet: time, memory, sizes, and rows a second,
 * beside native DuckDB with one thread, which is told the types and sorts and writes the same file in the same run.
 */
export async function freezeCsv(small: boolean): Promise<Line[]> {
  const rows = small ? 1_000_000 : 10_000_000;
  const root = join(ROOT, `csv-${rows}`);
  const file = await writeCsv(root, rows);
  const what = `snapshot of a CSV file, ${rows.toLocaleString("en-GB")} rows × 6 columns`;
  const options = ["--root", root, "--taken-at", "2026-10-02T00:00:00Z"];
  const taken = await run(["snapshot", "large", file, ...options]);
  const native = await nativeSeconds(file, join(root, "native.parquet"));
  const size = (path: string) => statSync(path).size / 1e6;
  const more: Line[] = [
    { what: `${what}: rows a second`, unit: "/s", values: [rows / taken.wall] },
    { what: "native DuckDB with one thread, told the types (the yardstick)", unit: "s", values: [native] },
    { what: "ratio", unit: "×", values: [taken.wall / native] },
    { what: `${what}: the CSV file`, unit: "MB", values: [size(file)] },
    { what: `${what}: as Parquet`, unit: "MB", values: [size(join(root, "data/large/orders.parquet"))] },
  ];
  rmSync(root, { recursive: true, force: true });
  return [...linesOf(what, [taken]), ...more];
}

/** Seconds in which native DuckDB reads a CSV file of `writeCsv`, sorts its rows and writes them as Parquet. */
async function nativeSeconds(file: string, into: string): Promise<number> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const types =
    "{id: 'BIGINT', day: 'DATE', region: 'VARCHAR', plan: 'VARCHAR', amount: 'DECIMAL(18,2)', 'at': 'TIMESTAMP'}";
  const start = performance.now();
  await connection.run(
    `COPY (SELECT * FROM read_csv('${file}', header = true, dateformat = '%d.%m.%Y', columns = ${types}) ORDER BY ALL) TO '${into}' (FORMAT parquet, COMPRESSION zstd)`,
  );
  const seconds = (performance.now() - start) / 1000;
  connection.closeSync();
  instance.closeSync();
  return seconds;
}

/** A CSV file of six columns (id, day, region, plan, amount, moment in UTC) in the root; gives its path. */
async function writeCsv(root: string, rows: number): Promise<string> {
  mkdirSync(root, { recursive: true });
  const file = join(root, "orders.csv");
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT i AS id, strftime(DATE '2025-07-01' + CAST(i * 458 // ${rows} AS INTEGER), '%d.%m.%Y') AS day, ['Europe', 'Americas', 'Asia'][1 + CAST(hash(i + 1) % 3 AS INTEGER)] AS region, ['free', 'paid'][1 + CAST(hash(i + 4) % 2 AS INTEGER)] AS plan, CAST(CAST(hash(i + 2) % 100000 AS DECIMAL(18,2)) / 100 AS DECIMAL(18,2)) AS amount, strftime(TIMESTAMP '2025-07-01' + INTERVAL (i % 30000000) SECOND, '%Y-%m-%dT%H:%M:%SZ') AS at FROM range(${rows}) t(i)) TO '${file}' (FORMAT csv, HEADER)`,
  );
  connection.closeSync();
  return file;
}
