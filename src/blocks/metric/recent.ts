import { formatDay } from "../../calendar/day.ts";
import { type Period, yearBefore } from "../../calendar/period.ts";
import { addsUp, definitionChanged } from "../../compute/compare.ts";
import { type Measured, valueIn } from "../../compute/measured.ts";
import { toDate, trailing } from "../../compute/recentPeriods.ts";
import { labelOf } from "../../format/labels.ts";
import { formatDate } from "../../format/period.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { Comparison } from "../../report/facts/comparison.ts";
import type { RecentFacts, RecentPanel, RecentPoint, ToDate } from "../../report/facts/slices.ts";
import { compare } from "./comparison.ts";

/** The latest six weeks and twelve months beside last year's, and each period to date (docs/mathematics.md §1, §2). */
export function buildRecent(book: FigureBook, measured: Measured): RecentFacts {
  const { edition } = book.facts;
  const { config } = measured.metric;
  const panels = (["week", "month"] as const).flatMap((grain): RecentPanel[] => {
    const periods = trailing(measured, edition.period, grain);
    const points = periods.map((period) => pointOf(book, measured, period));
    return points.length === 0 ? [] : [{ grain, points }];
  });
  return {
    panels,
    sameScale: !addsUp(config),
    toDate: toDate(measured, edition.period).map((period) => toDateOf(book, measured, period)),
  };
}

function pointOf(book: FigureBook, measured: Measured, period: Period): RecentPoint {
  const { id } = measured.metric;
  const before = yearBefore(period, measured.calendar);
  const { status } = valueIn(measured, before, null);
  const comparable = status === "complete" && !definitionChanged(measured, before.first, period.last);
  return {
    period: period.id,
    label: labelOf(period, book.facts.locale),
    first: formatDay(period.first),
    value: book.of(id, "value", null, period.id),
    comparison: comparable ? compare(book, measured, "year", null, period) : null,
    previous: previousIn(book, measured, period),
  };
}

function toDateOf(book: FigureBook, measured: Measured, period: Period): ToDate {
  const { locale } = book.facts;
  const until = measured.coverage.to - measured.metric.config.matures;
  const say = languageOf(locale).report.recent;
  const label = labelOf(period, locale);
  return {
    name: say.toDate[period.grain],
    label: until < period.last ? say.until(label, formatDate(formatDay(until), locale)) : label,
    value: book.of(measured.metric.id, "value", null, period.id),
    comparison: compare(book, measured, "year", null, period),
    // A year is held against the one before it anyway.
    previous: period.grain === "year" ? null : previousIn(book, measured, period),
  };
}

/** A period beside the one before it, where the headline asks for changes of that length. */
function previousIn(book: FigureBook, measured: Measured, period: Period): Comparison | null {
  const isAsked = book.facts.compare.some((by) => by === period.grain);
  return isAsked ? compare(book, measured, "previous", null, period) : null;
}
