import { z } from "zod";
import { all, type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("A metric's id; default: the north star."),
  all: all(),
});

/** What it is given. */
export type ReviewProps = z.output<typeof props>;

/** What authors write of it. */
export const reviewSpec = {
  text: "When a metric itself was reviewed, what was asked and answered, what was decided, and when the next review is due.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Review of="${1:daily_posters}" />',
  ],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
