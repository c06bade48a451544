import type { ManifestTable } from "../snapshot/manifest.ts";
import { namesMentioned } from "./references.ts";

/** The columns that are needed of each table, by the table's name. */
export type Needs = ReadonlyMap<string, ReadonlySet<string>>;

/** A Parquet file of fewer rows is loaded whole. */
const LARGE = 200_000;

/**
 * The columns that SQL mentions of the tables that it mentions; of small tables all. A column that it reads without a
 * mention (`SELECT *`) is found out when it runs.
 */
export function needsOf(sql: string, tables: readonly ManifestTable[], whole: ReadonlySet<string>): Needs {
  const mentioned = namesMentioned(
    sql,
    tables.map(({ name }) => name),
  );
  return new Map(
    tables
      .filter(({ name }) => mentioned.includes(name))
      .map((table) => {
        const names = table.columns.map(({ name }) => name);
        const isWhole = table.format === "csv" || table.rows < LARGE || whole.has(table.name);
        return [table.name, new Set(isWhole ? names : namesMentioned(sql, names))];
      }),
  );
}

/** Every column of the tables. */
export function allColumns(tables: readonly ManifestTable[]): Needs {
  return new Map(tables.map(({ name, columns }) => [name, new Set(columns.map((column) => column.name))]));
}

/** Does what is held hold all that is needed? */
export function covers(held: Needs, needs: Needs): boolean {
  return [...needs].every(([name, columns]) => {
    const known = held.get(name);
    return known !== undefined && [...columns].every((column) => known.has(column));
  });
}

/** Is what is needed beyond what is held only whole further tables, and no further column of a held one? */
export function areOthers(held: Needs, needs: Needs): boolean {
  return covers(held, new Map([...needs].filter(([name]) => held.has(name))));
}

/** What either needs. */
export function together(left: Needs, right: Needs): Needs {
  return new Map(
    [...new Set([...left.keys(), ...right.keys()])].map((name) => [
      name,
      new Set([...(left.get(name) ?? []), ...(right.get(name) ?? [])]),
    ]),
  );
}
