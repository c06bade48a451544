import { z } from "zod";
import { missing, type Value, whenPresent } from "./missing.ts";

/** Difference `after` − `before`, in the unit of both (a fraction, shown as percentage points, for percentages). */
export function absoluteChange(before: Value, after: Value): Value {
  return whenPresent([before, after], (from, to) => to - from);
}

/**
 * Relative change from `before` to `after`, as a fraction; missing where there is no positive base
 * (docs/why/mathematics.md §2).
 */
export function relativeChange(before: Value, after: Value): Value {
  return whenPresent([before, after], (from, to) => (from > 0 ? (to - from) / from : missing("zero base")));
}

/** Attainment: value / target, or its inverse when lower is better, as a fraction (docs/why/mathematics.md §6). */
export function attainment(value: Value, target: Value, better: "higher" | "lower"): Value {
  return whenPresent([value, target], (is, goal) => {
    const [part, whole] = better === "higher" ? [is, goal] : [goal, is];
    return whole > 0 ? part / whole : missing("zero base");
  });
}

/** A part as a fraction of the whole; missing where the whole is not positive. */
export function shareOf(part: Value, whole: Value): Value {
  return whenPresent([part, whole], (some, all) => (all > 0 ? some / all : missing("zero base")));
}

/** How a change is to be judged: by the metric's direction, never by its sign. */
export const judgement = z.enum(["good", "bad", "neutral"]);

export type Judgement = z.output<typeof judgement>;

/** How a value stands to a target: short of it, at or beyond it, beyond what exceeds it. */
export const targetBand = z.enum(["missed", "met", "exceeded"]);

export type TargetBand = z.output<typeof targetBand>;

/** The band of a target in which a value lies; without an `exceeds` none is beyond meeting it. All in one unit. */
export function bandOf(
  value: number,
  target: number,
  exceeds: number | null,
  better: "higher" | "lower",
): TargetBand {
  const reaches = (level: number) => (better === "higher" ? value >= level : value <= level);
  if (!reaches(target)) return "missed";
  return exceeds !== null && reaches(exceeds) ? "exceeded" : "met";
}

/** The judgement of a change; a missing or zero change is neutral. */
export function judge(change: Value, better: "higher" | "lower"): Judgement {
  if (typeof change !== "number" || change === 0) return "neutral";
  return change > 0 === (better === "higher") ? "good" : "bad";
}
