import type { RefinementCtx } from "zod";
import { type Problem, problem } from "../../diagnostics/diagnostic.ts";
import { keyOfSums } from "./calendarKeys.ts";
import { complain as complainOf } from "./complaint.ts";
import type { MetricKeys } from "./metric.ts";

const GRAINS: readonly MetricKeys["grain"][] = ["day", "week", "month", "quarter"];

/** The rules that hold between the keys of a metric. */
export function betweenKeys(metric: MetricKeys, context: RefinementCtx): void {
  const complain = (path: string, problem: Problem) => complainOf(context, [path], problem);
  if (formsOf(metric) !== 1) {
    const message = "the metric must be measured in exactly one way";
    const mend = "Give `value`, or `numerator` with `denominator`, or `values` with `source` and `as_of`.";
    complain("value", problem("how-to-measure", { message, mend }));
  } else if (metric.values === undefined && (metric.from === undefined || metric.time === undefined)) {
    const message = "`from` and `time` are needed to measure the metric";
    const mend = "Name the table and its date or timestamp column.";
    complain("from", problem("how-to-measure", { message, mend }));
  } else if (metric.values !== undefined && (metric.source === undefined || metric.as_of === undefined)) {
    const message = "reported values need `source` and `as_of`";
    complain(
      "values",
      problem("how-to-measure", { message, mend: "Say who reported the numbers, and when." }),
    );
  }
  const { role, rollup, review, grain } = metric;
  if (role === "guardrail" && metric.thresholds === undefined)
    complain("thresholds", problem("guardrail-without-threshold"));
  if ((role === "vanity" || role === "candidate") && metric.why_not === undefined)
    complain("why_not", problem("why-not", { role }));
  if (role !== "north_star" && metric.replaces.length > 0)
    complain("replaces", problem("replaces-without-star"));
  for (const key of ["last_of", "last_within", "absent_is_zero"] as const) {
    if (rollup === "last" || metric[key] === undefined || metric[key] === false) continue;
    complain(key, problem("key-of-last", { key, rollup }));
  }
  const misplaced = keyOfSums(metric);
  if (misplaced !== null) complain(misplaced, problem("key-of-sums", { key: misplaced }));
  if (review !== undefined && GRAINS.indexOf(review) < GRAINS.indexOf(grain))
    complain("review", problem("review-finer-than-grain", { review, grain }));
  complainOfTargets(metric, context);
  complainOfBands(metric, context);
}

/** A target is exceeded beyond where it is met, in the metric's better direction. */
function complainOfBands({ targets, better }: MetricKeys, context: RefinementCtx): void {
  for (const [period, { value, exceeds }] of Object.entries(targets)) {
    if (exceeds === undefined) continue;
    const [met, exceeded] = [value, exceeds].map((one) => (typeof one === "number" ? one : one.change));
    if (
      met === undefined ||
      exceeded === undefined ||
      (better === "higher" ? exceeded > met : exceeded < met)
    )
      continue;
    const parts = { period, better, met: String(met), exceeds: String(exceeded) };
    complainOf(context, ["targets", period, "exceeds"], problem("target-bands", parts));
  }
}

/** Changes of percentages are points; those of all else are none, and what is a percentage of a percentage nobody knows. */
function complainOfTargets({ targets, unit }: MetricKeys, context: RefinementCtx): void {
  for (const [period, { value }] of Object.entries(targets)) {
    if (typeof value === "number" || (value.by === "points") === (unit === "percent")) continue;
    const [message, mend] =
      unit === "percent"
        ? [
            `the target for ${period} is a change of a percentage that is not told in points`,
            'Write it in points, such as "+2pp", or write the target itself.',
          ]
        : [
            `the target for ${period} is a change in points, and ${unit} are no percentage`,
            'Write it as "+20%" or "+1500".',
          ];
    complainOf(context, ["targets", period, "value"], problem("target-form", { message, mend }));
  }
}

function formsOf(metric: MetricKeys): number {
  const ratio = metric.numerator !== undefined && metric.denominator !== undefined;
  const half = (metric.numerator !== undefined) !== (metric.denominator !== undefined);
  return (
    (metric.value === undefined ? 0 : 1) +
    (ratio ? 1 : 0) +
    (half ? 2 : 0) +
    (metric.values === undefined ? 0 : 1)
  );
}
