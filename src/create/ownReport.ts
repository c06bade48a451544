import { basename, extname, join } from "node:path";
import { type Day, formatDay, parseDay } from "../calendar/day.ts";
import { previous } from "../calendar/period.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Dialogue } from "../engine/dialogue.ts";
import type { ManifestTable } from "../snapshot/manifest.ts";
import { snakeId } from "../syntax/snakeId.ts";
import { identifier } from "../syntax/sql.ts";
import { dayAt } from "../take/takenAt.ts";
import { takeSnapshot } from "../take/takeSnapshot.ts";
import type { ToldOptions } from "../take/toldColumns.ts";
import type { Company } from "./content.ts";
import { lastWithin } from "./edition.ts";
import type { Begun, Laying } from "./laying.ts";
import { type OwnColumns, ownColumns, type SaidColumns } from "./own/columns.ts";
import { type Mapped, mapped, type OwnTable } from "./own/mapping.ts";
import { countValues } from "./own/values.ts";
import type { Preset } from "./presets.ts";
import { countsPreset, emptyPreset } from "./templates.ts";

/** What is said of CSV files, and who hears of what is doubtful in them. */
export interface OwnFiles extends ToldOptions {
  readonly files: readonly [string, ...string[]];
  readonly personal?: readonly string[] | undefined;
  readonly columns: SaidColumns;
  /** Begins to ask the person at the terminal; null where there is none. */
  readonly ask: () => Dialogue | null;
  readonly warn: (diagnostic: Diagnostic) => void;
}

/**
 * Begins a report of CSV files: freezes them, looks what their columns stand for, and gives what of the preset can be
 * counted of them; what cannot is told with its mend. Throws a DiagnosticError.
 */
export async function ownReport(
  laying: Laying,
  preset: Preset,
  company: Company,
  own: OwnFiles,
): Promise<Begun> {
  const { files, warn } = own;
  const snapshot = formatDay(dayAt(company.timezone, laying.now));
  const tables = await freeze(laying, company, snapshot, own);
  const table = tables.find(({ source }) => source === basename(files[0])) ?? tables[0];
  const columns = await looked(laying, company, snapshot, table, own);
  const { metrics, queries, left } = counted(preset, { file: files[0], table, columns }, tables);
  for (const one of left) warn(one);
  laying.print(`The north star is ${metrics[0].id}, in content/metrics/${metrics[0].id}.mdx`);
  const [from, to] = daysOf(table, columns);
  const period = lastWithin(from, to, company.calendar);
  return {
    beginning: {
      ...{ company, metrics, period, snapshot, isSample: false, today: snapshot, breached: [] },
      isCompared: previous(period, company.calendar).first >= from,
      segments: segmentsOf(columns),
    },
    queries,
    data: `\`data/${snapshot}/\` holds what ${files.map((file) => `\`${basename(file)}\``).join(", ")} held when the report was begun.`,
  };
}

/** Freezes the files, each as a table. */
async function freeze(
  { draft, progress, print, now }: Laying,
  { timezone }: Company,
  name: string,
  { files, columns: _, ...told }: OwnFiles,
): Promise<readonly [ManifestTable, ...ManifestTable[]]> {
  const { tables } = await takeSnapshot({
    ...{ ...told, root: draft, name, files, timezone, progress },
    names: files.flatMap(nameOf),
    takenAt: now.toISOString(),
    through: null,
    show: print,
  });
  const [first, ...others] = tables;
  if (first === undefined) throw new Error("a snapshot of files has a table");
  return [first, ...others];
}

/** What the columns of the first table stand for. */
async function looked(
  { draft, print }: Laying,
  { timezone }: Company,
  snapshot: string,
  table: ManifestTable,
  { files, columns: said, ask }: OwnFiles,
): Promise<OwnColumns> {
  const values = await countValues(join(draft, "data", snapshot), table, timezone);
  const dialogue = ask();
  try {
    return await ownColumns({ dialogue, print }, table, files[0], values, said);
  } finally {
    dialogue?.close();
  }
}

/** What can be counted: of the preset, else how often people came, else rows. */
function counted(preset: Preset, own: OwnTable, tables: readonly ManifestTable[]): Countable {
  const [first, ...others] = [preset, emptyPreset(), countsPreset()].map((one) => mapped(one, own, tables));
  const found = [first, ...others].find((one) => one?.metrics != null);
  if (found?.metrics == null) throw new Error("rows of days can be counted");
  return { metrics: found.metrics, queries: found.queries, left: first?.left ?? [] };
}

type Countable = Mapped & { readonly metrics: NonNullable<Mapped["metrics"]> };

/** The first and the last day of a table. */
function daysOf({ columns }: ManifestTable, { day }: OwnColumns): readonly [Day, Day] {
  const column = columns.find(({ name }) => name === day);
  return [parseDay(column?.from ?? "") ?? 0, parseDay(column?.to ?? "") ?? 0];
}

/** Dimensions by names in snake_case, each with its column; the second of a name is told apart by its number. */
function segmentsOf({ by }: OwnColumns): Readonly<Record<string, string>> {
  const segments = new Map<string, string>();
  for (const [index, name] of by.entries()) {
    const id = snakeId(name) ?? "part";
    segments.set(segments.has(id) ? `${id}_${index + 1}` : id, identifier(name));
  }
  return Object.fromEntries(segments);
}

/** A table's name, where its file's cannot be one. */
function nameOf(file: string, index: number): string[] {
  const own = basename(file, extname(file));
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(own)) return [];
  return [`${snakeId(own) ?? `table_${index + 1}`}=${file}`];
}
