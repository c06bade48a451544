import type { Period } from "../../calendar/period.ts";
import { formatNumber, formatWholePercent } from "../../format/number.ts";
import { reviewGrain } from "../compare.ts";
import type { FigureBook } from "../figureBook.ts";
import { forecastOf } from "../forecast.ts";
import { labelOf } from "../labels.ts";
import type { Measured } from "../measured.ts";
import type { PaceFacts } from "../report.ts";
import { unitOf } from "../unit.ts";

/** The chances from which on a target counts as on pace, and up to which as off pace. */
const LIKELY = 0.8;
const UNLIKELY = 0.2;

/** How the pace so far leads to the target of a period to come; null without a target or where no pace can be told. */
export function buildPace(book: FigureBook, measured: Measured, period: Period): PaceFacts | null {
  const { id, config } = measured.metric;
  const { locale, currency, edition } = book.facts;
  if (config.targets[period.id] === undefined) return null;
  const forecast = forecastOf(measured, period, edition.period);
  if ("missing" in forecast || forecast.probability === null) return null;
  const { probability, neededStep } = forecast;
  const unit = unitOf(config, currency);
  const step =
    neededStep === null
      ? "no step is left"
      : `${formatNumber(neededStep, unit, locale, { signed: true, difference: true })} a ${reviewGrain(measured)}`;
  return {
    period: labelOf(period, locale),
    target: book.of(id, "target", null, period.id),
    forecast: book.of(id, "forecast", null, period.id),
    low: book.of(id, "forecast_low", null, period.id),
    high: book.of(id, "forecast_high", null, period.id),
    probability: formatWholePercent(probability, locale),
    needed: step,
    verdict: probability >= LIKELY ? "on pace" : probability <= UNLIKELY ? "off pace" : "open",
  };
}
