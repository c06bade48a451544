import type { Calendar, Grain } from "../calendar/period.ts";
import { identifier, literal } from "../syntax/sql.ts";
import { plainSum } from "./emptySql.ts";
import {
  conditions,
  type Dimension,
  type MeasuredMetric,
  periodStart,
  segmentColumn,
  shownColumns,
} from "./metricSql.ts";

/** A sum of what each entity has last: the column that tells entities apart, and what is added up. */
export interface Balance {
  readonly entity: string;
  readonly amount: string;
  readonly sum: string;
}

/** A value that was last said so many days before the end of the data is told of. */
const OLD = 365;

/** What a metric with `last_of` adds up; null for other metrics, and where its value is no plain sum. */
export function balanceOf({ last_of: entity, value }: MeasuredMetric): Balance | null {
  const sum = entity === undefined || value === undefined ? null : plainSum(value);
  return sum === null || entity === undefined ? null : { entity, amount: sum.amount, sum: sum.name };
}

/**
 * The SQL for a balance at the end of every period of a grain, with the columns of `metricSql`: of each entity the rows
 * of its last moment up to then, summed; by segment, each counts to the segment of those rows. Rows without an entity or
 * an amount, and rows after `through`, are not seen. A period without rows has what was there before.
 */
export function balanceSql(
  metric: MeasuredMetric,
  balance: Balance,
  { grain, calendar }: { readonly grain: Grain; readonly calendar: Calendar },
  dimension: Dimension | null,
  through: string | null,
): string {
  const period = periodStart('"day"', grain, calendar);
  const named = dimension === null ? [] : ['"segment"'];
  const of = ["1", ...named.map(() => "2")].join(", ");
  return [
    `WITH "rows" AS (\n${rowsOf(metric, balance, dimension, through)}\n),`,
    `"of_period" AS (\n  SELECT *, ${period} AS "period" FROM "rows"`,
    '  QUALIFY "moment" = max("moment") OVER (PARTITION BY "entity", "period")\n),',
    '"until" AS (\n  SELECT "entity", "period", lead("period") OVER (PARTITION BY "entity" ORDER BY "period") AS "next"',
    '  FROM (SELECT DISTINCT "entity", "period" FROM "of_period")\n),',
    `"held" AS (\n  SELECT ${['"period"', '"next"', ...named].join(", ")}, ${balance.sum}("amount") AS "amount"`,
    '  FROM "of_period" JOIN "until" USING ("entity", "period")\n  GROUP BY ALL\n),',
    `"ends" AS (\n  SELECT DISTINCT ${period} AS "period"`,
    `  FROM (SELECT CAST(unnest(generate_series(min("day"), ${lastDay(metric, through)}, INTERVAL 1 DAY)) AS DATE) AS "day" FROM "rows")\n)`,
    `SELECT ${shownColumns(1, dimension !== null)}`,
    "FROM (",
    `  SELECT ${['"ends"."period" AS "period"', ...named, `${balance.sum}("held"."amount") AS "m0"`].join(", ")}`,
    '  FROM "ends" JOIN "held" ON "held"."period" <= "ends"."period" AND ("held"."next" IS NULL OR "held"."next" > "ends"."period")',
    `  GROUP BY ${of}`,
    ")",
    `ORDER BY ${of}`,
  ].join("\n");
}

/**
 * The SQL for what a reader of balances must know, each a text: `nameless`, the rows without an entity; `old`, the
 * entities whose last row is older than a year at the end, and `oldest`, the day of the oldest; `uneven`, an entity that
 * has more rows at one moment than at another, and `emptied`, one with a row without an amount after its last one.
 */
export function carriedSql(
  metric: MeasuredMetric,
  { entity, amount }: Balance,
  through: string | null,
): string {
  const last = lastDay(metric, through);
  const day = `CAST(${identifier(metric.time)} AS DATE)`;
  const where = [...conditions(metric, day, null, through), `${day} <= ${last}`].join(" AND ");
  const said = 'FILTER (WHERE "rows" > 0)';
  return [
    'SELECT CAST(coalesce(sum("rows") FILTER (WHERE "entity" IS NULL), 0) AS VARCHAR) AS "nameless",',
    `  CAST(count(*) FILTER (WHERE "entity" IS NOT NULL AND "seen" < ${last} - ${OLD}) AS VARCHAR) AS "old",`,
    '  CAST(min("seen") FILTER (WHERE "entity" IS NOT NULL) AS VARCHAR) AS "oldest",',
    '  min("entity") FILTER (WHERE "least" < "most") AS "uneven",',
    '  min("entity") FILTER (WHERE "said" < "moment") AS "emptied"',
    "FROM (",
    `  SELECT "entity", sum("rows") AS "rows", max(CAST("moment" AS DATE)) ${said} AS "seen", max("moment") AS "moment",`,
    `    max("moment") ${said} AS "said", min("rows") ${said} AS "least", max("rows") AS "most"`,
    `  FROM (SELECT CAST(${identifier(entity)} AS VARCHAR) AS "entity", ${identifier(metric.time)} AS "moment", count((\n    ${amount}\n    )) AS "rows"`,
    `    FROM ${identifier(metric.from)}`,
    `    WHERE ${where}`,
    "    GROUP BY 1, 2)",
    "  GROUP BY 1",
    ")",
    "ORDER BY 1",
  ].join("\n");
}

function rowsOf(
  metric: MeasuredMetric,
  { entity, amount }: Balance,
  dimension: Dimension | null,
  through: string | null,
): string {
  const day = `CAST(${identifier(metric.time)} AS DATE)`;
  const columns = [
    `CAST(${identifier(entity)} AS VARCHAR) AS "entity"`,
    `${identifier(metric.time)} AS "moment"`,
    `${day} AS "day"`,
    ...(dimension === null ? [] : [segmentColumn(dimension)]),
    `(\n    ${amount}\n    ) AS "amount"`,
  ];
  const where = [
    ...conditions(metric, day, null, through),
    `${identifier(entity)} IS NOT NULL`,
    `(\n    ${amount}\n    ) IS NOT NULL`,
    ...(through === null ? [] : [`${day} <= DATE ${literal(through)}`]),
  ];
  return [
    `  SELECT ${columns.join(",\n  ")}`,
    `  FROM ${identifier(metric.from)}`,
    `  WHERE ${where.join(" AND ")}`,
  ].join("\n");
}

/** The last day covered, as SQL. */
function lastDay({ from, time }: MeasuredMetric, through: string | null): string {
  if (through !== null) return `DATE ${literal(through)}`;
  return `(SELECT max(CAST(${identifier(time)} AS DATE)) FROM ${identifier(from)})`;
}
