import { z } from "zod";
import { all, type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("A metric's id; default: the north star and the inputs."),
  all: all(),
});

/** What it is given. */
export type VintagesProps = z.output<typeof props>;

/** What authors write of it. */
export const vintagesSpec = {
  text: "What was published of past periods, version by version, beside what is computed now: drawn, and as a table.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Vintages of="${1:daily_posters}" />',
  ],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
