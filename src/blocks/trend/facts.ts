import { type Day, formatDay } from "../../calendar/day.ts";
import { type Period, periodsBetween } from "../../calendar/period.ts";
import { breakMarks } from "../../compute/breaks.ts";
import { addsUp } from "../../compute/compare.ts";
import { isPeriodComplete, type Measured } from "../../compute/measured.ts";
import { unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { DailyTrend, Series } from "../../report/facts/series.ts";
import { eventsOf, grainLabel, pointOf, sourceLabel } from "../metric/series.ts";
import { targetLines } from "../metric/targets.ts";
import type { DailyRef } from "./days.ts";

/** A metric's last days up to the last complete one of the edition; null where it is not there. */
export function buildDailyTrend(
  book: FigureBook,
  { metric: id, days }: DailyRef,
  takenOn: string,
): DailyTrend | null {
  const { measured: all, locale } = book.facts;
  const measured = all.get(id);
  if (measured === undefined) return null;
  const shown = daysOf(book, measured, days);
  const weeks = weeksOf(book, measured, shown);
  const say = languageOf(locale).report.series;
  const { matures } = measured.metric.config;
  const notes = [say.days(weeks.length > 0), ...(matures > 0 ? [say.matures("day", matures)] : [])];
  return {
    metric: id,
    days,
    series: seriesOf(book, measured, shown, { takenOn, notes }),
    weeks,
    weekLabel: grainLabel(measured, "week", locale),
  };
}

/** The last complete days, of which the last is none after the edition; fewer where the data begin within them. */
function daysOf({ facts }: FigureBook, measured: Measured, count: number): Period[] {
  const { calendar, edition } = facts;
  const { from, to } = measured.coverage;
  const end = Math.min(to, edition.period.last);
  return periodsBetween(from, end, "day", calendar)
    .filter((day) => isPeriodComplete(measured, day))
    .slice(-count);
}

function seriesOf(
  book: FigureBook,
  measured: Measured,
  days: readonly Period[],
  { takenOn, notes }: { readonly takenOn: string; readonly notes: readonly string[] },
): Series {
  const { edition, currency, locale, metrics } = book.facts;
  const { id, config } = measured.metric;
  const start: Day = days[0]?.first ?? edition.period.first;
  const { notAvailable } = languageOf(locale).format;
  return {
    metric: id,
    name: config.name,
    unit: unitOf(config, currency),
    better: config.better,
    grain: "day",
    grainLabel: grainLabel(measured, "day", locale),
    addsUp: addsUp(config),
    points: days.map((day) => ({
      ...pointOf(book, measured, day, null),
      lastYear: null,
      lastYearText: notAvailable,
      band: null,
    })),
    // A day is held against the target of a mean, never against the sum of a longer period.
    targets: isMeanOfDays(measured) ? targetLines(book, measured, start).targets : [],
    plan: null,
    targetBands: [],
    events: eventsOf(book, id, start),
    breaks: breakMarks(config, metrics, formatDay(start), locale),
    bands: [],
    edition: { first: formatDay(edition.period.first), last: formatDay(edition.period.last) },
    sourceLabel: sourceLabel(config, takenOn, locale),
    notes,
  };
}

/** The complete weeks that share a day with those that are shown, where a week is the mean of its days. */
function weeksOf(book: FigureBook, measured: Measured, days: readonly Period[]): DailyTrend["weeks"] {
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined || !isMeanOfDays(measured)) return [];
  return periodsBetween(first.first, last.last, "week", book.facts.calendar)
    .filter((week) => isPeriodComplete(measured, week))
    .flatMap((week) => {
      const { value, text } = book.of(measured.metric.id, "value", null, week.id);
      const span = { first: formatDay(week.first), last: formatDay(week.last) };
      return value === null ? [] : [{ period: week.id, ...span, value, text }];
    });
}

/**
 * Is the value of a week among those of its days: their mean, or the ratio of their sums (docs/why/mathematics.md §2)?
 */
function isMeanOfDays({ metric: { config } }: Measured): boolean {
  const isRatio = config.numerator !== undefined;
  return config.rollup === "mean" || (isRatio && config.rollup === "sum");
}
