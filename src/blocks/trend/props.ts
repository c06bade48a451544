import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("A metric's id; default: the north star."),
  days: text(
    "Shows its last days one by one, such as 90, from 35 to 182 of them, instead of its review periods; of a metric that is counted by the day.",
  ),
  title: text("The takeaway as a heading; default: one made from the data."),
});

/** What it is given. */
export type TrendProps = z.output<typeof props>;

/** What authors write of it. */
export const trendSpec = {
  text: "A metric over time; the north star unless `of` names another.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Trend of="${1:daily_posters}" />',
  ],
  kind: "block",
  isInSprint: true,
} satisfies Spec;
