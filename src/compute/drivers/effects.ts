import type { Period } from "../../calendar/period.ts";
import { total } from "../../metrics/cell.ts";
import { absoluteChange } from "../../metrics/change.ts";
import { type Missing, missing, type Value, whenPresent } from "../../metrics/missing.ts";
import { isSimpsonReversal, mixAndRate, type RateEffects } from "../../metrics/mixRate.ts";
import { compared } from "../compare.ts";
import { endsOf } from "../ends.ts";
import type { Measured } from "../measured.ts";
import { compositionOf } from "../overlap.ts";
import { visibleBetween } from "../visible.ts";
import { factorsOf, productEffects } from "./product.ts";
import { isMixture, isPartition, partOf, segmentsOf } from "./segmentParts.ts";

/** A metric's dimension from an earlier period to a later one. */
export interface Scope {
  readonly known: Measured;
  /** The other metrics, by id: a count that is a product is taken apart by its factors. */
  readonly others: ReadonlyMap<string, Measured>;
  readonly dimension: string;
  readonly base: Period;
  readonly period: Period;
}

/** What a dimension's segments did to a ratio, or to the count that is a product of a count and a ratio. */
export interface DimensionEffects extends RateEffects {
  /** Of a count: what the number of all did to it, at the mean ratio; null of a ratio. */
  readonly volume: number | null;
  /** Did every segment move against the total (Simpson)? */
  readonly reversal: boolean;
}

/**
 * Mix and rate of a ratio's segments, and volume, mix and rate of a count N · R (docs/why/mathematics.md §4). Missing
 * for other metrics, and where people are in several segments: then their shares do not make the whole.
 */
export function effectsOf(scope: Scope): DimensionEffects | Missing {
  const sets = computed.get(scope.known) ?? new Map<string, DimensionEffects | Missing>();
  computed.set(scope.known, sets);
  const key = `${scope.dimension} ${scope.base.id} ${scope.period.id}`;
  const effects = sets.get(key) ?? findEffects(scope);
  sets.set(key, effects);
  return effects;
}

const computed = new WeakMap<Measured, Map<string, DimensionEffects | Missing>>();

/** What one segment did to the total, in the metric's unit: rate and mix together, or its own change. */
export function totalEffect(scope: Scope, name: string): Value {
  const { known, dimension, base, period } = scope;
  const composition = compositionOf(known.metric.config);
  if (composition === "other") return missing("no data");
  if (composition === "ratio") {
    const effects = effectsOf(scope);
    if ("missing" in effects) return effects;
    const own = effects.parts.find((part) => part.name === name);
    return own === undefined ? missing("no data") : own.rate + own.mix;
  }
  const ends = endsOf(known, base, period);
  if ("missing" in ends) return ends;
  if (!isPartition(ends, segmentsOf(known, dimension))) return missing("segments overlap");
  const { before, after } = compared(known, base, period, { dimension, name });
  return absoluteChange(before, after);
}

/** The change of the total. */
export function totalChange({ known, base, period }: Scope): Value {
  const { before, after } = compared(known, base, period, null);
  return absoluteChange(before, after);
}

/** What one segment did to the total, as a fraction of the total's change. */
export function effectShare(scope: Scope, name: string): Value {
  return whenPresent([totalEffect(scope, name), totalChange(scope)], (effect, change) =>
    change === 0 ? missing("zero base") : effect / change,
  );
}

/** What the segments that are not shown did to the total together: its change less the effects of the shown ones. */
export function otherEffect(scope: Scope): Value {
  const names = shownSegments(scope);
  if (names.length === segmentsOf(scope.known, scope.dimension).length) {
    const absent = totalEffect(scope, names[0] ?? "");
    return typeof absent === "number" ? 0 : absent;
  }
  const shown = names.map((name) => totalEffect(scope, name));
  return whenPresent([totalChange(scope), ...shown], (change, ...effects) => change - total(effects));
}

/** The segments that may be shown where the two periods are compared. */
export function shownSegments({ known, dimension, base, period }: Scope): string[] {
  const visible = visibleBetween(known, dimension, base, period);
  return segmentsOf(known, dimension).flatMap(({ name }) => (visible.has(name) ? [name] : []));
}

function findEffects(scope: Scope): DimensionEffects | Missing {
  const { known, others, base, period, dimension } = scope;
  const ends = endsOf(known, base, period);
  if ("missing" in ends) return ends;
  const factors = factorsOf(known, others, dimension);
  if (factors !== null) return productEffects(factors, ends, scope);
  if (compositionOf(known.metric.config) !== "ratio") return missing("no data");
  const parts = segmentsOf(known, dimension).map((segment) => partOf(segment, ends));
  if (!isMixture(parts, ends)) return missing("segments overlap");
  const effects = mixAndRate(parts);
  return "missing" in effects ? effects : { ...effects, volume: null, reversal: isSimpsonReversal(parts) };
}
