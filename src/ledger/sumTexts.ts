import { basePeriod } from "../compute/compare.ts";
import {
  effectsOf,
  otherEffect,
  type Scope,
  shownSegments,
  totalChange,
  totalEffect,
} from "../compute/effects.ts";
import { valueIn } from "../compute/measured.ts";
import { overlapOf, segmentSum } from "../compute/overlap.ts";
import { figureId } from "../content/figureId.ts";
import { formatNumber } from "../format/number.ts";
import { isMissing, type Value } from "../metrics/missing.ts";
import type { Measure } from "./measures/worded.ts";
import { type PrintedNumbers, printedSum } from "./printedSum.ts";

/** What the text of a figure that is part of a sum is made from. */
type Source = Pick<Measure, "ref" | "known" | "others" | "period" | "unit" | "locale" | "published">;

/** The part of a change that segments which are not shown did together. */
const OTHERS = "";

/**
 * The text of a figure that claims to add up with others to a number that stands elsewhere (docs/mathematics.md §10):
 * effects of segments to the change; volume, mix and rate to the change; what segments count twice to their sum; a
 * revision to what is known now. Null of other measures, and where something of the sum is missing.
 */
export function sumText(source: Source): string | null {
  const { ref, unit, locale } = source;
  const part = partOf(source);
  if (part === null) return null;
  const isPlain = ref.measure === "overlap";
  const style = isPlain ? {} : { signed: true, difference: true };
  return formatNumber(part.value, unit, locale, { ...style, decimals: part.decimals });
}

interface Part {
  readonly value: number;
  readonly decimals: number;
}

function partOf(source: Source): Part | null {
  const { measure, segment } = source.ref;
  const name = segment?.name ?? "";
  if (measure === "total_effect" && name !== "") return inSum(segmentSums(source), name);
  if (measure === "other_effect") return inSum(segmentSums(source), OTHERS);
  if (["volume_effect", "mix_effect", "rate_effect"].includes(measure))
    return name === "" ? inSum(effectSums(source), measure) : null;
  if (measure === "overlap") return inSum(overlapSum(source), measure);
  if (measure === "revision" || measure === "whole_revision") return inSum(revisionSum(source), measure);
  return null;
}

function inSum(sum: PrintedNumbers | null, name: string): Part | null {
  const value = sum?.parts.get(name);
  return sum === null || value === undefined || sum.rounding === "apart"
    ? null
    : { value, decimals: sum.decimals };
}

/** What each shown segment did to the total, and all others together; null where they do not make the change. */
export function segmentSums(source: Source): PrintedNumbers | null {
  const scope = scopeOf(source);
  if (scope === null) return null;
  const shown = shownSegments(scope).map((name) => [name, totalEffect(scope, name)] as const);
  const other = otherEffect(scope);
  return changeSum(source, scope, other === 0 ? shown : [...shown, [OTHERS, other]]);
}

/** Volume (of a count), mix and rate of a whole dimension. */
export function effectSums(source: Source): PrintedNumbers | null {
  const scope = scopeOf(source);
  const effects = scope === null ? null : effectsOf(scope);
  if (scope === null || effects === null || "missing" in effects) return null;
  const { volume, mix, rate } = effects;
  return changeSum(source, scope, [
    ...(volume === null ? [] : ([["volume_effect", volume]] as const)),
    ["mix_effect", mix],
    ["rate_effect", rate],
  ]);
}

function changeSum(
  { unit }: Source,
  scope: Scope,
  parts: readonly (readonly [string, Value])[],
): PrintedNumbers | null {
  return sumOf({ start: 0, parts, end: totalChange(scope), unit, difference: true });
}

function overlapSum({ ref, known, period, unit }: Source): PrintedNumbers | null {
  if (ref.segment === null) return null;
  const { dimension } = ref.segment;
  const overlap = overlapOf(known, dimension, period);
  // Where the two agree there is nothing to add.
  if (overlap === 0) return null;
  const whole = valueIn(known, period, null).value;
  const sum = segmentSum(known, dimension, period);
  return sumOf({ start: whole, parts: [["overlap", overlap]], end: sum, unit, difference: false });
}

function revisionSum({ ref, known, period, unit, published }: Source): PrintedNumbers | null {
  const id = figureId({ ...ref, period: period.id, measure: "value", vs: null });
  const before = published.get(id)?.at(ref.measure === "revision" ? -1 : 0)?.figure.value;
  const now = valueIn(known, period, ref.segment).value;
  if (typeof before !== "number" || isMissing(now)) return null;
  return sumOf({ start: before, parts: [[ref.measure, now - before]], end: now, unit, difference: false });
}

/** Ends stand elsewhere by their own text, so that no further decimal can help. */
function sumOf({
  start,
  parts,
  end,
  unit,
  difference,
}: {
  readonly start: Value;
  readonly parts: readonly (readonly [string, Value])[];
  readonly end: Value;
  readonly unit: Measure["unit"];
  readonly difference: boolean;
}): PrintedNumbers | null {
  const known = parts.flatMap(([name, value]) => (isMissing(value) ? [] : [[name, value] as const]));
  if (isMissing(start) || isMissing(end) || known.length < parts.length) return null;
  return printedSum({ start, parts: new Map(known), end, unit, difference, finer: false });
}

function scopeOf({ ref, known, others, period }: Source): Scope | null {
  const vs = ref.vs ?? "previous";
  if (ref.segment === null || vs === "target") return null;
  const { dimension } = ref.segment;
  return { known, others, dimension, base: basePeriod(period, vs, known.calendar), period };
}
