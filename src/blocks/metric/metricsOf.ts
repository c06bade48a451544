import type { MetricFacts } from "../../report/facts/slices.ts";
import type { Report } from "../../report/report.ts";

/** All metrics of an edition, the north star first. */
export function metricsOf(report: Report): readonly MetricFacts[] {
  const { headline, inputs, levers, guardrails, outcomes, supporting, candidates, vanity } = report;
  return [
    headline,
    ...inputs,
    ...levers,
    ...guardrails,
    ...outcomes,
    ...supporting,
    ...candidates,
    ...vanity,
  ];
}
