import { finite, isMissing, type Missing, missing, type Value } from "../missing.ts";

/** The sum of an additive metric over the days of a period, in its unit, and what these days weigh (`weightOf`). */
export interface WeighedSum {
  readonly sum: Value;
  readonly weight: number;
}

/** The change of a sum, in its unit, split without a rest: `calendar` + `rest` = the raw change. */
export interface CalendarSplit {
  /** What the number and the kind of days did: (W₁ − W₀)(r₀ + r₁)/2. */
  readonly calendar: number;
  /** What happened on days that are alike: (r₁ − r₀)(W₀ + W₁)/2. */
  readonly rest: number;
}

/** The sum per weighed day, in the metric's unit; missing with the sum, and ("zero base") where its days weigh nothing. */
export function perDay({ sum, weight }: WeighedSum): Value {
  if (isMissing(sum)) return sum;
  return weight > 0 ? finite(sum / weight) : missing("zero base");
}

/**
 * The change like for like, as a fraction: r₁/r₀ − 1 with r = sum per weighed day (docs/why/mathematics.md §9). Missing
 * where either is, and ("zero base") where the earlier is not positive.
 */
export function adjustedChange(earlier: WeighedSum, later: WeighedSum): Value {
  const [before, after] = [perDay(earlier), perDay(later)];
  if (isMissing(before)) return before;
  if (isMissing(after)) return after;
  return before > 0 ? finite(after / before - 1) : missing("zero base");
}

/**
 * Splits the raw change of a sum into the calendar's part and the rest (docs/why/mathematics.md §9). The rest is taken
 * as what the calendar leaves, which is the same by algebra and loses nothing to rounding. Missing where a sum is, and
 * ("zero base") where the days of a period weigh nothing or a part is too large for a number.
 */
export function calendarSplit(earlier: WeighedSum, later: WeighedSum): CalendarSplit | Missing {
  const [before, after] = [perDay(earlier), perDay(later)];
  if (isMissing(earlier.sum)) return earlier.sum;
  if (isMissing(later.sum)) return later.sum;
  if (isMissing(before)) return before;
  if (isMissing(after)) return after;
  const calendar = ((later.weight - earlier.weight) * (before + after)) / 2;
  const rest = later.sum - earlier.sum - calendar;
  return Number.isFinite(calendar) && Number.isFinite(rest) ? { calendar, rest } : missing("zero base");
}
