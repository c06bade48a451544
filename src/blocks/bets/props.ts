import { depth, type Spec } from "../spec.ts";

/** What authors write of it. */
export const betsSpec = {
  text: "Initiatives and experiments: what they should move, what was observed, and what came of them.",
  props: depth,
  snippet: ["<Bets />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
