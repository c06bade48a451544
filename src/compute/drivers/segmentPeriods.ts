import type { Day } from "../../calendar/day.ts";
import { anchor, type Period } from "../../calendar/period.ts";
import { reviewPeriods } from "../compare.ts";
import { isPeriodComplete, type Measured } from "../measured.ts";

/** Days before the end of the edition that charts over time show. */
const WINDOW = 364;

/** The first day of which charts over time show the period: a year before the edition's end, or its own first. */
export function chartedFrom({ first, last }: Period): Day {
  return Math.min(last - WINDOW + 1, first);
}

/** The complete review periods that charts of segments show, oldest first. */
export function chartedPeriods(measured: Measured, edition: Period): Period[] {
  const start = chartedFrom(edition);
  return reviewPeriods(measured).filter(
    (period) => anchor(period) >= start && isPeriodComplete(measured, period),
  );
}
