import { z } from "zod";
import { figure } from "../../ledger/figure.ts";
import { missingReason } from "../../metrics/missing.ts";
import { chartedPeriod } from "./charted.ts";

export const paceFacts = z
  .strictObject({
    period: z.string().describe('"Q4 2026", or "the end of Q4 2026" for a forecast of the exit.'),
    target: figure,
    note: z
      .string()
      .nullable()
      .describe(
        'How the target came about: "+20% on Q3 2026", "moved from 720"; null where it was written as it is.',
      ),
    forecast: figure,
    low: figure,
    high: figure,
    trial: z.boolean().describe("Made from fewer than 12 review values: the band is a trial band."),
    probability: z.string().describe('Chance of reaching the target, as text: "5%".'),
    needed: figure.describe(
      "The step of a review period that would just meet the target, or for sums what each must bring; missing with none left.",
    ),
    neededUnit: z
      .string()
      .nullable()
      .describe('The noun that it counts ("people"); null where its text has the unit.'),
    needs: z
      .string()
      .describe(
        'What stands before and after it: "needs" +3.7 "a week", "met even with" −2.2 "a week", "allows" 412 "a week in the 5 weeks left".',
      ),
    per: z.string(),
    share: z
      .string()
      .nullable()
      .describe('The step as a share of the last value: "+0.5%"; null of sums and percentages.'),
    present: z
      .string()
      .nullable()
      .describe(
        'What happens now: "now +1.2 (+0.2%)"; of sums what the last review periods brought: "now 398". Null where it is no number.',
      ),
    verdict: z.enum(["on pace", "off pace", "open"]),
  })
  .readonly()
  .meta({
    id: "PaceFacts",
    description:
      "Where the forecast leads in a period to come that has a target (docs/why/mathematics.md §6).",
  });

export interface PaceFacts extends z.output<typeof paceFacts> {}

export const towardsFacts = z
  .strictObject({
    period: z.string().describe('The period whose target it is: "Q4 2026".'),
    target: figure,
    note: z.string().nullable().describe('How the target came about: "+20% on Q3 2026", "moved from 720".'),
    soFar: figure.describe("What has come of it by the end of the edition."),
    onPath: z
      .strictObject({ asked: figure, share: figure })
      .readonly()
      .nullable()
      .describe(
        "What the targets of its months ask of that, and the share that is reached; null without them.",
      ),
    required: figure.describe(
      "What each day, or grain, that is left must bring on average; missing of an exit.",
    ),
    requiredUnit: z
      .string()
      .nullable()
      .describe("The noun that it counts; null where its text has the unit."),
    needs: z.string().describe('What stands before it: "needs", "allows", "met even with".'),
    per: z.string().describe('And after it: "a day".'),
    until: z.string().describe('The last day of the period: "31 December 2026".'),
    change: figure.describe("The required pace against the present one, relative."),
    present: figure.describe("What a day, or grain, brings on average in the edition's period."),
    presentPeriod: z.string().describe('"October 2026"'),
    distance: figure.describe("The target less what is held against it as it stands."),
    attainment: figure
      .nullable()
      .describe("Where the period ends with the edition: the share that is reached."),
    pace: paceFacts.nullable().describe("The chance of the target; null where none can be told."),
  })
  .readonly()
  .meta({
    id: "TowardsFacts",
    description:
      "The way to the target of a longer period that an edition lies in (docs/why/mathematics.md §6).",
  });

export interface TowardsFacts extends z.output<typeof towardsFacts> {}

export const forecastCourse = z
  .strictObject({
    history: z
      .array(z.strictObject({ ...chartedPeriod.unwrap().shape, value: figure }).readonly())
      .readonly()
      .describe(
        "The last 26 complete review periods, or the last 8 whole periods of what adds up; oldest first.",
      ),
    summed: z
      .boolean()
      .describe(
        "Does the metric add up over time, or is it counted anew, so that only periods of one length can be held together?",
      ),
    grainLabel: z.string().describe('"on an average day, by week", "by quarter"'),
    ahead: z
      .strictObject({ first: z.string(), last: z.string() })
      .readonly()
      .describe("ISO dates, both inclusive."),
  })
  .readonly()
  .meta({ id: "ForecastCourse", description: "What a forecast carries on, and the days that it is of." });

