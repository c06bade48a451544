import type { Period } from "../calendar/period.ts";
import type { FigureRef, Versus } from "../content/figureId.ts";
import { formatCount, formatNumber, formatRelative, type NumberStyle } from "../format/number.ts";
import { changePhrase } from "../format/phrase.ts";
import { absoluteChange, attainment, relativeChange, shareOf } from "../metrics/change.ts";
import { guardrailState } from "../metrics/guardrail.ts";
import { isMissing, type Missing, missing, type Value } from "../metrics/missing.ts";
import { completeReviews, targetOf } from "./compare.ts";
import { controlChart, judgedWithin } from "./control.ts";
import { effectsOf } from "./effects.ts";
import type { Unit } from "./figure.ts";
import { forecastOf } from "./forecast.ts";
import { type Measured, valueIn } from "./measured.ts";

/** A value with its text. */
export interface Worded {
  readonly value: Value;
  readonly words: string;
}

/** What a measure is computed from. */
export interface Measure {
  readonly ref: FigureRef;
  readonly known: Measured;
  readonly period: Period;
  /** The edition's own period: forecasts look ahead from its end. */
  readonly edition: Period;
  readonly unit: Unit;
  readonly locale: string;
}

/** The text of a figure that is missing. */
export const NOT_AVAILABLE = "n/a";

/** The measures that need nothing but their own metric; null for the others (changes, contributions). */
export function ownMeasure(measure: Measure): Worded | null {
  const compute = MEASURES[measure.ref.measure];
  return compute === undefined ? null : compute(measure);
}

/** A change by its kind: in the metric's terms, relative, or as verb and amount. */
export function changeWords(kind: string, base: Value, actual: Value, unit: Unit, locale: string): Worded {
  const absolute = absoluteChange(base, actual);
  const relative = relativeChange(base, actual);
  if (kind === "change") return asNumber(absolute, unit, locale, { signed: true, difference: true });
  if (kind === "percent_change") return worded(relative, (number) => formatRelative(number, locale));
  const shown = unit.kind === "percent" ? absolute : relative;
  return worded(shown, (number) => changePhrase(number, unit, locale));
}

/** A value as the metric's numbers are written. */
export function asNumber(value: Value, unit: Unit, locale: string, style: NumberStyle = {}): Worded {
  return worded(value, (number) => formatNumber(number, unit, locale, style));
}

/** The change as headlines show it: points for percentages, else relative. */
export function headlineMeasure(unit: Unit): "change" | "percent_change" {
  return unit.kind === "percent" ? "change" : "percent_change";
}

/** The unit of a figure: shares, relative changes and the limits of such are percentages whatever the metric counts. */
export function unitOfMeasure(measure: string, known: Measured, unit: Unit): Unit {
  const relative = ["share", "attainment", "percent_change"].includes(measure);
  const limit = ["lower_limit", "centre_line", "upper_limit"].includes(measure);
  const percent = relative || (limit && controlChart(known).logarithmic);
  return percent ? { kind: "percent", name: "percent" } : unit;
}

const MEASURES: Readonly<Record<string, (measure: Measure) => Worded>> = {
  value: ({ ref, known, period, unit, locale }) =>
    asNumber(valueIn(known, period, ref.segment).value, unit, locale),
  share: ({ ref, known, period, locale }) => {
    const [part, whole] = [ref.segment, null].map((segment) => valueIn(known, period, segment).value);
    const share = shareOf(part ?? missing("no data"), whole ?? missing("no data"));
    return worded(share, (number) => formatRelative(number, locale, false));
  },
  target: ({ known, period, unit, locale }) => asNumber(targetOf(known, period).target, unit, locale),
  attainment: ({ known, period, locale }) => {
    const { target, actual } = targetOf(known, period);
    const reached = attainment(actual, target, known.metric.config.better);
    return worded(reached, (number) => formatRelative(number, locale, false));
  },
  watch: (measure) => threshold("watch", measure),
  breach: (measure) => threshold("breach", measure),
  status: statusOf,
  signal: signalOf,
  lower_limit: (measure) => limit("lower", measure),
  centre_line: (measure) => limit("centre", measure),
  upper_limit: (measure) => limit("upper", measure),
  forecast: (measure) => forecast("mean", measure),
  forecast_low: (measure) => forecast("low", measure),
  forecast_high: (measure) => forecast("high", measure),
  rate_effect: (measure) => effect("rate", measure),
  mix_effect: (measure) => effect("mix", measure),
};

function worded(value: Value, write: (number: number) => string): Worded {
  return { value, words: isMissing(value) ? NOT_AVAILABLE : write(value) };
}

function threshold(which: "watch" | "breach", { known, unit, locale }: Measure): Worded {
  return asNumber(known.metric.config.thresholds?.[which] ?? missing("no target"), unit, locale);
}

/** By the last complete review period that ends in the period, as guardrails are judged. */
function statusOf({ known, period }: Measure): Worded {
  const { thresholds, better } = known.metric.config;
  const latest = completeReviews(known, period).at(-1);
  const judged = latest === undefined ? missing("no data") : valueIn(known, latest, null).value;
  if (thresholds === undefined) return { value: missing("no target"), words: NOT_AVAILABLE };
  return worded(judged, () => guardrailState(judged, thresholds, better));
}

/** How many review periods that end in the period give a signal. */
function signalOf({ known, period, locale }: Measure): Worded {
  const inside = judgedWithin(controlChart(known), period);
  if (inside.length === 0) return { value: missing("too few"), words: NOT_AVAILABLE };
  const count = inside.filter(({ rules }) => rules.length > 0).length;
  return { value: count, words: count === 0 ? "no signal" : `a signal (${formatCount(count, locale)})` };
}

/** A limit of the control chart at a review period, in the terms of the chart: a level, or a relative change. */
function limit(which: "lower" | "centre" | "upper", { known, period, unit, locale }: Measure): Worded {
  const chart = controlChart(known);
  const limits = chart.points.find((point) => point.period.id === period.id)?.limits;
  if (limits == null) return { value: missing("too few"), words: NOT_AVAILABLE };
  if (chart.logarithmic) {
    return worded(Math.expm1(limits[which]), (number) => formatRelative(number, locale));
  }
  return asNumber(limits[which], unit, locale);
}

function forecast(which: "mean" | "low" | "high", { known, period, edition, unit, locale }: Measure): Worded {
  const found = forecastOf(known, period, edition);
  return asNumber("missing" in found ? found : found[which], unit, locale);
}

/** Of one segment; of a whole dimension where the segment has no name. */
function effect(which: "rate" | "mix", { ref, known, period, unit, locale }: Measure): Worded {
  const versus: Versus = ref.vs ?? "previous";
  const found: ReturnType<typeof effectsOf> | Missing =
    versus === "target" || ref.segment === null
      ? missing("no data")
      : effectsOf(known, ref.segment.dimension, period, versus);
  if ("missing" in found) return { value: found, words: NOT_AVAILABLE };
  const own = found.parts.find(({ name }) => name === ref.segment?.name);
  const value = ref.segment?.name === "" ? found[which] : (own?.[which] ?? missing("no data"));
  return asNumber(value, unit, locale, { signed: true, difference: true });
}
