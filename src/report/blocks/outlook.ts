import { parseDay } from "../../calendar/day.ts";
import { type Period, parsePeriod } from "../../calendar/period.ts";
import { formatCount, formatWholePercent } from "../../format/number.ts";
import { languageOf } from "../../language/language.ts";
import type { MissingReason } from "../../metrics/missing.ts";
import { bandHeld } from "../../metrics/pace.ts";
import { definitionChanged } from "../compare.ts";
import type { Earlier } from "../earlier.ts";
import type { Figure } from "../figure.ts";
import type { FigureBook } from "../figureBook.ts";
import { foreseenLabel, foreseenPeriod, periodAhead } from "../forecast.ts";
import type { Measured } from "../measured.ts";
import type { Outlook, OutlookRow, ScoredForecast } from "../report.ts";
import { courseOf } from "./forecastCourse.ts";
import { buildPace } from "./pace.ts";

/** Roles whose next period is forecast in every edition, in the order in which they are shown. */
const FORESEEN = ["north_star", "input", "lever", "outcome"] as const;

/** The share of outcomes that the bands should hold. */
const LEVEL = 0.8;

/** So many scored forecasts and more are held against the share that should hold. */
const ENOUGH = 5;

/** What is needed of an earlier edition to score its forecasts. */
interface Made extends Pick<Earlier, "label" | "home" | "figures"> {
  readonly period: Pick<Earlier["period"], "last">;
}

/** What the pace so far leads to, and how earlier editions' forecasts came out (mathematics §6). */
export function buildOutlook(book: FigureBook, earlier: readonly Made[]): Outlook {
  const all = [...book.facts.measured.values()];
  const foreseen = FORESEEN.flatMap((role) => all.filter(({ metric }) => metric.config.role === role));
  const order = foreseen.map(({ metric }) => metric.id);
  const place = ({ metric }: ScoredForecast) =>
    order.indexOf(metric) + (order.includes(metric) ? 0 : all.length);
  const scored = earlier
    .toReversed()
    .flatMap((report) => scoresOf(book, report).sort((left, right) => place(left) - place(right)));
  return {
    forecasts: foreseen.map((measured) => rowOf(book, measured)),
    scored,
    heldLabel: heldLabel(scored, book.facts.locale),
  };
}

function rowOf(book: FigureBook, measured: Measured): OutlookRow {
  const { id, config } = measured.metric;
  const { edition, locale } = book.facts;
  const period = periodAhead(measured, edition.period);
  const ahead = (measure: string) => book.of(id, measure, null, period.id);
  return {
    metric: id,
    name: config.name,
    value: book.of(id),
    period: foreseenLabel(measured, period, locale),
    forecast: ahead("forecast"),
    low: ahead("forecast_low"),
    high: ahead("forecast_high"),
    target: config.targets[period.id] === undefined ? null : ahead("target"),
    pace: buildPace(book, measured, period),
    drawn: ahead("forecast").value === null ? null : courseOf(book, measured, period),
  };
}

/** The forecasts in the ledger of an earlier edition whose periods are over by the end of this one. */
function scoresOf(book: FigureBook, report: Made): ScoredForecast[] {
  const { calendar, edition, measured } = book.facts;
  return report.figures.flatMap((forecast) => {
    const period = parsePeriod(forecast.period, calendar);
    const known = measured.get(forecast.metric);
    if (forecast.measure !== "forecast" || forecast.segment !== null) return [];
    if (period === null || known === undefined || period.last > edition.period.last) return [];
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
    actual,
    verdict: reason === null && actual.value !== null ? verdictOf(low.value, high.value, actual.value) : null,
    reason,
  };
}

/** Why a value cannot be held against a forecast of it. */
function absence({ reason, status }: Figure): MissingReason | null {
  return reason ?? (status === "partial" ? "incomplete period" : null);
}

function verdictOf(low: number, high: number, actual: number): ScoredForecast["verdict"] {
  if (bandHeld(low, high, actual)) return "held";
  return actual > high ? "above the band" : "below the band";
}

/** "80% bands held 3 of 4 times", with what to expect once there are enough. */
function heldLabel(scored: readonly ScoredForecast[], locale: string): string | null {
  const judged = scored.filter(({ verdict }) => verdict !== null);
  if (judged.length === 0) return null;
  const held = judged.filter(({ verdict }) => verdict === "held").length;
  const [some, all, level] = [
    formatCount(held, locale),
    formatCount(judged.length, locale),
    formatWholePercent(LEVEL, locale),
  ];
  const say = languageOf(locale).report.outlook;
  const said = say.held(level, some, all, judged.length);
  return judged.length < ENOUGH ? said : say.expected(said);
}
