import { z } from "zod";
import { unit } from "../../format/number.ts";
import { figure } from "../../ledger/figure.ts";
import { comparison } from "./comparison.ts";

export const scorecardPlan = z
  .strictObject({
    target: figure,
    attainment: figure.nullable().describe("Null while the period is not over."),
    isAtEnd: z.boolean().describe("Is the last review period held against it, and not the whole period?"),
    first: z
      .strictObject({ target: figure, attainment: figure.nullable() })
      .readonly()
      .nullable()
      .describe("The plan as it was set first; null where it has not moved."),
  })
  .readonly()
  .meta({ id: "ScorecardPlan" });

export interface ScorecardPlan extends z.output<typeof scorecardPlan> {}

export const scorecardCell = z
  .strictObject({
    period: z.string(),
    label: z.string(),
    told: z
      .strictObject({ value: figure, plan: scorecardPlan.nullable(), year: comparison })
      .readonly()
      .nullable()
      .describe(
        "Null where the period was counted by an earlier definition. Its plan is null where none was set.",
      ),
  })
  .readonly()
  .meta({ id: "ScorecardCell" });

export interface ScorecardCell extends z.output<typeof scorecardCell> {}

export const scorecardRow = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    unit: unit,
    isByDefault: z.boolean().describe("Does it stand on a scorecard that names no metric?"),
    cells: z.array(scorecardCell).readonly().describe("Oldest first, the edition's period last."),
    sourceLabel: z.string(),
  })
  .readonly()
  .meta({
    id: "ScorecardRow",
    description: "A metric over the trailing periods: actual, plan, share of the plan, change over the year.",
  });

export interface ScorecardRow extends z.output<typeof scorecardRow> {}
