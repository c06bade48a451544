import { z } from "zod";
import { lagFacts, scatterFacts } from "../../compute/evidence.ts";
import { figure } from "../../ledger/figure.ts";
import { leadVerdict } from "../../metrics/leading/leadTests.ts";

export const leadFacts = z
  .strictObject({
    metric: z.string(),
    metricName: z.string(),
    outcome: z.string(),
    outcomeName: z.string(),
    verdict: leadVerdict,
    hypothesis: z.string().describe('"Revenue rises two months after people post more" as it was declared.'),
    lagLabel: z.string().describe('"2 months later", "in the same month"'),
    grain: z.string(),
    detail: z.string().describe("What the verdict says and does not say, in a sentence."),
    correlation: figure,
    rank: figure,
    effective: figure,
    p: figure,
    pairs: z.number().describe("Pairs of changes that were compared."),
    scatter: scatterFacts.describe(
      "The changes of both: relative where all values are positive, else in their units.",
    ),
    seasonLabel: z
      .string()
      .describe('", without the season that both may share" where that was taken out of both, else empty.'),
    lags: lagFacts.describe("The correlation at each lag from 0 on, to explore."),
    sourceLabel: z.string(),
  })
  .readonly()
  .meta({
    id: "LeadFacts",
    description:
      "Does a metric lead an outcome? One declared hypothesis with what its test found (docs/why/mathematics.md §7).",
  });

export interface LeadFacts extends z.output<typeof leadFacts> {}
