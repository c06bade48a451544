import { depth, type Spec } from "../spec.ts";

/** What authors write of it. */
export const changedSpec = {
  text: "What is not as in the last edition's report: definitions, targets, restated figures. Nothing where all is.",
  props: depth,
  snippet: ["<Changed />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
