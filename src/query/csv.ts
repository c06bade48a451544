import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { problem } from "../diagnostics/diagnostic.ts";
import type { CsvDialect, ManifestColumn } from "../snapshot/manifest.ts";
import { SnapshotProblem } from "../snapshot/problem.ts";
import { literal } from "../syntax/sql.ts";
import { QueryError } from "./database.ts";

/**
 * A CSV file with the way in which it is written and the types of its columns, as a manifest froze them. Snapshots hold
 * Parquet since; this reads only those that were taken before.
 */
export interface CsvFile {
  readonly file: string;
  readonly csv: CsvDialect;
  readonly columns: readonly Pick<ManifestColumn, "name" | "type">[];
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
    return new SnapshotProblem(problem("csv-fields", { message }), file, line);
  }
  const cast =
    /Error when converting column "([^"]*)". Could not convert string "([^"]*)" to '([^']*)'/s.exec(detail);
  if (cast !== null) {
    const message = `column ${cast[1]} holds "${cast[2]}", which is no ${kindOf(cast[3] ?? "")}`;
    return new SnapshotProblem(
      problem("csv-value", { message, mend: "Mend the value at its source and export again." }),
      file,
      line,
    );
  }
  if (detail.includes("Value with unterminated quote found")) {
    return new SnapshotProblem(problem("csv-quote"), file, line);
  }
  const noise = /CSV Error on Line|^Original Line|^\s*$/;
  const sentence = detail.split("\n").find((text) => !noise.test(text)) ?? detail;
  return new SnapshotProblem(
    problem("unreadable-csv", {
      message: `${file} does not read: ${sentence}`,
      mend: "Export it again as UTF-8 CSV with a header line.",
    }),
    file,
    line,
  );
}

/** DuckDB's name of a type in plain words. */
function kindOf(type: string): string {
  if (/INT$/.test(type)) return "whole number";
  if (/^(?:DOUBLE|FLOAT|DECIMAL)/.test(type)) return "number";
  return type === "DATE" || type.startsWith("TIMESTAMP") ? "date" : type;
}
