import { type Day, formatDay, parseDay } from "../../calendar/day.ts";
import { anchor, type Period, yearBefore } from "../../calendar/period.ts";
import { breakMarks } from "../../compute/breaks.ts";
import { isCalendarAdjusted } from "../../compute/calendarDays.ts";
import { addsUp, definitionChanged, reviewGrain, reviewPeriods } from "../../compute/compare.ts";
import { chartedFrom } from "../../compute/drivers/segmentPeriods.ts";
import { isPeriodComplete, type Measured, valueIn } from "../../compute/measured.ts";
import { steppedPlaces } from "../../compute/surprises.ts";
import type { MetricConfig } from "../../content/schema/metric.ts";
import { ended } from "../../format/ended.ts";
import { labelOf } from "../../format/labels.ts";
import { formatNumber } from "../../format/number.ts";
import { formatDate } from "../../format/period.ts";
import { fromSnapshot } from "../../format/source.ts";
import { reportedBy, unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { isMissing } from "../../metrics/missing.ts";
import type { EventMark } from "../../report/facts/charted.ts";
import type { Point, PointSurprise, Series } from "../../report/facts/series.ts";
import { stepBands, surprisesOf } from "./steps.ts";
import { bandAt, targetLines } from "./targets.ts";

/** A metric by its review period, over the year that ends with the edition and whatever came after. */
export function buildSeries(book: FigureBook, measured: Measured, takenOn: string): Series {
  const { edition, currency, locale } = book.facts;
  const { metric } = measured;
  const unit = unitOf(metric.config, currency);
  const start = chartedFrom(edition.period);
  const periods = reviewPeriods(measured).filter((period) => anchor(period) >= start);
  const grain = reviewGrain(measured);
  const stepped = steppedPlaces(measured, ({ period }) => anchor(period) >= start);
  const surprises = surprisesOf(book, measured, stepped);
  const lines = targetLines(book, measured, start);
  return {
    metric: metric.id,
    name: metric.config.name,
    unit,
    better: metric.config.better,
    grain,
    grainLabel: grainLabel(measured, grain, locale),
    addsUp: addsUp(metric.config),
    points: periods.map((period) => {
      const point = pointOf(book, measured, period, surprises.get(period.id) ?? null);
      const whole = point.state === "complete" ? point.value : null;
      const day = formatDay(anchor(period));
      return { ...point, band: bandAt(lines.targetBands, day, whole, metric.config.better) };
    }),
    targets: lines.targets,
    plan: lines.plan,
    targetBands: lines.targetBands,
    events: eventsOf(book, metric.id, start),
    breaks: breakMarks(metric.config, book.facts.metrics, formatDay(start), locale),
    bands: stepBands(book, measured, stepped),
    edition: { first: formatDay(edition.period.first), last: formatDay(edition.period.last) },
    sourceLabel: sourceLabel(metric.config, takenOn, locale),
    notes: [
      ...(lines.plan?.metLabel == null ? [] : [lines.plan.metLabel]),
      ...lines.targetBands.map(({ said }) => said),
      ...notesOf(measured, periods, grain, book),
    ],
  };
}

/** What happened on a metric's charts from a day on, in the order of its days. */
export function eventsOf(book: FigureBook, metric: string, start: Day): EventMark[] {
  const isThere = (date: string) => (parseDay(date) ?? 0) >= start;
  return book.facts.edition.config.events
    .filter(({ on, date, until }) => (on.length === 0 || on.includes(metric)) && isThere(until ?? date))
    .map(({ date, until, what, tone }) => ({ date, until, what, tone }))
    .sort(byDate);
}

/** "activity, snapshot of 2 October 2026"; of reported values who reported them. */
export function sourceLabel(config: MetricConfig, takenOn: string, locale: string): string {
  if (config.from === undefined) return reportedBy(config, locale);
  return fromSnapshot(config.from, takenOn, locale);
}

/** A period's value beside that of the same period a year before. */
export function pointOf(
  book: FigureBook,
  measured: Measured,
  period: Period,
  surprise: PointSurprise | null,
): Omit<Point, "band"> {
  const { calendar, currency, locale } = book.facts;
  const figure = book.of(measured.metric.id, "value", null, period.id);
  const before = yearBefore(period, calendar);
  const lastYear = valueIn(measured, before, null);
  const comparable =
    lastYear.status === "complete" && !definitionChanged(measured, before.first, period.last);
  const known = comparable && !isMissing(lastYear.value) ? lastYear.value : null;
  const unit = unitOf(measured.metric.config, currency);
  return {
    period: period.id,
    label: labelOf(period, locale),
    first: formatDay(period.first),
    last: formatDay(period.last),
    value: figure.value,
    reason: figure.reason,
    text: figure.text,
    state: figure.value === null ? "gap" : isPeriodComplete(measured, period) ? "complete" : "incomplete",
    lastYear: known,
    lastYearText: known === null ? languageOf(locale).format.notAvailable : formatNumber(known, unit, locale),
    surprise,
  };
}

/** How the values of a chart by review period are made: "on an average day, by week"; of sums, that they are raw. */
export function grainLabel(measured: Measured, review: string, locale: string): string {
  const made = madeBy(measured, review, locale);
  const isSum = isCalendarAdjusted(measured.metric.config) && review !== "day" && review !== "week";
  return isSum ? `${made}, ${languageOf(locale).report.calendar.sums}` : made;
}

function madeBy({ metric }: Measured, review: string, locale: string): string {
  const say = languageOf(locale).report.unit;
  const { grain, rollup } = metric.config;
  if (grain === review || rollup === "recompute") return say.by(review);
  if (rollup === "last") return say.lastOfEach(grain, review);
  if (rollup === "sum" && metric.config.value !== undefined) return say.by(review);
  return metric.config.value === undefined ? say.by(review) : say.onAverage(grain, review);
}

function notesOf(
  measured: Measured,
  periods: readonly Period[],
  grain: string,
  { facts }: FigureBook,
): string[] {
  const { locale, edition } = facts;
  const incomplete = periods.filter((period) => !isPeriodComplete(measured, period));
  const { matures, rollup, changes } = measured.metric.config;
  const say = languageOf(locale).report.series;
  const notes: string[] = [];
  if (incomplete.length > 0) {
    notes.push(say.incomplete(incomplete.length, grain, !addsUp(measured.metric.config)));
  }
  for (const { since, what } of changes.filter(({ restate }) => restate)) {
    notes.push(say.restated(formatDate(since, locale), ended(what)));
  }
  if (matures > 0) notes.push(say.matures(grain, matures));
  const longer = edition.period.grain;
  const straddles = grain === "week" && longer !== "week" && measured.metric.config.grain === "day";
  if (straddles && rollup !== "recompute") notes.push(say.weeks(longer));
  return notes;
}

function byDate(left: EventMark, right: EventMark): number {
  return left.date < right.date ? -1 : 1;
}
