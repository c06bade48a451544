import { depth, type Spec } from "../spec.ts";

/** What authors write of it. */
export const restatedSpec = {
  text: "What earlier editions showed, and how the newer snapshot counts it.",
  props: depth,
  snippet: ["<Restated />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
