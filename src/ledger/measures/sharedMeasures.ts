import { basePeriod } from "../../compute/compare.ts";
import { sharedValues } from "../../compute/sharedEnds.ts";
import { formatNumber, formatRelative } from "../../format/number.ts";
import { languageOf } from "../../language/language.ts";
import { absoluteChange, relativeChange } from "../../metrics/change.ts";
import { isMissing } from "../../metrics/missing.ts";
import type { Measure, Worded } from "./worded.ts";

/** Of which of both periods each measure is, or the change between them. */
const OF: Readonly<Record<string, "before" | "after" | "change">> = {
  shared_base: "before",
  shared_value: "after",
  shared_change: "change",
};

/** Is it a measure over the ends that a period shares with one within which the data begin? */
export function isOfSharedEnds(measure: string): boolean {
  return Object.hasOwn(OF, measure);
}

/** The values over the whole weeks that two periods share, or the change between them; null for other measures. */
export function sharedMeasure({ ref, known, period, unit, locale }: Measure): Worded | null {
  const of = OF[ref.measure];
  const vs = ref.vs ?? "previous";
  if (of === undefined || vs === "target") return null;
  const { before, after } = sharedValues(known, basePeriod(period, vs, known.calendar), period);
  const isPoints = unit.kind === "percent";
  const change = isPoints ? absoluteChange(before, after) : relativeChange(before, after);
  const value = { before, after, change }[of];
  if (isMissing(value)) return { value, words: languageOf(locale).format.notAvailable };
  if (of !== "change") return { value, words: formatNumber(value, unit, locale) };
  return isPoints
    ? { value, words: formatNumber(value, unit, locale, { signed: true, difference: true }) }
    : { value, words: formatRelative(value, locale) };
}
