import { z } from "zod";
import { unit } from "../../format/number.ts";
import { figure } from "../../ledger/figure.ts";
import { prospect } from "../../metrics/forecast/xmr.ts";
import { guardrailStates } from "../../metrics/guardrail.ts";
import { paceFacts, towardsFacts } from "./ahead.ts";
import { askedComparison, comparison, sharedComparison } from "./comparison.ts";
import { series } from "./series.ts";
import { verdictFacts } from "./verdict.ts";

export const targetFacts = z
  .strictObject({
    target: figure,
    attainment: figure,
    comparison: comparison,
    met: z.boolean().nullable(),
    label: z.string().describe('"1,301 was the goal" and "next: Q4 2026 1,450".'),
    nextLabel: z.string().nullable(),
    note: z
      .string()
      .nullable()
      .describe(
        'How the target came about: "+20% on Q3 2026", "moved from 720"; null where it was written as it is.',
      ),
    pace: paceFacts
      .nullable()
      .describe(
        "How the pace so far leads to the target of the period ahead; null without such a target or pace.",
      ),
  })
  .readonly()
  .meta({ id: "TargetFacts" });

export interface TargetFacts extends z.output<typeof targetFacts> {}

export const controlFacts = z
  .strictObject({
    speaks: z.boolean(),
    detail: z
      .string()
      .describe(
        '"every week is within the limits", "13–19 Jul outside the limits"; where it may not speak, why.',
      ),
    limitsLabel: z
      .string()
      .nullable()
      .describe('"Limits from the 52 weeks before Q3 2026, locked for it."; null where it does not speak.'),
    series: series.describe("What the chart draws: the level, with its limits and marks."),
    prospect: prospect
      .nullable()
      .describe(
        'What the process, left as it is, does to the target: "will be met" … ; null without a target, or where it moved.',
      ),
  })
  .readonly()
  .meta({
    id: "ControlFacts",
    description:
      "The XmR chart of a metric, which speaks only of processes that stand still (docs/why/mathematics.md §5); never the headline.",
  });

export interface ControlFacts extends z.output<typeof controlFacts> {}

export const recentPlan = z
  .strictObject({
    target: figure,
    label: z
      .string()
      .nullable()
      .describe('"Q3 2026" where it is the target of a longer period; null where it is the period\'s own.'),
    attainment: figure.nullable().describe("Null where the target is that of a longer period."),
  })
  .readonly()
  .meta({ id: "RecentPlan", description: "The target that a week or a month can be held against." });

export interface RecentPlan extends z.output<typeof recentPlan> {}

export const recentPoint = z
  .strictObject({
    period: z.string(),
    label: z.string(),
    first: z.string().describe("ISO date."),
    value: figure,
    comparison: comparison
      .nullable()
      .describe(
        "Held against the same period a year before; null where the snapshot or the definition does not reach back to it.",
      ),
    plan: recentPlan.nullable().describe("Null where no target is set that it can be held against."),
    previous: comparison
      .nullable()
      .describe("Held against the one before it; null where `compare` does not ask."),
  })
  .readonly()
  .meta({ id: "RecentPoint" });

export interface RecentPoint extends z.output<typeof recentPoint> {}

export const recentPanel = z
  .strictObject({ grain: z.enum(["week", "month"]), points: z.array(recentPoint).readonly() })
  .readonly()
  .meta({ id: "RecentPanel" });

export interface RecentPanel extends z.output<typeof recentPanel> {}

export const toDate = z
  .strictObject({
    name: z.string().describe('"quarter to date"'),
    label: z.string().describe('"Q3 2026", "28 Sept – 4 Oct 2026, to 1 Oct 2026"'),
    value: figure,
    comparison: comparison,
    previous: comparison
      .nullable()
      .describe("Held against as many days of the one before; null where `compare` does not ask."),
  })
  .readonly()
  .meta({ id: "ToDate", description: "A period so far, held against as many days of last year's." });

export interface ToDate extends z.output<typeof toDate> {}

export const recentFacts = z
  .strictObject({
    panels: z
      .array(recentPanel)
      .readonly()
      .describe("Weeks, then months; none where the metric is counted by longer periods."),
    countedBy: z
      .enum(["quarter", "half", "year"])
      .nullable()
      .describe("By what it is counted, where that is longer than a month: it has neither weeks nor months."),
    sameScale: z
      .boolean()
      .describe("Can a week's value stand on one scale with a month's? Not where they add up."),
    toDate: z.array(toDate).readonly(),
  })
  .readonly()
  .meta({
    id: "RecentFacts",
    description: "The latest complete weeks and months beside last year's, and each period to date.",
  });

