import { join } from "node:path";
import { MESSAGES_LOCALE } from "../language/messages.ts";
import type { ManifestTable } from "../snapshot/manifest.ts";
import { columnSizes } from "../snapshot/parquet.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { QueryError } from "./database.ts";
import { type Engine, EngineProblem } from "./engine.ts";
import type { Needs } from "./needs.ts";
import { slicesOf } from "./slices.ts";

/** Bytes for each value that a distinct count remembers at most: hash, group, value, and a table that is half empty. */
const REMEMBERED = 64;
/** Bytes of a text in DuckDB: up to 12 of them need no more. */
const TEXT = 16;
const INLINE = 12;

const WIDTHS: Readonly<Record<string, number>> = {
  BOOLEAN: 1,
  TINYINT: 1,
  UTINYINT: 1,
  SMALLINT: 2,
  USMALLINT: 2,
  INTEGER: 4,
  UINTEGER: 4,
  FLOAT: 4,
  DATE: 4,
  HUGEINT: 16,
  UHUGEINT: 16,
  UUID: 16,
};

/**
 * Why what is needed of the tables cannot fit into what the engine can hold; null where it may. The tables `remembering`
 * are counted slice by slice with memory for each row of the slice.
 */
export async function cannotHold(
  engine: Engine,
  folder: string,
  tables: readonly ManifestTable[],
  needs: Needs,
  remembering: readonly ManifestTable[],
): Promise<EngineProblem | null> {
  if (engine.capacity === null) return null;
  let [all, seen] = [0, 0];
  let [largest, most]: [ManifestTable | null, number] = [null, -1];
  for (const table of tables.filter(({ name }) => needs.has(name))) {
    const held = await bytesOf(folder, table, needs.get(table.name) ?? new Set());
    const own = remembering.includes(table) ? (table.rows / slicesOf(table)) * REMEMBERED : 0;
    if (held + own > most) [largest, most] = [table, held + own];
    all += held;
    seen = Math.max(seen, own);
  }
  if (largest === null || all + seen <= engine.capacity) return null;
  return tooLarge(largest, engine.capacity, all + seen);
}

/** Running out of memory over the tables as what it means to a report. */
export function asTooLarge(
  error: unknown,
  { capacity }: Engine,
  tables: readonly Pick<ManifestTable, "name" | "rows">[],
): unknown {
  const [largest] = [...tables].sort((left, right) => right.rows - left.rows);
  const isFull = error instanceof QueryError && error.isOutOfMemory;
  return isFull && capacity !== null && largest !== undefined ? tooLarge(largest, capacity, null) : error;
}

/** What is said of a table that does not fit; `needed` in bytes, where that is known before. */
function tooLarge(
  { name, rows }: Pick<ManifestTable, "name" | "rows">,
  capacity: number,
  needed: number | null,
): EngineProblem {
  const count = `${rows.toLocaleString(MESSAGES_LOCALE)} rows`;
  const holds = `the ${gibibytes(capacity)} GiB that DuckDB-WASM can hold`;
  const message =
    needed === null
      ? `the table ${name} of ${count} does not fit into ${holds}`
      : `the table ${name} has ${count}: the report needs about ${gibibytes(needed)} GiB at once, more than ${holds}`;
  return new EngineProblem(
    "too-large",
    message,
    "Aggregate in the source, and take a snapshot of that (content/sources); or set `engine: native` in content/report.mdx.",
  );
}

function gibibytes(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(1);
}

async function bytesOf(folder: string, table: ManifestTable, needed: ReadonlySet<string>): Promise<number> {
  const columns = table.columns.filter(({ name }) => needed.has(name));
  const isParquet = table.format === "parquet";
  const hasTexts = isParquet && columns.some(({ type }) => type === "VARCHAR");
  const stored = hasTexts ? await columnSizes(join(folder, table.file)) : new Map<string, number>();
  const width = columns.reduce((sum, { name, type }) => {
    const bytes = stored.get(name) ?? table.bytes / table.columns.length;
    return sum + (type === "VARCHAR" ? textWidth(bytes / table.rows, isParquet) : widthOf(type));
  }, 0);
  // The text of a CSV file is held beside its table, which is staged before it is kept.
  return isParquet ? table.rows * width : table.bytes + 2 * table.rows * width;
}

/** Of a column that takes so many bytes a row in its file; below two in Parquet its texts are few, and held as ENUM. */
function textWidth(stored: number, isParquet: boolean): number {
  if (isParquet && stored < 2) return 1;
  return TEXT + (stored > INLINE ? stored : 0);
}

function widthOf(type: string): number {
  const [, digits] = /^DECIMAL\((\d+)/.exec(type) ?? [];
  if (digits === undefined) return lookUp(WIDTHS, type) ?? 8;
  const width = Number(digits);
  if (width <= 4) return 2;
  if (width <= 9) return 4;
  return width <= 18 ? 8 : 16;
}
