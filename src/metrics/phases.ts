import { BASELINE_POINTS, type ControlLimits, controlLimits } from "./controlLimits.ts";
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

/**
 * Judges each point, in order, by the limits of its own phase. A phase runs from one break to the next; its first 12
 * points are the baseline, whose limits are locked for the rest of it (with 6 to 11 points all of them make trial
 * limits). Runs do not reach across a break (mathematics §5).
 */
export function judgePoints(points: readonly PhasePoint[]): readonly JudgedPoint[] {
  return splitAtBreaks(points).flatMap(judgePhase);
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

function judgePhase(values: readonly number[]): JudgedPoint[] {
  const limits = controlLimits(values.slice(0, BASELINE_POINTS));
  if ("missing" in limits) return values.map(() => ({ limits: null, rules: [] }));
  return signals(values, limits).map((rules) => ({ limits, rules }));
}
