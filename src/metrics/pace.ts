import { total } from "./cell.ts";
import { type Missing, missing } from "./missing.ts";
import { normalBelow, normalQuantile } from "./normal.ts";

/** What is expected of a future value, in the unit of the series, and of reaching the target. */
export interface Forecast {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Of meeting the target or passing it on its better side, between 0 and 1; null without a target. */
  readonly probability: number | null;
  /** The change a step that would just meet the target; null without a target, when no step is left, or beyond all numbers. */
  readonly neededStep: number | null;
  /** What each point still to come must be on average to just meet the target of a mean or a sum; null as above, and for an exit. */
  readonly neededLevel: number | null;
}

/**
 * `better` defaults to higher, `level` (the share of outcomes that the band should hold) to 0.8. `length` says how many
 * points make a sum where its period is not made of whole ones: 92 days are 13.14 weeks, whichever 13 or 14 are counted.
 */
export interface ForecastOptions {
  readonly length?: number | undefined;
  readonly target?: number | undefined;
  readonly better?: "higher" | "lower" | undefined;
  readonly level?: number | undefined;
}

/** Fewer points than this are not forecast from: as with control limits, σ would be a guess. */
export const LEAST_HISTORY = 6;

/**
 * Forecast of the value `steps` periods after the last of a series of T complete, neighbouring periods, by a random
 * walk with drift: y + hμ ± z·σ·√(h(1 + h/(T−1))), μ and σ = mean and sample deviation of the T−1 steps (Hyndman &
 * Athanasopoulos, Forecasting; mathematics §6), for a target of the exit. With no step left the band is the last value.
 * Missing ("too few") below 6 points, and ("zero base") where a result is too large for a number. A RangeError for
 * `steps` that are no whole number from 0, or a `level` outside (0, 1).
 */
export function driftForecast(
  history: readonly number[],
  steps: number,
  options: ForecastOptions,
): Forecast | Missing {
  const drift = driftOf(history, steps);
  if ("missing" in drift) return drift;
  const { last, step, deviation } = drift;
  const variance = steps * (1 + steps / (history.length - 1));
  const outlook = { mean: last + steps * step, deviation: deviation * Math.sqrt(variance) };
  return forecast(outlook, (target) => ({ step: (target - last) / steps, level: null }), options);
}

/**
 * Forecast of a period's value: the mean or the sum of its `known` points and of the `steps` still to come, which
 * follow the last of `history` (complete, neighbouring points up to now; the known ones are usually its last). For
 * ratios the mean of points stands in for Σ numerator / Σ denominator. `steps` 0 gives the roll-up of what is known.
 * Missing and errors as in `driftForecast`; missing ("no data") also for a period of no points.
 *
 * Variance. The step i is μ + eᵢ with independent eᵢ of variance σ²; the estimate of μ from T−1 earlier steps is off
 * by d, with variance σ²/(T−1), independent of them. So the point j steps ahead is forecast as y + jμ̂ with the error
 * e₁ + … + eⱼ − jd. Summed over j = 1 … h, the step i counts in all points from i on, h − i + 1 times, and d counts
 * 1 + … + h = h(h+1)/2 times. The squares of 1 … h sum to h(h+1)(2h+1)/6, hence the variance of the sum of the forecast
 * points is σ² [h(h+1)(2h+1)/6 + (h(h+1)/2)²/(T−1)]; known points add none; a mean divides it by n², n = all points.
 * With h = 1 this is the variance of the exit. A change of the step by 1 moves the sum by h(h+1)/2. A sum over a
 * `length` L that is not n is L/n of its points' sum.
 */
export function periodForecast(
  known: readonly number[],
  history: readonly number[],
  steps: number,
  rollup: "mean" | "sum",
  options: ForecastOptions,
): Forecast | Missing {
  const drift = driftOf(history, steps);
  if ("missing" in drift) return drift;
  const points = known.length + steps;
  if (points === 0) return missing("no data");
  const { last, step, deviation } = drift;
  const size = rollup === "mean" ? points : points / (options.length ?? points);
  const reach = (steps * (steps + 1)) / 2;
  const variance = (reach * (2 * steps + 1)) / 3 + reach ** 2 / (history.length - 1);
  const sofar = total(known);
  const level = sofar + steps * last;
  const outlook = {
    mean: (level + reach * step) / size,
    deviation: (deviation * Math.sqrt(variance)) / size,
  };
  const needs = (target: number) => ({
    step: (target * size - level) / reach,
    level: (target * size - sofar) / steps,
  });
  return forecast(outlook, needs, options);
}

/** Did the band of an earlier forecast hold what came? Its ends belong to it. */
export function bandHeld(low: number, high: number, actual: number): boolean {
  return low <= actual && actual <= high;
}

/** A normal distribution of outcomes. */
interface Outlook {
  readonly mean: number;
  readonly deviation: number;
}

interface Drift {
  readonly last: number;
  readonly step: number;
  readonly deviation: number;
}

/** Last value, mean step and sample deviation of the steps. */
function driftOf(history: readonly number[], steps: number): Drift | Missing {
  if (!(Number.isInteger(steps) && steps >= 0)) throw new RangeError(`invalid steps: ${steps}`);
  if (history.length < LEAST_HISTORY) return missing("too few");
  const [first = 0, last = 0] = [history[0], history.at(-1)];
  const changes = history.slice(1).map((value, index) => value - (history[index] ?? value));
  const step = (last - first) / changes.length;
  const squares = total(changes.map((change) => (change - step) ** 2));
  return { last, step, deviation: Math.sqrt(squares / (changes.length - 1)) };
}

function forecast(
  { mean, deviation }: Outlook,
  needs: (target: number) => { readonly step: number; readonly level: number | null },
  { target, better = "higher", level = 0.8 }: ForecastOptions,
): Forecast | Missing {
  const reach = normalQuantile((1 + level) / 2) * deviation;
  const band = { mean, low: mean - reach, high: mean + reach };
  const needed = target === undefined ? null : needs(target);
  if (!Object.values(band).every(Number.isFinite)) return missing("zero base");
  return {
    ...band,
    probability: target === undefined ? null : chance({ mean, deviation }, target, better),
    neededStep: finiteOrNull(needed?.step),
    neededLevel: finiteOrNull(needed?.level),
  };
}

function finiteOrNull(number: number | null | undefined): number | null {
  return number != null && Number.isFinite(number) ? number : null;
}

/** The chance of an outcome at the target or on its better side; certain or none where outcomes do not vary. */
function chance({ mean, deviation }: Outlook, target: number, better: "higher" | "lower"): number {
  const margin = better === "higher" ? mean - target : target - mean;
  if (deviation === 0) return margin >= 0 ? 1 : 0;
  return normalBelow(margin / deviation);
}
