import type { FitOptions } from "../metrics/forecast/fit.ts";
import { type OneStep, oneStep } from "../metrics/forecast/oneStep.ts";
import { type ReviewPlace, reviewPlaces } from "./control.ts";
import { historyBefore } from "./history.ts";
import type { Measured } from "./measured.ts";

/** A review period with what was to be expected of it from the ones before it alone; null where too few are known. */
export interface SteppedPlace extends ReviewPlace {
  readonly step: OneStep | null;
}

/** Steps by all that they were told from, shared by all editions: the latest asked are kept. */
const STEPS = new Map<string, OneStep | null>();

const MOST_STEPS = 20_000;

/** The review periods that `isAsked`, in order, each with its one-step band in its own unit (mathematics §5). */
export function steppedPlaces(
  measured: Measured,
  isAsked: (place: ReviewPlace) => boolean,
): readonly SteppedPlace[] {
  return reviewPlaces(measured)
    .filter(isAsked)
    .map((place) => ({ ...place, step: stepAt(measured, place) }));
}

/** Sums of days are told per day of its weight, and told back for as many as the period has (§9). */
function stepAt(measured: Measured, { period, value }: ReviewPlace): OneStep | null {
  const history = historyBefore(measured, period);
  if ("missing" in history) return null;
  const { series, perYear, bounds, shares } = history;
  const share = history.rollup === "sum" ? (shares[0] ?? 0) : 1;
  if (share === 0) return null;
  const step = keptStep(series, value === null ? null : value / share, { perYear, bounds });
  if (step === null) return null;
  return { ...step, mean: step.mean * share, low: step.low * share, high: step.high * share };
}

function keptStep(
  history: readonly (number | null)[],
  value: number | null,
  options: FitOptions,
): OneStep | null {
  const key = JSON.stringify([history, value, options]);
  const step = STEPS.has(key) ? (STEPS.get(key) ?? null) : oneStep(history, value, options);
  STEPS.delete(key);
  STEPS.set(key, step);
  const [oldest] = STEPS.keys();
  if (STEPS.size > MOST_STEPS && oldest !== undefined) STEPS.delete(oldest);
  return step;
}
