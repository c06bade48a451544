import { z } from "zod";
import { unit } from "../format/number.ts";

export const scatterAxis = z
  .strictObject({ name: z.string(), unit: unit })
  .readonly()
  .meta({ id: "ScatterAxis", description: "One of the two measures of a scatter plot." });

export interface ScatterAxis extends z.output<typeof scatterAxis> {}

export const scatterFacts = z
  .strictObject({
    title: z.string(),
    x: scatterAxis,
    y: scatterAxis,
    points: z
      .array(
        z
          .strictObject({
            name: z.string(),
            x: z.number(),
            y: z.number(),
            xText: z.string(),
            yText: z.string(),
          })
          .readonly(),
      )
      .readonly()
      .describe('Both values as shown: "12 min", "34.0%".'),
    line: z
      .strictObject({ slope: z.number(), intercept: z.number(), label: z.string() })
      .readonly()
      .nullable()
      .describe(
        'y = intercept + slope · x, with what is said of it ("r = 0.62"); null where no line was told.',
      ),
  })
  .readonly()
  .meta({ id: "ScatterFacts", description: "Two measures of the same things, held against each other." });

export interface ScatterFacts extends z.output<typeof scatterFacts> {}

export const lagFacts = z
  .strictObject({
    title: z.string(),
    grain: z.string().describe('"week"'),
    lags: z
      .array(z.strictObject({ lag: z.number(), r: z.number().nullable(), text: z.string() }).readonly())
      .readonly()
      .describe("In the order of the lags; correlations from −1 to 1, null where there are too few pairs."),
    declared: z
      .number()
      .nullable()
      .describe("The lag that was declared before the data were looked at; every other one is exploratory."),
  })
  .readonly()
  .meta({
    id: "LagFacts",
    description: "How strongly one metric goes with another that follows it by so many periods.",
  });

export interface LagFacts extends z.output<typeof lagFacts> {}

export const cohortFacts = z
  .strictObject({
    title: z.string(),
    unit: unit,
    across: z.string().describe('What the columns are: "months since joining".'),
    columns: z.array(z.string()).readonly(),
    rows: z
      .array(
        z
          .strictObject({
            name: z.string(),
            cells: z
              .array(z.strictObject({ value: z.number(), text: z.string() }).readonly().nullable())
              .readonly()
              .describe("One for each column; null where the period is not complete, or there is none."),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
  .meta({
    id: "CohortFacts",
    description:
      "Groups by when they began (rows), at each age or in each period (columns): a heat map, or a retention triangle.",
  });

export interface CohortFacts extends z.output<typeof cohortFacts> {}

export const intervalFacts = z
  .strictObject({
    title: z.string(),
    unit: unit,
    rows: z
      .array(
        z
          .strictObject({
            name: z.string(),
            value: z.number(),
            low: z.number(),
            high: z.number(),
            text: z.string().describe('"6.7%" and "5.1% to 8.6%"'),
            rangeText: z.string(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
  .meta({
    id: "IntervalFacts",
    description: "Shares or rates, each with the interval within which it is known (Wilson).",
  });

export interface IntervalFacts extends z.output<typeof intervalFacts> {}
