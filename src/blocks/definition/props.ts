import { z } from "zod";
import { all, type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("A metric's id; default: the north star."),
  all: all(),
});

/** What it is given. */
export type DefinitionProps = z.output<typeof props>;

/** What authors write of it. */
export const definitionSpec = {
  text: "What a metric stands for: from the mission to the metric, what counts, why it was chosen and what speaks for it.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Definition of="${1:daily_posters}" />',
  ],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
