import { z } from "zod";
import { type MetricFacts, metricFacts } from "./facts/slices.ts";
import type { Report } from "./report.ts";

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

const metricAlone = z.object(metricFacts.unwrap().shape);

/** The facts of a metric without those that only metrics of its role have; null where the edition has none of it. */
export function factsOf(report: Report, id: string): MetricFacts | null {
  const found = metricsOf(report).find((metric) => metric.id === id);
  return found === undefined ? null : metricAlone.parse(found);
}
