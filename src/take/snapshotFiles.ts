import { existsSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { parseDay } from "../calendar/day.ts";
import { didYouMean } from "../content/nearest.ts";
import type { Code } from "../diagnostics/catalogue.ts";
import { type Diagnostic, DiagnosticError, diagnose, placed, startOf } from "../diagnostics/diagnostic.ts";
import type { LooksPersonal } from "../query/looksPersonal.ts";
import { commandLine } from "../syntax/commandLine.ts";
import { lookUp } from "../syntax/lookUp.ts";
import type { SnapshotRequest } from "./takeSnapshot.ts";

/** A file that becomes a table. */
export interface Source {
  readonly path: string;
  /** Its name without folder. */
  readonly file: string;
  /** The table's. */
  readonly name: string;
  readonly extension: string;
}

/** The files of a request with the names of their tables, told or their own; throws a DiagnosticError. */
export function sourcesOf({ files, names = [] }: Pick<SnapshotRequest, "files" | "names">): Source[] {
  const told = new Map<string, string>();
  const problems: Diagnostic[] = [];
  for (const one of names) {
    const [name = "", file = ""] = [one.slice(0, one.indexOf("=")), one.slice(one.indexOf("=") + 1)];
    const path = one.includes("=")
      ? files.find((known) => known === file || basename(known) === file)
      : undefined;
    if (path !== undefined) told.set(path, name);
    else
      problems.push(
        diagnose(startOf("data"), "unknown-name", { name: one, file: basename(files[0] ?? "export.csv") }),
      );
  }
  if (problems.length > 0) throw new DiagnosticError(...problems);
  return files.map((path) => ({
    path,
    file: basename(path),
    name: told.get(path) ?? basename(path, extname(path)),
    extension: extname(path).toLowerCase(),
  }));
}

/** Is it text with delimiters? */
export function isCsv({ extension }: Source): boolean {
  return extension === ".csv" || extension === ".tsv";
}

/** Throws a DiagnosticError where a name cannot be that of a new snapshot. */
export function refuseName(root: string, name: string): void {
  const problems = checkName(root, name);
  if (problems.length > 0) throw new DiagnosticError(...problems);
}

function checkName(root: string, name: string): Diagnostic[] {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name))
    return [
      diagnose(startOf("data"), "bad-id", {
        message: `"${name}" cannot name a snapshot`,
        mend: "Use letters, digits, dots and hyphens, such as 2026-10-02.",
      }),
    ];
  if (!existsSync(join(root, "data", name))) return [];
  return [diagnose(startOf(`data/${name}`), "snapshot-exists", { name })];
}

/** Files that people have instead, with what they are and how to make CSV of them. */
const OTHERS: Readonly<Record<string, readonly [string, string]>> = {
  ".xlsx": [", but an Excel workbook", 'In Excel: File, Save As, "CSV UTF-8"; one file for each sheet.'],
  ".xls": [", but an old Excel workbook", 'In Excel: File, Save As, "CSV UTF-8"; one file for each sheet.'],
  ".ods": [", but a spreadsheet", "Save each sheet as CSV, in UTF-8."],
  ".gz": [", but compressed by gzip", "Unpack it first: gunzip FILE.csv.gz"],
  ".zip": [", but a zip archive", "Unpack it, and name the CSV files that were in it."],
  ".zst": [", but compressed by zstd", "Unpack it first: zstd -d FILE.csv.zst"],
  ".txt": [", by its name", "If it is text with delimiters, rename it to end with .csv or .tsv."],
  ".json": [
    ", but JSON",
    "content/sources reads JSON lines with `kind: duckdb`; or export it as .csv or .parquet.",
  ],
};

/** What can be known to be wrong before any file is read. */
export function refuse(request: SnapshotRequest, sources: readonly Source[]): void {
  const { root, name, through } = request;
  const problems: Diagnostic[] = checkName(root, name);
  const complain = (file: string, code: Code, message: string, mend: string) =>
    problems.push(placed(startOf(file), { code, message, mend }));
  if (through !== null && parseDay(through) === null)
    complain("data", "not-a-date", `--through ${through} is not a date`, "Write it as 2026-09-30.");
  if (sources.length === 0)
    complain(
      "data",
      "no-files",
      "no files are named",
      commandLine(`snapshot ${name} exports/*.csv exports/*.parquet`),
    );
  for (const [index, source] of sources.entries()) {
    if (!existsSync(source.path))
      complain(source.path, "missing-file", `${source.path} is missing`, "Name files that exist.");
    else if (![".csv", ".tsv", ".parquet"].includes(source.extension))
      complain(
        source.path,
        "unknown-format",
        `${source.file} is neither CSV nor Parquet${lookUp(OTHERS, source.extension)?.[0] ?? ""}`,
        lookUp(OTHERS, source.extension)?.[1] ?? "Export it as .csv or .parquet.",
      );
    else if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(source.name))
      complain(
        source.path,
        "bad-id",
        `"${source.name}" cannot name a table`,
        `Rename the file in lower snake_case, which becomes the table's name; or name the table: --name orders=${source.file}`,
      );
    if (sources.findIndex((other) => other.name.toLowerCase() === source.name.toLowerCase()) < index)
      complain(
        source.path,
        "two-tables",
        `two files would be the table "${source.name}"`,
        `Rename one of them, or name its table: --name other=${source.file}`,
      );
  }
  if (problems.length > 0) throw new DiagnosticError(...problems);
}

/** The columns of a table that the command marks personal. */
export function marksOf({ name }: Source, marked: readonly string[]): string[] {
  return marked.flatMap((one) => (one.startsWith(`${name}.`) ? [one.slice(name.length + 1)] : []));
}

/** Throws a DiagnosticError where a column that is marked personal is not there. */
export function refuseUnknown(
  { name, path }: Source,
  columns: readonly { readonly name: string }[],
  marked: readonly string[],
): void {
  const names = columns.map((column) => column.name);
  const unknown = marked.find((one) => !names.includes(one));
  if (unknown === undefined) return;
  throw new DiagnosticError(
    diagnose(startOf(path), "unknown-column", {
      message: `${name} has no column "${unknown}"`,
      mend: didYouMean(unknown, names),
    }),
  );
}

/** Personal data that nobody marked is not frozen: what is frozen cannot be deleted on request. */
export function refusePersonal({ name, path }: Source, looking: readonly LooksPersonal[]): void {
  const found = looking.map(({ column, what, values }) =>
    diagnose(startOf(path), "looks-personal", {
      table: name,
      what,
      column,
      values,
      mend: `Export it without the column, or mark it: --personal ${name}.${column}; content/sources can replace it by a keyed hash.`,
    }),
  );
  if (found.length > 0) throw new DiagnosticError(...found);
}

/** Running out of memory over a file as what it means. */
export function tooLargeToTake({ path, file }: Pick<Source, "path" | "file">): DiagnosticError {
  return new DiagnosticError(
    diagnose(startOf(path), "too-large", {
      message: `${file} does not fit into the memory of DuckDB-WASM`,
      mend: "Aggregate it first (content/sources runs queries over files too); or set `engine: native` in content/report.mdx.",
    }),
  );
}
