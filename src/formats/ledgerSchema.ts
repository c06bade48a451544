import { z } from "zod";
import { figure } from "../release/ledger.ts";

const exported = z.strictObject({
  ...figure.shape,
  id: z
    .string()
    .describe("metric@period[/dimension=segment][:measure[.vs]]; the measure `value` is left out."),
  value: z
    .number()
    .nullable()
    .describe("At full precision, a fraction for percentages; null where it is missing, or is words."),
  reason: figure.shape.reason.describe("Why the value is missing."),
  why: figure.shape.why.describe("The same for readers, where days or names make it plainer."),
  since: figure.shape.since.describe("The day from which it counts, where the data begin within its period."),
  text: z.string().describe("As readers see it."),
  vs: z.string().nullable().describe("What it is held against: previous, year, target, or a period."),
  status: figure.shape.status.describe("Is the period whole as of the snapshot?"),
  queries: z.array(z.string()).describe("Names of the statements that it was computed from."),
  sql: z.array(z.string()).describe("Those statements, in the same order."),
  rule: figure.shape.rule.describe(
    "The number of the rule that made it; left out where it is the first one.",
  ),
  shown: z.array(z.string()).describe("The pages of the edition that show it; index is the board page."),
});

/** `figures.json` of an edition. */
const ledger = z.strictObject({
  edition: z.string(),
  snapshot: z.string(),
  figures: z.array(exported),
});

/** The JSON Schema (draft 2020-12) of `figures.json`. */
export function ledgerSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(ledger), null, 2)}\n`;
}
