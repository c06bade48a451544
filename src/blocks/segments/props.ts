import { z } from "zod";
import { all, type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("A metric's id; default: all that declare `segments`."),
  by: text("A dimension of its `segments`; default: all."),
  as: text("`share`, `stacked`, `slope` or `multiples`: a chart instead of a table."),
  title: text("The takeaway as a heading of the chart; default: one made from the data."),
  all: all(),
});

/** What it is given. */
export type SegmentsProps = z.output<typeof props>;

/** What authors write of it. */
export const segmentsSpec = {
  text: "Segments of a metric (`of`) by a dimension (`by`); of all that declare them unless named. A chart where `as` says so.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Segments of="${1:daily_posters}" by="${2:region}" as="${3|share,stacked,slope,multiples|}" />',
  ],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
