import { z } from "zod";
import { cohort, flows, retention } from "./behaviour.ts";
import { betweenKeys } from "./betweenKeys.ts";
import { calendarKeys } from "./calendarKeys.ts";
import { change, decision } from "./decided.ts";
import { definitionKeys } from "./definition.ts";
import { edges } from "./edges.ts";
import { targets } from "./target.ts";
import { columnName, date, duration, id, metricId, sourceName, sql, teamId, text, words } from "./text.ts";

export const ROLES = [
  "north_star",
  "input",
  "lever",
  "guardrail",
  "outcome",
  "supporting",
  "vanity",
  "candidate",
] as const;

const GRAINS = ["day", "week", "month", "quarter"] as const;

/** With a baseline ("year" or a period) the thresholds are fractions by which a value may be worse than it. */
const thresholds = z.strictObject({
  watch: z
    .number()
    .optional()
    .describe("From here on it is watched; a fraction for percentages, 0.04 is 4 %."),
  breach: z.number().describe("From here on it is breached; a fraction for percentages, 0.05 is 5 %."),
  baseline: text
    .optional()
    .describe("A period, or year: then watch and breach are fractions by which it may be worse than that."),
});

/**
 * An outcome that the metric should lead, declared before it is tested (docs/why/mathematics.md §7); the lag counts
 * review periods.
 */
const lead = z.strictObject({
  outcome: metricId.describe("The outcome that it should lead: a metric's id."),
  lag: z
    .int()
    .min(0, { error: "a whole number from 0" })
    .describe("How much later, in review periods (the longer of the two)."),
  sign: z
    .enum(["positive", "negative"])
    .default("positive")
    .describe("positive: both rise together (the default); negative: one rises as the other falls."),
  season: z
    .boolean()
    .default(false)
    .describe(
      "true: never test before two years of changes let a season be taken out; default: false, test sooner, take out what shows.",
    ),
});

const shape = z.strictObject({
  name: words.describe("What the metric is called on pages."),
  name_is: z
    .enum(["singular", "plural"])
    .optional()
    .describe(
      "What verbs after the name are in: singular or plural; default: plural where it ends with the unit.",
    ),
  aliases: z
    .array(words)
    .default([])
    .describe(
      "Other names that readers look for, such as churn; the page from A to Z leads from them to it.",
    ),
  role: z
    .enum(ROLES)
    .describe("What it is for: north_star (exactly one), input (two to four), lever, guardrail, outcome, …"),
  statement: words.describe("What is counted, in one plain sentence of at most 25 words."),
  includes: z.array(words).default([]).describe("What counts, a few words each."),
  excludes: z.array(words).default([]).describe("What does not count, a few words each."),
  unit: words.describe("A noun for counts (people), or: percent, ratio, currency, minutes, hours, score."),
  above_one: z
    .boolean()
    .default(false)
    .describe("Of a percentage: true where it may be above 100 %, such as net retention; default: false."),
  better: z
    .enum(["higher", "lower"])
    .default("higher")
    .describe("Which way is better: higher (default) or lower."),
  grain: z.enum(GRAINS).describe("The period in which one value is counted: day, week, month or quarter."),
  review: z
    .enum(GRAINS)
    .optional()
    .describe("The period by which it is charted and judged; default: the grain."),
  rollup: z
    .enum(["mean", "sum", "last", "recompute"])
    .default("recompute")
    .describe(
      "How a longer period is made of its grains: mean, sum, last, or recompute (counted anew; default).",
    ),
  last_within: z
    .int()
    .min(0, { error: "a whole number from 0" })
    .optional()
    .describe(
      "Of `rollup: last`: how many days before a period's end its last rows may be; default: 4, so that a weekend may be missing.",
    ),
  last_of: columnName
    .optional()
    .describe(
      "Of `rollup: last` and a sum: the column of what has a balance, such as account; each one's last value is carried on.",
    ),
  ...calendarKeys,
  absent_is_zero: z
    .boolean()
    .default(false)
    .describe(
      "Of `rollup: last`: true: each day's rows are all there is, and who is not in them has nothing.",
    ),
  matures: duration
    .default(0)
    .describe(
      "How long after its end a period is complete, in days or weeks such as 7d or 4w; default: at once.",
    ),
  from: sourceName.optional().describe("A table of the snapshot, or a named query of content/queries/."),
  time: columnName.optional().describe("The date or timestamp column of that table."),
  where: sql.optional().describe("SQL condition: which rows count; default: all."),
  value: sql.optional().describe("SQL aggregate that is the value, such as count(distinct user_id)."),
  numerator: sql
    .optional()
    .describe("SQL aggregate above the line, together with denominator, instead of value."),
  denominator: sql.optional().describe("SQL aggregate below the line, together with numerator."),
  values: z
    .record(z.string(), z.number())
    .optional()
    .describe("Numbers that no table holds, by period, such as { 2026-q3: 38 }; with source and as_of."),
  source: words.optional().describe("Who reported `values`."),
  as_of: date.optional().describe("The day on which `values` were reported, such as 2026-10-01."),
  empty_is_zero: z
    .boolean()
    .default(false)
    .describe("true: a period without rows is zero; default: it is a gap."),
  segments: z
    .record(id, sql)
    .default({})
    .describe("Dimensions by which it is taken apart: a name in snake_case, and an SQL expression."),
  tree: text
    .optional()
    .describe("Arithmetic of other metrics that gives this one, such as daily_active * posting_rate."),
  influences: z
    .array(metricId)
    .default([])
    .describe("Metrics that are thought to act on it, by id; drawn dashed, never given a number."),
  edges,
  leads: z
    .array(lead)
    .default([])
    .describe("Outcomes that it should move before, declared before the data are looked at."),
  cohorts: z.array(cohort).default([]).describe("People grouped by what they did, and what became of them."),
  retention: retention.optional().describe("Who was there again in later periods, by when they began."),
  flows: flows
    .optional()
    .describe(
      "Who came, left and came back, period by period, and on how many days of a week they are there.",
    ),
  targets: targets.describe(
    'Goals by period, such as { 2026-q3: 680, 2026-q4: { value: "+20%", of: 2026-q3 } }.',
  ),
  thresholds: thresholds
    .optional()
    .describe(
      "Of a guardrail: where it is watched and where breached, by its latest complete review period.",
    ),
  watches: words
    .optional()
    .describe("Of a guardrail: the unintended consequence that it watches, in one sentence."),
  core: z
    .array(text)
    .default([])
    .describe(
      "Parts whose fall must not hide behind the total: metrics of its tree, or segments as plan=active.",
    ),
  min_group: z
    .int()
    .min(1, { error: "a whole number of at least 1" })
    .default(30)
    .describe("Segments of fewer people than this are not shown; default: 30."),
  owner: teamId.optional().describe("The team that answers for it: an id of `teams` in content/report.mdx."),
  changes: z.array(change).default([]).describe("Changes of its definition; nothing is compared across one."),
  review_by: date
    .optional()
    .describe("The day by which the metric itself is reviewed next, at most a year ahead."),
  why_not: words
    .optional()
    .describe("Of a vanity or candidate metric: why we do not steer by it, in one sentence."),
  decided: decision
    .optional()
    .describe("Of a candidate or the north star: what was decided about it, when, and why."),
  ...definitionKeys,
});

/** `content/metrics/<id>.mdx` (docs/why/contract.md §1), with the rules that hold between its keys. */
export const metricSchema = shape.superRefine(betweenKeys);

/** The keys of a metric as they are read, each by itself. */
export type MetricKeys = z.output<typeof shape>;

export type MetricConfig = z.output<typeof metricSchema>;
