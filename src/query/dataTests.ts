import type { DataTests, SourceConfig } from "../content/schema/source.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { identifier, literal } from "../syntax/sql.ts";

/** What must hold of a table: SQL that gives the rows that offend it. */
export interface DataTest {
  /** In words: "unique user_id, day". */
  readonly test: string;
  readonly sql: string;
  /** SQL that names the columns which decide; by default those of `sql`. */
  readonly decides?: string | undefined;
  /** Where it is written in the front matter. */
  readonly path: readonly (string | number)[];
}

/** What the tests of a table depend on. */
export interface Tested {
  readonly table: string;
  readonly columns: readonly string[];
  /** The values of each enumeration. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Columns whose values are not shown. */
  readonly masked: readonly string[];
  /** The day of the snapshot (ISO). */
  readonly today: string;
  /** Rows of the table in the snapshot before; null where there is none. */
  readonly before: number | null;
}

type Config = Pick<SourceConfig, "keys" | "tests" | "freshness" | "hash">;

/** Every test of a table's front matter as SQL (DuckDB). Personal and hashed columns come out masked. */
export function dataTestsOf({ keys, tests, freshness, hash }: Config, tested: Tested): DataTest[] {
  const own = keys.length === 0 ? [] : [unique(keys, tested, ["keys"])];
  return [
    ...own,
    ...keys.map((column) => notNull(column, tested, ["keys"])),
    ...tests.not_null.map((column, at) => notNull(column, tested, ["tests", "not_null", at])),
    ...tests.unique.map((columns, at) => unique(columns, tested, ["tests", "unique", at])),
    ...Object.entries(tests.accepted).map(([column, values]) => accepted(column, values, tested)),
    ...Object.entries(tested.values).map(([column, values]) => ({
      ...accepted(column, values, tested),
      test: `values of ${column}: ${values.join(", ")}`,
      path: ["types"],
    })),
    ...Object.entries(tests.ranges).map(([column, range]) => inRange(column, range, tested)),
    ...Object.entries(tests.references).map(([column, to]) => references(column, to, tested)),
    ...(tests.rows === undefined ? [] : [rowCount(tests.rows, tested)]),
    ...tests.gaps.map((column, at) => gaps(column, tested, at)),
    ...tests.totals.map((total, at) => totals(total, tested, at)),
    ...tests.not_future.map((column, at) => notFuture(column, tested, at)),
    ...(freshness === undefined ? [] : [fresh(freshness, tested)]),
    ...hash.map(({ column }, at) => isHashed(column, tested, at)),
  ];
}

/** The SQL whose names are those of the tables and columns that are read to count what offends a test. */
export function readsOf({ sql, decides }: DataTest): string {
  return decides ?? sql;
}

/** The other tables that a test reads. */
export function tablesBeside({ path }: DataTest, { tests }: Config): string[] {
  const [, kind, which = ""] = path;
  if (kind === "references") return [lookUp(tests.references, which)?.split(".")[0] ?? ""];
  return kind === "totals" ? [tests.totals[Number(which)]?.of ?? ""] : [];
}

/** What names the table and a condition. */
function decides({ table }: Tested, condition: string): string {
  return `SELECT count(*) FROM ${identifier(table)} WHERE ${condition}`;
}

/** The rows that a condition is true of, with the columns it is about first. */
function rowsWhere({ table, columns, masked }: Tested, about: readonly string[], condition: string): string {
  const others = columns.filter((name) => !about.includes(name));
  const shown = [...about, ...others].slice(0, Math.max(about.length, MOST_COLUMNS));
  return `SELECT ${shown.map((name) => maskedColumn(name, masked)).join(", ")} FROM ${identifier(table)} WHERE ${condition}`;
}

const MOST_COLUMNS = 6;

function maskedColumn(name: string, masked: readonly string[]): string {
  const quoted = identifier(name);
  return masked.includes(name)
    ? `CASE WHEN ${quoted} IS NOT NULL THEN '•••' END AS ${quoted}`
    : `CAST(${quoted} AS VARCHAR) AS ${quoted}`;
}

function notNull(column: string, tested: Tested, path: DataTest["path"]): DataTest {
  return {
    test: `not null ${column}`,
    sql: rowsWhere(tested, [column], `${identifier(column)} IS NULL`),
    decides: decides(tested, identifier(column)),
    path,
  };
}

function unique(columns: readonly string[], { table, masked }: Tested, path: DataTest["path"]): DataTest {
  const names = columns.map(identifier);
  const shown = columns.map((name) => maskedColumn(name, masked)).join(", ");
  const groups = `SELECT ${names.join(", ")}, count(*) AS "__rows" FROM ${identifier(table)} WHERE ${names.map((name) => `${name} IS NOT NULL`).join(" AND ")} GROUP BY ${names.join(", ")} HAVING count(*) > 1`;
  return {
    test: `unique ${columns.join(", ")}`,
    sql: `SELECT ${shown}, CAST("__rows" AS VARCHAR) AS "rows" FROM (${groups})`,
    path,
  };
}

function accepted(column: string, values: readonly (string | number | boolean)[], tested: Tested): DataTest {
  const list = values.map((value) => literal(String(value))).join(", ");
  const condition = `${identifier(column)} IS NOT NULL AND CAST(${identifier(column)} AS VARCHAR) NOT IN (${list})`;
  return {
    test: `accepted ${column}: ${values.join(", ")}`,
    sql: rowsWhere(tested, [column], condition),
    decides: decides(tested, condition),
    path: ["tests", "accepted", column],
  };
}

