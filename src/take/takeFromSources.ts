import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readSources, type SourceDocument } from "../content/readSources.ts";
import { type Diagnostic, DiagnosticError, diagnose } from "../diagnostics/diagnostic.ts";
import { holding } from "../disk/lock.ts";
import { putFolder } from "../disk/whole.ts";
import { remove, write } from "../disk/write.ts";
import { ownPackage } from "../engine/ownPackage.ts";
import { numbered } from "../language/messages.ts";
import type { Choose } from "../query/engines/chosen.ts";
import { wasmEngine } from "../query/engines/wasm.ts";
import { inspectParquet } from "../query/inspect.ts";
import type { LooksPersonal } from "../query/looksPersonal.ts";
import { hashFile } from "../snapshot/hash.ts";
import { bytesOf, type Manifest, type ManifestTable } from "../snapshot/manifest.ts";
import { Partial } from "./partial.ts";
import { type ReadingOptions, type ReadTable, readTables } from "./readTables.ts";
import { refuseName } from "./snapshotFiles.ts";
import { newestManifest } from "./snapshots.ts";
import { proveReadable } from "./takeSnapshot.ts";
import { testTables } from "./testTables.ts";

/** What a snapshot of sources is taken with. */
export interface SourceRequest extends Omit<ReadingOptions, "rowsBefore"> {
  readonly name: string;
  /** ISO date-time with offset. */
  readonly takenAt: string;
  readonly timezone: string;
  readonly through: string | null;
  /** What checks the tables; by default DuckDB-WASM. */
  readonly engine?: Choose | undefined;
  readonly print: (line: string) => void;
}

/**
 * Runs what `content/sources` describes and freezes it into `data/<name>/`; throws a DiagnosticError, and a Held where
 * another process takes the same snapshot.
 */
export async function takeFromSources(request: SourceRequest): Promise<Manifest> {
  const { root, name } = request;
  const { sources, diagnostics } = readSources(root);
  if (diagnostics.length > 0) throw new DiagnosticError(...diagnostics);
  refuseName(root, name);
  return holding(root, `data/${name}`, 0, () => {
    refuseName(root, name);
    return takeAll(sources, request);
  });
}

async function takeAll(sources: readonly SourceDocument[], request: SourceRequest): Promise<Manifest> {
  const { root, name, signal } = request;
  const before = newestManifest(root);
  const rowsBefore = (table: string) => before?.tables.find((one) => one.name === table)?.rows ?? null;
  const partial = new Partial(root, name, request.now());
  try {
    const tables = await readTables(sources, partial, { ...request, rowsBefore });
    for (const { source, takenUp } of tables)
      if (takenUp) request.print(`${source.table}: taken up from the run before`);
    const manifest = await finish(tables, partial, request, rowsBefore);
    signal.throwIfAborted();
    await freeze(root, name, partial, manifest);
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
  const problems: Diagnostic[] = [];
  const described: ManifestTable[] = [];
  for (const table of tables) {
    request.signal.throwIfAborted();
    request.progress(`${table.source.table}: checking ${numbered(table.done.rows, "row")}`);
    const { facts, looksPersonal } = await describe(table, partial, request);
    described.push(facts);
    problems.push(...looksPersonal);
  }
  const { checks, failures } = await testTables(
    tables.map(({ source }) => source),
    {
      folder: partial.folder,
      tables: described,
      timezone: request.timezone,
      spill: join(request.root, ".sextant"),
      engine: request.engine?.(bytesOf(described)),
      today: request.takenAt.slice(0, 10),
      rowsBefore,
      progress: request.progress,
      signal: request.signal,
    },
  );
  problems.push(...failures);
  if (problems.length > 0) throw new DiagnosticError(...problems);
  return {
    sextant: 1,
    taken_at: request.takenAt,
    timezone: request.timezone,
    ...(request.through === null ? {} : { through: request.through }),
    tool: toolVersion(),
    tables: described
      .map((table) => ({ ...table, checks: [...(checks.get(table.name) ?? [])] }))
      .sort((left, right) => (left.name < right.name ? -1 : 1)),
  };
}

async function describe(
  { source, done, place }: ReadTable,
  partial: Partial,
  { timezone, engine }: SourceRequest,
): Promise<{ facts: ManifestTable; looksPersonal: Diagnostic[] }> {
  const { table: name, file, sql, config } = source;
  const path = { name, file: `${name}.parquet`, format: "parquet" as const };
  const hashed = config.hash.map(({ column }) => column);
  const known = [...config.personal, ...hashed];
  const values = new Map(done.values);
  const hashes = hashFile(partial.pathOf(name));
  const database = await (engine?.(hashes.bytes) ?? wasmEngine).open();
  const found = await inspectParquet(database, partial.folder, path.file, { timezone, known });
  if (found.rows !== done.rows)
    throw new Error(
      `${name} holds ${numbered(found.rows, "row")}, but ${done.rows} ${done.rows === 1 ? "was" : "were"} read`,
    );
  const facts: ManifestTable = {
    ...path,
    ...hashes,
    rows: found.rows,
    columns: found.columns.map((column) => ({
      ...column,
      ...(config.personal.includes(column.name) && { personal: true as const }),
      ...(hashed.includes(column.name) && { hashed: true as const }),
      ...(values.has(column.name) && { values: values.get(column.name) }),
    })),
    source: place,
    origin: { place, file, query: sql.trim(), read_at: done.read_at, run: done.run },
  };
  return { facts, looksPersonal: found.personal.map((one) => refusedPersonal(source, one)) };
}

function refusedPersonal({ table, front }: SourceDocument, { column, what, values }: LooksPersonal) {
  return diagnose(front.placeOf(["personal"]), "looks-personal", {
    table,
    what,
    column,
    values,
    mend: `Leave the column out, replace it by \`hash: { column: ${column}, key_env: … }\`, or mark it: \`personal: [${column}]\`.`,
  });
}

/** Moves what is done into place, in one step. */
async function freeze(root: string, name: string, partial: Partial, manifest: Manifest): Promise<void> {
  const files = new Set(manifest.tables.map(({ file }) => file));
  for (const file of readdirSync(partial.folder)) if (!files.has(file)) remove(join(partial.folder, file));
  write(join(partial.folder, "snapshot.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  proveReadable(partial.folder, name);
  try {
    putFolder(partial.folder, join(root, "data", name));
  } catch (error) {
    // Somebody has put one of this name there meanwhile, by another way.
    refuseName(root, name);
    throw error;
  }
  partial.remove();
}

function toolVersion(): string {
  return `sextant ${ownPackage().version}`;
}
