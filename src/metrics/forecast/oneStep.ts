import type { Missing } from "../missing.ts";
import { type Fit, type FitOptions, fitMixture } from "./fit.ts";
import { forecast } from "./forecast.ts";

/** What is to be expected of the review period after a history, in the unit of the series. */
export interface StepBand {
  readonly mean: number;
  /** The band that all but 0.135 % on either side are in. */
  readonly low: number;
  readonly high: number;
  /** Made from fewer than 12 values. */
  readonly trial: boolean;
}

/** What was to be expected of a review period, told from the values before it alone, and whether it came so. */
export interface OneStep extends StepBand {
  /** Where the value lies outside; null inside, and where there is none. */
  readonly surprise: "above" | "below" | null;
}

/** The share of outcomes within the one-step band. */
const WITHIN = 1 - 2 * 0.00135;

/**
 * The one-step band and surprise of each place of a series (null = gap), κ = 1, the season refitted at each
 * (docs/why/mathematics.md §5); null where the values before are fewer than six or have never moved. One more place
 * follows the series, if `ahead`: the band of what comes next.
 */
export function oneSteps(
  series: readonly (number | null)[],
  options: FitOptions,
  { ahead = false }: { readonly ahead?: boolean } = {},
): readonly (OneStep | null)[] {
  const places: (number | null)[] = ahead ? [...series, null] : [...series];
  return places.map((value, place) => oneStep(series.slice(0, place), value, options));
}

/** The one-step band after a history, and whether the value that followed is a surprise; null as in `oneSteps`. */
export function oneStep(
  history: readonly (number | null)[],
  value: number | null,
  options: FitOptions,
): OneStep | null {
  const band = stepBand(fitMixture(history, options));
  return band === null ? null : { ...band, surprise: surpriseOf(value, band) };
}

/** The one-step band after a history that was fitted; null where there is no fit, or nothing ever moved. */
export function stepBand(fit: Fit | Missing): StepBand | null {
  if ("missing" in fit) return null;
  const next = forecast(fit, { weights: [1] }, { calibrated: false });
  if ("missing" in next || "unmoved" in next) return null;
  const { low, high } = next.band(WITHIN);
  return { mean: next.mean, low, high, trial: next.trial };
}

/** On which side of the band a value lies; null within it, and where there is none. */
export function surpriseOf(
  value: number | null,
  { low, high }: Pick<StepBand, "low" | "high">,
): OneStep["surprise"] {
  if (value === null) return null;
  if (value > high) return "above";
  return value < low ? "below" : null;
}
