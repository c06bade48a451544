import { none, type Spec } from "../spec.ts";

/** What authors write of it. */
export const outcomesSpec = {
  text: "The outcomes that the north star is hoped to lead to.",
  props: none,
  snippet: ["<Outcomes />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
