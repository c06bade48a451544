import { parseDay } from "../calendar/day.ts";
import { type Grain, type Period, periodsBetween } from "../calendar/period.ts";
import { isMissing, type Missing, missing, type Value } from "../metrics/missing.ts";
import { isPeriodComplete, type Measured, type PeriodValue, valueIn } from "./measured.ts";

/** Why two periods cannot be compared; null where they can. */
export function comparability(
  measured: Measured,
  base: Period,
  current: Period,
  before: PeriodValue,
  after: PeriodValue,
): Missing | null {
  if (definitionChanged(measured, base, current)) return missing("definition changed");
  if (isMissing(before.value)) return before.value;
  if (isMissing(after.value)) return after.value;
  if (base.first < measured.coverage.from) return missing("before the snapshot");
  return before.status === "partial" || after.status === "partial" ? missing("incomplete period") : null;
}

/** The review period of a metric's charts, limits and guardrails. */
export function reviewGrain(measured: Measured): Grain {
  const { review, grain } = measured.metric.config;
  return review ?? grain;
}

/** Review periods that begin inside the coverage, oldest first; the last may be incomplete. */
export function reviewPeriods(measured: Measured): Period[] {
  const { from, to } = measured.coverage;
  const grain = reviewGrain(measured);
  return periodsBetween(from, to, grain, measured.calendar);
}

/** Review periods of a longer period that are complete: those whose last day lies in it. */
export function completeReviews(measured: Measured, within: Period): Period[] {
  const inside = (period: Period) => period.last >= within.first && period.last <= within.last;
  return reviewPeriods(measured).filter((period) => inside(period) && isPeriodComplete(measured, period));
}

/** A period's target, and the value that is held against it: the period's own, or that of its last complete review. */
export function targetOf(measured: Measured, period: Period): { target: Value; actual: Value } {
  const target = measured.metric.config.targets[period.id];
  if (target === undefined) return { target: missing("no target"), actual: missing("no target") };
  if (target.of === "exit") {
    const exit = completeReviews(measured, period).at(-1);
    return {
      target: target.value,
      actual: exit === undefined ? missing("no data") : valueIn(measured, exit, null).value,
    };
  }
  const own = valueIn(measured, period, null);
  return {
    target: target.value,
    actual: own.status === "partial" && !isMissing(own.value) ? missing("incomplete period") : own.value,
  };
}

/** Does a change of definition fall after the base period's first day and not after the current one's last? */
function definitionChanged(measured: Measured, base: Period, current: Period): boolean {
  return measured.metric.config.changes.some(({ since }) => {
    const day = parseDay(since);
    return day !== null && day > base.first && day <= current.last;
  });
}