export interface RecentFacts extends z.output<typeof recentFacts> {}

export const historyRow = z
  .strictObject({ label: z.string().describe('"Q3 2026", "2026"'), value: figure, comparison: comparison })
  .readonly()
  .meta({ id: "HistoryRow", description: "A longer period beside the one before." });

export interface HistoryRow extends z.output<typeof historyRow> {}

export const metricFacts = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    statement: z.string(),
    unit: unit,
    unitLabel: z.string().describe('What the value is, in words: "people, mean of the quarter\'s days".'),
    better: z.enum(["higher", "lower"]),
    owner: z.string().nullable(),
    whyNot: z.string().nullable(),
    value: figure,
    previous: comparison,
    year: comparison,
    target: targetFacts.nullable(),
    verdict: verdictFacts,
    control: controlFacts,
    series: series,
    recent: recentFacts,
    history: z.array(historyRow).readonly().describe("By quarter and by year, newest first."),
  })
  .readonly()
  .meta({ id: "MetricFacts", description: "Who a metric is and how it is doing in the edition's period." });

export interface MetricFacts extends z.output<typeof metricFacts> {}

export const acknowledgement = z
  .strictObject({ actionHtml: z.string(), owner: z.string(), by: z.string() })
  .readonly()
  .meta({ id: "Acknowledgement" });

export interface Acknowledgement extends z.output<typeof acknowledgement> {}

export const lapsed = z
  .strictObject({
    whenLabel: z.string().describe('"in August", "from 3 August to 6 September".'),
    worst: figure.describe("The value of the review period that was furthest past its limit."),
    limit: figure.describe("The limit of that review period."),
  })
  .readonly()
  .meta({ id: "Lapsed", description: "Complete review periods of an edition's period that were in breach." });

export interface Lapsed extends z.output<typeof lapsed> {}

export const guardrailFacts = z
  .strictObject({
    ...metricFacts.unwrap().shape,
    watches: z
      .string()
      .nullable()
      .describe("The unintended consequence that it watches; null where nobody has said."),
    state: guardrailStates,
    judged: figure.describe("The latest complete review period, by which it is judged."),
    judgedLabel: z.string(),
    watch: figure.nullable(),
    breach: figure,
    baselineLabel: z
      .string()
      .nullable()
      .describe(
        'What relative thresholds are held against: "breach 10% worse than in Q4 2025"; null for fixed ones.',
      ),
    distanceText: z
      .string()
      .describe(
        "Distance to the breach threshold, signed so that positive is still inside; in the unit's own terms.",
      ),
    sinceLabel: z.string().nullable().describe('"since 3 August" while breached.'),
    lapsed: lapsed
      .nullable()
      .describe(
        "That it was breached within the edition's period, before the breach that lasts; null where it was not.",
      ),
    acknowledgement: acknowledgement.nullable(),
  })
  .readonly()
  .meta({ id: "GuardrailFacts" });

export interface GuardrailFacts extends z.output<typeof guardrailFacts> {}

export const headline = z
  .strictObject({
    ...metricFacts.unwrap().shape,
    shared: z
      .array(sharedComparison)
      .readonly()
      .describe(
        "What it can be compared by where the data begin within the period before or the one a year before.",
      ),
    reachLabel: z
      .string()
      .optional()
      .describe(
        'What it cannot be held against, as the data do not reach back to it, and from which period on it will be: "This is the first report: there is no earlier quarter to compare with; …"; left out where they do.',
      ),
    asked: z
      .array(askedComparison)
      .readonly()
      .describe("The changes that `compare` asks for; none where it says nothing."),
    towards: towardsFacts
      .nullable()
      .describe(
        "The way to the target of the period that the edition lies in; null where its own is over, or there is none.",
      ),
    breached: z
      .array(guardrailFacts)
      .readonly()
      .describe("The breached guardrails; while there are any, nothing in the headline is green."),
  })
  .readonly()
  .meta({ id: "Headline" });

export interface Headline extends z.output<typeof headline> {}
