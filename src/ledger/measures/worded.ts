import { formatDay } from "../../calendar/day.ts";
import type { Period } from "../../calendar/period.ts";
import { completeReviews, reviewGrain, targetOf } from "../../compute/compare.ts";
import { bandEnd, type Foreseen, forecastOf } from "../../compute/forecast.ts";
import { expectedByNow, type KeyResult, keyResultProgress } from "../../compute/keyResult.ts";
import { earlierLastDay, type Measured, valueIn } from "../../compute/measured.ts";
import { segmentShare } from "../../compute/overlap.ts";
import { steppedPlaces } from "../../compute/surprises.ts";
import { thresholdsAt } from "../../compute/thresholds.ts";
import type { Published } from "../../compute/vintage.ts";
import type { FigureRef } from "../../content/figureId.ts";
import type { Unit } from "../../format/number.ts";
import { formatNumber, formatRelative, type NumberStyle } from "../../format/number.ts";
import { formatDate } from "../../format/period.ts";
import { changePhrase, type GrammaticalNumber } from "../../format/phrase.ts";
import { languageOf } from "../../language/language.ts";
import { absoluteChange, attainment, relativeChange } from "../../metrics/change.ts";
import { guardrailState } from "../../metrics/guardrail.ts";
import { isMissing, type Missing, missing, type Value } from "../../metrics/missing.ts";
import { calendarMeasure } from "./calendarMeasures.ts";
import { dimensionValue, effectValue } from "./effectMeasures.ts";
import { leadMeasure, leadUnit } from "./leadMeasures.ts";
import { peopleMeasure, peopleUnit } from "./peopleMeasures.ts";
import { isRelativeToPublished, publishedMeasure } from "./publishedMeasures.ts";
import { qualityMeasure, qualityUnit } from "./qualityMeasures.ts";
import { sharedMeasure } from "./sharedMeasures.ts";
import { verdictMeasure, verdictUnit } from "./verdictMeasures.ts";

/** A value with its text. */
export interface Worded {
  readonly value: Value;
  readonly words: string;
}

/** What a measure is computed from. */
export interface Measure {
  readonly ref: FigureRef;
  readonly known: Measured;
  /** Every metric of the edition, by id. */
  readonly others: ReadonlyMap<string, Measured>;
  readonly period: Period;
  /** The edition's own period: forecasts look ahead from its end. */
  readonly edition: Period;
  /** The edition's key result on the metric. */
  readonly keyResult: KeyResult | null;
  /** ISO date on which the snapshot was taken. */
  readonly takenOn: string;
  readonly unit: Unit;
  readonly locale: string;
  /** What earlier versions published, by id. */
  readonly published: Published;
}

/** The text of a figure that is missing. */
export function notAvailable(locale: string): string {
  return languageOf(locale).format.notAvailable;
}

/** The measures that need nothing but their own metric; null for the others (changes, contributions). */
export function ownMeasure(measure: Measure): Worded | null {
  const compute = MEASURES[measure.ref.measure];
  if (compute !== undefined) return compute(measure);
  return (
    calendarMeasure(measure) ??
    sharedMeasure(measure) ??
    leadMeasure(measure) ??
    peopleMeasure(measure) ??
    qualityMeasure(measure) ??
    verdictMeasure(measure) ??
    publishedMeasure(measure)
  );
}

/**
 * A change by its kind: in the metric's terms, relative, or as verb and amount by the grammatical number of what it
 * follows; also the two values themselves.
 */
export function changeWords(
  kind: string,
  [base, actual]: readonly [Value, Value],
  unit: Unit,
  locale: string,
  name: GrammaticalNumber,
): Worded {
  if (kind === "base") return asNumber(base, unit, locale);
  if (kind === "comparable") return asNumber(actual, unit, locale);
  const absolute = absoluteChange(base, actual);
  const relative = relativeChange(base, actual);
  if (kind === "change") return asNumber(absolute, unit, locale, { signed: true, difference: true });
  if (kind === "percent_change") return worded(relative, locale, (number) => formatRelative(number, locale));
  const shown = unit.kind === "percent" ? absolute : relative;
  return worded(shown, locale, (amount) => changePhrase(amount, unit, locale, name));
}

/** Where an author says what the verb follows: "Die Zahl der Fahrten stieg", "Die Fahrten stiegen"; else null. */
export function phraseNumber(measure: string): GrammaticalNumber | null {
  return PHRASES[measure] ?? null;
}

const PHRASES: Readonly<Record<string, GrammaticalNumber>> = {
  change_phrase_singular: "singular",
  change_phrase_plural: "plural",
};

/** A value as the metric's numbers are written. */
export function asNumber(value: Value, unit: Unit, locale: string, style: NumberStyle = {}): Worded {
  return worded(value, locale, (number) => formatNumber(number, unit, locale, style));
}

/** The change as headlines show it: points for percentages, else relative. */
export function headlineMeasure(unit: Unit): "change" | "percent_change" {
  return unit.kind === "percent" ? "change" : "percent_change";
}

const RELATIVE = [
  "share",
  "attainment",
  "progress",
  "expected_progress",
  "percent_change",
  "adjusted_change",
  "shared_change",
  "effect_share",
  "overlap_share",
];

/** The unit of a figure: shares, relative changes and probabilities are percentages whatever the metric counts. */
export function unitOfMeasure(measure: string, unit: Unit, locale: string): Unit {
  const own =
    leadUnit(measure, locale) ??
    peopleUnit(measure, locale) ??
    qualityUnit(measure, locale) ??
    verdictUnit(measure);
  if (own !== null) return own;
  const relative = RELATIVE.includes(measure) || isRelativeToPublished(measure);
  return relative ? { kind: "percent", name: "percent" } : unit;
}

