import { z } from "zod";
import { cohort, retention } from "./behaviour.ts";
import { definitionKeys } from "./definition.ts";
import { date, duration, id, sql, text } from "./text.ts";

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

const target = z.union([
  z.number().transform((value) => ({ value, of: "period" as const, moved: undefined })),
  z.strictObject({
    value: z.number(),
    of: z.enum(["period", "exit"]).default("period"),
    moved: z.strictObject({ date, was: z.number(), why: text }).optional(),
  }),
]);

/** With a baseline ("year" or a period) the thresholds are fractions by which a value may be worse than it. */
const thresholds = z.strictObject({
  watch: z.number().optional(),
  breach: z.number(),
  baseline: text.optional(),
});

const change = z.strictObject({
  since: date,
  what: text,
  why: text.optional(),
  restate: z.boolean().default(false),
});

/** An outcome that the metric should lead, declared before it is tested (mathematics §7); the lag counts review periods. */
const lead = z.strictObject({
  outcome: id,
  lag: z.int().min(0, { error: "a whole number from 0" }),
  sign: z.enum(["positive", "negative"]).default("positive"),
  season: z.boolean().default(false),
});

/** What was decided about a candidate or the north star; of an open one, since when it is looked at. */
const decision = z.strictObject({
  date,
  decision: z.enum(["chosen", "declined", "open"]),
  why: text,
  by: text.optional(),
});

const shape = z.strictObject({
  name: text,
  role: z.enum(ROLES),
  statement: text,
  includes: z.array(text).default([]),
  excludes: z.array(text).default([]),
  unit: text,
  better: z.enum(["higher", "lower"]).default("higher"),
  grain: z.enum(GRAINS),
  review: z.enum(GRAINS).optional(),
  rollup: z.enum(["mean", "sum", "last", "recompute"]).default("recompute"),
  matures: duration.default(0),
  from: text.optional(),
  time: text.optional(),
  where: sql.optional(),
  value: sql.optional(),
  numerator: sql.optional(),
  denominator: sql.optional(),
  values: z.record(z.string(), z.number()).optional(),
  source: text.optional(),
  as_of: date.optional(),
  empty_is_zero: z.boolean().default(false),
  segments: z.record(id, sql).default({}),
  tree: text.optional(),
  influences: z.array(id).default([]),
  leads: z.array(lead).default([]),
  cohorts: z.array(cohort).default([]),
  retention: retention.optional(),
  targets: z.record(z.string(), target).default({}),
  thresholds: thresholds.optional(),
  watches: text.optional(),
  core: z.array(text).default([]),
  min_group: z.int().min(1, { error: "a whole number of at least 1" }).default(30),
  limits_on: z.enum(["level", "change"]).default("level"),
  owner: id.optional(),
  changes: z.array(change).default([]),
  review_by: date.optional(),
  why_not: text.optional(),
  decided: decision.optional(),
  ...definitionKeys,
});

/** `content/metrics/<id>.mdx` (contract §1), with the rules that hold between its keys. */
export const metricSchema = shape.superRefine((metric, context) => {
  const complain = (path: string, code: string, message: string, mend: string) =>
    context.addIssue({
      code: "custom",
      path: [path],
      message,
      params: { code, mend },
    });
  if (formsOf(metric) !== 1) {
    complain(
      "value",
      "how-to-measure",
      "the metric must be measured in exactly one way",
      "Give `value`, or `numerator` with `denominator`, or `values` with `source` and `as_of`.",
    );
  } else if (metric.values === undefined && (metric.from === undefined || metric.time === undefined)) {
    complain(
      "from",
      "how-to-measure",
      "`from` and `time` are needed to measure the metric",
      "Name the table and its date or timestamp column.",
    );
  } else if (metric.values !== undefined && (metric.source === undefined || metric.as_of === undefined)) {
    complain(
      "values",
      "how-to-measure",
      "reported values need `source` and `as_of`",
      "Say who reported the numbers, and when.",
    );
  }
  if (metric.role === "guardrail" && metric.thresholds === undefined) {
    complain(
      "thresholds",
      "guardrail-without-threshold",
      "a guardrail needs `thresholds`",
      "Add `thresholds: { watch: …, breach: … }`.",
    );
  }
  if ((metric.role === "vanity" || metric.role === "candidate") && metric.why_not === undefined) {
    complain(
      "why_not",
      "why-not",
      `a ${metric.role} metric must say why we do not steer by it`,
      "Add `why_not:` with one sentence.",
    );
  }
  if (metric.role !== "north_star" && metric.replaces.length > 0) {
    complain(
      "replaces",
      "replaces-without-star",
      "only the north star replaces another one",
      "Move `replaces` to the metric that is the north star now.",
    );
  }
  if (metric.review !== undefined && GRAINS.indexOf(metric.review) < GRAINS.indexOf(metric.grain)) {
    complain(
      "review",
      "review-finer-than-grain",
      `\`review: ${metric.review}\` is finer than \`grain: ${metric.grain}\``,
      "Review by the grain or by a longer period.",
    );
  }
});

export type MetricConfig = z.output<typeof metricSchema>;

function formsOf(metric: z.output<typeof shape>): number {
  const ratio = metric.numerator !== undefined && metric.denominator !== undefined;
  const half = (metric.numerator !== undefined) !== (metric.denominator !== undefined);
  return (
    (metric.value === undefined ? 0 : 1) +
    (ratio ? 1 : 0) +
    (half ? 2 : 0) +
    (metric.values === undefined ? 0 : 1)
  );
}
