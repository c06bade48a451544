import { formatDay, parseDay } from "../calendar/day.ts";
import type { QueryDocument } from "../content/content.ts";
import type { Manifest, ManifestTable } from "../snapshot/manifest.ts";
import { identifier, literal } from "../syntax/sql.ts";
import type { Needs } from "./needs.ts";
import { namesMentioned, queriesRead } from "./references.ts";

/** Which rows of a table are later than the last day that a snapshot holds whole. */
export interface Cut {
  /** Dates or timestamps: a row is late if each of them that it has is late. A row without any stays. */
  readonly columns: readonly string[];
  /** ISO, a local day of the report's time zone. */
  readonly through: string;
}

/** By table; tables without a late row have none. */
export type Cuts = ReadonlyMap<string, Cut>;

/** A column by which a table or a named query is read. */
export interface TimeOf {
  readonly from: string;
  readonly time: string;
}

/** What a report reads a snapshot by. */
export interface ReadBy {
  readonly times: readonly TimeOf[];
  readonly queries: readonly QueryDocument[];
  readonly timezone: string;
}

/** Is it a type of days or moments, so that a row can be placed in time by it? */
export function isDayType(type: string): boolean {
  return /^(?:DATE|TIMESTAMP(?:_(?:S|MS|NS))?(?: WITH TIME ZONE)?)$/.test(type);
}

/**
 * May rows be placed in time by a column of the type? Zoned timestamps of a table became local ones as it was loaded; in
 * which zone those of a query are, nobody can tell.
 */
export function placesRows(type: string, isTable: boolean): boolean {
  return isDayType(type) && (isTable || type !== "TIMESTAMP WITH TIME ZONE");
}

/**
 * The rows that no figure may count, by table. Of the columns of days those decide by which metrics read the table; where
 * none does, those by which metrics read named queries over it; else all of them.
 */
export function cutsOf(
  { through, timezone: frozenIn, tables }: Pick<Manifest, "through" | "timezone" | "tables">,
  { times, queries, timezone }: ReadBy,
): Cuts {
  if (through === undefined) return new Map();
  const known = new Map(queries.map((query) => [query.id, query]));
  const cuts = tables.flatMap((table): [string, Cut][] => {
    const columns = deciding(table, times, known);
    // The days of the manifest are those of the time zone in which it was taken.
    const mayBeLate = timezone !== frozenIn || columns.some(({ to = "" }) => to > through);
    return columns.length === 0 || !mayBeLate
      ? []
      : [[table.name, { columns: columns.map(({ name }) => name), through }]];
  });
  return new Map(cuts);
}

function deciding(
  { name, columns }: ManifestTable,
  times: readonly TimeOf[],
  queries: ReadonlyMap<string, QueryDocument>,
): ManifestTable["columns"] {
  const dated = columns.filter(({ type }) => isDayType(type));
  const readBy = (reads: (from: string) => boolean) => {
    const by = times.filter(({ from }) => reads(from)).map(({ time }) => time.toLowerCase());
    return dated.filter((column) => by.includes(column.name.toLowerCase()));
  };
  const direct = readBy((from) => from.toLowerCase() === name.toLowerCase());
  if (direct.length > 0) return direct;
  const through = readBy((from) => readsTable(from, name, queries));
  return through.length > 0 ? through : dated;
}

/** Does a named query read a table, itself or through others? */
function readsTable(from: string, table: string, queries: ReadonlyMap<string, QueryDocument>): boolean {
  const query = [...queries.values()].find(({ id }) => id.toLowerCase() === from.toLowerCase());
  if (query === undefined) return false;
  const texts = [query.sql, ...queriesRead(query.sql, queries).map(({ sql }) => sql)];
  return namesMentioned(texts.join("\n"), [table]).length > 0;
}

/** SQL of the condition that is true of the rows that stay. */
export function staying({ columns, through }: Cut): string {
  const after = `DATE ${literal(formatDay((parseDay(through) ?? 0) + 1))}`;
  const names = columns.map(identifier);
  const early = names.map((name) => `${name} < ${after}`);
  return `(${early.join(" OR ")}) OR (${names.map((name) => `${name} IS NULL`).join(" AND ")})`;
}

/** SQL of the day by which a row is placed: the earliest that it has. */
export function placingDay({ columns }: Pick<Cut, "columns">): string {
  const days = columns.map((name) => `CAST(${identifier(name)} AS DATE)`);
  return days.length === 1 ? (days[0] ?? "") : `least(${days.join(", ")})`;
}

/** The name under which a table stands with its late rows too; no table and no query can have it. */
export function wholeName(table: string): string {
  return `whole ${table}`;
}

/** A statement that sees all rows of the tables that it reads, also of those that are cut. */
export function overWhole(sql: string, tables: readonly string[], cuts: Cuts): string {
  const cut = tables.filter((name) => cuts.has(name));
  if (cut.length === 0) return sql;
  const shadows = cut.map(
    (name) => `${identifier(name)} AS NOT MATERIALIZED (SELECT * FROM ${identifier(wholeName(name))})`,
  );
  return `WITH ${shadows.join(", ")}\n${sql}`;
}

/** What is needed, with the columns by which tables are cut. */
export function withCutColumns(needs: Needs, cuts: Cuts): Needs {
  return new Map(
    [...needs].map(([name, columns]) => [name, new Set([...columns, ...(cuts.get(name)?.columns ?? [])])]),
  );
}

/** A cut as what depends on it is kept by; nothing where there is none. */
export function cutKey(cut: Cut | undefined): string {
  return cut === undefined ? "" : JSON.stringify([cut.columns, cut.through]);
}
