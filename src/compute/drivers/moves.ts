import type { MetricConfig } from "../../content/schema/metric.ts";
import { missing, type Value } from "../../metrics/missing.ts";
import { boundsOf } from "../historyKind.ts";

/** Where a driver stands once it has moved, by where it stands now; missing where it cannot stand there. */
export type Move = (value: number, config: MetricConfig) => Value;

/** One point more of a percentage, one percent more of anything else (docs/why/mathematics.md §3). */
export const oneStep: Move = (value, config) => {
  if (config.unit === "percent") return within(value, value + 0.01, config);
  return value === 0 ? missing("zero base") : value + Math.abs(value) / 100;
};

/** So much more, in the driver's unit: fractions of percentages. */
export function moreBy(amount: number): Move {
  return (value, config) => within(value, value + amount, config);
}

/** A share stays within none and all, and a count of things at or above none, where they stand there now. */
function within(before: number, after: number, config: MetricConfig): Value {
  const bounds = boundsOf(config, [before]);
  const isBelow = bounds !== "none" && after < 0;
  const isAbove = bounds === "share" && after > 1 + ROUNDING;
  return isBelow || isAbove ? missing("out of range") : after;
}

/** 0.99 + 0.01 is all. */
const ROUNDING = 1e-12;
