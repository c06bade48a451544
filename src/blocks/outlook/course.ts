import { formatDay } from "../../calendar/day.ts";
import { type Period, shift } from "../../calendar/period.ts";
import { addsUp, reviewGrain, reviewPeriods } from "../../compute/compare.ts";
import { foreseenPeriod } from "../../compute/forecast.ts";
import { makingOf } from "../../compute/historyKind.ts";
import { isPeriodComplete, type Measured } from "../../compute/measured.ts";
import { labelOf } from "../../format/labels.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { ForecastCourse } from "../../report/facts/ahead.ts";
import { grainLabel } from "../metric/series.ts";

/** So many review periods are drawn before a forecast: half a year of weeks. */
const REVIEWS = 26;

/** So many whole periods are drawn before a forecast of what adds up. */
const WHOLES = 8;

/** What the chart of a forecast draws before it, and where it lies. */
export function courseOf(book: FigureBook, measured: Measured, period: Period): ForecastCourse {
  const { locale } = book.facts;
  const ahead = foreseenPeriod(measured, period);
  const review = reviewGrain(measured);
  const { config } = measured.metric;
  const summed = ahead.grain !== review && (addsUp(config) || makingOf(config) === null);
  const periods = summed ? wholesBefore(measured, ahead) : reviewsBefore(measured, ahead);
  return {
    history: periods.map((one) => ({
      period: one.id,
      label: labelOf(one, locale),
      first: formatDay(one.first),
      last: formatDay(one.last),
      value: book.of(measured.metric.id, "value", null, one.id),
    })),
    summed,
    grainLabel: summed
      ? languageOf(locale).report.unit.by(ahead.grain)
      : grainLabel(measured, review, locale),
    ahead: { first: formatDay(ahead.first), last: formatDay(ahead.last) },
  };
}

/** The latest complete review periods that end before the period ahead does, oldest first. */
function reviewsBefore(measured: Measured, ahead: Period): Period[] {
  const complete = reviewPeriods(measured).filter((one) => isPeriodComplete(measured, one));
  return complete.filter((one) => one.last < ahead.last).slice(-REVIEWS);
}

/** The complete periods of the same length right before it, oldest first. */
function wholesBefore(measured: Measured, ahead: Period): Period[] {
  return Array.from({ length: WHOLES }, (_, index) => shift(ahead, index - WHOLES, measured.calendar)).filter(
    (one) => isPeriodComplete(measured, one),
  );
}
