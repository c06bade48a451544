import { z } from "zod";
import { json } from "../../document/json.ts";
import type { Spec } from "../spec.ts";

/** The marks that charts of queries draw. */
export const MARKS = ["bar", "line", "dot", "area", "rect", "tick"] as const;

const words = z.string().trim().min(1);

const group = z.record(z.string(), json).optional();

const extras = z.strictObject({
  x: group,
  y: group,
  fx: group,
  fy: group,
  r: group,
  mark: group,
  height: z.number().min(80).max(2000).optional(),
});

const props = z.strictObject({
  query: words.describe("The name of an SQL fence of the page, or of a file of content/queries/; needed."),
  mark: z.enum(MARKS).describe("`bar`, `line`, `dot`, `area`, `rect` or `tick`; needed."),
  x: words.optional().describe("The column across."),
  y: words.optional().describe("The column upwards."),
  fill: words
    .optional()
    .describe("A column of up to six values, told apart by colour, or of numbers, told by shade."),
  title: words.describe("The takeaway as a heading; needed."),
  unit: words
    .optional()
    .describe(
      "What the measured numbers count: a noun, `percent` (of fractions), `currency`, `minutes` or `hours`.",
    ),
  options: extras
    .default({})
    .describe("Plain values for Plot: scales `x`, `y`, `fx`, `fy`, `r`, the `mark` itself, and `height`."),
});

/** What it is given. */
export type ChartProps = z.output<typeof props>;

/** What authors write of it. */
export const chartSpec = {
  text: "The rows of a query that the page holds or names (`query`), under one of Plot's marks.",
  props,
  snippet: [
    "<Chart",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '  query="${1:posts_by_plan}"',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '  mark="${2|bar,line,dot,area,rect,tick|}"',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '  x="${3:month}"',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '  y="${4:posts}"',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '  unit="${5:posts}"',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '  title="${6:What the rows say}"',
    "/>",
  ],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
