import { total } from "./cell.ts";
import { type Missing, missing } from "./missing.ts";

/** The limits of an XmR chart, in the unit of the points that they were computed from. */
export interface ControlLimits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** Differences between neighbours above this are unusual by themselves. */
  readonly movingRangeLimit: number;
  /** How many points the limits were computed from. */
  readonly points: number;
  /** Computed from fewer than 12 points: to be shown as "trial limits". */
  readonly trial: boolean;
}

/** Limits that a full baseline has locked for the rest of its phase, as one edition hands them on to the next. */
export interface LockedLimits {
  /** ISO date of the change of definition that began the phase; empty for the first phase. */
  readonly since: string;
  /** First and last day of the baseline, as ISO dates. */
  readonly first: string;
  readonly last: string;
  readonly on: "level" | "change";
  /** Limits of log differences. */
  readonly logarithmic: boolean;
  readonly limits: ControlLimits;
  /** Id of the edition that locked them; null where this one does. */
  readonly edition: string | null;
}

/** So many points lock the limits. */
export const BASELINE_POINTS = 12;

/** Fewer points than this have no limits at all. */
export const LEAST_POINTS = 6;

/**
 * XmR limits of a baseline of one series in order: x̄ ± 2.66 · mean moving range, where moving ranges above
 * 3.267 · their mean are screened out once (Wheeler, Understanding Variation; mathematics §5). The caller chooses the
 * baseline. Missing ("too few") below 6 points, and ("zero base") where a limit is no finite number.
 */
export function controlLimits(baseline: readonly number[]): ControlLimits | Missing {
  if (baseline.length < LEAST_POINTS) return missing("too few");
  const centre = mean(baseline);
  const range = screenedMean(movingRanges(baseline));
  const limits = {
    centre,
    lower: centre - 2.66 * range,
    upper: centre + 2.66 * range,
    movingRangeLimit: 3.267 * range,
  };
  if (!Object.values(limits).every(Number.isFinite)) return missing("zero base");
  return { ...limits, points: baseline.length, trial: baseline.length < BASELINE_POINTS };
}

/** Distances between neighbours, one fewer than there are values. */
export function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
}

/** The mean of the ranges that are not above 3.267 · the mean of all; one pass of screening only. */
function screenedMean(ranges: readonly number[]): number {
  const limit = 3.267 * mean(ranges);
  return mean(ranges.filter((range) => range <= limit));
}

/** The mean, taken from the first value: equal values have exactly that mean, so that none lies outside by rounding. */
function mean(values: readonly number[]): number {
  const origin = values[0] ?? 0;
  return origin + total(values.map((value) => value - origin)) / values.length;
}
