import { none, type Spec } from "../spec.ts";

/** What authors write of it. */
export const businessReviewSpec = {
  text: "The weekly business review: exceptions first, then every metric in causal order (levers, inputs, north star, outcomes, guardrails), each with six weeks and twelve months beside last year's and the plan.",
  props: none,
  snippet: ["<BusinessReview />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
