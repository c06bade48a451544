import { type Day, parseDay } from "../../calendar/day.ts";
import { type Period, parsePeriod, periodOf, previous, yearBefore } from "../../calendar/period.ts";
import { definitionChanged, reviewGrain } from "../../compute/compare.ts";
import type { Earlier } from "../../compute/earlier.ts";
import {
  exitOf,
  type Foreseen,
  forecastOf,
  foreseenLabel,
  foreseenPeriod,
  periodAhead,
} from "../../compute/forecast.ts";
import { type Measured, valueIn } from "../../compute/measured.ts";
import type { Measure } from "../../content/measures.ts";
import { formatCount } from "../../format/number.ts";
import { languageOf } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { FIRST_RULE } from "../../ledger/rules.ts";
import type { Missing, MissingReason } from "../../metrics/missing.ts";
import type { Outlook, OutlookRow, ScoredForecast } from "../../report/facts/ahead.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { buildPace } from "../metric/pace.ts";
import { courseOf } from "./course.ts";
import { heldLabels } from "./heldLabels.ts";

/** Roles whose next period is forecast in every edition, in the order in which they are shown. */
const FORESEEN = ["north_star", "input", "lever", "outcome"] as const;

/** What is needed of an earlier edition to score its forecasts. */
interface Made extends Pick<Earlier, "label" | "home" | "figures"> {
  readonly period: Pick<Earlier["period"], "last">;
}

/** What the pace so far leads to, and how earlier editions' forecasts came out (docs/why/mathematics.md §6). */
export function buildOutlook(book: FigureBook, earlier: readonly Made[]): Outlook {
  const all = [...book.facts.measured.values()];
  const foreseen = FORESEEN.flatMap((role) => all.filter(({ metric }) => metric.config.role === role));
  const order = foreseen.map(({ metric }) => metric.id);
  const place = ({ metric }: ScoredForecast) =>
    order.indexOf(metric) + (order.includes(metric) ? 0 : all.length);
  const scored = earlier
    .toReversed()
    .flatMap((report) => scoresOf(book, report).sort((left, right) => place(left) - place(right)));
  const forecasts = foreseen.map((measured) => rowOf(book, measured));
  return {
    forecasts,
    scored,
    heldLabels: heldLabels(book, scored),
    approximate: forecasts.some(({ approximate }) => approximate),
  };
}

function rowOf(book: FigureBook, measured: Measured): OutlookRow {
  const { id, config } = measured.metric;
  const { edition, locale } = book.facts;
  const period = periodAhead(measured, edition.period);
  const ahead = (measure: Measure) => book.of(id, measure, null, period.id);
  const foreseen = forecastOf(measured, period, edition.period);
  return {
    metric: id,
    name: config.name,
    value: book.of(id),
    period: foreseenLabel(measured, period, locale),
    forecast: ahead("forecast"),
    low: ahead("forecast_low"),
    high: ahead("forecast_high"),
    bandLabel: bandLabel(measured, foreseen, locale),
    approximate: !("missing" in foreseen) && foreseen.approximate,
    target: lookUp(config.targets, period.id) === undefined ? null : ahead("target"),
    pace: buildPace(book, measured, period),
    drawn: ahead("forecast").value === null ? null : courseOf(book, measured, period),
  };
}

/** "provisional range", "has not moved in 26 weeks". */
function bandLabel(measured: Measured, foreseen: Foreseen | Missing, locale: string): string | null {
  if ("missing" in foreseen) return null;
  const say = languageOf(locale).report.outlook;
  const { unmoved, trial } = foreseen;
  if (unmoved !== null) return say.unmoved(reviewGrain(measured), formatCount(unmoved, locale), unmoved);
  return trial ? say.trial : null;
}

/** The forecasts in the ledger of an earlier edition of periods as long as this one's, and over by its end. */
function scoresOf(book: FigureBook, report: Made): ScoredForecast[] {
  const { calendar, edition, measured } = book.facts;
  return report.figures.flatMap((forecast) => {
    const period = parsePeriod(forecast.period, calendar);
    const known = measured.get(forecast.metric);
    if (forecast.measure !== "forecast" || forecast.segment !== null) return [];
    if (period === null || known === undefined || period.last > edition.period.last) return [];
    // A week's forecast is not held against "as last quarter".
    if (period.grain !== edition.period.grain) return [];
    return scoreOf(book, report, known, period, forecast) ?? [];
  });
}

/** Null for what was over already, and so no forecast, or was published without a band. */
function scoreOf(
  book: FigureBook,
  report: Made,
  measured: Measured,
  period: Period,
  forecast: Figure,
): ScoredForecast | null {
  const end = (which: "low" | "high") =>
    report.figures.find(({ id }) => id === `${forecast.metric}@${forecast.period}:forecast_${which}`);
  const [low, high] = [end("low"), end("high")];
  const made = parseDay(report.period.last) ?? period.first;
  const ahead = period.last > made || forecast.status === "partial";
  if (!ahead || low?.value == null || high?.value == null) return null;
  const actual = book.of(forecast.metric, "value", null, foreseenPeriod(measured, period).id);
  const changed = definitionChanged(measured, Math.min(made, period.first - 1), period.last);
  const reason = changed ? "definition changed" : absence(actual);
  return {
    metric: forecast.metric,
    name: measured.metric.config.name,
    period: foreseenLabel(measured, period, book.facts.locale),
    madeIn: report.label,
    home: report.home,
    forecast,
    low,
    high,
    rule: forecast.rule ?? FIRST_RULE,
    actual,
    ...naive(measured, period, made),
    verdict: reason === null && actual.value !== null ? verdictOf(low.value, high.value, actual.value) : null,
    reason,
  };
}

/** Why a value cannot be held against a forecast of it. */
function absence({ reason, status }: Figure): MissingReason | null {
  return reason ?? (status === "partial" ? "incomplete period" : null);
}

function verdictOf(low: number, high: number, actual: number): ScoredForecast["verdict"] {
  if (low <= actual && actual <= high) return "held";
  return actual > high ? "above the band" : "below the band";
}

/** What a reader without a forecast would have said: as the last period that was over then, as the same a year before. */
function naive(
  measured: Measured,
  period: Period,
  made: Day,
): Pick<ScoredForecast, "asBefore" | "asYearBefore"> {
  const { calendar } = measured;
  const latest = previous(periodOf(Math.min(made + 1, period.first), period.grain, calendar), calendar);
  return {
    asBefore: comparable(measured, latest, period),
    asYearBefore: comparable(measured, yearBefore(period, calendar), period),
  };
}

/** The value of an earlier period like the one that was forecast; null where there is none of the same definition. */
function comparable(measured: Measured, earlier: Period, period: Period): number | null {
  const isExit = lookUp(measured.metric.config.targets, period.id)?.of === "exit";
  const from = isExit ? exitOf(measured, earlier) : earlier;
  if (from.first < measured.coverage.from || definitionChanged(measured, from.first, period.last))
    return null;
  const { value, status } = valueIn(measured, from, null);
  return typeof value === "number" && status === "complete" ? value : null;
}
