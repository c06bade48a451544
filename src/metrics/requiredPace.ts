import { missing, type Value } from "./missing.ts";

/** What has come of a period of which a target is set, part by part: days of a daily metric, weeks of a weekly one. */
export interface Course {
  readonly rollup: "sum" | "mean";
  /** The sum of the parts that have come. */
  readonly total: number;
  /** How many have come with a value, and how many are still to come. */
  readonly counted: number;
  readonly left: number;
}

/**
 * What each part that is left has to bring on average so that the period just meets its target, in the metric's unit
 * (docs/why/mathematics.md §6). Missing: "no data" where none is left.
 */
export function requiredPace({ rollup, total, counted, left }: Course, target: number): Value {
  if (left === 0) return missing("no data");
  const whole = rollup === "sum" ? target : target * (counted + left);
  return (whole - total) / left;
}

/** A stretch of the path to a target: what it aims at by itself, how many of its parts have come, how many it has. */
export interface PathStep {
  readonly target: number;
  readonly counted: number;
  readonly all: number;
}

/**
 * What a path asks of the parts that have come: of a sum the shares of its stretches, of a mean their mean by what has
 * come of each (docs/why/mathematics.md §6). Missing: "no data" where nothing has.
 */
export function pathToDate(steps: readonly PathStep[], rollup: Course["rollup"]): Value {
  const counted = steps.reduce((sum, step) => sum + step.counted, 0);
  if (counted === 0) return missing("no data");
  const weight = ({ counted: some, all }: PathStep) => some / (rollup === "sum" ? all : counted);
  return steps.reduce((sum, step) => sum + (step.counted === 0 ? 0 : step.target * weight(step)), 0);
}
