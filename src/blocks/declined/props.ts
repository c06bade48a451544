import { none, type Spec } from "../spec.ts";

/** What authors write of it. */
export const declinedSpec = {
  text: "What was declined, and why.",
  props: none,
  snippet: ["<Declined />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
