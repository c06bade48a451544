import { type Formula, parseFormula } from "../../metrics/formula.ts";
import { type Missing, missing } from "../../metrics/missing.ts";
import { countEffects } from "../../metrics/mixRate.ts";
import { sameSql } from "../../query/sqlText.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { type Ends, endsOf } from "../ends.ts";
import type { Measured } from "../measured.ts";
import type { DimensionEffects, Scope } from "./effects.ts";
import { isMixture, isPartition, partOf, segmentsOf } from "./segmentParts.ts";

/** The two metrics whose product a count is: how many there are, and the share or rate of each. */
export interface Factors {
  readonly count: Measured;
  readonly ratio: Measured;
}

/**
 * The factors of a count whose tree is exactly `count * ratio`, in either order: the ratio's denominator is the count,
 * and all three have the same grain, roll-up and dimension. Null for any other metric.
 */
export function factorsOf(
  known: Measured,
  others: ReadonlyMap<string, Measured>,
  dimension: string,
): Factors | null {
  const { tree } = known.metric.config;
  const sides =
    tree === undefined ? [] : sidesOf(parseFormula(tree)).flatMap((name) => others.get(name) ?? []);
  const ratio = sides.find(({ metric }) => metric.config.denominator !== undefined);
  const count = sides.find(({ metric }) => metric.config.value !== undefined);
  if (ratio === undefined || count === undefined) return null;
  const fits = sameSql(ratio.metric.config.denominator, count.metric.config.value);
  return fits && [count, ratio].every((factor) => isAlike(factor, known, dimension))
    ? { count, ratio }
    : null;
}

/**
 * Volume, mix and rate of a product's segments (docs/why/mathematics.md §4). Missing where the segments of any of the
 * three do not sum to its total.
 */
export function productEffects(
  { count, ratio }: Factors,
  ends: Ends,
  { known, dimension, base, period }: Scope,
): DimensionEffects | Missing {
  const [counts, ratios] = [endsOf(count, base, period), endsOf(ratio, base, period)];
  if ("missing" in counts) return counts;
  if ("missing" in ratios) return ratios;
  const segments = segmentsOf(count, dimension);
  const apart = isPartition(counts, segments) && isPartition(ends, segmentsOf(known, dimension));
  if (!apart) return missing("segments overlap");
  const parts = segments.map((segment) => partOf(segment, ratios, counts));
  if (!isMixture(parts, ratios)) return missing("segments overlap");
  const effects = countEffects(parts);
  // Counts sum to their total, so that not every one of them can move against it, whatever their rates do.
  return "missing" in effects ? effects : { ...effects, reversal: false };
}

function sidesOf(formula: Formula): string[] {
  if (formula.kind !== "operation" || formula.operator !== "*") return [];
  const { left, right } = formula;
  return left.kind === "metric" && right.kind === "metric" ? [left.name, right.name] : [];
}

function isAlike({ metric: { config } }: Measured, known: Measured, dimension: string): boolean {
  const own = known.metric.config;
  const expression = lookUp(config.segments, dimension);
  return (
    config.grain === own.grain &&
    config.rollup === own.rollup &&
    expression !== undefined &&
    sameSql(expression, lookUp(own.segments, dimension))
  );
}
