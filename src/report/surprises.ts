import type { FitOptions } from "../metrics/forecast/fit.ts";
import { type OneStep, oneStep } from "../metrics/forecast/oneStep.ts";
import { type ReviewPlace, reviewPlaces } from "./control.ts";
import { fitOptions } from "./fitOptions.ts";
import type { Measured } from "./measured.ts";

/** A review period with what was to be expected of it from the ones before it alone; null where too few are known. */
export interface SteppedPlace extends ReviewPlace {
  readonly step: OneStep | null;
}

/** Steps by all that they were told from, shared by all editions: the newest is kept longest. */
const STEPS = new Map<string, OneStep | null>();

const MOST_STEPS = 20_000;

/**
 * The review periods that `isAsked`, each with its one-step band (mathematics §5); a history begins with the definition
 * that the period follows.
 */
export function steppedPlaces(
  measured: Measured,
  isAsked: (place: ReviewPlace) => boolean,
): readonly SteppedPlace[] {
  const places = reviewPlaces(measured);
  const options = fitOptions(measured);
  return places.flatMap((place, index) => {
    if (!isAsked(place)) return [];
    const history = places.slice(place.begun, index).map(({ value }) => value);
    return [{ ...place, step: keptStep(history, place.value, options) }];
  });
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
