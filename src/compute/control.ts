import type { Period } from "../calendar/period.ts";
import { definitionChanged, reviewPeriods } from "./compare.ts";
import { isPeriodComplete, type Measured, valueIn } from "./measured.ts";

/** A complete review period with its value; `breakBefore` where the definition changed before it. */
export interface ReviewValue {
  readonly period: Period;
  readonly value: number;
  readonly breakBefore: boolean;
}

/** A review period with its value; null where it is incomplete, a gap, or of two definitions. */
export interface ReviewPlace {
  readonly period: Period;
  readonly value: number | null;
  /** The place, counted from 0, with which the definition begins that it follows. */
  readonly begun: number;
}

/** Complete review periods with a value, in order; gaps and periods of two definitions are in no limit. */
export function reviewValues(measured: Measured): readonly ReviewValue[] {
  const values: ReviewValue[] = [];
  for (const period of reviewPeriods(measured)) {
    const value = reviewValue(measured, period);
    if (value === null) continue;
    const before = values.at(-1)?.period;
    const breakBefore = before !== undefined && definitionChanged(measured, before.last, period.last);
    values.push({ period, value, breakBefore });
  }
  return values;
}

const PLACES = new WeakMap<Measured, readonly ReviewPlace[]>();

/** All review periods from the first that the snapshot covers, in order, each with the definition that it follows. */
export function reviewPlaces(measured: Measured): readonly ReviewPlace[] {
  const known = PLACES.get(measured) ?? placesOf(measured);
  PLACES.set(measured, known);
  return known;
}

function placesOf(measured: Measured): ReviewPlace[] {
  const places: ReviewPlace[] = [];
  let begun = 0;
  for (const [index, period] of reviewPeriods(measured).entries()) {
    const before = places.at(-1)?.period;
    const changes = before !== undefined && definitionChanged(measured, before.last, period.last);
    if (changes) begun = index;
    places.push({ period, value: reviewValue(measured, period), begun });
  }
  return places;
}

/** What a complete review period is judged by; null where it has no such value. */
function reviewValue(measured: Measured, period: Period): number | null {
  const { value } = valueIn(measured, period, null);
  const isWhole = typeof value === "number" && isPeriodComplete(measured, period);
  return isWhole && !definitionChanged(measured, period.first, period.last) ? value : null;
}
