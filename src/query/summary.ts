import type { ManifestColumn } from "../snapshot/manifest.ts";
import { identifier } from "../syntax/sql.ts";
import type { Database } from "./database.ts";

/** What a column holds. */
export interface ColumnSummary {
  readonly name: string;
  readonly nulls: number;
  /** Its different values as texts, without null; null where there are more than can be remembered. */
  readonly values: ReadonlySet<string> | null;
  readonly least: string | null;
  readonly greatest: string | null;
  /** A value of the first row, as text. */
  readonly sample: string | null;
}

/** So many different values of a column are remembered. */
export const MOST_VALUES = 20_000;

interface Found {
  nulls: number;
  values: Set<string> | null;
  least: string | null;
  greatest: string | null;
  sample: string | null;
}

/** Gathers what the columns of a table hold, of a table that comes in parts. */
export class TableSummary {
  readonly #found = new Map<string, Found>();

  /** Looks at a part. */
  async take(database: Database, part: string, columns: readonly ManifestColumn[]): Promise<void> {
    const from = identifier(part);
    for (const { name, type } of columns) {
      const isFirst = !this.#found.has(name);
      const found = this.#found.get(name) ?? {
        nulls: 0,
        values: new Set(),
        least: null,
        greatest: null,
        sample: null,
      };
      this.#found.set(name, found);
      const column = identifier(name);
      const [row] = await database.rows(
        `SELECT CAST(count(*) FILTER (${column} IS NULL) AS VARCHAR) AS "nulls", CAST(min(${column}) AS VARCHAR) AS "least", CAST(max(${column}) AS VARCHAR) AS "greatest", CAST(first(${column}) AS VARCHAR) AS "sample" FROM ${from}`,
      );
      found.nulls += Number(row?.["nulls"] ?? 0);
      const [least, greatest] = [textOf(row?.["least"]), textOf(row?.["greatest"])];
      if (least !== null && (found.least === null || isBefore(least, found.least, type))) found.least = least;
      if (greatest !== null && (found.greatest === null || isBefore(found.greatest, greatest, type)))
        found.greatest = greatest;
      if (isFirst) found.sample = textOf(row?.["sample"]);
      if (found.values !== null) found.values = await withValues(database, from, column, found.values);
    }
  }

  /** What was found, in the order of the columns. */
  columns(): ColumnSummary[] {
    return [...this.#found].map(([name, found]) => ({ name, ...found }));
  }
}

async function withValues(
  database: Database,
  from: string,
  column: string,
  values: Set<string>,
): Promise<Set<string> | null> {
  const rows = await database.rows(
    `SELECT DISTINCT CAST(${column} AS VARCHAR) AS "value" FROM ${from} WHERE ${column} IS NOT NULL LIMIT ${MOST_VALUES + 1}`,
  );
  for (const { value } of rows) values.add(String(value));
  return values.size > MOST_VALUES ? null : values;
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** Is a value before another one, in the order of their type? Dates and times as texts are in their order. */
function isBefore(left: string, right: string, type: string): boolean {
  if (/INT$|^(?:DECIMAL|DOUBLE|FLOAT)/.test(type)) return Number(left) < Number(right);
  return left < right;
}