const MEASURES: Readonly<Record<string, (measure: Measure) => Worded>> = {
  value: ({ ref, known, period, unit, locale }) => {
    const day = earlierLastDay(known, period, ref.segment);
    return worded(valueIn(known, period, ref.segment).value, locale, (number) => {
      const text = formatNumber(number, unit, locale);
      return day === null ? text : languageOf(locale).format.ofDay(text, formatDate(formatDay(day), locale));
    });
  },
  share: (measure) => {
    const { ref, known, period } = measure;
    return fraction(
      ref.segment === null ? missing("no data") : segmentShare(known, ref.segment, period),
      measure,
    );
  },
  target: ({ known, period, unit, locale }) => asNumber(targetOf(known, period).target, unit, locale),
  attainment: ({ known, period, locale }) => {
    const { target, actual } = targetOf(known, period);
    const reached = attainment(actual, target, known.metric.config.better);
    return worded(reached, locale, (number) => formatRelative(number, locale, false));
  },
  progress: (measure) =>
    worded(keyResultProgress(measure), measure.locale, (share) => progressText(share, measure.locale)),
  expected_progress: (measure) => fraction(expectedByNow(measure), measure),
  watch: (measure) => threshold("watch", measure),
  breach: (measure) => threshold("breach", measure),
  status: statusOf,
  lower_limit: (measure) => limit("low", measure),
  centre_line: (measure) => limit("mean", measure),
  upper_limit: (measure) => limit("high", measure),
  forecast: (measure) => forecast("mean", measure),
  forecast_low: (measure) => forecast("low", measure),
  forecast_high: (measure) => forecast("high", measure),
  needed_step: (measure) => needed("step", measure, { signed: true, difference: true }),
  needed_level: (measure) => needed("level", measure),
  rate_effect: (measure) => effect("rate", measure),
  mix_effect: (measure) => effect("mix", measure),
  volume_effect: (measure) => effect("volume", measure),
  total_effect: (measure) => effect("total", measure),
  other_effect: (measure) => effect("other", measure),
  effect_share: (measure) => fraction(effectValue("share", measure), measure),
  segment_sum: (measure) => ofDimension("sum", measure),
  overlap: (measure) => ofDimension("overlap", measure),
  overlap_share: (measure) => fraction(dimensionValue("share", measure), measure),
};

function worded(value: Value, locale: string, write: (number: number) => string): Worded {
  return { value, words: isMissing(value) ? notAvailable(locale) : write(value) };
}

function threshold(which: "watch" | "breach", { known, period, unit, locale }: Measure): Worded {
  const limits = thresholdsAt(known, completeReviews(known, period).at(-1) ?? period);
  const value = "missing" in limits ? limits : (limits[which] ?? missing("no target"));
  return asNumber(value, unit, locale);
}

/** By the last complete review period that ends in the period, as guardrails are judged. */
function statusOf({ known, period, locale }: Measure): Worded {
  const latest = completeReviews(known, period).at(-1);
  const judged = latest === undefined ? missing("no data") : valueIn(known, latest, null).value;
  const limits = thresholdsAt(known, latest ?? period);
  if ("missing" in limits) return { value: limits, words: notAvailable(locale) };
  const state = guardrailState(judged, limits, known.metric.config.better);
  return worded(judged, locale, () => languageOf(locale).report.guardrailStates[state]);
}

/**
 * An end or the middle of what a review period was expected to be, by the ones before it alone. Missing ("of review
 * periods") where another period is asked for: a quarter's value is not held against the range of a week.
 */
function limit(which: "low" | "mean" | "high", { known, period, unit, locale }: Measure): Worded {
  if (period.grain !== reviewGrain(known))
    return { value: missing("of review periods"), words: notAvailable(locale) };
  const [place] = steppedPlaces(known, (one) => one.period.id === period.id);
  return asNumber(place?.step?.[which] ?? missing("too few"), unit, locale);
}

function forecast(which: "mean" | "low" | "high", measure: Measure): Worded {
  const found = foreseen(measure);
  const value = which !== "mean" ? bandEnd(found, which) : "missing" in found ? found : found.mean;
  return asNumber(value, measure.unit, measure.locale);
}

/** What is needed for a target that a forecast can be held against. */
function needed(which: "step" | "level", measure: Measure, style: NumberStyle = {}): Worded {
  const found = foreseen(measure);
  const untargeted = measure.known.metric.config.targets[measure.period.id] === undefined;
  const value = untargeted
    ? missing("no target")
    : "missing" in found
      ? found
      : (found.needed?.[which] ?? missing("no data"));
  return asNumber(value, measure.unit, measure.locale, style);
}

/** Segments are not forecast. */
function foreseen({ ref, known, period, edition }: Measure): Foreseen | Missing {
  return ref.segment === null ? forecastOf(known, period, edition) : missing("no data");
}

function effect(which: Parameters<typeof effectValue>[0], measure: Measure): Worded {
  const style = { signed: true, difference: true };
  return asNumber(effectValue(which, measure), measure.unit, measure.locale, style);
}

/** A negative share of the way is a large number that says little. */
function progressText(share: number, locale: string): string {
  return share < 0 ? languageOf(locale).report.target.movedAway : formatRelative(share, locale, false);
}

function ofDimension(which: "sum" | "overlap", measure: Measure): Worded {
  return asNumber(dimensionValue(which, measure), measure.unit, measure.locale);
}

function fraction(value: Value, { locale }: Measure): Worded {
  return worded(value, locale, (number) => formatRelative(number, locale, false));
}
