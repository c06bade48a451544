import { type Period, parsePeriod, yearBefore } from "../calendar/period.ts";
import type { Thresholds } from "../metrics/guardrail.ts";
import { isMissing, type Missing, missing } from "../metrics/missing.ts";
import { definitionChanged } from "./compare.ts";
import { type Measured, valueIn } from "./measured.ts";

/**
 * A guardrail's limits for a review period, in the metric's unit. With a `baseline` the thresholds are fractions by
 * which the value may be worse than the baseline's: 0.05 of a base of 200 gives 210 where lower is better, else 190.
 * Missing ("no target") without thresholds, and where the baseline has no complete, comparable, positive value.
 */
export function thresholdsAt(measured: Measured, review: Period): Thresholds | Missing {
  const { thresholds, better } = measured.metric.config;
  if (thresholds === undefined) return missing("no target");
  const { baseline, watch, breach } = thresholds;
  if (baseline === undefined) return { watch, breach };
  const base = baselineValue(measured, review, baseline);
  if (isMissing(base)) return base;
  const limit = (fraction: number) => base + base * (better === "lower" ? fraction : -fraction);
  return { watch: watch === undefined ? undefined : limit(watch), breach: limit(breach) };
}

/** The period that relative thresholds are held against: a fixed one, or the same review period a year before. */
export function baselinePeriod({ calendar }: Measured, review: Period, baseline: string): Period | null {
  return baseline === "year" ? yearBefore(review, calendar) : parsePeriod(baseline, calendar);
}

function baselineValue(measured: Measured, review: Period, baseline: string): number | Missing {
  const period = baselinePeriod(measured, review, baseline);
  if (period === null) return missing("no data");
  const { value, status } = valueIn(measured, period, null);
  if (isMissing(value)) return value;
  if (period.first < measured.coverage.from) return missing("before the snapshot");
  if (status === "partial") return missing("incomplete period");
  const [early, late] = period.first <= review.first ? [period, review] : [review, period];
  if (definitionChanged(measured, early.first, late.last)) return missing("definition changed");
  return value > 0 ? value : missing("zero base");
}
