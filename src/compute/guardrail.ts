import type { Period } from "../calendar/period.ts";
import { type GuardrailState, guardrailState, type Thresholds } from "../metrics/guardrail.ts";
import type { Missing, Value } from "../metrics/missing.ts";
import { completeReviews, valueOfOneDefinition } from "./compare.ts";
import { isPeriodComplete, type Measured } from "./measured.ts";
import { thresholdsAt } from "./thresholds.ts";

/** How a guardrail stands in a period, and by what. Whoever shows or checks a guardrail asks this, and compares nothing. */
export interface JudgedGuardrail {
  /** The review period by which it is judged. */
  readonly review: Period;
  readonly isComplete: boolean;
  readonly value: Value;
  readonly limits: Thresholds | Missing;
  readonly state: GuardrailState;
}

/** Judges a guardrail in a period by the latest complete review period that ends in it (docs/contract.md §1, thresholds). */
export function judgeGuardrail(measured: Measured, period: Period): JudgedGuardrail {
  const review = judgedReview(measured, period);
  const isComplete = isPeriodComplete(measured, review);
  return {
    review,
    isComplete,
    value: valueOfOneDefinition(measured, review),
    limits: thresholdsAt(measured, review),
    state: isComplete ? guardrailStateIn(measured, review) : "unknown",
  };
}

/** A guardrail's state in one review period, by the limits of that; never ok where anything of it is unknown. */
export function guardrailStateIn(measured: Measured, review: Period): GuardrailState {
  const limits = thresholdsAt(measured, review);
  if ("missing" in limits) return "unknown";
  return guardrailState(valueOfOneDefinition(measured, review), limits, measured.metric.config.better);
}

/** The last complete review period that ends in a period; the period itself where there is none. */
export function judgedReview(measured: Measured, period: Period): Period {
  return completeReviews(measured, period).at(-1) ?? period;
}
