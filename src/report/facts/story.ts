import { z } from "zod";
import { figure } from "../../ledger/figure.ts";
import { commitmentScores } from "../../metrics/commitment.ts";

export const ask = z
  .strictObject({
    decisionHtml: z.string(),
    optionsHtml: z.array(z.string()).readonly().describe("What the board can choose from."),
    recommendationHtml: z.string().nullable(),
    owner: z.string(),
    by: z.string(),
  })
  .readonly()
  .meta({ id: "Ask" });

export interface Ask extends z.output<typeof ask> {}

export const commitment = z
  .strictObject({
    whatHtml: z.string(),
    owner: z.string(),
    due: z.string(),
    score: commitmentScores.describe("What became of it as of the snapshot."),
    resultHtml: z.string().nullable(),
  })
  .readonly()
  .meta({ id: "Commitment" });

export interface Commitment extends z.output<typeof commitment> {}

export const restatement = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    period: z.string().describe('"Q2 2026"'),
    published: figure.describe("As it was published last, in the ledger of the version that did."),
    publishedIn: z.string().describe('"Q2 2026, version 1", "Q2 2026, draft"'),
    publishedHome: z.string().describe("Where that version's pages are."),
    now: figure,
    revision: figure.describe("In the metric's unit, and as a fraction of what was published."),
    relative: figure,
    code: z
      .string()
      .nullable()
      .describe(
        "R1 better source data, R2 routine recalculation, R3 method, C correction; null where nobody has said.",
      ),
    whyHtml: z.string().nullable(),
  })
  .readonly()
  .meta({
    id: "Restatement",
    description:
      "A figure that was published for the period of an earlier edition, and that the newer snapshot computes differently (docs/why/mathematics.md §8).",
  });

export interface Restatement extends z.output<typeof restatement> {}
