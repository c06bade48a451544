import { type OneStep, surpriseOf } from "../metrics/forecast/oneStep.ts";
import { type ReviewPlace, reviewPlaces } from "./control.ts";
import { stepAfter } from "./fits.ts";
import { historyBefore } from "./history.ts";
import type { Measured } from "./measured.ts";

/** A review period with what was to be expected of it from the ones before it alone; null where too few are known. */
export interface SteppedPlace extends ReviewPlace {
  readonly step: OneStep | null;
}

/**
 * The review periods that `isAsked`, in order, each with its one-step band in its own unit (docs/why/mathematics.md
 * §5).
 */
export function steppedPlaces(
  measured: Measured,
  isAsked: (place: ReviewPlace) => boolean,
): readonly SteppedPlace[] {
  return reviewPlaces(measured)
    .filter(isAsked)
    .map((place) => ({ ...place, step: stepAt(measured, place) }));
}

/**
 * Sums of days are told per day of its weight, and told back for as many as the period has (docs/why/mathematics.md
 * §9).
 */
function stepAt(measured: Measured, { period, value }: ReviewPlace): OneStep | null {
  const history = historyBefore(measured, period);
  if ("missing" in history) return null;
  const share = history.rollup === "sum" ? (history.shares[0] ?? 0) : 1;
  if (share === 0) return null;
  const step = stepAfter(history);
  if (step === null) return null;
  const surprise = surpriseOf(value === null ? null : value / share, step);
  const [mean, low, high] = [step.mean * share, step.low * share, step.high * share];
  return { ...step, surprise, mean, low, high };
}
