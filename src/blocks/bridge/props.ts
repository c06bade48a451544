import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("The id of a metric with a `tree`; default: the north star."),
  from: text("An earlier period's id, such as 2026-q1; default: the previous period."),
  to: text("A later period's id; default: the edition's."),
  vs: text("`previous` or `year`, instead of `from`."),
  title: text("The takeaway as a heading; default: one made from the data."),
});

/** What it is given. */
export type BridgeProps = z.output<typeof props>;

/** What authors write of it. */
export const bridgeSpec = {
  text: "What moved a metric (`of`, else the north star), driver by driver: `from` an earlier period or `vs` the year before.",
  props,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
  snippet: ['<Bridge of="${1:daily_posters}" vs="${2|previous,year|}" />'],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