function inRange(column: string, { min, max }: DataTests["ranges"][string], tested: Tested): DataTest {
  const value = (bound: number | string) =>
    typeof bound === "number" ? String(bound) : `DATE ${literal(bound)}`;
  const outside = [
    ...(min === undefined ? [] : [`${identifier(column)} < ${value(min)}`]),
    ...(max === undefined ? [] : [`${identifier(column)} > ${value(max)}`]),
  ];
  const words = [...(min === undefined ? [] : [`from ${min}`]), ...(max === undefined ? [] : [`to ${max}`])];
  return {
    test: `range ${column} ${words.join(" ")}`,
    sql: rowsWhere(tested, [column], outside.length === 0 ? "false" : outside.join(" OR ")),
    decides: decides(tested, identifier(column)),
    path: ["tests", "ranges", column],
  };
}

function references(column: string, to: string, tested: Tested): DataTest {
  const [table = "", other = ""] = to.split(".");
  const known = `SELECT ${identifier(other)} FROM ${identifier(table)} WHERE ${identifier(other)} IS NOT NULL`;
  const condition = `${identifier(column)} IS NOT NULL AND ${identifier(column)} NOT IN (${known})`;
  return {
    test: `${column} refers to ${to}`,
    sql: rowsWhere(tested, [column], condition),
    decides: decides(tested, condition),
    path: ["tests", "references", column],
  };
}

/** Of a table that was taken from a file nobody else has replaced the column. */
function isHashed(column: string, tested: Tested, at: number): DataTest {
  const text = `CAST(${identifier(column)} AS VARCHAR)`;
  return {
    test: `keyed hash instead of ${column}`,
    sql: rowsWhere(tested, [column], `NOT regexp_full_match(${text}, '[A-Za-z0-9_-]{16}')`),
    decides: decides(tested, identifier(column)),
    path: ["hash", at],
  };
}

function rowCount({ min, max, change }: NonNullable<DataTests["rows"]>, { table, before }: Tested): DataTest {
  const held = before !== null && change !== undefined;
  const bad = [
    ...(min === undefined ? [] : [`"n" < ${min}`]),
    ...(max === undefined ? [] : [`"n" > ${max}`]),
    ...(held ? [`abs("n" - ${before}) > ${change} * ${before}`] : []),
  ];
  const words = [
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
    ...(held ? [`within ${change} of ${before} before`] : []),
  ];
  return {
    test: `rows ${words.join(", ")}`.trim(),
    sql: `SELECT CAST("n" AS VARCHAR) AS "rows" FROM (SELECT count(*) AS "n" FROM ${identifier(table)}) WHERE ${bad.length === 0 ? "false" : bad.join(" OR ")}`,
    path: ["tests", "rows"],
  };
}

function gaps(column: string, { table }: Tested, at: number): DataTest {
  const days = `SELECT CAST(${identifier(column)} AS DATE) AS "day" FROM ${identifier(table)} WHERE ${identifier(column)} IS NOT NULL`;
  const all = `SELECT CAST(unnest(generate_series(min("day"), max("day"), INTERVAL 1 DAY)) AS DATE) AS "day" FROM (${days})`;
  return {
    test: `a row for every day of ${column}`,
    sql: `SELECT CAST("day" AS VARCHAR) AS ${identifier(column)} FROM (${all}) WHERE "day" NOT IN (${days})`,
    path: ["tests", "gaps", at],
  };
}

function totals(
  { sum, of, equals, within }: DataTests["totals"][number],
  { table }: Tested,
  at: number,
): DataTest {
  const both = `SELECT (SELECT sum(${sum}) FROM ${identifier(table)}) AS "here", (SELECT sum(${equals}) FROM ${identifier(of)}) AS "there"`;
  const apart = `coalesce(abs("here" - "there") > ${within} * greatest(abs("here"), abs("there")), "here" IS DISTINCT FROM "there")`;
  return {
    test: `sum(${sum}) agrees with sum(${equals}) of ${of}`,
    sql: `SELECT CAST("here" AS VARCHAR) AS ${identifier(table)}, CAST("there" AS VARCHAR) AS ${identifier(of)} FROM (${both}) WHERE ${apart}`,
    path: ["tests", "totals", at],
  };
}

function notFuture(column: string, tested: Tested, at: number): DataTest {
  return {
    test: `no ${column} after ${tested.today}`,
    sql: rowsWhere(tested, [column], `CAST(${identifier(column)} AS DATE) > DATE ${literal(tested.today)}`),
    decides: decides(tested, identifier(column)),
    path: ["tests", "not_future", at],
  };
}

function fresh(
  { column, within }: NonNullable<SourceConfig["freshness"]>,
  { table, today }: Tested,
): DataTest {
  const newest = `SELECT max(CAST(${identifier(column)} AS DATE)) AS "newest" FROM ${identifier(table)}`;
  return {
    test: `fresh: ${column} at most ${within} days before ${today}`,
    sql: `SELECT CAST("newest" AS VARCHAR) AS "newest" FROM (${newest}) WHERE "newest" IS NULL OR "newest" < DATE ${literal(today)} - ${within}`,
    path: ["freshness"],
  };
}
