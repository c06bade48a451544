import { none, type Spec } from "../spec.ts";

/** What authors write of it. */
export const okrsSpec = {
  text: "Objectives with their key results: how far, and at what pace.",
  props: none,
  snippet: ["<Okrs />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
