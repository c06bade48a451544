import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("The figure's id, such as daily_posters:target or daily_posters@2026-q2:change.year; needed."),
  not: z.boolean().optional().describe("Says the words only where the figure has no value."),
});

/** What authors write of it. */
export const whenSpec = {
  text: "Words that are said only where a figure has a value; with `not`, only where it has none.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<When of="${1:daily_posters:target}">${2:Words for where the figure has a value.}</When>',
  ],
  kind: "words",
  isInSprint: true,
} satisfies Spec;
