import { z } from "zod";
import { type Missing, missing } from "../missing.ts";
import { studentT } from "../studentT.ts";
import type { Bounds, Fit } from "./fit.ts";
import type { Better } from "./pace.ts";

/** The limits of an XmR chart, in the unit of its points. */
export interface Limits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** How many points they were computed from, 26 to 52. */
  readonly points: number;
}

/** Which rule fires at a point: it lies outside the limits, or it ends nine in a row on one side of the centre. */
export type XmrRule = "outside" | "nine on one side";

/** What a process that stands still says of a target. */
export const prospect = z.enum(["will be met", "will not be met", "hit or miss"]);

export type Prospect = z.output<typeof prospect>;

/** Fewer points have no limits; of more, the last so many make them. */
const LEAST_POINTS = 26;
const MOST_POINTS = 52;

/** The share below the upper limit: that of three deviations of a normal distribution. */
const SHARE = 0.99865;

/** So many points in a row on one side are more than chance. */
const RUN = 9;

/** "Constant level" must weigh more for the chart to speak. */
const CONSTANT = 0.8;

/**
 * How much of the mixture says that the level is constant, 0 to 1: slow levels without drift, and the member that
 * returns fastest (docs/why/mathematics.md §5).
 */
export function constantShare({ known, earned: { drifts, weights } }: Fit): number {
  const slow = known.levels.reduce(
    (sum, { alpha }, index) =>
      alpha <= 0.05 ? sum + (weights[index] ?? 0) * (1 - (drifts[index]?.belief ?? 0)) : sum,
    0,
  );
  return slow + (weights[known.levels.length] ?? 0);
}

/** May an XmR chart speak of this series? Only where it has moved, and its level is constant. */
export function mayXmrSpeak(fit: Fit): boolean {
  return !fit.still && constantShare(fit) > CONSTANT;
}

/** All, or nearly all, values equal: there is nothing that limits could be made of. */
export interface NoWidth {
  /** How many points were looked at. */
  readonly unmoved: number;
}

/**
 * Limits from the last 26 to 52 values of a history (null = gap, ranges are taken between neighbours only) that ends
 * before the period that is looked at: x̄ ± t · (mean moving range / 1.128) · √(1 + 1/n) with t of Student's
 * distribution at 99.865 % and 0.62 (n − 1) degrees of freedom (docs/why/mathematics.md §5), never outside what the
 * metric can be. Missing: "too few" values or neighbours, "zero base" where a limit is no number that can be shown.
 */
export function xmrLimits(
  history: readonly (number | null)[],
  bounds: Bounds = "none",
): Limits | NoWidth | Missing {
  const start = firstOfLast(history, MOST_POINTS);
  const baseline = history.slice(start);
  const points = baseline.filter((value) => value !== null);
  const ranges = rangesOf(baseline);
  if (points.length < LEAST_POINTS || ranges.length < LEAST_POINTS / 2) return missing("too few");
  const still = ranges.filter((range) => range === 0).length;
  if (still >= NEARLY_ALL * ranges.length) return { unmoved: points.length };
  const n = points.length;
  const centre = mean(points);
  const reach = studentT(0.62 * (n - 1)).quantile(SHARE) * (mean(ranges) / 1.128) * Math.sqrt(1 + 1 / n);
  const [least, most] = [bounds === "none" ? -Infinity : 0, bounds === "share" ? 1 : Infinity];
  const limits = {
    centre,
    lower: Math.max(least, centre - reach),
    upper: Math.min(most, centre + reach),
    points: n,
  };
  return Object.values(limits).every(Number.isFinite) ? limits : missing("zero base");
}

/** So many of the ranges must be 0 for a series to count as one that has not moved. */
const NEARLY_ALL = 0.9;

/** The place with which the last `count` values begin; 0 where there are fewer. */
function firstOfLast(history: readonly (number | null)[], count: number): number {
  const places = history.flatMap((value, place) => (value === null ? [] : [place]));
  return places.at(-count) ?? 0;
}

function rangesOf(values: readonly (number | null)[]): number[] {
  return values.flatMap((value, index) => {
    const before = values[index - 1] ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
}

/** The mean, taken from the first number and without a sum that could overflow. */
function mean(numbers: readonly number[]): number {
  const origin = numbers[0] ?? 0;
  return origin + numbers.reduce((sum, number) => sum + (number - origin) / numbers.length, 0);
}

/**
 * For each point, in order (null = gap), the rules that fire there. Nine on one side fires at the ninth and at all that
 * continue the run; a point on the centre and a gap break it.
 */
export function xmrRules(
  points: readonly (number | null)[],
  { centre, lower, upper }: Limits,
): readonly (readonly XmrRule[])[] {
  let [side, run] = [0, 0];
  return points.map((point) => {
    const here = point === null ? 0 : Math.sign(point - centre);
    run = here !== 0 && here === side ? run + 1 : Math.abs(here);
    side = here;
    const rules: XmrRule[] = [];
    if (point !== null && (point > upper || point < lower)) rules.push("outside");
    if (run >= RUN) rules.push("nine on one side");
    return rules;
  });
}

/** What a process within these limits says of a target; only where the chart may speak. */
export function prospectOf({ lower, upper }: Limits, target: number, better: Better): Prospect {
  if (target > upper) return better === "higher" ? "will not be met" : "will be met";
  if (target < lower) return better === "higher" ? "will be met" : "will not be met";
  return "hit or miss";
}
