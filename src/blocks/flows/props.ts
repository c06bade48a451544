import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("The id of a metric that declares `flows`; default: all that do."),
});

/** What it is given. */
export type FlowsProps = z.output<typeof props>;

/** What authors write of it. */
export const flowsSpec = {
  text: "What came into a metric (`of`) and what left it, period by period: new, back, lost, with quick ratio and retention.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Flows of="${1:daily_active}" />',
  ],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
