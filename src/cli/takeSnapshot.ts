import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { parseDay } from "../calendar/day.ts";
import { type Diagnostic, DiagnosticError, errorAt, startOf } from "../content/diagnostic.ts";
import { didYouMean } from "../content/nearest.ts";
import { readSources, type SourceDocument } from "../content/readSources.ts";
import { describeCsv } from "../query/csv.ts";
import { type Database, QueryError } from "../query/database.ts";
import { type Engine, wasmEngine } from "../query/engine.ts";
import { type Inspected, inspectParquet } from "../query/inspect.ts";
import { loadTable, type TableFile } from "../query/load.ts";
import { type LooksPersonal, looksPersonal } from "../query/looksPersonal.ts";
import { hashFile } from "../snapshot/hash.ts";
import type { Manifest, ManifestTable } from "../snapshot/manifest.ts";
import { SnapshotProblem } from "../snapshot/problem.ts";
import type { Dialogue } from "./dialogue.ts";
import { newestManifest } from "./newestManifest.ts";
import { testTables } from "./testTables.ts";

/** What a snapshot is taken of. */
export interface SnapshotRequest {
  readonly root: string;
  readonly name: string;
  /** Paths of CSV and Parquet files; each becomes a table of its name. */
  readonly files: readonly string[];
  /** ISO date-time with offset. */
  readonly takenAt: string;
  readonly timezone: string;
  /** The last day that the tables hold whole; null where each column's last day counts. */
  readonly through: string | null;
  /** Columns that may be counted but not shown, as "table.column". */
  readonly personal?: readonly string[];
  /** Types of columns of CSV files, as "table.column=TYPE", such as VARCHAR, BIGINT, DECIMAL(18,2), DATE. */
  readonly types?: readonly string[] | undefined;
  /** How dates are written, as "table.column=dd/mm/yyyy". */
  readonly dates?: readonly string[] | undefined;
  /** The decimal sign, as "comma" or "point", "table=comma" or "table.column=comma". */
  readonly decimal?: readonly string[] | undefined;
  /** Words that stand for no value, as "n/a" or "table.column=n/a". */
  readonly missing?: readonly string[] | undefined;
  /** The zone of times that carry none, as "table.column=Europe/Berlin". */
  readonly zones?: readonly string[] | undefined;
  /** Names of tables that are not those of their files, as "table=file". */
  readonly names?: readonly string[] | undefined;
  /** Begins to ask the person at the terminal; without it, or where it gives null, what is ambiguous is refused. */
  readonly ask?: (() => Dialogue | null) | undefined;
  /** Hears what is doubtful but can be frozen. */
  readonly warn?: ((warning: Diagnostic) => void) | undefined;
  /** Hears, line by line, how each table was understood. */
  readonly show?: ((line: string) => void) | undefined;
  /** What reads the files; by default DuckDB-WASM. */
  readonly engine?: Engine | undefined;
  readonly progress: (message: string) => void;
}

