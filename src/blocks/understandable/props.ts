import { z } from "zod";
import { all, type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("A metric's id; default: the north star."),
  all: all(),
});

/** What it is given. */
export type UnderstandableProps = z.output<typeof props>;

/** What authors write of it. */
export const understandableSpec = {
  text: "Test 3 of the north star: is it understood by whoever hears it? What was measured of its statement and its query.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Understandable of="${1:daily_posters}" />',
  ],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
