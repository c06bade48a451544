import type { MetricConfig } from "../content/schema/metric.ts";
import { type Language, languageOf } from "../language/language.ts";
import type { Unit } from "./number.ts";
import { formatDate } from "./period.ts";

const KINDS = ["percent", "ratio", "minutes", "hours", "score"] as const;

/** The unit of a metric: a known kind, the report's currency, or the noun that it counts. */
export function unitOf(config: Pick<MetricConfig, "unit">, currency: string): Unit {
  if (config.unit === "currency") return { kind: "currency", name: currency };
  const kind = KINDS.find((one) => one === config.unit);
  return kind === undefined ? { kind: "noun", name: config.unit } : { kind, name: kind };
}

/** What numbers of a unit are called: the author's noun, a currency's code, or the language's word for the kind. */
export function unitName({ kind, name }: Unit, say: Language): string {
  return kind === "noun" || kind === "currency" ? name : say.format.units[kind];
}

/** Who reported values that no table holds, and when: "Kessler Research, reported on 5 Oct 2026". */
export function reportedBy({ source, as_of: asOf }: MetricConfig, locale: string): string {
  const say = languageOf(locale).report.source;
  return say.reported(source ?? "", asOf === undefined ? "" : formatDate(asOf, locale));
}

/** What a value of the metric is, in words: "people, mean of the quarter's days". */
export function unitLabel(
  { grain, rollup, value, values }: MetricConfig,
  unit: Unit,
  periodGrain: string,
  locale: string,
): string {
  const language = languageOf(locale);
  const say = language.report.unit;
  const noun = unit.kind === "percent" ? say.share : unitName(unit, language);
  if (values !== undefined) return say.reported(noun);
  if (periodGrain === grain) return say.within(noun, grain);
  if (rollup === "recompute") return say.anew(noun, periodGrain);
  if (rollup === "last") return say.last(noun, grain, periodGrain);
  if (value === undefined) return say.over(noun, grain, periodGrain);
  return rollup === "sum" ? say.sum(noun, grain, periodGrain) : say.mean(noun, grain, periodGrain);
}
