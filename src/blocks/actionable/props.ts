import { none, type Spec } from "../spec.ts";

/** What authors write of it. */
export const actionableSpec = {
  text: "Who works on which input, by which bet: the second test of a north star.",
  props: none,
  snippet: ["<Actionable />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
