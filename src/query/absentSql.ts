import type { Calendar, Grain } from "../calendar/period.ts";
import { identifier, literal } from "../syntax/sql.ts";
import { tokensOf } from "../syntax/sqlTokens.ts";
import { isSign, nameOf } from "./aggregates.ts";
import { conditions, type MeasuredMetric, measuresOf, periodStart } from "./metricSql.ts";

/** A column of a source, with DuckDB's type. */
export interface SourceColumn {
  readonly name: string;
  readonly type: string;
}

/** Types of which the same value comes again, as names and numbers of accounts do. */
const NAMES = /^(?:VARCHAR|UUID|ENUM)/;
const WHOLE = /^U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;
/** How a column is called that tells one of many apart. */
const OF_ONE = /(?:^|_)(?:id|key|code|name|no|nr|number|account|customer|client|user|member|entity)$/i;

/** Does a measure add up amounts, so that a last day which lacks somebody is too low? */
export function addsAmounts(metric: Pick<MeasuredMetric, "value" | "numerator" | "denominator">): boolean {
  return measuresOf(metric).some((sql) => {
    const tokens = tokensOf(sql);
    return tokens.some(
      (token, at) => /^(?:f|kahan_)?sum(?:kahan)?$/.test(nameOf(token)) && isSign(tokens[at + 1], "("),
    );
  });
}

/** The SQL for the columns of a source, as `name` and `type`. */
export function columnsSql({ from }: Pick<MeasuredMetric, "from">): string {
  return `SELECT "column_name" AS "name", "column_type" AS "type"\nFROM (DESCRIBE SELECT * FROM ${identifier(from)})\nORDER BY 1`;
}

/** The columns that may tell the entities of a balance apart: names and whole numbers that the measure does not add up. */
export function entityColumns(metric: MeasuredMetric, columns: readonly SourceColumn[]): SourceColumn[] {
  const used = new Set(measuresOf(metric).flatMap((sql) => tokensOf(sql).map(wordOf)));
  return columns.filter(({ name, type }) => {
    if (name.toLowerCase() === metric.time.toLowerCase() || used.has(name.toLowerCase())) return false;
    return NAMES.test(type) || WHOLE.test(type);
  });
}

function wordOf(token: Parameters<typeof nameOf>[0]): string {
  return nameOf(token).replaceAll('""', '"');
}

/**
 * The SQL for who is missing on a last day of a review period or a month: at most one row, with texts `who`, `seen` (the
 * last day before on which it has a row), `day` (the one on which it has none) and `many`, on how many such days
 * somebody is missing. Nothing where the column is none of entities: where it does not tell the rows of each day apart, or no value
 * comes again. Where no day has two rows the table may be one of totals: then a whole number must be called like an id,
 * and a name too where no day is without a row.
 */
export function absentSql(
  metric: MeasuredMetric,
  { name, type }: SourceColumn,
  { grain, calendar }: { readonly grain: Grain; readonly calendar: Calendar },
  through: string | null,
): string {
  const isNamed = OF_ONE.test(name);
  const alone = isNamed ? "true" : NAMES.test(type) ? '"days" < "length"' : "false";
  return [
    ...dayRows(metric, through, `CAST(${identifier(name)} AS VARCHAR) AS "who"`),
    '"facts" AS (',
    '  SELECT count(*) AS "rows", count(DISTINCT "day") AS "days", max("day") - min("day") + 1 AS "length",',
    '    count(DISTINCT ("day", "who")) AS "pairs", count(DISTINCT "who") AS "all" FROM "rows"',
    "),",
    '"of_one" AS (',
    '  SELECT "who", "day" FROM "rows", "facts"',
    `  WHERE "who" IS NOT NULL AND "rows" = "pairs" AND "all" < "rows" AND ("days" < "rows" OR ${alone})`,
    "),",
    ...lastDays(grain, calendar),
    '"spans" AS (SELECT "who", min("day") AS "first" FROM "of_one" GROUP BY 1),',
    '"absent" AS (',
    '  SELECT "who", "last"."day" AS "day" FROM "spans" JOIN "last" ON "first" < "last"."day"',
    '  ANTI JOIN "of_one" ON "of_one"."who" = "spans"."who" AND "of_one"."day" = "last"."day"',
    ")",
    'SELECT "who", CAST("absent"."day" AS VARCHAR) AS "day",',
    '  CAST((SELECT max("day") FROM "of_one" WHERE "who" = "absent"."who" AND "of_one"."day" < "absent"."day") AS VARCHAR) AS "seen",',
    '  CAST((SELECT count(DISTINCT "day") FROM "absent") AS VARCHAR) AS "many"',
    'FROM "absent"',
    'ORDER BY "absent"."day" DESC, "who"',
    "LIMIT 1",
  ].join("\n");
}

/**
 * The SQL for a last day with fewer rows than a day before it, where no column tells entities apart: at most one row,
 * with texts `day`, `rows`, `seen` (the fullest day before) and `full`, its rows.
 */
export function fewerSql(
  metric: MeasuredMetric,
  { grain, calendar }: { readonly grain: Grain; readonly calendar: Calendar },
  through: string | null,
): string {
  return [
    ...dayRows(metric, through, '1 AS "one"'),
    ...lastDays(grain, calendar),
    '"counts" AS (SELECT "day", count(*) AS "rows" FROM "rows" GROUP BY 1),',
    '"before" AS (',
    '  SELECT *, max("rows") OVER "earlier" AS "full", arg_max("day", "rows") OVER "earlier" AS "seen" FROM "counts"',
    '  WINDOW "earlier" AS (ORDER BY "day" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)',
    ")",
    'SELECT CAST("day" AS VARCHAR) AS "day", CAST("rows" AS VARCHAR) AS "rows", CAST("seen" AS VARCHAR) AS "seen", CAST("full" AS VARCHAR) AS "full"',
    'FROM "before" JOIN "last" USING ("day")',
    'WHERE "rows" < "full"',
    'ORDER BY "day" DESC',
    "LIMIT 1",
  ].join("\n");
}

function dayRows(metric: MeasuredMetric, through: string | null, column: string): string[] {
  const day = `CAST(${identifier(metric.time)} AS DATE)`;
  const covered = through === null ? [] : [`${day} <= DATE ${literal(through)}`];
  return [
    `WITH "rows" AS (\n  SELECT ${day} AS "day", ${column}`,
    `  FROM ${identifier(metric.from)}`,
    `  WHERE ${[...conditions(metric, day, null, through), ...covered].join(" AND ")}\n),`,
  ];
}

/** The last day with rows of each period in which the metric is shown. */
function lastDays(grain: Grain, calendar: Calendar): string[] {
  const grains: Grain[] = grain === "day" || grain === "week" ? [grain, "month"] : [grain];
  const ends = grains.map(
    (one) => `SELECT max("day") AS "day" FROM "rows" GROUP BY ${periodStart('"day"', one, calendar)}`,
  );
  return [`"last" AS (\n  ${ends.join("\n  UNION ")}\n),`];
}
