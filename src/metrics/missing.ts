import { z } from "zod";

/** Why a value may be absent (docs/why/mathematics.md), in the order in which the ledger's schema lists it. */
export const MISSING_REASONS = [
  "zero base",
  "incomplete period",
  "definition changed",
  "no data",
  "no target",
  "too few",
  "does not vary",
  "before the snapshot",
  "segments overlap",
  "no parts of a whole",
  "no data near the last day",
  "from equals to",
  "aligned apart",
  "both whole",
  "of review periods",
  "has not moved",
  "first move",
  "not published",
  "out of range",
] as const;

export type MissingReason = (typeof MISSING_REASONS)[number];

/** Why a number is missing, as ledgers, records and kept results have it. */
export const missingReason = z.enum(MISSING_REASONS);

/** Absence is a value of its own and says why. */
export interface Missing {
  readonly missing: MissingReason;
}

/** A number, or the reason why there is none; never NaN or infinite. */
export type Value = number | Missing;

/** An absent value with its reason. */
export function missing(reason: MissingReason): Missing {
  return { missing: reason };
}

/** Is the value absent? */
export function isMissing(value: Value): value is Missing {
  return typeof value !== "number";
}

/** The result of `compute` on present values; the first absence where one is missing. */
export function whenPresent(values: readonly Value[], compute: (...numbers: number[]) => Value): Value {
  const absent = values.find(isMissing);
  if (absent !== undefined) return absent;
  return finite(compute(...(values as readonly number[])));
}

/** A number that can be shown; overflow and division by zero count as a zero base. */
export function finite(value: Value): Value {
  return isMissing(value) || Number.isFinite(value) ? value : missing("zero base");
}
