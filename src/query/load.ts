import { join } from "node:path";
import { problem } from "../diagnostics/diagnostic.ts";
import type { CsvDialect, ManifestColumn, ManifestTable } from "../snapshot/manifest.ts";
import { SnapshotProblem } from "../snapshot/problem.ts";
import { zoneOffsets } from "../snapshot/zone.ts";
import { identifier, literal } from "../syntax/sql.ts";
import { csvSource, placed } from "./csv.ts";
import { type Database, QueryError, type StagedColumn } from "./database.ts";
import { type Cut, staying, wholeName } from "./lateRows.ts";

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

/** The name under which rows of a file stand while they are taken in. */
export const STAGE = "__stage";

/** The schema of what is held otherwise than it is read. */
const HELD = "held";

/**
 * Loads a table, its zoned timestamps as local ones of `timezone`; throws a SnapshotProblem. Of a Parquet file only the
 * columns that are `needed`, by default all: whatever reads another one is refused by DuckDB (`notLoaded`). With a `cut`
 * the table's name shows only the rows that stay; what is told of the table is told of all.
 */
export async function loadTable(
  database: Database,
  folder: string,
  table: TableFile,
  timezone: string,
  needed?: ReadonlySet<string>,
  cut?: Cut,
): Promise<TableFacts> {
  const into = cut === undefined ? table.name : wholeName(table.name);
  const types =
    table.format === "csv"
      ? await loadCsv(database, folder, table, { timezone, into })
      : await loadParquet(database, folder, table, { timezone, into }, needed);
  const rows = Number(
    (await database.rows(`SELECT count(*) AS "rows" FROM ${identifier(into)}`))[0]?.["rows"],
  );
  const columns: ManifestColumn[] = [];
  for (const [name, type] of types)
    columns.push({ name, type, ...(await rangeOf(database, into, name, type)) });
  if (cut !== undefined)
    await database.run(
      `CREATE VIEW ${identifier(table.name)} AS SELECT * FROM ${identifier(into)} WHERE ${staying(cut)}`,
    );
  return { rows, columns };
}

/** In which time zone a table is loaded, and under which name. */
interface Loading {
  readonly timezone: string;
  readonly into: string;
}

/** The table of which a column was read that was not loaded; null where something else is wrong. */
export function notLoaded({ message }: QueryError): string | null {
  return /^not loaded: (.*)$/.exec(message)?.[1] ?? null;
}

async function loadCsv(
  database: Database,
  folder: string,
  table: TableFile,
  { timezone, into }: Loading,
): Promise<Map<string, string>> {
  const path = join(folder, table.file);
  const { csv, columns } = table;
  if (csv === undefined || columns === undefined) throw new TypeError(`${table.file} has no dialect`);
  return placed(path, () =>
    database.withFile(path, async (file) => {
      const source = csvSource({ file, csv, columns });
      await database.run(`CREATE TEMP TABLE ${STAGE} AS SELECT * FROM ${source}`);
      const types = await unstage(database, { timezone, into: identifier(into) });
      await database.run(`DROP TABLE ${STAGE}`);
      return types;
    }),
  );
}

async function loadParquet(
  database: Database,
  folder: string,
  table: TableFile,
  { timezone, into }: Loading,
  needed: ReadonlySet<string> | undefined,
): Promise<Map<string, string>> {
  const path = join(folder, table.file);
  const { columns = [] } = table;
  const isWhole = needed === undefined || columns.every(({ name }) => needed.has(name));
  const holdsTexts = database.holdsTextsAsTheyAre || columns.every(({ type }) => type !== "VARCHAR");
  if (isWhole && (needed === undefined || holdsTexts))
    return loadGroups(database, path, table, {
      timezone,
      into: identifier(into),
      columns: table.columns,
    });
  // A table that is only counted is counted by its first column.
  const read = columns.filter(({ name }, index) => (needed.size === 0 ? index === 0 : needed.has(name)));
  const short = holdsTexts ? new Map<string, string>() : await shortTexts(database, path, read);
  await database.run(`CREATE SCHEMA IF NOT EXISTS ${HELD}`);
  const held = `${HELD}.${identifier(table.name)}`;
  const types = await loadGroups(database, path, table, { timezone, into: held, columns: read, short });
  await database.run(`CREATE VIEW ${identifier(into)} AS SELECT ${readAs(table, types, short)} FROM ${held}`);
  return types;
}

/** How the row groups of a file are taken in. */
interface Intake {
  readonly timezone: string;
  /** The table that they become. */
  readonly into: string;
  /** By default all. */
  readonly columns?: readonly StagedColumn[] | undefined;
  /** The ENUM of each column of few texts. */
  readonly short?: ReadonlyMap<string, string>;
}

async function loadGroups(
  database: Database,
  path: string,
  table: TableFile,
  intake: Intake,
): Promise<Map<string, string>> {
  let types: Map<string, string> | null = null;
  try {
    for await (const _ of database.stages(STAGE, path, intake.columns))
      types = await unstage(database, intake, types === null);
  } catch (error) {
    if (!(error instanceof QueryError) || error.isOutOfMemory) throw error;
    throw doesNotLoad(table, error);
  }
  if (types !== null) return types;
  throw new SnapshotProblem(
    problem("empty-table", { message: `${table.file} has no rows`, mend: "Take the snapshot again." }),
    table.file,
  );
}

