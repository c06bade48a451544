import type { Period } from "../calendar/period.ts";
import { reviewPeriods } from "./compare.ts";
import { isPeriodComplete, type Measured, valueIn } from "./measured.ts";
import { type SteppedPlace, steppedPlaces } from "./surprises.ts";

/** How well a metric is known, by its complete review periods up to the end of an edition. */
export interface Quality {
  readonly complete: number;
  /** Those that have a value. */
  readonly known: number;
  /** The first of them; null where there is none. */
  readonly since: Period | null;
}

/** Of how many complete review periods up to the end of `edition` the value is known. */
export function qualityOf(measured: Measured, edition: Period): Quality {
  const complete = reviewPeriods(measured).filter(
    (period) => period.last <= edition.last && isPeriodComplete(measured, period),
  );
  const known = complete.filter((period) => typeof valueIn(measured, period, null).value === "number");
  return { complete: complete.length, known: known.length, since: known[0] ?? null };
}

/** The review periods up to the end of `edition` that have a value and a range that was to be expected of it. */
export function judgedUntil(measured: Measured, edition: Period): readonly SteppedPlace[] {
  const valued = steppedPlaces(
    measured,
    ({ period, value }) => value !== null && period.last <= edition.last,
  );
  return valued.filter(({ step }) => step !== null && !step.trial);
}
