import type { MetricFacts } from "../../report/facts/slices.ts";
import type { Report } from "../../report/report.ts";
import { metricsOf } from "./metricsOf.ts";

/** A metric of the edition; the north star unless named. */
export function findMetric(report: Report, id: string | undefined): MetricFacts {
  if (id === undefined) return report.headline;
  const found = metricsOf(report).find((metric) => metric.id === id);
  if (found === undefined) throw new Error(`There is no metric ${id} in ${report.label}.`);
  return found;
}

/** What is said of a metric, the north star unless named; nothing where the edition has none of that name. */
export function ofMetric<Said>(
  report: Report,
  id: string | undefined,
  say: (metric: MetricFacts) => readonly Said[],
): readonly Said[] {
  const wanted = id ?? report.headline.id;
  return metricsOf(report)
    .filter((metric) => metric.id === wanted)
    .flatMap(say);
}
