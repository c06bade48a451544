import { z } from "zod";
import { tone } from "../../document/tone.ts";
import { unit } from "../../format/number.ts";
import { figure } from "../../ledger/figure.ts";
import { judgement, targetBand } from "../../metrics/change.ts";
import { missingReason } from "../../metrics/missing.ts";
import { plan } from "./ahead.ts";
import { dayMark, eventMark } from "./charted.ts";

export const pointSurprise = z
  .strictObject({
    direction: z.enum(["up", "down"]),
    judgement: judgement,
    tone: tone.describe("What its mark in the chart means to a reader."),
    text: z.string().describe('"above what was to be expected", "nine in a row above the centre" …'),
  })
  .readonly()
  .meta({ id: "PointSurprise", description: "A point that lies outside what was to be expected." });

export interface PointSurprise extends z.output<typeof pointSurprise> {}

export const point = z
  .strictObject({
    period: z.string(),
    label: z.string().describe('"14–20 Sept 2026", "September 2026"'),
    first: z.string().describe("ISO dates, both inclusive."),
    last: z.string(),
    value: z.number().nullable(),
    reason: missingReason.nullable(),
    text: z.string(),
    state: z.enum(["complete", "incomplete", "gap"]),
    lastYear: z.number().nullable().describe("The same period last year."),
    lastYearText: z.string(),
    surprise: pointSurprise
      .nullable()
      .describe(
        "That the value lies outside what was to be expected; of a chart of limits, the rule that fires.",
      ),
    band: targetBand
      .nullable()
      .describe("How it stands to the target of its days, where that has bands; null elsewhere."),
  })
  .readonly()
  .meta({ id: "Point" });

export interface Point extends z.output<typeof point> {}

export const band = z
  .strictObject({
    kind: z
      .enum(["step", "limits"])
      .describe(
        "What the review period of these days was expected to be, by the ones before it alone; or limits for many of them.",
      ),
    first: z.string().describe("ISO dates, both inclusive."),
    last: z.string(),
    lower: z.number(),
    centre: z.number(),
    upper: z.number(),
    lowerText: z.string(),
    centreText: z.string(),
    upperText: z.string(),
    trial: z.boolean().describe('From fewer than 12 values: "provisional range".'),
  })
  .readonly()
  .meta({ id: "Band", description: "An expected range, in the unit of the series." });

export interface Band extends z.output<typeof band> {}

export const targetBands = z
  .strictObject({
    first: z.string().describe("ISO dates, both inclusive, of the target's period."),
    last: z.string(),
    target: z.number().describe("From here on the target is met, in the metric's better direction."),
    exceeds: z.number().describe("And from here on exceeded."),
    exceedsText: z.string(),
    beyond: z.enum(["above", "below"]).describe("On which side of that it is exceeded."),
    said: z.string().describe('"Q3 2026: target missed; met from 665, exceeded from 700."'),
    figures: z.array(figure).readonly().describe("Where it is exceeded from, and how the period came out."),
  })
  .readonly()
  .meta({ id: "TargetBands", description: "A target that can be missed, met and exceeded." });

export interface TargetBands extends z.output<typeof targetBands> {}

export const series = z
  .strictObject({
    metric: z.string(),
    name: z.string(),
    unit: unit,
    better: z.enum(["higher", "lower"]),
    grain: z.string().describe('"week", "month" …'),
    grainLabel: z.string().describe('"mean of the week\'s days", "by week"'),
    addsUp: z
      .boolean()
      .describe(
        "Do values add up over time, so that an incomplete period says little beside whole ones? It is not drawn then.",
      ),
    points: z.array(point).readonly(),
    targets: z
      .array(
        z
          .strictObject({ first: z.string(), last: z.string(), value: z.number(), text: z.string() })
          .readonly(),
      )
      .readonly(),
    plan: plan
      .nullable()
      .describe(
        "Targets for periods shorter than the edition's, drawn as one stepped line; null without any.",
      ),
    targetBands: z
      .array(targetBands)
      .readonly()
      .describe("The bands of those targets, single ones and of a plan, that can be exceeded, too."),
    events: z.array(eventMark).readonly(),
    breaks: z.array(dayMark).readonly(),
    bands: z
      .array(band)
      .readonly()
      .describe(
        "What was to be expected: of each review period by the ones before it, or one range of limits.",
      ),
    edition: z
      .strictObject({ first: z.string(), last: z.string() })
      .readonly()
      .describe("Days of the edition's period, to be told from what came before."),
    sourceLabel: z.string().describe('"activity, snapshot of 2 October 2026"'),
    notes: z
      .array(z.string())
      .readonly()
      .describe("Notes under the chart: incomplete periods, gaps, weeks that straddle quarters."),
  })
  .readonly()
  .meta({
    id: "Series",
    description: "A metric's values by review period: what trend charts and sparklines draw.",
  });

export interface Series extends z.output<typeof series> {}

export const dailyTrend = z
  .strictObject({
    metric: z.string(),
    days: z.number().describe("How many days were asked for; fewer are there where the data begin within."),
    series: series.describe("By the day, up to the last complete one; without ranges and the year before."),
    weeks: z
      .array(
        z
          .strictObject({
            period: z.string(),
            first: z.string().describe("ISO dates, both inclusive."),
            last: z.string(),
            value: z.number(),
            text: z.string(),
          })
          .readonly(),
      )
      .readonly()
      .describe(
        "The complete weeks that share a day with it, each with its own value; none where that is no mean of days.",
      ),
    weekLabel: z.string().describe('How the value of a week is made: "on an average day, by week".'),
  })
  .readonly()
  .meta({
    id: "DailyTrend",
    description: "A metric's last days one by one, with the weeks that they make up.",
  });

export interface DailyTrend extends z.output<typeof dailyTrend> {}
