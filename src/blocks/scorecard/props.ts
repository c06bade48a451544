import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("A metric's id; default: the north star, inputs, outcomes and guardrails."),
});

/** What it is given. */
export type ScorecardProps = z.output<typeof props>;

/** What authors write of it. */
export const scorecardSpec = {
  text: "The scorecard: the last nine quarters (of a monthly edition thirteen months), period by period: actual, plan, share of the plan, change on the year before; of the north star, inputs, outcomes and guardrails unless `of` names one metric.",
  props,
  snippet: ["<Scorecard />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
