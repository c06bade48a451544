import { basename, dirname } from "node:path";
import type { Database } from "../../src/query/database.ts";
import type { Engine } from "../../src/query/engine.ts";
import { wasmEngine } from "../../src/query/engines/wasm.ts";
import { loadTable, type TableFacts } from "../../src/query/load.ts";
import type { Native } from "./oracle.ts";

/** Loads a Parquet file as the product does, as the table `t`; by default by DuckDB-WASM, which is not told its columns. */
export async function loadParquet(
  path: string,
  timezone: string,
  engine: Engine = wasmEngine,
  columns?: TableFacts["columns"],
): Promise<{ database: Database; facts: TableFacts }> {
  const database = await engine.open();
  const table = { name: "t", file: basename(path), format: "parquet" as const, columns };
  const facts = await loadTable(database, dirname(path), table, timezone);
  return { database, facts };
}

/** Writes a Parquet file by native DuckDB. */
export async function writeParquet(
  native: Native,
  select: string,
  path: string,
  options = "COMPRESSION snappy",
) {
  await native.rows(`COPY (${select}) TO '${sqlText(path)}' (FORMAT parquet, ${options})`);
}

/** The values of each column as native DuckDB reads them, as texts in the order of `id`; zoned ones in local time. */
export async function nativeColumns(
  native: Native,
  path: string,
  timezone: string,
): Promise<Record<string, (string | null)[]>> {
  const source = `read_parquet('${sqlText(path)}')`;
  const described = await native.rows(`DESCRIBE SELECT * FROM ${source}`);
  const columns = described.map((row) => {
    const [name, type] = [row["column_name"] ?? "", row["column_type"] ?? ""];
    return `CAST(${local(`"${name}"`, type, timezone)} AS VARCHAR) AS "${name}"`;
  });
  return turned(await native.rows(`SELECT ${columns.join(", ")} FROM ${source} ORDER BY CAST(id AS BIGINT)`));
}

/** The values of each loaded column, as texts in the order of `id`. */
export async function loadedColumns(
  database: Database,
  facts: TableFacts,
): Promise<Record<string, (string | null)[]>> {
  const columns = facts.columns.map(({ name }) => `CAST("${name}" AS VARCHAR) AS "${name}"`);
  const rows = await database.rows(`SELECT ${columns.join(", ")} FROM t ORDER BY CAST(id AS BIGINT)`);
  return turned(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)]),
      ),
    ),
  );
}

function local(column: string, type: string, timezone: string): string {
  if (type === "TIMESTAMP WITH TIME ZONE") return `${column} AT TIME ZONE '${timezone}'`;
  return type.startsWith("TIMESTAMP") ? `CAST(${column} AS TIMESTAMP)` : column;
}

function turned(rows: readonly Readonly<Record<string, string | null>>[]): Record<string, (string | null)[]> {
  const names = Object.keys(rows[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
}

function sqlText(text: string): string {
  return text.replaceAll("'", "''");
}
