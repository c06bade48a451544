import { basePeriod } from "../compute/compare.ts";
import {
  effectsOf,
  otherEffect,
  type Scope,
  shownSegments,
  totalChange,
  totalEffect,
} from "../compute/drivers/effects.ts";
import { valueIn } from "../compute/measured.ts";
import { overlapOf, segmentSum } from "../compute/overlap.ts";
import { figureId } from "../content/figureId.ts";
import { formatNumber, type NumberStyle, type Unit } from "../format/number.ts";
import { isMissing, type Value } from "../metrics/missing.ts";
import type { Given } from "./measures/computation.ts";
import { type PrintedNumbers, printedSum } from "./printedSum.ts";

/** What a printed sum is made from. */
type Source = Pick<Given, "ref" | "known" | "others" | "period" | "unit" | "locale" | "published">;

/** The part of a change that segments which are not shown did together. */
export const OTHERS = "";

/**
 * The text of a number that claims to add up with others to one that stands elsewhere (docs/why/mathematics.md §10):
 * effects of segments to the change; volume, mix and rate to the change; what segments count twice to their sum; a
 * revision to what is known now. Null where the sum does not hold it, or does not come out.
 */
export function textIn(
  sum: PrintedNumbers | null,
  part: string,
  { unit, locale }: Pick<Given, "unit" | "locale">,
  style: NumberStyle = { signed: true, difference: true },
): string | null {
  const value = sum?.parts.get(part);
  if (sum === null || value === undefined || sum.rounding === "apart") return null;
  return formatNumber(value, unit, locale, { ...style, decimals: sum.decimals });
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

/** What segments count twice, from the whole to their sum. */
export function overlapSum({ ref, known, period, unit }: Source): PrintedNumbers | null {
  if (ref.segment === null) return null;
  const { dimension } = ref.segment;
  const overlap = overlapOf(known, dimension, period);
  // Where the two agree there is nothing to add.
  if (overlap === 0) return null;
  const whole = valueIn(known, period, null).value;
  const sum = segmentSum(known, dimension, period);
  return sumOf({ start: whole, parts: [["overlap", overlap]], end: sum, unit, difference: false });
}

/** What a value was revised by since it was published first (0) or last (−1), from what was published to what is known. */
export function revisionSum(
  { ref, known, period, unit, published }: Source,
  at: 0 | -1,
): PrintedNumbers | null {
  const id = figureId({ ...ref, period: period.id, measure: "value", vs: null });
  const before = published.get(id)?.at(at)?.figure.value;
  const now = valueIn(known, period, ref.segment).value;
  if (typeof before !== "number" || isMissing(now)) return null;
  return sumOf({ start: before, parts: [["revision", now - before]], end: now, unit, difference: false });
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
  readonly unit: Unit;
  readonly difference: boolean;
}): PrintedNumbers | null {
  const known = parts.flatMap(([name, value]) => (isMissing(value) ? [] : [[name, value] as const]));
  if (isMissing(start) || isMissing(end) || known.length < parts.length) return null;
  return printedSum({ start, parts: new Map(known), end, unit, difference, finer: false });
}

/** The comparison of a dimension that a reference is of; null of none, and against a target. */
export function scopeOf({
  ref,
  known,
  others,
  period,
}: Pick<Given, "ref" | "known" | "others" | "period">): Scope | null {
  const vs = ref.vs ?? "previous";
  if (ref.segment === null || vs === "target") return null;
  const { dimension } = ref.segment;
  return { known, others, dimension, base: basePeriod(period, vs, known.calendar), period };
}
