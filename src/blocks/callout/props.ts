import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  title: text("The heading of the remark; default: none."),
});

/** What authors write of it. */
export const calloutSpec = {
  text: "A remark that stands beside the text.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Callout title="${1:What we do not know}">',
    "$0",
    "</Callout>",
  ],
  kind: "frame",
  isInSprint: true,
} satisfies Spec;
