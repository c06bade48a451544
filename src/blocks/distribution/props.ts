import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("The id of a metric that declares `flows`; default: all that do."),
});

/** What it is given. */
export type DistributionProps = z.output<typeof props>;

/** What authors write of it. */
export const distributionSpec = {
  text: "On how many days of a week they were there who were there at all, of a metric (`of`) that declares `flows`.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Distribution of="${1:daily_active}" />',
  ],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
