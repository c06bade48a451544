import { none, type Spec } from "../spec.ts";

/** What authors write of it. */
export const commitmentsSpec = {
  text: "What was promised, and what became of it.",
  props: none,
  snippet: ["<Commitments />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
