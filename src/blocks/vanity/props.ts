import { none, type Spec } from "../spec.ts";

/** What authors write of it. */
export const vanitySpec = {
  text: "Numbers that look good and steer nothing, and why not; never judged.",
  props: none,
  snippet: ["<Vanity />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
