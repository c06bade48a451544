import { type Missing, missing } from "../missing.ts";
import { calibrationOf } from "./calibration.ts";
import { type Fit, mixtureAhead } from "./fit.ts";
import { firstCounts } from "./negativeBinomial.ts";
import { spreadOf } from "./quantile.ts";

/** What is asked for: Σ weights[h] · y of the (h + 1)-th review period after the history, and what is already known. */
export interface Target {
  /** Not negative; see `targetWeights`. */
  readonly weights: readonly number[];
  /** Of a period that has begun: Σ weight · value of the review periods that are over; 0 unless given. */
  readonly known?: number | undefined;
}

/** The ends of a band, in the unit of the target. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** The distribution of a target's value, in its unit; never outside what the metric can be. */
export interface Forecast {
  readonly mean: number;
  /** κ, by which bands and probabilities are widened; 1 where they are not. */
  readonly calibration: number;
  /** Made from fewer than 12 values: its band is a trial band. */
  readonly trial: boolean;
  /** The band that holds the share `level` of outcomes; of counts that were always 0 it is one-sided, from 0. */
  readonly band: (level: number) => Band;
  /** The value at or below which the share `probability` of outcomes lies; a RangeError outside (0, 1). */
  readonly quantile: (probability: number) => number;
  /** The share of outcomes below x, and at or below it: they differ where single values have a chance of their own. */
  readonly below: (x: number) => number;
  readonly upTo: (x: number) => number;
}

/** All values were equal: there is a value to expect and no band ("has not moved in n weeks"). */
export interface Unmoved {
  readonly mean: number;
  /** How many values were equal. */
  readonly unmoved: number;
}

/** `calibrated: false` leaves bands as they are (κ = 1), as the chart's one-step bands are. */
export interface ForecastOptions {
  readonly calibrated?: boolean | undefined;
}

/**
 * Forecast of a target by a fit (docs/why/mathematics.md §6). Where nothing is left to come it is what is known, for
 * certain. Missing ("zero base") where a result is no number that can be shown. A RangeError for weights below 0.
 */
export function forecast(
  fit: Fit,
  { weights, known = 0 }: Target,
  { calibrated = true }: ForecastOptions = {},
): Forecast | Unmoved | Missing {
  const invalid = weights.find((weight) => !(weight >= 0 && Number.isFinite(weight)));
  if (invalid !== undefined) throw new RangeError(`invalid weight: ${invalid}`);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return certain(known, fit.trial);
  if (fit.still) return unmoved(fit, weights, total, known);
  return moving(fit, weights, { total, known, calibrated });
}

/** The only outcome. */
function certain(value: number, trial: boolean): Forecast {
  return {
    mean: value,
    calibration: 1,
    trial,
    band: () => ({ low: value, high: value }),
    quantile: () => value,
    below: (x) => Number(value < x),
    upTo: (x) => Number(value <= x),
  };
}

function unmoved(
  { history, bounds, trial, known: { count, last } }: Fit,
  weights: readonly number[],
  total: number,
  known: number,
): Forecast | Unmoved | Missing {
  const mean = known + total * last * history.scale;
  if (!Number.isFinite(mean)) return missing("zero base");
  if (bounds !== "count" || last !== 0) return { mean, unmoved: count };
  // One count in a period that counts fully adds so much to the target.
  const unit = Math.max(...weights);
  const counts = firstCounts(count, total / unit);
  return {
    mean: known + unit * counts.mean,
    calibration: 1,
    trial,
    band: (level) => ({ low: known, high: known + unit * counts.quantile(level) }),
    quantile: (probability) => known + unit * counts.quantile(probability),
    below: (x) => counts.below((x - known) / unit),
    upTo: (x) => counts.upTo((x - known) / unit),
  };
}

interface Asked {
  /** Σ of the weights. */
  readonly total: number;
  readonly known: number;
  readonly calibrated: boolean;
}

function moving(
  fit: Fit,
  weights: readonly number[],
  { total, known, calibrated }: Asked,
): Forecast | Missing {
  const mixture = mixtureAhead(fit, weights);
  const { scale } = fit.history;
  const lowest = fit.bounds === "none" ? -Infinity : known;
  const highest = fit.bounds === "share" ? known + total : Infinity;
  const clip = (value: number) => Math.min(highest, Math.max(lowest, value));
  const wide = mixture.components.every(({ spread }) => spread > 0 && Number.isFinite(spread * scale * FAR));
  if (!wide || !Number.isFinite(known + mixture.mean * scale)) return missing("zero base");
  const spread = spreadOf(mixture);
  const kappa = calibrated ? calibrationOf(fit, weights) : 1;
  const quantile = (probability: number) =>
    clip(known + scale * (mixture.mean + kappa * (spread.quantile(probability) - mixture.mean)));
  const share = (x: number) => spread.below(mixture.mean + ((x - known) / scale - mixture.mean) / kappa);
  return {
    mean: clip(known + scale * mixture.mean),
    calibration: kappa,
    trial: fit.trial,
    band: (level) => ({ low: quantile((1 - level) / 2), high: quantile((1 + level) / 2) }),
    quantile,
    below: (x) => (x <= lowest ? 0 : x > highest ? 1 : share(x)),
    upTo: (x) => (x < lowest ? 0 : x >= highest ? 1 : share(x)),
  };
}

/** So many spreads away every band has its ends. */
const FAR = 1e6;
