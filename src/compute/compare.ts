import type { Day } from "../calendar/day.ts";
import {
  type Calendar,
  type Grain,
  type Period,
  parsePeriod,
  periodsBetween,
  previous,
  yearBefore,
} from "../calendar/period.ts";
import type { Versus } from "../content/figureId.ts";
import type { MetricConfig } from "../content/schema/metric.ts";
import { isMissing, type Missing, missing, type Value } from "../metrics/missing.ts";
import { breakDays, lastWithin, redefinedDays } from "./breaks.ts";
import { type Beginnings, beginnings } from "./likeForLike.ts";
import {
  isPeriodComplete,
  type Measured,
  type PeriodValue,
  type Segment,
  valueIn,
  valueOver,
} from "./measured.ts";

/** Why two periods cannot be compared; null where they can. */
export function comparability(
  measured: Measured,
  base: Period,
  current: Period,
  before: PeriodValue,
  after: PeriodValue,
): Missing | null {
  if (isBeforeData(measured, base)) return missing("before the snapshot");
  if (definitionChanged(measured, base.first, current.last)) return missing("definition changed");
  if (isMissing(before.value)) return before.value;
  if (isMissing(after.value)) return after.value;
  if (base.first < measured.coverage.from) return missing("before the snapshot");
  return before.status === "partial" || after.status === "partial" ? missing("incomplete period") : null;
}

/** What two periods are compared by: their values, or those of their equally long beginnings. */
export interface Compared {
  readonly before: Value;
  readonly after: Value;
  /** Where the later period is incomplete: the parts that are compared. */
  readonly parts: Beginnings | null;
}

/**
 * A period held against another, an incomplete one like for like (docs/why/mathematics.md §1); both are missing where
 * that cannot be.
 */
export function compared(
  measured: Measured,
  base: Period,
  current: Period,
  segment: Segment | null,
): Compared {
  const [from, to] = [valueIn(measured, base, segment), valueIn(measured, current, segment)];
  const parts = from.status === "partial" ? null : beginnings(measured, current, base);
  const status = parts === null ? to.status : "complete";
  // A balance that lacks rows near its own end may have some near the end of its beginning.
  const whole =
    parts !== null && isMissing(from.value) && from.value.missing === "no data near the last day"
      ? { ...from, value: valueOver(measured, parts.base, segment) }
      : from;
  const obstacle = comparability(measured, base, current, whole, { ...to, status });
  if (obstacle !== null) return { before: obstacle, after: obstacle, parts: null };
  if (parts === null) return { before: from.value, after: to.value, parts };
  const [before, after] = [
    valueOver(measured, parts.base, segment),
    valueOver(measured, parts.current, segment),
  ];
  return { before, after, parts };
}

/** Do a metric's values add up over time, so that a longer period's is larger than a shorter one's? */
export function addsUp({ value, rollup }: MetricConfig): boolean {
  return value !== undefined && (rollup === "sum" || rollup === "recompute");
}

/** The review period of a metric's charts, limits and guardrails. */
export function reviewGrain(measured: Measured): Grain {
  const { review, grain } = measured.metric.config;
  return review ?? grain;
}

/** Review periods that begin inside the coverage and the edition's end, oldest first; the last may be incomplete. */
export function reviewPeriods(measured: Measured): Period[] {
  const { calendar, coverage, until = coverage.to } = measured;
  return periodsBetween(coverage.from, Math.min(coverage.to, until), reviewGrain(measured), calendar);
}

/** Review periods of a longer period that are complete: those whose last day lies in it. */
export function completeReviews(measured: Measured, within: Period): Period[] {
  return reviewPeriods(measured).filter(
    (period) => endsWithin(period, within) && isPeriodComplete(measured, period),
  );
}

/** A period's value as a target may judge it: none where the metric became another thing within the period. */
export function valueOfOneDefinition(measured: Measured, period: Period): Value {
  if (isBeforeData(measured, period)) return missing("before the snapshot");
  const changed = lastWithin(redefinedDays(measured.metric.config), period.first, period.last);
  return changed === undefined ? valueIn(measured, period, null).value : missing("definition changed");
}

/**
 * Does a change of definition, or the day on which the metric became the north star, fall later than the day `after`,
 * and not later than the day `until`? A change that was computed back (`restate: true`) breaks nothing: the whole series
 * follows the new definition.
 */
export function definitionChanged({ metric }: Measured, after: Day, until: Day): boolean {
  return lastWithin(breakDays(metric.config), after, until) !== undefined;
}

/** Do the data begin after a period? How it was defined then is no question: nobody counted it. */
export function isBeforeData({ coverage }: Measured, period: Period): boolean {
  return period.last < coverage.from;
}

/** The period that a comparison is with; throws a RangeError where `vs` names none. */
export function basePeriod(period: Period, vs: Exclude<Versus, "target">, calendar: Calendar): Period {
  if (vs === "previous") return previous(period, calendar);
  if (vs === "year") return yearBefore(period, calendar);
  const base = parsePeriod(vs, calendar);
  if (base === null) throw new RangeError(`invalid period to compare with: ${vs}`);
  return base;
}

/** Is a review period counted to a longer period: does its last day lie in it? */
export function endsWithin(period: Period, within: Period): boolean {
  return period.last >= within.first && period.last <= within.last;
}
