import { none, type Spec } from "../spec.ts";

/** What authors write of it. */
export const candidatesSpec = {
  text: "The metrics that could be the north star side by side: the three tests, how they behave, what was decided.",
  props: none,
  snippet: ["<Candidates />"],
  kind: "block",
  isInSprint: true,
} satisfies Spec;
