import { total } from "./cell.ts";
import { type Missing, missing } from "./missing.ts";

/** A step from one period to the next, and its place in the year: a whole number from 0 to P − 1. */
export interface PhasedStep {
  readonly phase: number;
  readonly step: number;
}

/**
 * The phase F of steps over a year of `phases` periods (docs/why/mathematics.md §6, "Season"): the variance between the
 * places of the year over that within them, no unit, 0 or more. With e = step − mean, g the mean of e in each phase
 * less the unweighted mean ḡ of these: F = [Σ c g² / (P − 1)] / [Σ (e − ḡ − g)² / (N − P)]. The largest number there is
 * where phases differ and nothing else does. Missing ("too few") where a phase has no step, or no more steps than
 * phases, or a year of one phase.
 */
export function phaseRatio(steps: readonly PhasedStep[], phases: number): number | Missing {
  const groups = Array.from({ length: phases }, (_, phase) =>
    steps.filter((one) => one.phase === phase).map(({ step }) => step),
  );
  if (phases < 2 || steps.length <= phases || groups.some((group) => group.length === 0))
    return missing("too few");
  const centre = meanOf(groups.map(meanOf));
  const between = total(groups.map((group) => group.length * (meanOf(group) - centre) ** 2)) / (phases - 1);
  const within = total(groups.map(squaresAbout)) / (steps.length - phases);
  if (between === 0) return 0;
  return Math.min(Number.MAX_VALUE, between / within);
}

/** Each step less the mean of its phase, in the order given. */
export function withoutPhases(steps: readonly PhasedStep[]): number[] {
  const groups = Map.groupBy(steps, ({ phase }) => phase);
  const means = new Map([...groups].map(([phase, group]) => [phase, meanOf(group.map(({ step }) => step))]));
  return steps.map(({ phase, step }) => step - (means.get(phase) ?? 0));
}

function meanOf(values: readonly number[]): number {
  return total(values) / values.length;
}

function squaresAbout(values: readonly number[]): number {
  const mean = meanOf(values);
  return total(values.map((value) => (value - mean) ** 2));
}
