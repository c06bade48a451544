import type { MetricConfig } from "../content/schema/metric.ts";
import { type Reading, readingOf } from "../metrics/readingEase.ts";
import { type Parts, partsOf } from "../query/aggregates.ts";

/** A statement that is longer is not repeated in a meeting. */
export const MOST_WORDS = 25;
/** Below it a text is "very difficult" (Flesch's and Amstad's own scale). */
export const LEAST_EASE = 30;

/** What makes a metric easy or hard to understand (test 3). */
export interface Understanding {
  readonly reading: Reading;
  /** Null for reported values, which no SQL counts. */
  readonly parts: Pick<Parts, "aggregates" | "conditions"> | null;
  /** The key that makes it a composite; null where none does. */
  readonly composite: "value" | "numerator" | "denominator" | "unit" | null;
}

/** How plain a metric is: its statement's length and reading ease, and how much it is put together of. */
export function understandingOf(config: MetricConfig, locale: string): Understanding {
  const measures = (["value", "numerator", "denominator"] as const).flatMap((key) => {
    const sql = config[key];
    return sql === undefined ? [] : [{ key, parts: partsOf(sql) }];
  });
  const where = config.where === undefined ? 0 : 1 + partsOf(config.where).conditions;
  const sum = (which: "aggregates" | "conditions") =>
    measures.reduce((total, { parts }) => total + parts[which], 0);
  const parts = { aggregates: sum("aggregates"), conditions: where + sum("conditions") };
  return {
    reading: readingOf(config.statement, locale),
    parts: measures.length === 0 ? null : parts,
    composite: measures.find((measure) => measure.parts.composite)?.key ?? (isScore(config) ? "unit" : null),
  };
}

function isScore({ unit }: MetricConfig): boolean {
  return /\b(?:score|index)\b/i.test(unit);
}
