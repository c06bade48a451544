import { none, type Spec } from "../spec.ts";

/** What authors write of it. */
export const auditSpec = {
  text: "The zombie audit of the edition: metrics that neither steer, guard nor validate, or do so in disguise.",
  props: none,
  snippet: ["<Audit />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
