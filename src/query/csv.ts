import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { CsvDialect, ManifestColumn } from "../snapshot/manifest.ts";
import { SnapshotProblem } from "../snapshot/problem.ts";
import { type Database, QueryError } from "./database.ts";
import { identifier, literal } from "./quote.ts";

/** A CSV file with the way in which it is written and the types of its columns. */
export interface CsvFile {
  readonly file: string;
  readonly csv: CsvDialect;
  readonly columns: readonly Pick<ManifestColumn, "name" | "type">[];
}

const DELIMITERS = [",", ";", "\t", "|"];
const QUOTES = { quote: '"', escape: '"' };

/**
 * How a CSV file is written, and its columns' types as all of its rows allow them. Every row must have all fields:
 * throws a SnapshotProblem with the line of the first that has not.
 */
export async function describeCsv(database: Database, folder: string, file: string): Promise<CsvFile> {
  const path = join(folder, file);
  const header = headerOf(file, readFileSync(path));
  const dialect = { delimiter: header.delimiter, ...QUOTES };
  const texts = header.names.map((name) => ({ name, type: "VARCHAR" }));
  return placed(path, () =>
    database.withFile(path, async (name) => {
      await database.run(
        `CREATE TEMP TABLE "__strict" AS SELECT * FROM ${csvSource({ file: name, csv: dialect, columns: texts })}`,
      );
      await database.run('DROP TABLE "__strict"');
      return { ...(await sniff(database, name, dialect, header.names)), file };
    }),
  );
}

/** The SQL that reads a CSV file by its frozen types, strictly. */
export function csvSource({ file, csv, columns }: CsvFile): string {
  const types = columns.map(({ name, type }) => `${literal(name)}: ${literal(type)}`).join(", ");
  return `read_csv(${[literal(file), ...dialectOptions(csv), "auto_detect = false", `columns = {${types}}`].join(", ")})`;
}

/** DuckDB's complaint about a file as a problem of that file, with its line where it names one. */
export async function placed<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof QueryError) || error.isOutOfMemory) throw error;
    throw csvProblem(basename(path), readFileSync(path), error.detail);
  }
}

async function sniff(
  database: Database,
  file: string,
  dialect: CsvDialect,
  names: readonly string[],
): Promise<CsvFile> {
  const options = [literal(file), ...dialectOptions(dialect), "sample_size = -1"].join(", ");
  const described = await database.rows(`DESCRIBE SELECT * FROM read_csv(${options})`);
  const types = new Map(described.map((row) => [String(row["column_name"]), String(row["column_type"])]));
  const [found] = await database.rows(
    `SELECT "DateFormat" AS "date", "TimestampFormat" AS "timestamp" FROM sniff_csv(${options})`,
  );
  const [date, timestamp] = [formatOf(found?.["date"]), formatOf(found?.["timestamp"])];
  return {
    file,
    csv: {
      ...dialect,
      ...(date && { date_format: date }),
      ...(timestamp && { timestamp_format: timestamp }),
    },
    columns: await exactTypes(database, names, types, options),
  };
}

async function exactTypes(
  database: Database,
  names: readonly string[],
  types: ReadonlyMap<string, string>,
  options: string,
): Promise<CsvFile["columns"]> {
  const columns: { name: string; type: string }[] = [];
  for (const name of names)
    columns.push({ name, type: await exactType(database, name, types.get(name) ?? "VARCHAR", options) });
  return columns;
}

/** Whole numbers too long for 64 bits are read as DOUBLE by DuckDB, which would make different ones alike. */
async function exactType(database: Database, name: string, type: string, options: string): Promise<string> {
  if (type !== "DOUBLE") return type;
  const long = `regexp_full_match(trim(${identifier(name)}), '[+-]?[0-9]{16,}')`;
  const [found] = await database.rows(
    `SELECT 1 AS "one" FROM read_csv(${options}, all_varchar = true) WHERE ${long} LIMIT 1`,
  );
  return found === undefined ? type : "VARCHAR";
}

