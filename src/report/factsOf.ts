import { z } from "zod";
import { metricsOf } from "../blocks/metric/metricsOf.ts";
import { type MetricFacts, metricFacts } from "./facts/slices.ts";
import type { Report } from "./report.ts";

const metricAlone = z.object(metricFacts.unwrap().shape);

/** The facts of a metric without those that only metrics of its role have; null where the edition has none of it. */
export function factsOf(report: Report, id: string): MetricFacts | null {
  const found = metricsOf(report).find((metric) => metric.id === id);
  return found === undefined ? null : metricAlone.parse(found);
}
