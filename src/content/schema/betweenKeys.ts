import type { RefinementCtx } from "zod";
import type { Code } from "../../diagnostics/catalogue.ts";
import { keyOfSums, notOfSums } from "./calendarKeys.ts";
import type { Complaint } from "./complaint.ts";
import type { MetricKeys } from "./metric.ts";

const GRAINS: readonly MetricKeys["grain"][] = ["day", "week", "month", "quarter"];

/** The rules that hold between the keys of a metric. */
export function betweenKeys(metric: MetricKeys, context: RefinementCtx): void {
  const complain = (path: string, code: Code, message: string, mend: string) =>
    context.addIssue({
      code: "custom",
      path: [path],
      message,
      params: { code, mend } satisfies Complaint,
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
  for (const key of ["last_of", "last_within", "absent_is_zero"] as const) {
    if (metric.rollup === "last" || metric[key] === undefined || metric[key] === false) continue;
    complain(
      key,
      "key-of-last",
      `\`${key}\` is of \`rollup: last\` only, and this metric rolls up by ${metric.rollup}`,
      "Write `rollup: last` if it is a balance, or leave the key out.",
    );
  }
  const misplaced = keyOfSums(metric);
  if (misplaced !== null) complain(misplaced, "key-of-sums", ...notOfSums(misplaced));
  if (metric.review !== undefined && GRAINS.indexOf(metric.review) < GRAINS.indexOf(metric.grain)) {
    complain(
      "review",
      "review-finer-than-grain",
      `\`review: ${metric.review}\` is finer than \`grain: ${metric.grain}\``,
      "Review by the grain or by a longer period.",
    );
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
