import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("The id of a metric that declares `cohorts`; default: all that do."),
});

/** What it is given. */
export type CohortsProps = z.output<typeof props>;

/** What authors write of it. */
export const cohortsSpec = {
  text: "People grouped by what they did, and what became of them: of a metric (`of`), else of all that declare cohorts.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Cohorts of="${1:daily_posters}" />',
  ],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
