import { formatDay } from "../calendar/day.ts";
import type { Calendar, Grain } from "../calendar/period.ts";
import type { Span } from "../calendar/sameDays.ts";
import type { MetricConfig } from "../content/schema/metric.ts";
import { identifier, literal } from "../syntax/sql.ts";
import { zeroWhenEmpty } from "./emptySql.ts";

/** What a metric's SQL needs of its definition. */
export type MeasuredMetric = Pick<
  MetricConfig,
  "where" | "value" | "numerator" | "denominator" | "matures"
> & {
  readonly from: string;
  readonly time: string;
  /** The column of what has a balance; each one's last value is carried on (`balanceSql`). */
  readonly last_of?: string | undefined;
};

/** One segment dimension: its name and its SQL expression. */
export interface Dimension {
  readonly name: string;
  readonly expression: string;
}

/** By what a metric is counted: in every period of a grain, or once over a span of days. */
export type Counting = { readonly grain: Grain; readonly calendar: Calendar } | Span;

/** The name under which rows are counted that have no segment, or an empty one. */
export const NO_SEGMENT = "not known";

/**
 * The SQL that counts a metric anew in every period of a grain, or over one span of days, by segment where a dimension is given. Columns, all
 * texts so that no digit is lost: `period` (its first day), `segment`, and per measure `m0`, `m1` with types `t0`, `t1`.
 * Days after `through`, the last day covered, and those that have not matured by then (null: by the last one in the source) are left out. `within` leaves out all other days, so that a large table can be counted by and by.
 */
export function metricSql(
  metric: MeasuredMetric,
  counting: Counting,
  dimension: Dimension | null,
  through: string | null,
  within: Span | null = null,
): string {
  const measures = measuresOf(metric).map(zeroWhenEmpty);
  const day = `CAST(${identifier(metric.time)} AS DATE)`;
  const segment = dimension === null ? [] : [segmentColumn(dimension)];
  const keys = dimension === null ? "1" : "1, 2";
  const inner = [
    `${periodColumn(day, counting)} AS "period"`,
    ...segment,
    ...measures.map((measure, index) => `(\n    ${measure}\n    ) AS "m${index}"`),
  ];
  return [
    `SELECT ${shownColumns(measures.length, dimension !== null)}`,
    "FROM (",
    `  SELECT ${inner.join(",\n  ")}`,
    `  FROM ${identifier(metric.from)}`,
    `  WHERE ${conditions(metric, day, "grain" in counting ? within : counting, through).join(" AND ")}`,
    `  GROUP BY ${keys}`,
    ")",
    `ORDER BY ${keys}`,
  ].join("\n");
}

/** A row's segment. */
export function segmentColumn({ expression }: Dimension): string {
  return `coalesce(nullif(CAST((\n    ${expression}\n    ) AS VARCHAR), ''), ${literal(NO_SEGMENT)}) AS "segment"`;
}

/** The columns of a metric's statement, as texts. */
export function shownColumns(measures: number, bySegment: boolean): string {
  const numbers = Array.from({ length: measures }, (_, index) => [
    `CAST("m${index}" AS VARCHAR) AS "m${index}"`,
    `typeof("m${index}") AS "t${index}"`,
  ]);
  return [
    'CAST("period" AS VARCHAR) AS "period"',
    ...(bySegment ? ['"segment"'] : []),
    ...numbers.flat(),
  ].join(", ");
}

/** The SQL aggregates that a metric measures: its value, or numerator and denominator. */
export function measuresOf(metric: Pick<MetricConfig, "value" | "numerator" | "denominator">): string[] {
  return [metric.value, metric.numerator, metric.denominator].filter((one) => one !== undefined);
}

function periodColumn(day: string, counting: Counting): string {
  if ("grain" in counting) return periodStart(day, counting.grain, counting.calendar);
  return `DATE ${literal(formatDay(counting.first))}`;
}

/** What a row must meet to be counted. */
export function conditions(
  metric: MeasuredMetric,
  day: string,
  span: Span | null,
  through: string | null,
): string[] {
  const known = `${identifier(metric.time)} IS NOT NULL`;
  const last =
    through === null ? `(SELECT max(${day}) FROM ${identifier(metric.from)})` : `DATE ${literal(through)}`;
  const late = metric.matures === 0 ? "" : ` - ${metric.matures}`;
  const matured = through === null && late === "" ? [] : [`${day} <= ${last}${late}`];
  const within =
    span === null
      ? []
      : [`${day} BETWEEN DATE ${literal(formatDay(span.first))} AND DATE ${literal(formatDay(span.last))}`];
  return [
    known,
    ...within,
    ...matured,
    ...(metric.where === undefined ? [] : [`(\n    ${metric.where}\n    )`]),
  ];
}

/** SQL for the first day of the period that holds `day`. */
export function periodStart(day: string, grain: Grain, calendar: Calendar): string {
  if (grain === "day") return day;
  if (grain === "week") {
    const shift = calendar.weekStarts;
    if (shift === 0) return `CAST(date_trunc('week', ${day}) AS DATE)`;
    return `CAST(date_trunc('week', ${day} - ${shift}) AS DATE) + ${shift}`;
  }
  if (grain === "month") return `CAST(date_trunc('month', ${day}) AS DATE)`;
  if (calendar.fiscalYearStarts === 1 && grain !== "half")
    return `CAST(date_trunc('${grain}', ${day}) AS DATE)`;
  return fiscalStart(day, { quarter: 3, half: 6, year: 12 }[grain], calendar.fiscalYearStarts - 1);
}

/** Months since year 0, less the offset of the fiscal year, cut to whole periods of `length` months. */
function fiscalStart(day: string, length: number, offset: number): string {
  const months = `(year(${day}) * 12 + month(${day}) - 1 - ${offset})`;
  const start = `(${months} - ${months} % ${length} + ${offset})`;
  return `make_date(${start} // 12, ${start} % 12 + 1, 1)`;
}
