import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Diagnostic, DiagnosticError, errorAt } from "../content/diagnostic.ts";
import { readSources, type SourceDocument } from "../content/readSources.ts";
import { type Database, QueryError } from "../query/database.ts";
import { type DataTest, dataTestsOf } from "../query/dataTests.ts";
import { type Engine, wasmEngine } from "../query/engine.ts";
import { loadTable } from "../query/load.ts";
import { looksPersonal } from "../query/looksPersonal.ts";
import { offending, offendingWords } from "../query/offending.ts";
import { hashFile } from "../snapshot/hash.ts";
import { type Manifest, type ManifestTable, manifestSchema } from "../snapshot/manifest.ts";
import { Partial } from "./partial.ts";
import { type ReadingOptions, type ReadTable, readTables } from "./readTables.ts";
import { refuseName } from "./takeSnapshot.ts";

/** What a snapshot of sources is taken with. */
export interface SourceRequest extends Omit<ReadingOptions, "rowsBefore"> {
  readonly name: string;
  /** ISO date-time with offset. */
  readonly takenAt: string;
  readonly timezone: string;
  readonly through: string | null;
  /** What checks the tables; by default DuckDB-WASM. */
  readonly engine?: Engine | undefined;
  readonly print: (line: string) => void;
}

/** Runs what `content/sources` describes and freezes it into `data/<name>/`; throws a DiagnosticError. */
export async function takeFromSources(request: SourceRequest): Promise<Manifest> {
  const { root, name, signal } = request;
  const { sources, diagnostics } = readSources(root);
  if (diagnostics.length > 0) throw new DiagnosticError(...diagnostics);
  refuseName(root, name);
  const before = newestManifest(root);
  const rowsBefore = (table: string) => before?.tables.find((one) => one.name === table)?.rows ?? null;
  const partial = new Partial(root, name, request.now());
  try {
    const tables = await readTables(sources, partial, { ...request, rowsBefore });
    for (const { source, takenUp } of tables)
      if (takenUp) request.print(`${source.table}: taken up from the run before`);
    const manifest = await finish(tables, partial, request, rowsBefore);
    signal.throwIfAborted();
    freeze(root, name, partial, manifest);
    return manifest;
  } catch (error) {
    if (signal.aborted || !isInterruption(error)) partial.remove();
    else partial.leave();
    throw error;
  }
}

/** The source could not be talked to: such a run may be taken up again. After all else it is begun anew. */
const INTERRUPTIONS = [
  "source-interrupted",
  "source-unreachable",
  "source-refused",
  "secret-missing",
  "weak-key",
  "driver-missing",
];

function isInterruption(error: unknown): boolean {
  return (
    error instanceof DiagnosticError && error.diagnostics.every(({ code }) => INTERRUPTIONS.includes(code))
  );
}

/** The tables as they are in their files: checked, tested and described. */
async function finish(
  tables: readonly ReadTable[],
  partial: Partial,
  request: SourceRequest,
  rowsBefore: (table: string) => number | null,
): Promise<Manifest> {
  const database = await (request.engine ?? wasmEngine).open();
  const facts = new Map<string, ManifestTable>();
  for (const table of tables) {
    request.progress(`${table.source.table}: checking ${table.done.rows} rows`);
    facts.set(table.source.table, await describe(database, table, partial, request));
  }
  await database.lock();
  const problems: Diagnostic[] = [];
  const described: ManifestTable[] = [];
  for (const { source } of tables) {
    request.progress(`${source.table}: testing`);
    const table = facts.get(source.table);
    if (table === undefined) throw new TypeError(`${source.table} was not read`);
    problems.push(...(await checkPersonal(database, source, table)));
    const before = rowsBefore(source.table);
    const { checks, failures } = await runTests(database, source, table, request, before);
    problems.push(...failures);
    described.push({ ...table, checks });
  }
  if (problems.length > 0) throw new DiagnosticError(...problems);
  return {
    sextant: 1,
    taken_at: request.takenAt,
    timezone: request.timezone,
    ...(request.through === null ? {} : { through: request.through }),
    tool: toolVersion(),
    tables: described.sort((left, right) => (left.name < right.name ? -1 : 1)),
  };
}

