import { none, type Spec } from "../spec.ts";

/** What authors write of it. */
export const learningsSpec = {
  text: "What was tried, what was found, and what comes of it.",
  props: none,
  snippet: ["<Learnings />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
