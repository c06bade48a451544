import { FIRM_VALUES, type Fit, flatTarget } from "./fit.ts";
import { type Knowledge, knowledgeAt } from "./members.ts";
import { earned, mixtureOf } from "./mixture.ts";
import { spreadOf } from "./quantile.ts";

/** So many past origins are tried at most. */
const MOST_ORIGINS = 16;

/** The mean of |t| / t₀.₉ that an honest band would show. */
const EXPECTED_MEAN = 0.6226;

/**
 * κ: by how much bands for this target must be widened (above 1) or narrowed, told by how the same forecaster would
 * have done at up to 16 past origins (docs/why/mathematics.md §6). 1 where there is none.
 */
export function calibrationOf(fit: Fit, weights: readonly number[]): number {
  const horizon = weights.length;
  const step = Math.max(1, Math.floor(horizon / 4));
  const ratios = ratiosOf(fit, weights, step);
  const least = fit.season.shrinkage > 0 ? 1 : LEAST;
  if (ratios.length === 0) return 1;
  const mean = ratios.reduce((sum, ratio) => sum + Math.min(ratio, 3), 0) / ratios.length;
  const empirical = Math.min(3, Math.max(0.2, (quantile(ratios, 0.8) + mean / EXPECTED_MEAN) / 2));
  const evidence = (ratios.length * step) / horizon;
  return Math.min(MOST, Math.max(least, empirical ** (evidence / (evidence + 4))));
}

const LEAST = 0.6;
const MOST = 2;

/** At each past origin |error| over the distance of the 10 % or 90 % quantile on its side. */
function ratiosOf(fit: Fit, weights: readonly number[], step: number): number[] {
  const { history, flat } = fit;
  const targets = pastTargets(fit, weights, step);
  const origins = targets.map(({ origin }) => origin);
  const known = knowledgeAt({ places: history.places, values: flat }, origins);
  return known.map((knowledge, index) => ratioAt(fit, weights, knowledge, targets[index]?.actual ?? 0));
}

function ratioAt(fit: Fit, weights: readonly number[], known: Knowledge, actual: number): number {
  const target = flatTarget(fit, known.origin, weights);
  const mixture = mixtureOf(known, earned(known, fit.history.gap), target);
  const error = Math.abs(actual - mixture.mean);
  if (error === 0) return 0;
  const edge = spreadOf(mixture).quantile(actual < mixture.mean ? 0.1 : 0.9);
  return Math.min(HUGE, error / Math.abs(edge - mixture.mean));
}

/** Far beyond all that κ can follow, and still a number to calculate with. */
const HUGE = 1e6;

interface PastTarget {
  readonly origin: number;
  readonly actual: number;
}

/** From the latest origin back, those with 12 values before them and none missing in their target; ascending. */
function pastTargets({ history }: Fit, weights: readonly number[], step: number): PastTarget[] {
  const values = new Map(history.places.map((place, index) => [place, history.values[index] ?? 0]));
  const twelfth = history.places[FIRM_VALUES - 1] ?? Infinity;
  const found: PastTarget[] = [];
  for (let origin = history.length - weights.length; origin > twelfth; origin -= step) {
    const actual = weights.reduce(
      (sum, weight, index) =>
        weight === 0 ? sum : sum + weight * (values.get(origin + index) ?? Number.NaN),
      0,
    );
    if (!Number.isNaN(actual)) found.push({ origin, actual });
    if (found.length === MOST_ORIGINS) break;
  }
  return found.reverse();
}

/** The quantile of a sample by linear interpolation (type 7). */
function quantile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((left, right) => left - right);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  return below + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? below) - below);
}
