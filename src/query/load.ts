import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CsvDialect, ManifestColumn, ManifestTable } from "../snapshot/manifest.ts";
import { readRowGroups } from "../snapshot/parquet.ts";
import { SnapshotProblem } from "../snapshot/problem.ts";
import { zoneOffsets } from "../snapshot/zone.ts";
import { csvSource, placed } from "./csv.ts";
import { type Database, QueryError } from "./database.ts";
import { identifier, literal } from "./quote.ts";

/** A table's file: what is needed to load it. CSV columns are given once their types are frozen. */
export interface TableFile {
  readonly name: string;
  readonly file: string;
  readonly format: "csv" | "parquet";
  readonly csv?: CsvDialect | undefined;
  readonly columns?: readonly ManifestColumn[] | undefined;
}

/** What a loaded table turned out to hold. */
export type TableFacts = Pick<ManifestTable, "rows" | "columns">;

const STAGE = "__stage";

/** Loads a table, its zoned timestamps as local ones of `timezone`; throws a SnapshotProblem. */
export async function loadTable(
  database: Database,
  folder: string,
  table: TableFile,
  timezone: string,
): Promise<TableFacts> {
  const types =
    table.format === "csv"
      ? loadCsv(database, folder, table, timezone)
      : await loadParquet(database, folder, table, timezone);
  const rows = Number(database.rows(`SELECT count(*) AS "rows" FROM ${identifier(table.name)}`)[0]?.["rows"]);
  const columns = [...types].map(([name, type]) => ({
    name,
    type,
    ...rangeOf(database, table.name, name, type),
  }));
  return { rows, columns };
}

function loadCsv(
  database: Database,
  folder: string,
  table: TableFile,
  timezone: string,
): Map<string, string> {
  const bytes = readFileSync(join(folder, table.file));
  const { csv, columns } = table;
  if (csv === undefined || columns === undefined) throw new TypeError(`${table.file} has no dialect`);
  const source = csvSource({ file: table.file, csv, columns });
  return placed(table.file, bytes, () =>
    database.withFile(table.file, bytes, () => {
      database.run(`CREATE TEMP TABLE ${STAGE} AS SELECT * FROM ${source}`);
      return unstage(database, table.name, timezone);
    }),
  );
}

async function loadParquet(
  database: Database,
  folder: string,
  table: TableFile,
  timezone: string,
): Promise<Map<string, string>> {
  let types: Map<string, string> | null = null;
  for await (const stream of readRowGroups(join(folder, table.file))) {
    types = loadGroup(database, table, stream, timezone);
  }
  if (types !== null) return types;
  throw new SnapshotProblem(
    "empty-table",
    table.file,
    `${table.file} has no rows`,
    "Take the snapshot again.",
  );
}

function loadGroup(
  database: Database,
  table: TableFile,
  stream: Uint8Array,
  timezone: string,
): Map<string, string> {
  try {
    database.createFromArrow(STAGE, stream);
    return unstage(database, table.name, timezone);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    throw new SnapshotProblem(
      "unreadable-parquet",
      table.file,
      `${table.file} does not load: ${error.message}`,
      "Export it with the same columns in every row group, of types that DuckDB knows.",
    );
  }
}

/** Moves the staged rows to the end of the table, zoned timestamps made local; gives the types in the file. */
function unstage(database: Database, name: string, timezone: string): Map<string, string> {
  const described = database.rows(
    `SELECT column_name AS "name", data_type AS "type" FROM duckdb_columns() WHERE table_name = '${STAGE}' ORDER BY column_index`,
  );
  const types = new Map(described.map((row) => [String(row["name"]), String(row["type"])]));
  const columns = [...types].map(
    ([column, type]) => `${loaded(database, column, type, timezone)} AS ${identifier(column)}`,
  );
  const select = `SELECT ${columns.join(", ")} FROM ${STAGE}`;
  const known =
    database.rows(`SELECT 1 AS "one" FROM duckdb_tables() WHERE table_name = ${literal(name)}`).length > 0;
  database.run(
    known ? `INSERT INTO ${identifier(name)} ${select}` : `CREATE TABLE ${identifier(name)} AS ${select}`,
  );
  database.run(`DROP TABLE ${STAGE}`);
  return types;
}

/** A staged column as it is kept: timestamps of any precision in microseconds, zoned ones in local time. */
function loaded(database: Database, column: string, type: string, timezone: string): string {
  const quoted = identifier(column);
  if (!type.startsWith("TIMESTAMP")) return quoted;
  const timestamp = `CAST(${quoted} AS TIMESTAMP)`;
  return type === "TIMESTAMP WITH TIME ZONE" ? localTime(database, timestamp, timezone) : timestamp;
}

function localTime(database: Database, timestamp: string, timezone: string): string {
  const [range] = database.rows(
    `SELECT CAST(epoch_ms(min(${timestamp})) AS VARCHAR) AS "first", CAST(epoch_ms(max(${timestamp})) AS VARCHAR) AS "last" FROM ${STAGE}`,
  );
  if (range?.["first"] == null) return timestamp;
  const offsets = zoneOffsets(timezone, Number(range["first"]), Number(range["last"]) + 1000);
  const [base, ...later] = offsets;
  const cases = later
    .reverse()
    .map(
      ({ from, seconds }) =>
        `WHEN ${timestamp} >= make_timestamp(${from * 1000}) THEN INTERVAL (${seconds}) SECONDS`,
    );
  const otherwise = `INTERVAL (${base?.seconds ?? 0}) SECONDS`;
  const offset = cases.length === 0 ? otherwise : `CASE ${cases.join(" ")} ELSE ${otherwise} END`;
  return `(${timestamp} + ${offset})`;
}

function rangeOf(
  database: Database,
  table: string,
  column: string,
  type: string,
): { from?: string; to?: string } {
  if (type !== "DATE" && !type.startsWith("TIMESTAMP")) return {};
  const day = `CAST(${identifier(column)} AS DATE)`;
  const [range] = database.rows(
    `SELECT CAST(min(${day}) AS VARCHAR) AS "from", CAST(max(${day}) AS VARCHAR) AS "to" FROM ${identifier(table)}`,
  );
  const [from, to] = [range?.["from"], range?.["to"]];
  return typeof from === "string" && typeof to === "string" ? { from, to } : {};
}
