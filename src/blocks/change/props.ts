import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("A metric's id."),
  at: text("A period's id; default: the edition's."),
  vs: text(
    "What it is compared with: `previous` (the default), `year`, `target`, or an earlier period's id.",
  ),
  segment: text("One segment, such as `region=Europe`; default: the total."),
  number: text(
    "Of a change in words, what its verb follows: singular or plural; default: as the metric's name is.",
  ),
});

/** What authors write of it. */
export const changeSpec = {
  text: 'The verb and the amount of a change: "rose 8.2%".',
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Change of="${1:daily_posters}" vs="${2|previous,year|}" />',
  ],
  kind: "words",
  isInSprint: true,
} satisfies Spec;
