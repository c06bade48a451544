import { none, type Spec } from "../spec.ts";

/** What authors write of it. */
export const notesSpec = {
  text: "What the speaker wants to say to a slide, or to the slide of a section; a page does not show it.",
  props: none,
  snippet: ["<Notes>", "", "$0", "", "</Notes>"],
  kind: "frame",
  isInSprint: false,
} satisfies Spec;
