import { z } from "zod";
import { intervalFacts } from "../../compute/evidence.ts";
import { figure } from "../../ledger/figure.ts";

const flowRow = z
  .strictObject({
    period: z.string(),
    name: z.string(),
    isOver: z.boolean().describe("Else all of it is so far."),
    before: figure,
    new: figure,
    resurrected: figure,
    expansion: figure.nullable().describe("Null where each counts as one, who cannot be more or less."),
    contraction: figure.nullable(),
    lost: figure,
    active: figure,
    quick: figure,
    netRetention: figure.nullable(),
    grossRetention: figure,
  })
  .readonly()
  .meta({ id: "FlowRow", description: "What came into a stock in a period and what left it." });

export interface FlowRow extends z.output<typeof flowRow> {}

export const flowFacts = z
  .strictObject({
    metric: z.string(),
    metricName: z.string(),
    every: z.enum(["week", "month", "quarter"]),
    title: z.string(),
    finding: z.string(),
    refusal: z.string().nullable().describe("Why there is nothing to show; else null."),
    rows: z.array(flowRow).readonly().describe("Oldest first."),
    sourceLabel: z.string(),
    notes: z.array(z.string()).readonly(),
  })
  .readonly()
  .meta({
    id: "FlowFacts",
    description: "What came into a stock and what left it, period by period (docs/why/mathematics.md §15).",
  });

export interface FlowFacts extends z.output<typeof flowFacts> {}

export const distributionFacts = z
  .strictObject({
    metric: z.string(),
    metricName: z.string(),
    title: z.string(),
    finding: z.string(),
    refusal: z.string().nullable().describe("Why there is nothing to show; else null."),
    now: z.string().describe("The edition's period, and the one before, as columns are headed."),
    before: z.string(),
    rows: z
      .array(z.strictObject({ name: z.string(), now: figure, before: figure }).readonly())
      .readonly()
      .describe("One for each number of days, from 1 to 7."),
    mean: z.strictObject({ now: figure, before: figure }).readonly(),
    sourceLabel: z.string(),
    notes: z.array(z.string()).readonly(),
  })
  .readonly()
  .meta({
    id: "DistributionFacts",
    description:
      "On how many days of a week they were there who were there at all (docs/why/mathematics.md §15).",
  });

export interface DistributionFacts extends z.output<typeof distributionFacts> {}

export const curveFacts = z
  .strictObject({
    finding: z.string(),
    rows: z
      .array(
        z
          .strictObject({ name: z.string(), people: figure, share: figure, low: figure, high: figure })
          .readonly(),
      )
      .readonly()
      .describe("One for each number of periods since the beginning, from 1."),
    chart: intervalFacts,
    notes: z.array(z.string()).readonly(),
  })
  .readonly()
  .meta({
    id: "RetentionCurve",
    description: "All cohorts together: how many were there again so many periods later, with its interval.",
  });

export interface CurveFacts extends z.output<typeof curveFacts> {}
