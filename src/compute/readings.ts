import { type Period, periodsBetween } from "../calendar/period.ts";
import type { Row } from "../query/database.ts";
import { zeroWhenEmpty } from "../query/emptySql.ts";
import { breakDays } from "./breaks.ts";
import type { Measured } from "./measured.ts";

/** A case in a metric's data that is read by a rule of its own (`READING_RULES`). */
export type Reading =
  | "empty_sum"
  | "rows_after_the_end"
  | "rows_after_the_edition"
  | "definition_before_the_data"
  | "gaps_under_last"
  | "empty_days"
  | "calendar_days"
  | "rounded_in_a_sum"
  | "judged_guardrail"
  | "tree_of_segment";

/**
 * The cases that a snapshot's answers show: a sum that may have been one of nothing, which is 0 today, and rows after
 * the last whole day (`isCut`). `measures` are the SQL aggregates as the metric has them, `tables` the rows that they
 * gave. One sum by itself was of nothing only where it is 0; of several in one expression nobody can tell any more.
 */
export function casesIn(
  measures: readonly string[],
  tables: readonly (readonly Row[])[],
  isCut: boolean,
): Reading[] {
  const mayBeEmpty = measures.some((sql, index) => {
    const read = zeroWhenEmpty(sql);
    if (read === sql) return false;
    const isOne = read.trim() === `coalesce(${sql.trim()}, 0)`;
    return !isOne || tables.some((rows) => rows.some((row) => Number(row[`m${index}`]) === 0));
  });
  return [
    ...(mayBeEmpty ? (["empty_sum"] as const) : []),
    ...(isCut ? (["rows_after_the_end"] as const) : []),
  ];
}

/** The cases that a metric's data hold, as far as they can reach a figure of the period. */
export function readingsOf(measured: Measured, period: Period): readonly Reading[] {
  const { cases = [], coverage, empty, until } = measured;
  const read = cases.filter((one) => one !== "rows_after_the_end" || period.last > coverage.to);
  const isEmpty = empty !== undefined && period.last >= empty.first;
  return [
    ...read,
    ...(until !== undefined && period.last > until ? (["rows_after_the_edition"] as const) : []),
    ...(hasOlderDefinition(measured, period) ? (["definition_before_the_data"] as const) : []),
    ...(isEmpty ? (["empty_days"] as const) : []),
    ...(hasGapsUnderLast(measured) ? (["gaps_under_last"] as const) : []),
  ];
}

/** What is held against something up to a year earlier may be held against what nobody counted. */
const YEAR = 371;

/** Is a definition as old as the data, or older, and does the period lie within a year of their first day? */
function hasOlderDefinition({ metric, coverage }: Measured, { first }: Period): boolean {
  return first <= coverage.from + YEAR && breakDays(metric.config).some((day) => day <= coverage.from);
}

const GAPS = new WeakMap<Measured, boolean>();

function hasGapsUnderLast(measured: Measured): boolean {
  const known = GAPS.get(measured);
  if (known !== undefined) return known;
  const { metric, calendar, coverage, total } = measured;
  const { rollup, grain, values } = metric.config;
  const cells = total.get(grain);
  const isTaken = rollup === "last" && values === undefined;
  const has =
    isTaken &&
    periodsBetween(coverage.from, coverage.to, grain, calendar).some(
      ({ first, last }) => last <= coverage.to && cells?.has(first) !== true,
    );
  GAPS.set(measured, has);
  return has;
}