function dialectOptions(csv: CsvDialect): string[] {
  const options: Readonly<Record<string, string | undefined>> = {
    delim: csv.delimiter,
    quote: csv.quote,
    escape: csv.escape,
    dateformat: csv.date_format,
    timestampformat: csv.timestamp_format,
  };
  const written = Object.entries(options).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key} = ${literal(value)}`],
  );
  return ["header = true", "strict_mode = true", "null_padding = false", ...written];
}

function formatOf(value: unknown): string | undefined {
  return typeof value === "string" && value.includes("%") ? value : undefined;
}

/** The names in a CSV file's first line, and the delimiter that parts it into most of them. */
function headerOf(file: string, bytes: Uint8Array): { delimiter: string; names: string[] } {
  const start = new TextDecoder().decode(bytes.subarray(0, 65_536));
  const line = start.split(/\r?\n|\r/)[0] ?? "";
  if (line.trim() === "") {
    throw new SnapshotProblem(
      "empty-table",
      file,
      `${file} has no header line`,
      "Export it with the names of its columns in the first line.",
    );
  }
  const splits = DELIMITERS.map((delimiter) => ({ delimiter, names: splitLine(line, delimiter) }));
  const best = splits.reduce((left, right) => (right.names.length > left.names.length ? right : left));
  const lower = best.names.map((name) => name.toLowerCase());
  const twice = best.names.find((name, index) => name === "" || lower.indexOf(name.toLowerCase()) !== index);
  if (twice !== undefined) {
    const message =
      twice === "" ? "a column of the header line has no name" : `the header line names "${twice}" twice`;
    throw new SnapshotProblem("csv-header", file, message, "Give every column a name of its own.");
  }
  return best;
}

function splitLine(line: string, delimiter: string): string[] {
  const fields: string[] = [""];
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    if (character === delimiter && !quoted) fields.push("");
    else fields[fields.length - 1] += character;
  }
  return fields.map((field) =>
    field
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .replaceAll('""', '"'),
  );
}

/** The line on which a record begins, both from 1: quoted line breaks are lines, but no records. */
function lineOfRecord(bytes: Uint8Array, record: number): number {
  let [line, records, quoted] = [1, 1, false];
  for (const byte of bytes) {
    if (records >= record) break;
    if (byte === 0x22) quoted = !quoted;
    if (byte !== 0x0a) continue;
    line += 1;
    if (!quoted) records += 1;
  }
  return line;
}

function csvProblem(file: string, bytes: Uint8Array, detail: string): SnapshotProblem {
  const line = lineOfRecord(bytes, Number(/CSV Error on Line: (\d+)/.exec(detail)?.[1] ?? 1));
  const fields = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(detail);
  if (fields !== null) {
    const message = `the row has ${fields[2]} fields, but ${fields[1]} are due`;
    const mend = "Quote fields that hold the delimiter or a line break, and give every row all its fields.";
    return new SnapshotProblem("csv-fields", file, message, mend, line);
  }
  const cast =
    /Error when converting column "([^"]*)". Could not convert string "([^"]*)" to '([^']*)'/s.exec(detail);
  if (cast !== null) {
    const message = `column ${cast[1]} holds "${cast[2]}", which is no ${kindOf(cast[3] ?? "")}`;
    return new SnapshotProblem(
      "csv-value",
      file,
      message,
      "Mend the value at its source and export again.",
      line,
    );
  }
  if (detail.includes("Value with unterminated quote found")) {
    const message = "a quoted field that begins in this row does not end";
    const mend = "Close the quote, and write a quote inside a quoted field twice; end all lines alike.";
    return new SnapshotProblem("csv-quote", file, message, mend, line);
  }
  const noise = /CSV Error on Line|^Original Line|^\s*$/;
  const sentence = detail.split("\n").find((text) => !noise.test(text)) ?? detail;
  return new SnapshotProblem(
    "unreadable-csv",
    file,
    `${file} does not read: ${sentence}`,
    "Export it again as UTF-8 CSV with a header line.",
    line,
  );
}

/** DuckDB's name of a type in plain words. */
function kindOf(type: string): string {
  if (/INT$/.test(type)) return "whole number";
  if (/^(?:DOUBLE|FLOAT|DECIMAL)/.test(type)) return "number";
  return type === "DATE" || type.startsWith("TIMESTAMP") ? "date" : type;
}
