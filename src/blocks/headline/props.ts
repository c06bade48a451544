import { none, type Spec } from "../spec.ts";

/** What authors write of it. */
export const headlineSpec = {
  text: "The north star's number, and the facts beside it. While a guardrail is breached nothing in it is green.",
  props: none,
  snippet: ["<Headline />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
