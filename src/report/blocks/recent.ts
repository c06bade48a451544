import { formatDay } from "../../calendar/day.ts";
import { type Period, yearBefore } from "../../calendar/period.ts";
import { formatDate } from "../../format/period.ts";
import { addsUp, definitionChanged } from "../compare.ts";
import type { FigureBook } from "../figureBook.ts";
import { labelOf } from "../labels.ts";
import { type Measured, valueIn } from "../measured.ts";
import { toDate, trailing } from "../recentPeriods.ts";
import type { RecentFacts, RecentPanel, RecentPoint, ToDate } from "../report.ts";
import { compare } from "./comparison.ts";

const NAMES = {
  week: "week to date",
  month: "month to date",
  quarter: "quarter to date",
  year: "year to date",
};

/** The latest six weeks and twelve months beside last year's, and each period to date (mathematics §1, §2). */
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
  };
}

function toDateOf(book: FigureBook, measured: Measured, period: Period): ToDate {
  const { locale } = book.facts;
  const until = measured.coverage.to - measured.metric.config.matures;
  const part = until < period.last ? `, to ${formatDate(formatDay(until), locale)}` : "";
  return {
    name: NAMES[period.grain as keyof typeof NAMES],
    label: `${labelOf(period, locale)}${part}`,
    value: book.of(measured.metric.id, "value", null, period.id),
    comparison: compare(book, measured, "year", null, period),
  };
}
