import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { writeCsv } from "./large.ts";
import { type Line, ROOT, timed } from "./measure.ts";

/**
 * A CSV file of six columns that is understood, sorted and written as Parquet: time, memory, sizes, and rows a second,
 * beside native DuckDB with one thread, which is told the types and sorts and writes the same file in the same run.
 */
export async function freezeCsv(rows: number): Promise<Line[]> {
  const root = join(ROOT, `csv-${rows}`);
  const file = await writeCsv(root, rows);
  const what = `snapshot of a CSV file, ${rows.toLocaleString("en-GB")} rows × 6 columns`;
  const taken = ["--root", root, "--taken-at", "2026-10-02T00:00:00Z"];
  const lines = timed(what, ["snapshot", "large", file, ...taken], 1);
  const ours = lines.flatMap(({ unit, values }) => (unit === "s" ? values : []));
  const native = await nativeSeconds(file, join(root, "native.parquet"));
  const size = (path: string) => statSync(path).size / 1e6;
  const more: Line[] = [
    { what: `${what}: rows a second`, unit: "/s", values: ours.map((seconds) => rows / seconds) },
    { what: "native DuckDB with one thread, told the types (the yardstick)", unit: "s", values: [native] },
    { what: "ratio", unit: "×", values: ours.map((seconds) => seconds / native) },
    { what: `${what}: the CSV file`, unit: "MB", values: [size(file)] },
    { what: `${what}: as Parquet`, unit: "MB", values: [size(join(root, "data/large/orders.parquet"))] },
  ];
  rmSync(root, { recursive: true, force: true });
  return [...lines, ...more];
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
