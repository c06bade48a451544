import { join } from "node:path";
import { readSources, type SourceDocument } from "../content/readSources.ts";
import { type Diagnostic, DiagnosticError, placed, startOf } from "../diagnostics/diagnostic.ts";
import { holding } from "../disk/lock.ts";
import { fillWhole } from "../disk/whole.ts";
import { write } from "../disk/write.ts";
import type { Dialogue } from "../engine/dialogue.ts";
import type { Choose } from "../query/engines/chosen.ts";
import { bytesOf, type Manifest, type ManifestTable } from "../snapshot/manifest.ts";
import { openSnapshot } from "../snapshot/open.ts";
import { SnapshotProblem } from "../snapshot/problem.ts";
import { freezeFile, marksIn } from "./freezeFile.ts";
import { refuse, refuseName, type Source, sourcesOf } from "./snapshotFiles.ts";
import { newestManifest } from "./snapshots.ts";
import { testTables } from "./testTables.ts";
import { understandFiles } from "./understandFiles.ts";

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
  readonly personal?: readonly string[] | undefined;
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
  /** What reads tables of so many bytes; by default DuckDB-WASM. */
  readonly engine?: Choose | undefined;
  readonly progress: (message: string) => void;
}

/** Freezes files into `data/<name>/`, whole or not at all; throws a DiagnosticError. */
export async function takeSnapshot(request: SnapshotRequest): Promise<Manifest> {
  const sources = sourcesOf(request);
  refuse(request, sources);
  const described = describedIn(request.root);
  const marks = new Map(
    sources.map((source) => {
      const config = described.find((one) => one.table === source.name)?.config;
      return [source, marksIn(source, request, config)] as const;
    }),
  );
  const marksOf = (source: Source) => marks.get(source) ?? { personal: [], hashed: [] };
  const understood = await understandFiles(sources, request, (source) => {
    const { personal, hashed } = marksOf(source);
    return [...personal, ...hashed];
  });
  return taken(request, async (draft) => {
    const tables: ManifestTable[] = [];
    for (const source of sources)
      tables.push(await freezeFile(draft, source, understood.get(source), marksOf(source), request));
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
    write(join(draft, "snapshot.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    proveReadable(draft, request.name);
    return manifest;
  });
}

/** Only one at a time fills a folder, and only one that has no snapshot yet. */
function taken(
  { root, name }: SnapshotRequest,
  fill: (draft: string) => Promise<Manifest>,
): Promise<Manifest> {
  return holding(root, `data/${name}`, 0, () => {
    refuseName(root, name);
    return fillWhole(root, join(root, "data", name), fill);
  });
}

/** A snapshot gets its name only once it reads, by the form of its manifest and by the bytes of its tables; throws a DiagnosticError. */
export function proveReadable(folder: string, name: string): void {
  try {
    openSnapshot(folder, name);
  } catch (error) {
    if (!(error instanceof SnapshotProblem)) throw error;
    throw new DiagnosticError(placed(startOf(`data/${name}`), error));
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
      engine: request.engine?.(bytesOf(tables)),
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
