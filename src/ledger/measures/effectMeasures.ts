import { basePeriod } from "../../compute/compare.ts";
import { effectShare, effectsOf, otherEffect, type Scope, totalEffect } from "../../compute/effects.ts";
import { overlapOf, segmentSum } from "../../compute/overlap.ts";
import { factorsOf } from "../../compute/product.ts";
import { visibleBetween } from "../../compute/visible.ts";
import type { FigureRef } from "../../content/figureId.ts";
import { missing, type Value, whenPresent } from "../../metrics/missing.ts";
import type { Measure } from "./worded.ts";

/** What a measure of segments is computed from. */
type Source = Pick<Measure, "ref" | "known" | "others" | "period">;

/** What a segment did to its total, or all of a dimension where the segment has no name, in the metric's unit. */
export function effectValue(
  which: "rate" | "mix" | "volume" | "total" | "share" | "other",
  source: Source,
): Value {
  const scope = scopeOf(source);
  if (scope === null) return missing("no data");
  const name = source.ref.segment?.name ?? "";
  if (which === "other") return otherEffect(scope);
  if (which === "total") return totalEffect(scope, name);
  if (which === "share") return effectShare(scope, name);
  return partValue(which, scope, name);
}

/** A number of a dimension as a whole: the sum of its segments, or what it exceeds the total by (also as a fraction of it). */
export function dimensionValue(which: "sum" | "overlap" | "share", { ref, known, period }: Source): Value {
  if (ref.segment === null) return missing("no data");
  const { dimension } = ref.segment;
  const sum = segmentSum(known, dimension, period);
  if (which === "sum") return sum;
  const overlap = overlapOf(known, dimension, period);
  if (which === "overlap") return overlap;
  return whenPresent([overlap, sum], (part, all) => (all > 0 ? part / all : missing("zero base")));
}

/** The metrics that a measure is computed from: of a count that is taken apart also its factors. */
export function sourcesOf({ ref, known, others }: Omit<Source, "period">): string[] {
  const own = known.metric.id;
  if (ref.segment === null || !/^(?:rate|mix|volume)_effect$/.test(ref.measure)) return [own];
  const factors = factorsOf(known, others, ref.segment.dimension);
  return factors === null ? [own] : [own, factors.count.metric.id, factors.ratio.metric.id];
}

function partValue(which: "rate" | "mix" | "volume", scope: Scope, name: string): Value {
  const effects = effectsOf(scope);
  if ("missing" in effects) return effects;
  if (which === "volume") return effects.volume ?? missing("no data");
  if (name === "") return effects[which];
  if (isHiddenInFactor(scope, name)) return missing("too few");
  return effects.parts.find((part) => part.name === name)?.[which] ?? missing("no data");
}

/** Is a segment of a product too small to be shown in one of its factors? */
function isHiddenInFactor({ known, others, dimension, base, period }: Scope, name: string): boolean {
  const factors = factorsOf(known, others, dimension);
  if (factors === null) return false;
  return [factors.count, factors.ratio].some(
    (factor) => !visibleBetween(factor, dimension, base, period).has(name),
  );
}

function scopeOf({ ref, known, others, period }: Source): Scope | null {
  const vs: FigureRef["vs"] = ref.vs ?? "previous";
  if (ref.segment === null || vs === "target") return null;
  const base = basePeriod(period, vs, known.calendar);
  return { known, others, dimension: ref.segment.dimension, base, period };
}