async function describe(
  database: Database,
  { source, done, place }: ReadTable,
  partial: Partial,
  request: SourceRequest,
): Promise<ManifestTable> {
  const { table: name, file, sql, config } = source;
  const path = { name, file: `${name}.parquet`, format: "parquet" as const };
  const facts = await loadTable(database, partial.folder, path, request.timezone);
  if (facts.rows !== done.rows)
    throw new Error(`${name} holds ${facts.rows} rows, but ${done.rows} were read`);
  return {
    ...path,
    ...hashFile(partial.pathOf(name)),
    rows: facts.rows,
    columns: facts.columns.map((column) => ({
      ...column,
      ...(config.personal.includes(column.name) && { personal: true as const }),
      ...(config.hash.some((one) => one.column === column.name) && { hashed: true as const }),
      ...(done.values[column.name] && { values: done.values[column.name] }),
    })),
    source: place,
    origin: { place, file, query: sql.trim(), read_at: done.read_at, run: done.run },
  };
}

async function checkPersonal(
  database: Database,
  { table, config, front }: SourceDocument,
  { columns }: ManifestTable,
) {
  const known = [...config.personal, ...config.hash.map(({ column }) => column)];
  const found = await looksPersonal(database, table, columns, known);
  return found.map(({ column, what, values }) =>
    errorAt(
      front.placeOf(["personal"]),
      "looks-personal",
      `${table} holds what looks like ${what} in ${column} (${values} of them)`,
      `Leave the column out, replace it by \`hash: { column: ${column}, key_env: … }\`, or mark it: \`personal: [${column}]\`.`,
    ),
  );
}

async function runTests(
  database: Database,
  { table, config, front }: SourceDocument,
  { columns, name }: ManifestTable,
  { takenAt }: SourceRequest,
  before: number | null,
) {
  const tests = dataTestsOf(config, {
    table: name,
    columns: columns.map((column) => column.name),
    masked: [...config.personal, ...config.hash.map(({ column }) => column)],
    today: takenAt.slice(0, 10),
    before,
  });
  const results: (Awaited<ReturnType<typeof run>> & { test: DataTest })[] = [];
  for (const test of tests) results.push({ test, ...(await run(database, test)) });
  return {
    checks: results.map(({ test, failing }) => ({ test: test.test, sql: test.sql, failing })),
    failures: results.flatMap(({ test, failing, rows, refused }) => {
      const place = front.placeOf(test.path);
      if (refused !== null)
        return [
          errorAt(
            place,
            "sql",
            `the test "${test.test}" does not run: ${refused}`,
            "Mend the names and expressions in it.",
          ),
        ];
      if (failing === 0) return [];
      const message = offendingWords(table, test.test, failing, rows);
      return [
        errorAt(place, "data-test-failed", message, "Mend the data at its source, the query, or the test."),
      ];
    }),
  };
}

async function run(database: Database, { sql }: DataTest) {
  try {
    return { ...(await offending(database, sql)), refused: null };
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return { failing: 1, rows: [], refused: error.message };
  }
}

/** Moves what is done into place, in one step. */
function freeze(root: string, name: string, partial: Partial, manifest: Manifest): void {
  const files = new Set(manifest.tables.map(({ file }) => file));
  for (const file of readdirSync(partial.folder)) if (!files.has(file)) rmSync(join(partial.folder, file));
  writeFileSync(join(partial.folder, "snapshot.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  mkdirSync(join(root, "data"), { recursive: true });
  const target = join(root, "data", name);
  try {
    renameSync(partial.folder, target);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    // Somebody else has taken one of this name meanwhile.
    if (code === "ENOTEMPTY" || code === "EEXIST") refuseName(root, name);
    if (code !== "EXDEV") throw error;
    copyAcross(root, name, partial.folder, target);
  }
}

/** Where the hidden folder is on another disk: copied beside its place first. */
function copyAcross(root: string, name: string, from: string, target: string): void {
  const draft = join(root, "data", `.${name}.${process.pid}`);
  try {
    cpSync(from, draft, { recursive: true });
    renameSync(draft, target);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(from, { recursive: true, force: true });
  }
}

/** The manifest of the snapshot that was taken last; null where there is none that reads. */
function newestManifest(root: string): Manifest | null {
  const folder = join(root, "data");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const manifests = names.flatMap((name) => {
    const path = join(folder, name, "snapshot.json");
    if (name.startsWith(".") || !existsSync(path)) return [];
    try {
      return [manifestSchema.parse(JSON.parse(readFileSync(path, "utf8")))];
    } catch {
      return [];
    }
  });
  return manifests.sort((a, b) => Date.parse(a.taken_at) - Date.parse(b.taken_at)).at(-1) ?? null;
}

function toolVersion(): string {
  const text: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8"),
  );
  const version = typeof text === "object" && text !== null && "version" in text ? String(text.version) : "";
  return `sextant ${version}`;
}
