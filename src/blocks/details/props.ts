import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  title: text("What is inside, as the line that opens it; needed."),
});

/** What authors write of it. */
export const detailsSpec = {
  text: "A longer note that is folded away behind its title; opened on paper, and left out of slides.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Details title="${1:How we counted}">',
    "",
    "$0",
    "",
    "</Details>",
  ],
  kind: "frame",
  isInSprint: true,
} satisfies Spec;
