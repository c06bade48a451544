import { type Day, parseDay } from "../calendar/day.ts";
import { type Period, periodsBetween } from "../calendar/period.ts";
import type { Row } from "../query/database.ts";
import type { Measured } from "./measured.ts";

/** A case in a metric's data that is read by a rule of its own (`READING_RULES`). */
export type Reading = "empty_side" | "rows_after_the_end" | "gaps_under_last" | "rounded_in_a_sum";

/**
 * The cases that a snapshot's answers show: a ratio with nothing on one of its sides, rows after `to`, the last whole
 * day. `tables` are the rows by which a metric is counted, `range` the first and last day of its source.
 */
export function casesIn(tables: readonly (readonly Row[])[], range: Row | undefined, to: Day): Reading[] {
  const last = parseDay(String(range?.["to"]));
  const isAfter = last !== null && last > to;
  return [
    ...(tables.some((rows) => rows.some(hasEmptySide)) ? (["empty_side"] as const) : []),
    ...(isAfter ? (["rows_after_the_end"] as const) : []),
  ];
}

/** The cases that a metric's data hold, as far as they can reach a figure of the period. */
export function readingsOf(measured: Measured, period: Period): readonly Reading[] {
  const { cases = [], coverage } = measured;
  const read = cases.filter((one) => one !== "rows_after_the_end" || period.last > coverage.to);
  return hasGapsUnderLast(measured) ? [...read, "gaps_under_last"] : read;
}

/** Of a ratio (two measures), is one side NULL where the other has a number? */
function hasEmptySide({ t1, m0, m1 }: Row): boolean {
  return typeof t1 === "string" && (typeof m0 === "string") !== (typeof m1 === "string");
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
