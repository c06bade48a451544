import { type Missing, missing } from "../missing.ts";
import { type Fit, flatTarget } from "./fit.ts";
import type { Forecast, Target } from "./forecast.ts";

/** Which side of a target is the good one. */
export type Better = "higher" | "lower";

/** How a chance is told: on pace from 80 %, off pace up to 20 %. */
export type Pace = "on pace" | "too close to call" | "off pace";

/** What must happen for a target to be just met, beside what happens now. */
export interface Needed {
  /** The change a review period that would just do, from the last value on, and its share of that value (null from 0 down). */
  readonly step: number;
  readonly stepShare: number | null;
  /** The change a review period that the forecast goes by, and its share. */
  readonly presentStep: number;
  readonly presentShare: number | null;
  /** What each review period still to come must bring on average, and what as many before brought on average. */
  readonly level: number;
  readonly presentLevel: number;
}

/** The chance, 0 to 1, of a value at the target or on its better side. */
export function chanceOf(forecast: Pick<Forecast, "below" | "upTo">, target: number, better: Better): number {
  return better === "higher" ? 1 - forecast.below(target) : forecast.upTo(target);
}

/** Is a target with this chance on pace? */
export function paceOf(chance: number): Pace {
  if (chance >= 0.8) return "on pace";
  return chance <= 0.2 ? "off pace" : "too close to call";
}

/**
 * The d that solves Σ q_h (z_last + d h) + known = goal, beside the present Σ w b (docs/why/mathematics.md §6); in the
 * unit of the review values a review period, season taken out. Missing ("no data") where nothing is left to come, and
 * ("zero base") where a result is no number that can be shown.
 */
export function neededFor(fit: Fit, { weights, known = 0 }: Target, goal: number): Needed | Missing {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) return missing("no data");
  const { last, place } = fit.known;
  const { scale, length } = fit.history;
  const flat = flatTarget(fit, length, weights);
  let [level, reach] = [flat.amount, 0];
  flat.weights.forEach((weight, index) => {
    level += weight * last;
    reach += weight * (length + index - place);
  });
  const step = (goal - known - level * scale) / reach;
  const presentStep = presentDrift(fit) * scale;
  const share = (change: number) => (last > 0 ? finiteOrNull(change / (last * scale)) : null);
  const needed = {
    step,
    stepShare: share(step),
    presentStep,
    presentShare: share(presentStep),
    level: (goal - known) / total,
    presentLevel: recentMean(fit, weights.length) * scale,
  };
  return Object.values(needed).every((value) => value === null || Number.isFinite(value))
    ? needed
    : missing("zero base");
}

/** Σ w b of the level members; the others have no drift. */
function presentDrift({ earned: { drifts, weights }, still }: Fit): number {
  if (still) return 0;
  return drifts.reduce((sum, { drift }, index) => sum + drift * (weights[index] ?? 0), 0);
}

function recentMean({ history: { values } }: Fit, count: number): number {
  const recent = values.slice(-Math.max(1, count));
  return recent.reduce((sum, value) => sum + value / recent.length, 0);
}

function finiteOrNull(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}
