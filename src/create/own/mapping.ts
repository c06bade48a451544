import { type Diagnostic, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import type { Draft } from "../../disk/together.ts";
import type { ManifestTable } from "../../snapshot/manifest.ts";
import { identifier } from "../../syntax/sql.ts";
import { type BegunMetric, metricsOf, tableOf } from "../metrics.ts";
import type { Preset } from "../presets.ts";
import { isTable, type SampleTable, TABLES } from "../sample/tables.ts";
import type { OwnColumns } from "./columns.ts";

/** A table of yours, and what its columns stand for. */
export interface OwnTable {
  /** The path of its file. */
  readonly file: string;
  readonly table: ManifestTable;
  readonly columns: OwnColumns;
}

/** What of a template can be counted of your tables. */
export interface Mapped {
  /** The north star first; null where it cannot be counted. */
  readonly metrics: readonly [BegunMetric, ...BegunMetric[]] | null;
  /** Named queries by which your columns have the template's names. */
  readonly queries: readonly Draft[];
  /** What is left out, and how it could be there. */
  readonly left: readonly Diagnostic[];
}

/** Where a template's table is to be found: under which name, and with which of its columns. */
interface Found {
  readonly from: string;
  readonly columns: readonly string[];
  readonly query: Draft | null;
}

/** Holds a preset against your tables, of which the first is mapped onto the table that its north star reads. */
export function mapped(preset: Preset, own: OwnTable, all: readonly ManifestTable[]): Mapped {
  const metrics = metricsOf(preset);
  const [star] = metrics;
  const found = new Map(
    [...new Set(metrics.map(tableOf))].map((name) => [name, foundIn(name, tableOf(star) === name, own, all)]),
  );
  const isLeft = (metric: BegunMetric) => missingOf(metric, found.get(tableOf(metric)) ?? null).length > 0;
  const kept = metrics.filter((metric) => !isLeft(metric));
  const left = metrics
    .filter(isLeft)
    .map((metric) => leftOut(metric, found.get(tableOf(metric)) ?? null, own));
  if (isLeft(star)) return { metrics: null, queries: [], left };
  const ids = kept.map(({ id }) => id);
  const used = new Set(kept.map(tableOf));
  const read = (metric: BegunMetric) => readFrom(whole(metric, ids), found.get(tableOf(metric)) ?? null);
  return {
    metrics: [read(star), ...kept.filter((metric) => metric !== star).map(read)],
    queries: [...found].flatMap(([name, one]) => (used.has(name) && one?.query ? [one.query] : [])),
    left,
  };
}

/** Where a template's table is; null where none of yours is like it. */
function foundIn(
  name: string,
  isMain: boolean,
  { table, columns }: OwnTable,
  all: readonly ManifestTable[],
): Found | null {
  if (!isTable(name)) return null;
  const like: SampleTable = TABLES[name];
  const same = all.find((one) => one.name.toLowerCase() === name && one !== table);
  if (same !== undefined) return { from: same.name, columns: namesOf(same), query: null };
  if (!isMain) return null;
  const own = like.columns.flatMap((column): (readonly [string, string])[] => {
    if (column === like.day) return [[column, `CAST(${identifier(columns.day)} AS DATE)`]];
    const name = column === like.who ? columns.user : namesOf(table).find((one) => isAlike(one, column));
    return name == null ? [] : [[column, identifier(name)]];
  });
  const names = own.map(([column]) => column);
  if (table.name === name && isReadAsItIs(table, own)) return { from: name, columns: names, query: null };
  // A query that has a table's name would hide it.
  const from = all.some((one) => one.name.toLowerCase() === name) ? `${name}_read` : name;
  return { from, columns: names, query: queryDraft(from, own, columns, table) };
}

function queryDraft(
  from: string,
  own: readonly (readonly [string, string])[],
  { by }: OwnColumns,
  table: ManifestTable,
): Draft {
  const taken = own.map(([column]) => column);
  const further = by.filter((name) => !taken.includes(name)).map((name) => identifier(name));
  const lines = [...own.map(([column, sql]) => `${sql} AS ${identifier(column)}`), ...further];
  const content = `-- The columns of ${table.name} by the names that the metrics read.\nSELECT\n  ${lines.join(",\n  ")}\nFROM ${identifier(table.name)}\n`;
  return { file: `content/queries/${from}.sql`, content };
}

/** Do all columns have the template's names, and the days no time? */
function isReadAsItIs({ columns }: ManifestTable, own: readonly (readonly [string, string])[]): boolean {
  return own.every(([name, sql]) => {
    const column = columns.find((one) => one.name === name);
    return column !== undefined && (sql === identifier(name) || column.type === "DATE");
  });
}

/** The columns of a table that a metric reads, and that are not there. */
function missingOf(metric: BegunMetric, found: Found | null): string[] {
  const needed = columnsOf(metric);
  return found === null ? needed : needed.filter((name) => !found.columns.includes(name));
}

/** The columns that a metric of a template reads. */
function columnsOf(metric: BegunMetric): string[] {
  const lines = [...metric.text.matchAll(/^(?:time|where|value|numerator|denominator): (.*)$/gm)];
  const words = new Set(lines.flatMap(([, sql = ""]) => sql.match(/[a-z_]+/g) ?? []));
  const name = tableOf(metric);
  return isTable(name) ? TABLES[name].columns.filter((column) => words.has(column)) : [];
}

function leftOut(metric: BegunMetric, found: Found | null, { table, file }: OwnTable): Diagnostic {
  const columns = missingOf(metric, found);
  return diagnose(startOf(file), "left-out", {
    id: metric.id,
    role: metric.role.replace("_", " "),
    from: found === null ? tableOf(metric) : table.name,
    columns: columns.join(", "),
    isTable: found === null,
  });
}

/** What names metrics that are left out stays as a comment. */
function whole(metric: BegunMetric, ids: readonly string[]): BegunMetric {
  const text = metric.text.replace(/^(tree|influences|leads): (.*)$/gm, (line, _key, value: string) => {
    const named = value.match(/[a-z][a-z0-9_]+/g) ?? [];
    const isThere = named.every((one) => ids.includes(one) || ["outcome", "lag"].includes(one));
    return isThere ? line : `# once these metrics are there: ${line}`;
  });
  return { ...metric, text };
}

function readFrom(metric: BegunMetric, found: Found | null): BegunMetric {
  const from = found?.from ?? tableOf(metric);
  return { ...metric, text: metric.text.replace(/^from: .*$/m, () => `from: ${from}`) };
}

function namesOf({ columns }: ManifestTable): string[] {
  return columns.map(({ name }) => name);
}

/** Are two names of columns the same, however they are written? */
function isAlike(one: string, other: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return plain(one) === plain(other);
}
