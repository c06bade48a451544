import {
  effectShare,
  effectsOf,
  otherEffect,
  type Scope,
  totalEffect,
} from "../../compute/drivers/effects.ts";
import { factorsOf } from "../../compute/drivers/product.ts";
import { overlapOf, segmentShare, segmentSum } from "../../compute/overlap.ts";
import { visibleBetween } from "../../compute/visible.ts";
import { missing, type Value, whenPresent } from "../../metrics/missing.ts";
import { effectSums, OTHERS, overlapSum, scopeOf, segmentSums, textIn } from "../sumTexts.ts";
import type { Computation, Family, Given } from "./computation.ts";
import { DIFFERENCE, LEVEL, SHARE } from "./numberKinds.ts";

/** What segments are of their total, and what they did to it, in the metric's unit (docs/why/mathematics.md §4). */
export const SEGMENTS: Family<"segments"> = {
  share: {
    // 2: only where parts are parts of a whole (docs/why/mathematics.md §4: not of ratios, nor of overlapping people).
    rule: 2,
    kind: SHARE,
    value: ({ ref, known, period }) =>
      ref.segment === null ? missing("no data") : segmentShare(known, ref.segment, period),
  },
  segment_sum: {
    rule: 1,
    kind: LEVEL,
    value: inDimension(({ known, period }, dimension) => segmentSum(known, dimension, period)),
  },
  overlap: {
    rule: 1,
    kind: LEVEL,
    value: inDimension(({ known, period }, dimension) => overlapOf(known, dimension, period)),
    textInSum: (given) => textIn(overlapSum(given), "overlap", given, {}),
  },
  overlap_share: { rule: 1, kind: SHARE, value: inDimension(overlapShare) },
  rate_effect: { ...part("rate"), metrics: factors },
  mix_effect: { ...part("mix"), metrics: factors },
  volume_effect: { ...part("volume"), metrics: factors },
  total_effect: {
    rule: 1,
    kind: DIFFERENCE,
    value: inScope(totalEffect),
    textInSum: (given) => (nameIn(given) === "" ? null : textIn(segmentSums(given), nameIn(given), given)),
  },
  effect_share: { rule: 1, kind: SHARE, value: inScope(effectShare) },
  other_effect: {
    rule: 1,
    kind: DIFFERENCE,
    value: inScope(otherEffect),
    textInSum: (given) => textIn(segmentSums(given), OTHERS, given),
  },
};

function part(which: "rate" | "mix" | "volume"): Computation {
  return {
    rule: 1,
    kind: DIFFERENCE,
    value: inScope((scope, name) => partValue(which, scope, name)),
    textInSum: (given) => (nameIn(given) === "" ? textIn(effectSums(given), `${which}_effect`, given) : null),
  };
}

function nameIn({ ref }: Pick<Given, "ref">): string {
  return ref.segment?.name ?? "";
}

function inDimension(compute: (given: Given, dimension: string) => Value): Computation["value"] {
  return (given) =>
    given.ref.segment === null ? missing("no data") : compute(given, given.ref.segment.dimension);
}

function overlapShare({ known, period }: Given, dimension: string): Value {
  const [overlap, sum] = [overlapOf(known, dimension, period), segmentSum(known, dimension, period)];
  return whenPresent([overlap, sum], (more, all) => (all > 0 ? more / all : missing("zero base")));
}

/** The metrics behind an effect: of a count that is taken apart also its factors. */
function factors({ ref, known, others }: Pick<Given, "ref" | "known" | "others">): string[] {
  const own = known.metric.id;
  const found = ref.segment === null ? null : factorsOf(known, others, ref.segment.dimension);
  return found === null ? [own] : [own, found.count.metric.id, found.ratio.metric.id];
}

function inScope(compute: (scope: Scope, name: string) => Value): Computation["value"] {
  return (given) => {
    const scope = scopeOf(given);
    return scope === null ? missing("no data") : compute(scope, nameIn(given));
  };
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
