import type { MetricConfig } from "../content/schema/metric.ts";
import { formatDate } from "../format/period.ts";
import type { Unit } from "./figure.ts";

const KINDS = ["percent", "ratio", "minutes", "hours", "score"] as const;

/** The unit of a metric: a known kind, the report's currency, or the noun that it counts. */
export function unitOf(config: Pick<MetricConfig, "unit">, currency: string): Unit {
  if (config.unit === "currency") return { kind: "currency", name: currency };
  const kind = KINDS.find((one) => one === config.unit);
  return kind === undefined ? { kind: "noun", name: config.unit } : { kind, name: kind };
}

/** Who reported values that no table holds, and when: "Kessler Research, reported on 5 Oct 2026". */
export function reportedBy({ source, as_of: asOf }: MetricConfig, locale: string): string {
  return `${source ?? ""}, reported on ${asOf === undefined ? "" : formatDate(asOf, locale)}`;
}

/** What a value of the metric is, in words: "people, mean of the quarter's days". */
export function unitLabel(config: MetricConfig, unit: Unit, periodGrain: string): string {
  const noun = unit.kind === "percent" ? "share" : unit.name;
  if (config.values !== undefined) return `${noun}, reported`;
  if (periodGrain === config.grain) return `${noun} in the ${periodGrain}`;
  if (config.rollup === "recompute") return `${noun}, counted over the whole ${periodGrain}`;
  const grains = `${periodGrain}’s ${config.grain}s`;
  if (config.rollup === "last") return `${noun}, last ${config.grain} of the ${periodGrain}`;
  if (config.rollup === "sum" && config.value !== undefined) return `${noun}, sum over the ${grains}`;
  return `${noun}, ${config.value === undefined ? "over" : "mean of"} the ${grains}`;
}
