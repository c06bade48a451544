import { formatDay } from "../calendar/day.ts";
import type { Calendar, Grain } from "../calendar/period.ts";
import type { Span } from "../calendar/sameDays.ts";
import { identifier, literal } from "../syntax/sql.ts";
import { daysSql } from "./daysSql.ts";
import { type MeasuredMetric, periodStart } from "./metricSql.ts";

/** Rows of people over a span of days: those that `where` lets through. */
export interface PeopleRows {
  readonly from: string;
  readonly time: string;
  readonly person: string;
  readonly where: string | null;
  readonly span: Span;
}

/** People grouped by a behaviour, and what they did later. */
export interface CohortQuery {
  /** Everybody with a row is in a group; `where` narrows only what the behaviour counts. */
  readonly exposed: PeopleRows;
  /** An SQL aggregate of one person's rows. */
  readonly behaviour: string;
  /** The lower bounds of the groups, rising. */
  readonly groups: readonly number[];
  readonly outcome: PeopleRows;
}

/**
 * The SQL that counts the people of each group and those among them with the outcome. Columns, counts as texts so that
 * no digit is lost: `group` (from 1; 0 for who reaches no bound), `people`, `hits`. Who has no row that the behaviour
 * counts, or one that gives nothing, has shown none of it: 0.
 */
export function cohortSql({ exposed, behaviour, groups, outcome }: CohortQuery): string {
  const cases = groups
    .map((bound, index) => `WHEN coalesce("amount", 0) >= ${bound} THEN ${index + 1}`)
    .toReversed();
  return [
    "WITH exposed AS (",
    `  SELECT DISTINCT ${identifier(exposed.person)} AS "person"`,
    `  ${rowsOf({ ...exposed, where: null })}`,
    "), shown AS (",
    `  SELECT ${identifier(exposed.person)} AS "person", (\n    ${behaviour}\n    ) AS "amount"`,
    `  ${rowsOf(exposed)}`,
    "  GROUP BY 1",
    "), later AS (",
    `  SELECT DISTINCT ${identifier(outcome.person)} AS "person"`,
    `  ${rowsOf(outcome)}`,
    ")",
    `SELECT CASE ${cases.join(" ")} ELSE 0 END AS "group",`,
    '  CAST(count(*) AS VARCHAR) AS "people", CAST(count(later."person") AS VARCHAR) AS "hits"',
    'FROM exposed LEFT JOIN shown USING ("person") LEFT JOIN later USING ("person")',
    "GROUP BY 1",
    "ORDER BY 1",
  ].join("\n");
}

/** The SQL that tells on which days people were seen, as `daysSql` does: what they did, or what they did later. */
export function peopleDaysSql(rows: Pick<PeopleRows, "from" | "time">, through: string | null): string {
  return daysSql(rows, through, (day) => day);
}

/** By whom, by which periods and from when on people are followed. */
export interface RetentionQuery {
  readonly person: string;
  readonly grain: Grain;
  /** SQL of a date, the earliest of which says when a person began; null where nothing says so. */
  readonly joined: string | null;
  readonly calendar: Calendar;
  /** The last day covered (ISO); null where none is declared. */
  readonly through: string | null;
}

/**
 * The SQL that counts, of the people whose first period with a row was `cohort`, those with a row in `period`. Columns,
 * texts: the first days `cohort` and `period`, and `people`. Where `joined` is given, only people who began in the
 * period of their first row are counted.
 */
export function retentionSql(metric: MeasuredMetric, query: RetentionQuery): string {
  const { person, grain, calendar, through } = query;
  const day = `CAST(${identifier(metric.time)} AS DATE)`;
  const joined =
    query.joined === null ? [] : [`min(CAST((\n    ${query.joined}\n    ) AS DATE)) AS "joined"`];
  const began = query.joined === null ? [] : [`${periodStart('min("joined")', grain, calendar)} AS "began"`];
  const where = metric.where === undefined ? [] : [`(\n    ${metric.where}\n    )`];
  const conditions = [
    `${identifier(metric.time)} IS NOT NULL`,
    `${identifier(person)} IS NOT NULL`,
    ...(through === null ? [] : [`${day} <= DATE ${literal(through)}`]),
    ...where,
  ];
  const active = [
    `${identifier(person)} AS "person"`,
    `${periodStart(day, grain, calendar)} AS "period"`,
    ...joined,
  ];
  return [
    "WITH active AS (",
    `  SELECT ${active.join(",\n  ")}`,
    `  FROM ${identifier(metric.from)}`,
    `  WHERE ${conditions.join(" AND ")}`,
    "  GROUP BY 1, 2",
    "), first AS (",
    `  SELECT ${['"person"', 'min("period") AS "cohort"', ...began].join(", ")}`,
    "  FROM active",
    "  GROUP BY 1",
    ")",
    'SELECT CAST("cohort" AS VARCHAR) AS "cohort", CAST("period" AS VARCHAR) AS "period", CAST(count(*) AS VARCHAR) AS "people"',
    'FROM active JOIN first USING ("person")',
    ...(query.joined === null ? [] : ['WHERE "began" = "cohort"']),
    "GROUP BY 1, 2",
    "ORDER BY 1, 2",
  ].join("\n");
}

function rowsOf({ from, time, person, where, span }: PeopleRows): string {
  const within = `${dayOf({ time })} BETWEEN DATE ${literal(formatDay(span.first))} AND DATE ${literal(formatDay(span.last))}`;
  const narrowed = where === null ? [] : [`(\n    ${where}\n    )`];
  return `FROM ${identifier(from)}\n  WHERE ${[`${identifier(person)} IS NOT NULL`, within, ...narrowed].join(" AND ")}`;
}

function dayOf({ time }: Pick<PeopleRows, "time">): string {
  return `CAST(${identifier(time)} AS DATE)`;
}
