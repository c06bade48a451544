import type { Calendar } from "../calendar/period.ts";
import { identifier } from "../syntax/sql.ts";
import { conditions, type MeasuredMetric, periodStart } from "./metricSql.ts";

/** Of whom a stock is made, and by which periods they come and go. */
export interface FlowsQuery {
  /** The column that tells them apart. */
  readonly entity: string;
  readonly every: "week" | "month" | "quarter";
  /** An SQL aggregate of the rows that one of them has in a period; null where each counts as one. */
  readonly amount: string | null;
  readonly calendar: Calendar;
  /** The last day covered (ISO); null where none is declared. */
  readonly through: string | null;
}

/**
 * The SQL that tells what came into a stock and what left it, period by period. An entity is in the stock of a period in
 * which it has rows that count, and more than nothing of `amount`. Columns, texts: `period` (its first day), `flow` (new,
 * resurrected, retained, expansion, contraction, lost, or negative: less than nothing), how many `entities`, and the sum
 * of their `amount`: all that they have, of `expansion` and `contraction` the difference.
 * Amounts are taken to the sixth decimal, as decimals, so that the flows sum to the stock exactly.
 */
export function flowsSql(metric: MeasuredMetric, query: FlowsQuery): string {
  const { every, calendar } = query;
  const amount = query.amount === null ? "1" : `(\n    ${query.amount}\n    )`;
  const next = (column: string) => `CAST(${column} + ${LENGTHS[every]} AS DATE)`;
  const stays = `${next('"earlier"')} = "period"`;
  return [
    "WITH held AS (",
    `  SELECT ${columnOf(metric, query)} AS "entity", ${periodStart(dayOf(metric), every, calendar)} AS "period",`,
    `    CAST(${amount} AS DECIMAL(38, 6)) AS "amount"`,
    `  ${rowsOf(metric, query)}`,
    "  GROUP BY 1, 2",
    "), active AS (",
    '  SELECT "period", "amount", lag("period") OVER own AS "earlier", lag("amount") OVER own AS "had", lead("period") OVER own AS "later"',
    '  FROM held WHERE "amount" > 0',
    '  WINDOW own AS (PARTITION BY "entity" ORDER BY "period")',
    "), moves AS (",
    `  SELECT "period", CASE WHEN "earlier" IS NULL THEN 'new' WHEN ${stays} THEN 'retained' ELSE 'resurrected' END AS "flow", "amount" FROM active`,
    `  UNION ALL SELECT "period", 'expansion', "amount" - "had" FROM active WHERE ${stays} AND "amount" > "had"`,
    `  UNION ALL SELECT "period", 'contraction', "had" - "amount" FROM active WHERE ${stays} AND "amount" < "had"`,
    `  UNION ALL SELECT ${next('"period"')}, 'lost', "amount" FROM active WHERE "later" IS NULL OR "later" <> ${next('"period"')}`,
    `  UNION ALL SELECT "period", 'negative', "amount" FROM held WHERE "amount" < 0`,
    ")",
    'SELECT CAST("period" AS VARCHAR) AS "period", "flow", CAST(count(*) AS VARCHAR) AS "entities", CAST(sum("amount") AS VARCHAR) AS "amount"',
    "FROM moves",
    "GROUP BY 1, 2",
    "ORDER BY 1, 2",
  ].join("\n");
}

/** How far the next period begins after this one. */
const LENGTHS = { week: "INTERVAL 7 DAY", month: "INTERVAL 1 MONTH", quarter: "INTERVAL 3 MONTH" } as const;

/**
 * The SQL that counts on how many days of each week entities have rows that count. Columns, texts: `week` (its first
 * day), `days` (1 to 7), `entities`.
 */
export function activeDaysSql(metric: MeasuredMetric, query: FlowsQuery): string {
  const day = dayOf(metric);
  return [
    'SELECT CAST("week" AS VARCHAR) AS "week", CAST("days" AS VARCHAR) AS "days", CAST(count(*) AS VARCHAR) AS "entities"',
    "FROM (",
    `  SELECT ${periodStart(day, "week", query.calendar)} AS "week", count(DISTINCT ${day}) AS "days"`,
    `  ${rowsOf(metric, query)}`,
    `  GROUP BY 1, ${columnOf(metric, query)}`,
    ")",
    "GROUP BY 1, 2",
    "ORDER BY 1, 2",
  ].join("\n");
}

/** The rows that the metric counts, of entities that have a name. */
function rowsOf(metric: MeasuredMetric, query: FlowsQuery): string {
  const counted = conditions(metric, dayOf(metric), null, query.through);
  const named = [...counted, `${columnOf(metric, query)} IS NOT NULL`];
  return `FROM ${identifier(metric.from)}\n  WHERE ${named.join(" AND ")}`;
}

/** The column of the table itself: of a name such as "user", which no column has, DuckDB would take its own. */
function columnOf({ from }: MeasuredMetric, { entity }: FlowsQuery): string {
  return `${identifier(from)}.${identifier(entity)}`;
}

function dayOf({ time }: MeasuredMetric): string {
  return `CAST(${identifier(time)} AS DATE)`;
}
