import { z } from "zod";
import { figure } from "../../ledger/figure.ts";
import { leadVerdict } from "../../metrics/leading/leadTests.ts";

export const choiceLead = z
  .strictObject({
    outcome: z.string(),
    outcomeName: z.string(),
    verdict: leadVerdict,
    correlation: figure,
    p: figure,
    pairs: z.number(),
    lagLabel: z.string(),
    detail: z.string().describe("What the verdict says and does not say."),
  })
  .readonly()
  .meta({ id: "ChoiceLead", description: "What the leading test found for one outcome." });

export interface ChoiceLead extends z.output<typeof choiceLead> {}

export const choiceFacts = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    isStar: z.boolean(),
    statement: z.string(),
    decision: z.enum(["chosen", "declined", "open"]),
    dateLabel: z
      .string()
      .nullable()
      .describe('"3 Oct 2025", "since 3 Oct 2025" of an open one; null where no date is given.'),
    why: z.string().nullable(),
    by: z.string().nullable(),
    leads: z.array(choiceLead).readonly(),
    betsLabel: z
      .string()
      .describe('Bets on the metric or on its tree, and their teams: "2 bets, of 1 team".'),
    wordsLabel: z.string().describe('"17 words"'),
    aggregatesLabel: z.string().describe('SQL aggregates of which a value is made: "2 aggregates".'),
    surprises: figure,
    surpriseShare: figure,
    judgedLabel: z.string().describe('"of 52 weeks"'),
    dataShare: figure,
    gaps: figure,
    knownLabel: z.string().describe('"of 64 weeks, since 1 Jul 2025"'),
    notes: z
      .array(z.string())
      .readonly()
      .describe('"2 segments too small to show", "reported by …"; none where there is nothing to say.'),
  })
  .readonly()
  .meta({
    id: "ChoiceFacts",
    description: "One of the metrics that could be the north star: by what it is chosen or declined.",
  });

export interface ChoiceFacts extends z.output<typeof choiceFacts> {}
