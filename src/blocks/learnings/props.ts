import { depth, type Spec } from "../spec.ts";

/** What authors write of it. */
export const learningsSpec = {
  text: "What was tried, what was found, and what comes of it.",
  props: depth,
  snippet: ["<Learnings />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
