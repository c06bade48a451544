import { none, type Spec } from "../spec.ts";

/** What authors write of it. */
export const inputsSpec = {
  text: "The inputs side by side: value, change, course.",
  props: none,
  snippet: ["<Inputs />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
