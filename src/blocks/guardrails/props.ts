import { depth, type Spec } from "../spec.ts";

/** What authors write of it. */
export const guardrailsSpec = {
  text: "Each guardrail with its state, and its value against its limits.",
  props: depth,
  snippet: ["<Guardrails />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
