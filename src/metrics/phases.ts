import { BASELINE_POINTS, type ControlLimits, controlLimits } from "./controlLimits.ts";
import type { Missing } from "./missing.ts";
import { type Rule, signals } from "./signals.ts";

/** One complete point of a series; `breakBefore` where its definition changed or its limits were rebased. */
export interface PhasePoint {
  readonly value: number;
  readonly breakBefore: boolean;
}

/** The limits that hold at a point (null where its phase has too few points for any) and the rules that fire there. */
export interface JudgedPoint {
  readonly limits: ControlLimits | null;
  readonly rules: readonly Rule[];
}

/** The limits of a phase that runs from the point `start` to the one before `end`. */
export type LimitsOf = (start: number, end: number) => ControlLimits | Missing;

/**
 * Judges each point, in order, by the limits of its own phase. A phase runs from one break to the next; its first 12
 * points are the baseline, whose limits are locked for the rest of it (with 6 to 11 points all of them make trial
 * limits), unless `limitsOf` hands on limits that were locked before. Runs do not reach across a break (mathematics §5).
 */
export function judgePoints(
  points: readonly PhasePoint[],
  limitsOf: LimitsOf = (start, end) => ownLimits(points.slice(start, end)),
): readonly JudgedPoint[] {
  let start = 0;
  return splitAtBreaks(points).flatMap((values) => {
    const limits = limitsOf(start, start + values.length);
    start += values.length;
    return judgePhase(values, limits);
  });
}

/** The limits of a phase by its own first points. */
export function ownLimits(phase: readonly PhasePoint[]): ControlLimits | Missing {
  return controlLimits(phase.slice(0, BASELINE_POINTS).map(({ value }) => value));
}

/** The values of each phase; none is empty. */
function splitAtBreaks(points: readonly PhasePoint[]): number[][] {
  const phases: number[][] = [];
  for (const { value, breakBefore } of points) {
    const phase = breakBefore ? undefined : phases.at(-1);
    if (phase === undefined) phases.push([value]);
    else phase.push(value);
  }
  return phases;
}

function judgePhase(values: readonly number[], limits: ControlLimits | Missing): JudgedPoint[] {
  if ("missing" in limits) return values.map(() => ({ limits: null, rules: [] }));
  return signals(values, limits).map((rules) => ({ limits, rules }));
}
