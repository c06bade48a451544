import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("The id of a metric that declares `retention`; default: all that do."),
  as: z
    .enum(["triangle", "curve"])
    .default("triangle")
    .describe(
      "triangle: each cohort by itself (the default); curve: all together by their age, with intervals.",
    ),
});

/** What it is given. */
export type RetentionProps = z.output<typeof props>;

/** What authors write of it. */
export const retentionSpec = {
  text: "The retention triangle of a metric (`of`), else of all that declare one: who was there again, by when they began; or the curve of all cohorts together, with intervals.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Retention of="${1:daily_posters}" />',
  ],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
