import { judgedUntil, qualityOf } from "../../compute/quality.ts";
import type { Unit } from "../../format/number.ts";
import { formatCount, formatRelative } from "../../format/number.ts";
import { languageOf } from "../../language/language.ts";
import { missing, type Value } from "../../metrics/missing.ts";
import { type Measure, notAvailable, type Worded } from "./worded.ts";

/** Measures of how often a metric moved, and of how well it is known, over all review periods up to the end of the figure's period. */
const KINDS = ["surprises", "surprise_share", "gaps", "data_share"] as const;
type Kind = (typeof KINDS)[number];

/** What a measure of this kind gives; null for other measures. Segments are not judged. */
export function qualityMeasure(measure: Measure): Worded | null {
  const kind = KINDS.find((one) => one === measure.ref.measure);
  if (kind === undefined) return null;
  const value = measure.ref.segment === null ? VALUES[kind](measure) : missing("no data");
  if (typeof value !== "number") return { value, words: notAvailable(measure.locale) };
  const share = qualityUnit(kind, measure.locale)?.kind === "percent";
  return {
    value,
    words: share ? formatRelative(value, measure.locale, false) : formatCount(value, measure.locale),
  };
}

/** The unit of such a measure; null for other measures. */
export function qualityUnit(measure: string, locale: string): Unit | null {
  if (measure === "surprises" || measure === "gaps")
    return { kind: "noun", name: languageOf(locale).report.unit.reviewPeriods };
  return measure === "surprise_share" || measure === "data_share"
    ? { kind: "percent", name: "percent" }
    : null;
}

const VALUES: Readonly<Record<Kind, (measure: Measure) => Value>> = {
  surprises: (measure) => surprises(measure)?.fired ?? missing("too few"),
  surprise_share: (measure) => {
    const counted = surprises(measure);
    return counted === null ? missing("too few") : counted.fired / counted.judged;
  },
  gaps: ({ known, period }) => {
    const { complete, known: valued } = qualityOf(known, period);
    return complete === 0 ? missing("no data") : complete - valued;
  },
  data_share: ({ known, period }) => {
    const { complete, known: valued } = qualityOf(known, period);
    return complete === 0 ? missing("no data") : valued / complete;
  },
};

/** Of the review periods that could be judged, how many lay outside what was to be expected of them. */
function surprises({ known, period }: Measure): { fired: number; judged: number } | null {
  const judged = judgedUntil(known, period);
  if (judged.length === 0) return null;
  return { fired: judged.filter(({ step }) => step?.surprise !== null).length, judged: judged.length };
}
