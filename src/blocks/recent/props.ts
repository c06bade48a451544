import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("A metric's id; default: the north star."),
  title: text("The takeaway as a heading; default: one made from the data."),
});

/** What it is given. */
export type RecentProps = z.output<typeof props>;

/** What authors write of it. */
export const recentSpec = {
  text: "The latest weeks and months of a metric beside last year's, and each period to date; of the north star unless `of` names another.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Recent of="${1:daily_posters}" />',
  ],
  kind: "block",
  isInSprint: true,
} satisfies Spec;