/** Freezes files into `data/<name>/`, whole or not at all; throws a DiagnosticError. */
export async function takeSnapshot(request: SnapshotRequest): Promise<Manifest> {
  const sources = request.files.map(sourceOf);
  refuse(request, sources);
  const target = join(request.root, "data", request.name);
  const draft = join(request.root, "data", `.${request.name}.${process.pid}`);
  mkdirSync(draft, { recursive: true });
  try {
    const tables: ManifestTable[] = [];
    for (const source of sources)
      tables.push(await freeze(await (request.engine ?? wasmEngine).open(), draft, source, request));
    const checks = await runTests(draft, tables, request);
    const manifest: Manifest = {
      sextant: 1,
      taken_at: request.takenAt,
      timezone: request.timezone,
      ...(request.through === null ? {} : { through: request.through }),
      tables: tables
        .map((table) => ({ ...table, ...checksOf(checks, table) }))
        .sort((left, right) => (left.name < right.name ? -1 : 1)),
    };
    writeFileSync(join(draft, "snapshot.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    renameSync(draft, target);
    return manifest;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The tests that `content/sources` has for tables of these names hold for files too; throws a DiagnosticError. */
async function runTests(draft: string, tables: readonly ManifestTable[], request: SnapshotRequest) {
  const { root, takenAt, timezone, progress } = request;
  const names = tables.map(({ name }) => name);
  const before = newestManifest(root);
  const { checks, failures } = await testTables(
    describedIn(root).filter(({ table }) => names.includes(table)),
    {
      folder: draft,
      tables,
      timezone,
      spill: join(root, ".sextant"),
      engine: request.engine,
      today: takenAt.slice(0, 10),
      rowsBefore: (table) => before?.tables.find(({ name }) => name === table)?.rows ?? null,
      progress,
    },
  );
  if (failures.length > 0) throw new DiagnosticError(...failures);
  return checks;
}

function checksOf(checks: Awaited<ReturnType<typeof runTests>>, { name }: ManifestTable) {
  const done = checks.get(name) ?? [];
  return done.length === 0 ? {} : { checks: [...done] };
}

/** What `content/sources` describes; throws a DiagnosticError where it does not read. */
function describedIn(root: string): readonly SourceDocument[] {
  const { sources, diagnostics } = readSources(root);
  if (diagnostics.length > 0) throw new DiagnosticError(...diagnostics);
  return sources;
}

interface Source {
  readonly path: string;
  readonly file: string;
  readonly name: string;
  readonly extension: string;
}

function sourceOf(path: string): Source {
  const extension = extname(path).toLowerCase();
  return { path, file: basename(path), name: basename(path, extname(path)), extension };
}

/** Throws a DiagnosticError where a name cannot be that of a new snapshot. */
export function refuseName(root: string, name: string): void {
  const problems = checkName(root, name);
  if (problems.length > 0) throw new DiagnosticError(...problems);
}

function checkName(root: string, name: string): Diagnostic[] {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name))
    return [
      errorAt(
        startOf("data"),
        "bad-id",
        `"${name}" cannot name a snapshot`,
        "Use letters, digits, dots and hyphens, such as 2026-10-02.",
      ),
    ];
  if (!existsSync(join(root, "data", name))) return [];
  return [
    errorAt(
      startOf(`data/${name}`),
      "snapshot-exists",
      `the snapshot "${name}" exists already`,
      "A snapshot never changes: take the new one under another name.",
    ),
  ];
}

/** What can be known to be wrong before any file is read. */
function refuse(request: SnapshotRequest, sources: readonly Source[]): void {
  const { root, name, through } = request;
  const problems: Diagnostic[] = checkName(root, name);
  const complain = (file: string, code: string, message: string, mend: string) =>
    problems.push(errorAt(startOf(file), code, message, mend));
  if (through !== null && parseDay(through) === null)
    complain("data", "not-a-date", `--through ${through} is not a date`, "Write it as 2026-09-30.");
  if (sources.length === 0)
    complain(
      "data",
      "no-files",
      "no files are named",
      `npm run snapshot -- ${name} exports/*.csv exports/*.parquet`,
    );
  for (const [index, source] of sources.entries()) {
    if (!existsSync(source.path))
      complain(source.path, "missing-file", `${source.path} is missing`, "Name files that exist.");
    else if (![".csv", ".parquet"].includes(source.extension))
      complain(
        source.path,
        "unknown-format",
        `${source.file} is neither CSV nor Parquet`,
        "Export it as .csv or .parquet.",
      );
    else if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(source.name))
      complain(
        source.path,
        "bad-id",
        `"${source.name}" cannot name a table`,
        "Rename the file in lower snake_case: its name becomes the table's.",
      );
    if (sources.findIndex((other) => other.name.toLowerCase() === source.name.toLowerCase()) < index)
      complain(
        source.path,
        "two-tables",
        `two files would be the table "${source.name}"`,
        "Rename one of them.",
      );
  }
  if (problems.length > 0) throw new DiagnosticError(...problems);
}

async function freeze(
  database: Database,
  draft: string,
  source: Source,
  request: SnapshotRequest,
): Promise<ManifestTable> {
  const format = source.extension === ".csv" ? ("csv" as const) : ("parquet" as const);
  copyFileSync(source.path, join(draft, source.file));
  request.progress(`reading ${source.file}`);
  try {
    const described = format === "csv" ? await describeCsv(database, draft, source.file) : null;
    const table: TableFile = {
      name: source.name,
      file: source.file,
      format,
      csv: described?.csv,
      columns: described?.columns,
    };
    const config = describedIn(request.root).find((one) => one.table === source.name)?.config;
    const own = marksOf(source, request.personal ?? []);
    const personal = [...(config?.personal ?? []), ...own];
    const hashed = config?.hash.map(({ column }) => column) ?? [];
    const facts = await inspect(database, draft, table, request.timezone, [...personal, ...hashed]);
    refuseUnknown(source, facts.columns, own);
    refusePersonal(source, facts.personal);
    if (facts.rows === 0)
      throw new SnapshotProblem(
        "empty-table",
        source.file,
        `${source.file} has no rows`,
        "Export it again, or leave it out.",
      );
    request.progress(`${source.file}: ${facts.rows} rows, ${facts.columns.length} columns`);
    return {
      name: source.name,
      file: source.file,
      format,
      ...(described && { csv: described.csv }),
      ...hashFile(join(draft, source.file)),
      rows: facts.rows,
      columns: facts.columns.map((column) => ({
        ...column,
        ...(personal.includes(column.name) && { personal: true as const }),
        ...(hashed.includes(column.name) && { hashed: true as const }),
      })),
      source: source.file,
    };
  } catch (error) {
    if (error instanceof QueryError && error.isOutOfMemory) throw tooLargeToTake(source);
    if (!(error instanceof SnapshotProblem)) throw error;
    const file = join(dirname(source.path), error.file).replaceAll("\\", "/");
    throw new DiagnosticError(
      errorAt({ file, line: error.line, column: 1 }, error.code, error.message, error.mend),
    );
  }
}

/** What a file holds: a Parquet file is read a row group at a time. */
async function inspect(
  database: Database,
  draft: string,
  table: TableFile,
  timezone: string,
  known: readonly string[],
): Promise<Inspected> {
  if (table.format === "parquet") return inspectParquet(database, draft, table.file, { timezone, known });
  const facts = await loadTable(database, draft, table, timezone);
  return { ...facts, personal: await looksPersonal(database, table.name, facts.columns, known) };
}

/** The columns of a table that the command marks personal. */
function marksOf({ name }: Source, marked: readonly string[]): string[] {
  return marked.flatMap((one) => (one.startsWith(`${name}.`) ? [one.slice(name.length + 1)] : []));
}

/** Throws a DiagnosticError where a column that is marked personal is not there. */
function refuseUnknown(
  { name, path }: Source,
  columns: readonly { readonly name: string }[],
  marked: readonly string[],
): void {
  const names = columns.map((column) => column.name);
  const unknown = marked.find((one) => !names.includes(one));
  if (unknown === undefined) return;
  throw new DiagnosticError(
    errorAt(
      startOf(path),
      "unknown-column",
      `${name} has no column "${unknown}"`,
      didYouMean(unknown, names),
    ),
  );
}

/** Personal data that nobody marked is not frozen: what is frozen cannot be deleted on request. */
function refusePersonal({ name, path }: Source, looking: readonly LooksPersonal[]): void {
  const found = looking.map(({ column, what, values }) =>
    errorAt(
      startOf(path),
      "looks-personal",
      `${name} holds what looks like ${what} in ${column} (${values} of them)`,
      `Export it without the column, or mark it: --personal ${name}.${column}; content/sources can replace it by a keyed hash.`,
    ),
  );
  if (found.length > 0) throw new DiagnosticError(...found);
}

function tooLargeToTake({ path, file }: Source): DiagnosticError {
  return new DiagnosticError(
    errorAt(
      startOf(path),
      "too-large",
      `${file} does not fit into the memory of DuckDB-WASM`,
      "Aggregate it first (content/sources runs queries over files too); or set `engine: native` in content/report.mdx.",
    ),
  );
}
