import type { Period } from "../../calendar/period.ts";
import { formatCount, formatWholePercent } from "../../format/number.ts";
import { languageOf } from "../../language/language.ts";
import { reviewGrain } from "../compare.ts";
import type { FigureBook } from "../figureBook.ts";
import { forecastOf, foreseenLabel, stepsLeft } from "../forecast.ts";
import type { Measured } from "../measured.ts";
import type { PaceFacts } from "../report.ts";
import { movedLabel } from "./changed.ts";

/** The chances from which on a target counts as on pace, and up to which as off pace. */
const LIKELY = 0.8;
const UNLIKELY = 0.2;

/** How the pace so far leads to the target of a period to come; null without a target or where no pace can be told. */
export function buildPace(book: FigureBook, measured: Measured, period: Period): PaceFacts | null {
  const { id, config } = measured.metric;
  const { locale, edition } = book.facts;
  if (config.targets[period.id] === undefined) return null;
  const forecast = forecastOf(measured, period, edition.period);
  if ("missing" in forecast || forecast.probability === null) return null;
  const { probability } = forecast;
  return {
    period: foreseenLabel(measured, period, locale),
    target: book.of(id, "target", null, period.id),
    movedLabel: movedLabel(book, measured.metric, period.id),
    forecast: book.of(id, "forecast", null, period.id),
    low: book.of(id, "forecast_low", null, period.id),
    high: book.of(id, "forecast_high", null, period.id),
    probability: formatWholePercent(probability, locale),
    ...needs(book, measured, period),
    verdict: probability >= LIKELY ? "on pace" : probability <= UNLIKELY ? "off pace" : "open",
  };
}

/** For what adds up, the amount that each review period must bring; else the step from one to the next. */
function needs(
  book: FigureBook,
  measured: Measured,
  period: Period,
): Pick<PaceFacts, "needed" | "needs" | "per"> {
  const { id, config } = measured.metric;
  const { locale, edition } = book.facts;
  const grain = reviewGrain(measured);
  const sum =
    config.rollup === "sum" && config.value !== undefined && config.targets[period.id]?.of === "period";
  const needed = book.of(id, sum ? "needed_level" : "needed_step", null, period.id);
  const eased = (needed.value ?? 0) * (config.better === "lower" ? -1 : 1) < 0;
  const say = languageOf(locale).report.pace;
  if (!sum) return { needed, needs: eased ? say.metEvenWith : say.needs, per: say.each(grain) };
  const left = stepsLeft(measured, period, edition.period);
  const per = say.left(grain, formatCount(left, locale), left);
  return { needed, needs: config.better === "lower" ? say.allows : say.needs, per };
}
