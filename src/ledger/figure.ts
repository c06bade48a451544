import { z } from "zod";
import { versus } from "../content/figureId.ts";
import { unit } from "../format/number.ts";
import { missingReason } from "../metrics/missing.ts";

export const figure = z
  .strictObject({
    id: z
      .string()
      .describe("`metric@period[/dimension=segment][:measure[.vs]]`; the measure `value` is left out."),
    metric: z.string(),
    period: z.string(),
    segment: z.strictObject({ dimension: z.string(), name: z.string() }).readonly().nullable(),
    measure: z.string(),
    vs: versus.nullable(),
    value: z
      .number()
      .nullable()
      .describe(
        "Full precision, fractions for percentages; null when missing, or when the figure is words only.",
      ),
    reason: missingReason.nullable().describe("Why the value is missing."),
    why: z
      .string()
      .optional()
      .describe(
        'The same as a reader can use it, where days or names make it plainer: "data begin on 1 July 2025".',
      ),
    since: z
      .string()
      .optional()
      .describe(
        "ISO date from which the value counts, where the data begin within its period; else left out.",
      ),
    text: z
      .string()
      .describe(
        'As shown to readers, with its unit or currency sign where that is short ("1,226", "28.7%", "+1.8 pp").',
      ),
    unit: unit,
    status: z.enum(["complete", "partial"]),
    snapshot: z.string(),
    queries: z
      .array(z.string())
      .readonly()
      .describe("Keys of the queries in the ledger that it was computed from."),
    rule: z
      .number()
      .optional()
      .describe("The number of the rule that made it (`rules.ts`); left out where it is the first one."),
    shown: z
      .array(z.string())
      .readonly()
      .describe('Pages that show it, as slugs of the edition ("index", "newcomers").'),
  })
  .readonly()
  .meta({
    id: "Figure",
    description: "One computed number, with its id (docs/why/contract.md §5) and where it comes from.",
  });

export interface Figure extends z.output<typeof figure> {}

export const ledger = z
  .strictObject({
    edition: z.string(),
    snapshot: z.string(),
    queries: z.record(z.string(), z.string()).readonly(),
    figures: z.array(figure).readonly(),
  })
  .readonly()
  .meta({
    id: "Ledger",
    description: "All figures of an edition, with the SQL behind them: the content of `figures.json`.",
  });

export interface Ledger extends z.output<typeof ledger> {}
