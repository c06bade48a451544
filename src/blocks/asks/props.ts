import { depth, type Spec } from "../spec.ts";

/** What authors write of it. */
export const asksSpec = {
  text: "The decisions that the board is asked for.",
  props: depth,
  snippet: ["<Asks />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