export interface ForecastCourse extends z.output<typeof forecastCourse> {}

export const outlookRow = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    value: figure,
    period: z.string().describe('"Q4 2026", or "the end of Q4 2026" for a forecast of the exit.'),
    forecast: figure,
    low: figure,
    high: figure,
    bandLabel: z
      .string()
      .nullable()
      .describe(
        'Of a band from fewer than 12 values: "provisional range"; of a metric that stands still: "has not moved in 26 weeks"; else null.',
      ),
    approximate: z.boolean().describe("A ratio, forecast by the mean of its review values."),
    target: figure.nullable(),
    pace: paceFacts.nullable(),
    drawn: forecastCourse.nullable().describe("What its chart draws; null where nothing is forecast."),
  })
  .readonly()
  .meta({
    id: "OutlookRow",
    description:
      "A metric's forecast for the period ahead: the edition's own while that is incomplete, then the next.",
  });

export interface OutlookRow extends z.output<typeof outlookRow> {}

export const scoredForecast = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    period: z.string(),
    madeIn: z.string().describe("The edition that made it: its label, and where its pages are."),
    home: z.string(),
    forecast: figure.describe("Of the ledger of that edition."),
    low: figure,
    high: figure,
    rule: z.number().describe("The number of the rule that made it."),
    actual: figure.describe("As this edition counts it."),
    asBefore: z
      .number()
      .nullable()
      .describe(
        "What the last period like it that was over when it was made came to, and the same period a year before, as this edition counts them; null where they cannot be compared.",
      ),
    asYearBefore: z.number().nullable(),
    verdict: z
      .enum(["held", "above the band", "below the band"])
      .nullable()
      .describe(
        "Where the actual value lies; null where the forecast cannot be scored, for the reason given.",
      ),
    reason: missingReason.nullable(),
  })
  .readonly()
  .meta({
    id: "ScoredForecast",
    description: "A forecast as an earlier edition published it, and what came.",
  });

export interface ScoredForecast extends z.output<typeof scoredForecast> {}

export const outlook = z
  .strictObject({
    forecasts: z.array(outlookRow).readonly(),
    scored: z
      .array(scoredForecast)
      .readonly()
      .describe("Forecasts of earlier editions for periods that are over, the latest editions' first."),
    heldLabels: z
      .array(z.string())
      .readonly()
      .describe(
        '"80% bands held 3 of 4 times; …", by the rule that made them where there are several; empty where none could be scored.',
      ),
    approximate: z
      .boolean()
      .describe("Is one of the forecasts that of a ratio, by the mean of its review values?"),
  })
  .readonly()
  .meta({ id: "Outlook", description: "What the pace so far leads to, and how earlier forecasts came out." });

export interface Outlook extends z.output<typeof outlook> {}

export const planStep = z
  .strictObject({
    first: z.string().describe("ISO dates, both inclusive."),
    last: z.string(),
    value: z.number(),
    text: z.string(),
    label: z.string(),
    target: figure,
    actual: figure,
    attainment: figure,
    met: z.boolean().nullable().describe("Null where that cannot be told, or not yet."),
  })
  .readonly()
  .meta({ id: "PlanStep" });

export interface PlanStep extends z.output<typeof planStep> {}

export const plan = z
  .strictObject({
    grain: z.string().describe('"week", "month": of its steps.'),
    steps: z.array(planStep).readonly(),
    metLabel: z
      .string()
      .nullable()
      .describe(
        '"11 of 13 weeks met the plan.", of those of the edition that are complete; null where none is.',
      ),
  })
  .readonly()
  .meta({ id: "Plan", description: "Targets period by period." });

export interface Plan extends z.output<typeof plan> {}
