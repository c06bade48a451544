import { z } from "zod";
import { all, type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("The id of the north star or of a candidate; default: the north star."),
  all: all(),
});

/** What it is given. */
export type LeadTestProps = z.output<typeof props>;

/** What authors write of it. */
export const leadTestSpec = {
  text: "Test 1 of the north star: does it lead the outcomes that it should? What was declared, and what the data show.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<LeadTest of="${1:daily_posters}" />',
  ],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
