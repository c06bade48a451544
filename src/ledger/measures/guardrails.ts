import { reviewGrain } from "../../compute/compare.ts";
import { judgedReview, judgeGuardrail } from "../../compute/guardrail.ts";
import { baselinePeriod, thresholdsAt } from "../../compute/thresholds.ts";
import type { FigureRef } from "../../content/figureId.ts";
import { languageOf } from "../../language/language.ts";
import { isMissing, missing } from "../../metrics/missing.ts";
import type { Asking, Computation, Family, Given, Objection } from "./computation.ts";
import { LEVEL } from "./numberKinds.ts";

/** A guardrail's limits and its state. */
export const GUARDRAILS: Family<"guardrails"> = {
  watch: limit("watch"),
  breach: limit("breach"),
  status: {
    rule: 1,
    kind: LEVEL,
    value: ({ known, period }) => {
      const { value, limits, isComplete } = judgeGuardrail(known, period);
      if ("missing" in limits) return limits;
      return isComplete || isMissing(value) ? value : missing("incomplete period");
    },
    write: (_, { known, period, locale }: Given) =>
      languageOf(locale).report.guardrailStates[judgeGuardrail(known, period).state],
    cases: ({ known, period }) => {
      const { value, review } = judgeGuardrail(known, period);
      const isRedefined = isMissing(value) && value.missing === "definition changed";
      return isRedefined || review.grain !== reviewGrain(known) ? ["judged_guardrail"] : [];
    },
    objection: thresholdsObjection,
  },
};

function limit(which: "watch" | "breach"): Computation {
  return {
    rule: 1,
    kind: LEVEL,
    value: ({ known, period }) => {
      const limits = thresholdsAt(known, judgedReview(known, period));
      return "missing" in limits ? limits : (limits[which] ?? missing("no target"));
    },
    statements: (_, { metric }) => (metric.config.thresholds?.baseline === undefined ? [] : null),
    heldAgainst: (known, period) => {
      const { baseline } = known.metric.config.thresholds ?? {};
      return baseline === undefined ? null : baselinePeriod(known, judgedReview(known, period), baseline);
    },
    objection: thresholdsObjection,
  };
}

function thresholdsObjection({ measure, metric: id }: FigureRef, { metric }: Asking): Objection | null {
  if (metric.config.thresholds !== undefined) return null;
  return { message: `${id} has no thresholds`, word: measure, known: ["value", "change"] };
}
