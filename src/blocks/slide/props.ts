import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  title: text("The finding as a heading, here and on the slide; needed."),
});

/** What authors write of it. */
export const slideSpec = {
  text: "A slide of the edition's deck as its author wants it: all of it is shown. On the page it is a section like others.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Slide title="${1:Half of the rise is more people}">',
    "",
    "$0",
    "",
    "</Slide>",
  ],
  kind: "frame",
  isInSprint: false,
} satisfies Spec;
