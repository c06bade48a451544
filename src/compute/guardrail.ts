import type { Period } from "../calendar/period.ts";
import { breachRuns, type GuardrailState, guardrailState, type Thresholds } from "../metrics/guardrail.ts";
import type { Missing, Value } from "../metrics/missing.ts";
import { completeReviews, definitionChanged, valueOfOneDefinition } from "./compare.ts";
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

/**
 * Judges a guardrail in a period by the latest complete review period that ends in it (docs/why/contract.md §1,
 * thresholds).
 */
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

/**
 * The stretches of a period in which a guardrail was breached and then was not any more: the complete review periods of
 * each, counted as the one by which it is judged is. A breach that lasts is none of them (docs/why/mathematics.md §13).
 */
export function lapsesIn(measured: Measured, period: Period): readonly (readonly Period[])[] {
  const judged = judgedReview(measured, period);
  const reviews = completeReviews(measured, period).filter((one) => isCountedAlike(measured, one, judged));
  return breachRuns(reviews.map((review) => guardrailStateIn(measured, review)))
    .filter(([, last]) => last < reviews.length - 1)
    .map(([first, last]) => reviews.slice(first, last + 1));
}

/** Is a review period counted by the definition by which the one that is judged is? */
export function isCountedAlike(measured: Measured, review: Period, judged: Period): boolean {
  return !definitionChanged(measured, review.first, judged.last);
}

/** The last complete review period that ends in a period; the period itself where there is none. */
export function judgedReview(measured: Measured, period: Period): Period {
  return completeReviews(measured, period).at(-1) ?? period;
}