/** Columns of texts that are few in number, such as plans and regions, are held as ENUM: a byte a row, not sixteen. */
async function shortTexts(
  database: Database,
  path: string,
  columns: readonly ManifestColumn[],
): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for (const { name } of columns.filter(({ type }) => type === "VARCHAR")) {
    const texts = await fewTexts(database, path, name);
    if (texts === null) continue;
    const list = [...texts].sort().map(literal);
    known.set(name, `ENUM (${list.join(", ")})`);
  }
  return known;
}

/** More texts than this are not few. */
const FEW = 255;

/** The texts of a column; null where there are many, or none. */
async function fewTexts(
  database: Database,
  path: string,
  column: string,
): Promise<ReadonlySet<string> | null> {
  const texts = new Set<string>();
  for await (const _ of database.stages(STAGE, path, [{ name: column }])) {
    const found = await database.rows(
      `SELECT DISTINCT CAST(${identifier(column)} AS VARCHAR) AS "text" FROM ${STAGE} WHERE ${identifier(column)} IS NOT NULL LIMIT ${FEW + 1}`,
    );
    for (const { text } of found) texts.add(String(text));
    // A type can name no text that holds a character of code 0.
    if (texts.size > FEW || [...texts].some((text) => text.includes("\0"))) return null;
  }
  return texts.size === 0 ? null : texts;
}

/** The columns of a table as its readers see them: texts as texts, and what was not loaded refuses to be read. */
function readAs(
  { name, columns = [] }: TableFile,
  types: ReadonlyMap<string, string>,
  short: ReadonlyMap<string, string>,
): string {
  const read = columns.map((column) => {
    const quoted = identifier(column.name);
    if (short.has(column.name)) return `CAST(${quoted} AS VARCHAR) AS ${quoted}`;
    if (types.has(column.name)) return quoted;
    return `CAST(error(${literal(`not loaded: ${name}`)}) AS ${keptType(column.type)}) AS ${quoted}`;
  });
  return read.join(", ");
}

/** The type in which a column of a file is kept: timestamps of any precision and zone become local ones. */
function keptType(type: string): string {
  return type.startsWith("TIMESTAMP") ? "TIMESTAMP" : type;
}

/** What is said of a file whose rows DuckDB does not take. */
export function doesNotLoad({ file }: Pick<TableFile, "file">, { message }: QueryError): SnapshotProblem {
  return new SnapshotProblem(
    problem("unreadable-parquet", {
      message: `${file} does not load: ${message}`,
      mend: "Export it with the same columns in every row group, of types that DuckDB knows.",
    }),
    file,
  );
}

/** Moves the staged rows to the end of the table, which the first ones make, zoned timestamps made local; gives the types in the file. */
export async function unstage(
  database: Database,
  { timezone, into, short }: Intake,
  isFirst = true,
): Promise<Map<string, string>> {
  // Not `duckdb_columns()`, which goes through every view that DuckDB has of itself.
  const described = await database.rows(`DESCRIBE ${STAGE}`);
  const types = new Map(described.map((row) => [String(row["column_name"]), String(row["column_type"])]));
  const columns: string[] = [];
  for (const [column, type] of types) {
    const kept = short?.get(column);
    const value =
      kept === undefined
        ? await loaded(database, column, type, timezone)
        : `CAST(${identifier(column)} AS ${kept})`;
    columns.push(`${value} AS ${identifier(column)}`);
  }
  const select = `SELECT ${columns.join(", ")} FROM ${STAGE}`;
  await database.run(isFirst ? `CREATE TABLE ${into} AS ${select}` : `INSERT INTO ${into} ${select}`);
  return types;
}

/** A staged column as it is kept: timestamps of any precision in microseconds, zoned ones in local time. */
async function loaded(database: Database, column: string, type: string, timezone: string): Promise<string> {
  const quoted = identifier(column);
  if (!type.startsWith("TIMESTAMP")) return quoted;
  const timestamp = `CAST(${quoted} AS TIMESTAMP)`;
  return type === "TIMESTAMP WITH TIME ZONE" ? localTime(database, timestamp, timezone) : timestamp;
}

async function localTime(database: Database, timestamp: string, timezone: string): Promise<string> {
  const [range] = await database.rows(
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

/** First and last day of a column, where it holds dates. */
export async function rangeOf(
  database: Database,
  table: string,
  column: string,
  type: string,
): Promise<{ from?: string; to?: string }> {
  if (type !== "DATE" && !type.startsWith("TIMESTAMP")) return {};
  const day = `CAST(${identifier(column)} AS DATE)`;
  const [range] = await database.rows(
    `SELECT CAST(min(${day}) AS VARCHAR) AS "from", CAST(max(${day}) AS VARCHAR) AS "to" FROM ${identifier(table)}`,
  );
  const [from, to] = [range?.["from"], range?.["to"]];
  return typeof from === "string" && typeof to === "string" ? { from, to } : {};
}
