import { z } from "zod";
import type { Spec } from "../spec.ts";

const words = z.string().trim().min(1);

const props = z.strictObject({
  query: words.describe("The name of an SQL fence of the page, or of a file of content/queries/; needed."),
  columns: z
    .array(words)
    .min(1)
    .optional()
    .describe('The columns in order, such as `{["month", "posts"]}`; default: all.'),
  units: z
    .record(z.string(), words)
    .default({})
    .describe('The unit of columns, such as `{{ posts: "posts" }}`.'),
  title: words.describe("The heading; needed."),
});

/** What it is given. */
export type TableProps = z.output<typeof props>;

/** What authors write of it. */
export const tableSpec = {
  text: "The rows of a query that the page holds or names (`query`): all `columns` unless some are named, in their `units`.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Table query="${1:posts_by_plan}" columns={[${2:"plan", "posts"}]} title="${3:What the rows say}" />',
  ],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
