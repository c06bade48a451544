import type { Period } from "../../calendar/period.ts";
import { reviewGrain } from "../../compute/compare.ts";
import { type Foreseen, forecastOf, foreseenLabel } from "../../compute/forecast.ts";
import { makingOf } from "../../compute/historyKind.ts";
import type { Measured } from "../../compute/measured.ts";
import type { Unit } from "../../format/number.ts";
import { formatNumber, formatRelative, formatWholePercent } from "../../format/number.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { paceOf } from "../../metrics/forecast/pace.ts";
import type { PaceFacts } from "../../report/facts/ahead.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { targetNote } from "../changed/facts.ts";

/** How the pace so far leads to the target of a period to come; null without a target or where no chance can be told. */
export function buildPace(book: FigureBook, measured: Measured, period: Period): PaceFacts | null {
  const { id, config } = measured.metric;
  const { locale, edition } = book.facts;
  if (lookUp(config.targets, period.id) === undefined) return null;
  const forecast = forecastOf(measured, period, edition.period);
  if ("missing" in forecast || forecast.chance === null) return null;
  const verdict = paceOf(forecast.chance);
  return {
    period: foreseenLabel(measured, period, locale),
    target: book.of(id, "target", null, period.id),
    note: targetNote(book, measured.metric, period.id),
    forecast: book.of(id, "forecast", null, period.id),
    low: book.of(id, "forecast_low", null, period.id),
    high: book.of(id, "forecast_high", null, period.id),
    trial: forecast.trial,
    probability: formatWholePercent(forecast.chance, locale),
    ...needs(book, measured, period, forecast),
    verdict: verdict === "too close to call" ? "open" : verdict,
  };
}

type Needs = Pick<PaceFacts, "needed" | "neededUnit" | "needs" | "per" | "share" | "present">;

/** For what adds up, the amount that each review period must bring; else the step from one to the next. */
function needs(book: FigureBook, measured: Measured, period: Period, forecast: Foreseen): Needs {
  const { id, config } = measured.metric;
  const { locale } = book.facts;
  const isWhole =
    lookUp(config.targets, period.id)?.of === "period" && period.grain !== reviewGrain(measured);
  const sum = isWhole && makingOf(config)?.rollup === "sum";
  const needed = book.of(id, sum ? "needed_level" : "needed_step", null, period.id);
  const say = languageOf(locale).report.pace;
  const unit = needed.unit.kind === "noun" ? needed.unit.name : null;
  return {
    needed,
    neededUnit: unit,
    ...(sum ? ofLevel(measured, forecast, locale) : ofStep(measured, forecast, locale)),
    share: sum ? null : shareText(forecast.needed?.stepShare ?? null, needed.unit, locale),
    present: forecast.needed === null ? null : say.now(presentText(forecast, sum, needed.unit, locale)),
  };
}

function ofLevel(measured: Measured, { left }: Foreseen, locale: string): Pick<Needs, "needs" | "per"> {
  const say = languageOf(locale).report.pace;
  const shown = Math.round(left * 10) / 10;
  const count = formatNumber(shown, { kind: "noun", name: "" }, locale);
  const per = say.left(reviewGrain(measured), count, shown);
  return { needs: measured.metric.config.better === "lower" ? say.allows : say.needs, per };
}

function ofStep(measured: Measured, { needed }: Foreseen, locale: string): Pick<Needs, "needs" | "per"> {
  const say = languageOf(locale).report.pace;
  const eased = (needed?.step ?? 0) * (measured.metric.config.better === "lower" ? -1 : 1) < 0;
  return { needs: eased ? say.metEvenWith : say.needs, per: say.each(reviewGrain(measured)) };
}

/** What each review period brings now: the step that the forecast goes by, or of sums what the last ones brought. */
function presentText({ needed }: Foreseen, sum: boolean, unit: Unit, locale: string): string {
  if (needed === null) return "";
  if (sum) return formatNumber(needed.presentLevel, unit, locale);
  const step = formatNumber(needed.presentStep, unit, locale, { signed: true, difference: true });
  const share = shareText(needed.presentShare, unit, locale);
  return share === null ? step : `${step} (${share})`;
}

/** A step as a share of the last value; of percentages there is none. */
function shareText(share: number | null, unit: Unit, locale: string): string | null {
  return share === null || unit.kind === "percent" ? null : formatRelative(share, locale);
}
