import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("A metric's id."),
  at: text("A period's id; default: the edition's."),
  show: text("Which measure: value (the default), change, percent_change, target, attainment, …"),
  vs: text(
    "What it is compared with: `previous` (the default), `year`, `target`, or an earlier period's id.",
  ),
  short: z
    .boolean()
    .optional()
    .describe("Writes a value or a target in short, such as €37.2k, where it is a thousand or more."),
  segment: text("One segment, such as `region=Europe`; default: the total."),
  id: text(
    "The figure's whole id, such as daily_posters@2026-q2:percent_change.year, instead of the other props.",
  ),
  query: text(
    "Instead of a metric, the name of an SQL fence of the edition's pages, or of a file of content/queries/.",
  ),
  column: text("The column of the query."),
  row: z
    .union([z.number(), z.string()])
    .optional()
    .describe("The row of the query, from 1, such as `{3}`; not needed where it gives only one."),
  where: text("The row of the query by a value that no other row has, such as `region=Europe`."),
  unit: text("What the column counts in: percent, currency, minutes, … or a noun."),
});

/** What authors write of it. */
export const figureSpec = {
  text: "A number in prose: of a metric (`of`), or one cell of a query (`query`, `column`).",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Figure of="${1:daily_posters}" show="${2|value,change,percent_change,target,attainment|}" />',
  ],
  kind: "words",
  isInSprint: true,
} satisfies Spec;
