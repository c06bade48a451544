import type { Period } from "../../calendar/period.ts";
import { completeReviews, valueOfOneDefinition } from "../../compute/compare.ts";
import { isPeriodComplete, type Measured } from "../../compute/measured.ts";
import { thresholdsAt } from "../../compute/thresholds.ts";
import { type GuardrailState, guardrailState } from "../../metrics/guardrail.ts";

/** The last complete review period that ends in an edition's; where there is none, the edition's own period. */
export function judgedPeriod(measured: Measured, edition: Period): Period {
  return completeReviews(measured, edition).at(-1) ?? edition;
}

/** A guardrail's state at the end of an edition's period: that of its latest complete review period. */
export function stateAtEnd(measured: Measured, edition: Period): GuardrailState {
  const judged = judgedPeriod(measured, edition);
  return isPeriodComplete(measured, judged) ? stateOf(measured, judged) : "unknown";
}

/** A guardrail's state in a review period, by the limits of that period. */
export function stateOf(measured: Measured, period: Period): GuardrailState {
  const limits = thresholdsAt(measured, period);
  if ("missing" in limits) return "unknown";
  return guardrailState(valueOfOneDefinition(measured, period), limits, measured.metric.config.better);
}
