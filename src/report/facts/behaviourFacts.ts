import { z } from "zod";
import { cohortFacts, intervalFacts } from "../../compute/evidence.ts";
import { figure } from "../../ledger/figure.ts";
import { curveFacts } from "./flowFacts.ts";

export const cohortGroup = z
  .strictObject({
    name: z.string().describe('"1 to 3", "10 or more"'),
    people: figure,
    rate: figure,
    low: figure,
    high: figure,
  })
  .readonly()
  .meta({ id: "CohortGroup", description: "One group of a cohort." });

export interface CohortGroup extends z.output<typeof cohortGroup> {}

export const cohortTest = z
  .strictObject({
    metric: z.string(),
    metricName: z.string(),
    number: z.number().describe("In the metric's list, from 1."),
    name: z.string(),
    groupedBy: z.string().describe('"days with a post in Q2 2026"'),
    outcome: z.string().describe('"came back in the quarter (Q3 2026)"'),
    finding: z.string().describe("What is found, in words that claim no more than it does."),
    refusal: z.string().nullable().describe("Why there is nothing to show; else null."),
    groups: z.array(cohortGroup).readonly().describe("Those that may be shown, lowest first."),
    difference: figure,
    differenceLow: figure,
    differenceHigh: figure,
    trend: figure,
    p: figure,
    chart: intervalFacts,
    sourceLabel: z.string(),
    notes: z.array(z.string()).readonly(),
  })
  .readonly()
  .meta({
    id: "CohortTest",
    description:
      "People of a metric grouped by how much of a behaviour they showed, and what became of them (docs/why/mathematics.md §7).",
  });

export interface CohortTest extends z.output<typeof cohortTest> {}

export const retentionFacts = z
  .strictObject({
    metric: z.string(),
    metricName: z.string(),
    grain: z.string().describe('"month"'),
    finding: z.string(),
    refusal: z.string().nullable().describe("Why there is nothing to show; else null."),
    ages: z.array(z.string()).readonly().describe('"0", "1" … periods later.'),
    rows: z
      .array(
        z
          .strictObject({
            period: z.string(),
            name: z.string(),
            people: figure,
            cells: z
              .array(figure.nullable())
              .readonly()
              .describe(
                "One for each age; null where the period is not whole in the snapshot, or is after the edition.",
              ),
          })
          .readonly(),
      )
      .readonly(),
    chart: cohortFacts,
    curve: curveFacts,
    sourceLabel: z.string(),
    notes: z.array(z.string()).readonly(),
  })
  .readonly()
  .meta({
    id: "RetentionFacts",
    description:
      "People by the period in which they were first seen, and how many were there later: the retention triangle.",
  });

export interface RetentionFacts extends z.output<typeof retentionFacts> {}
