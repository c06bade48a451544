import { z } from "zod";
import { figure } from "../../ledger/figure.ts";
import { surprise } from "../../metrics/forecast/verdict.ts";
import { missingReason } from "../../metrics/missing.ts";

export const verdictFacts = z
  .strictObject({
    kind: z
      .union([surprise, z.literal("none")])
      .describe('"none" where there is no verdict; `reason` says why.'),
    reason: missingReason.nullable(),
    label: z
      .string()
      .describe('"More than chance", "As foreseen so far"; "No verdict yet", "The first move in 40 weeks".'),
    detail: z
      .string()
      .describe(
        '"We expected 520 to 560 in 19 of 20 cases; it came to 611. The shift begins in the week of 13 July."',
      ),
    direction: z
      .enum(["above", "below", "level"])
      .nullable()
      .describe("Where what came lies to what was expected; null without a verdict."),
    isAdverse: z
      .boolean()
      .describe("Did it come out worse than was to be expected, by more than chance? It asks for a cause."),
    shiftLabel: z
      .string()
      .nullable()
      .describe('"the week of 13 July", with which the shift begins; null where there is none.'),
    soFar: z.boolean().describe("Judged on the review periods that are complete: the period is not over."),
    figure: figure.describe("The verdict in words; its value is the share of outcomes below what came."),
    expected: figure.describe("What was expected, and the ends of the band that holds 19 of 20 outcomes."),
    low: figure,
    high: figure,
  })
  .readonly()
  .meta({
    id: "VerdictFacts",
    description: "Was what came of the edition's period to be expected (docs/why/mathematics.md §5)?",
  });

export interface VerdictFacts extends z.output<typeof verdictFacts> {}
