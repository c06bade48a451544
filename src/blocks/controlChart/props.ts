import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("A metric's id; default: the north star."),
  title: text("The takeaway as a heading; default: one made from the data."),
});

/** What it is given. */
export type ControlChartProps = z.output<typeof props>;

/** What authors write of it. */
export const controlChartSpec = {
  text: "The XmR chart of a metric, for a process that stands still; of the north star unless `of` names another.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<ControlChart of="${1:daily_posters}" />',
  ],
  kind: "block",
  isInSprint: true,
} satisfies Spec;
