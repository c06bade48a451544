import { depth, type Spec } from "../spec.ts";

/** What authors write of it. */
export const outlookSpec = {
  text: "Where the pace so far leads each metric, and how earlier editions' forecasts came out. Forecasts carry no colour.",
  props: depth,
  snippet: ["<Outlook />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
