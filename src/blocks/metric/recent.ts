import { formatDay } from "../../calendar/day.ts";
import { GRAINS, type Grain, type Period, parsePeriod, yearBefore } from "../../calendar/period.ts";
import { addsUp, definitionChanged, endsWithin } from "../../compute/compare.ts";
import { type Measured, valueIn } from "../../compute/measured.ts";
import { toDate, trailing } from "../../compute/recentPeriods.ts";
import { labelOf } from "../../format/labels.ts";
import { formatDate } from "../../format/period.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { Comparison } from "../../report/facts/comparison.ts";
import type { RecentFacts, RecentPanel, RecentPlan, RecentPoint, ToDate } from "../../report/facts/slices.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { compare } from "./comparison.ts";
import { isComparable } from "./targets.ts";

/**
 * The latest six weeks and twelve months beside last year's, and each period to date (docs/why/mathematics.md §1, §2).
 */
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
    countedBy: longerThanMonths(config.grain),
    sameScale: !addsUp(config),
    toDate: toDate(measured, edition.period).map((period) => toDateOf(book, measured, period)),
  };
}

function longerThanMonths(grain: Grain): RecentFacts["countedBy"] {
  return grain === "quarter" || grain === "half" || grain === "year" ? grain : null;
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
    plan: planOf(book, measured, period),
  };
}

/** The target of a period; without one, that of the shortest longer period around it, where it can be held against it. */
function planOf(book: FigureBook, measured: Measured, period: Period): RecentPlan | null {
  const { calendar, locale } = book.facts;
  const { id, config } = measured.metric;
  const figure = (measure: "target" | "attainment", at: string) => book.of(id, measure, null, at);
  if (lookUp(config.targets, period.id) !== undefined)
    return { target: figure("target", period.id), label: null, attainment: figure("attainment", period.id) };
  const [holder] = Object.keys(config.targets)
    .filter((one) => lookUp(config.targets, one)?.of === "period")
    .flatMap((one) => parsePeriod(one, calendar) ?? [])
    .filter((one) => GRAINS.indexOf(one.grain) > GRAINS.indexOf(period.grain))
    .filter((one) => endsWithin(period, one) && isComparable(measured, one))
    .sort((left, right) => GRAINS.indexOf(left.grain) - GRAINS.indexOf(right.grain));
  if (holder === undefined) return null;
  return { target: figure("target", holder.id), label: labelOf(holder, locale), attainment: null };
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
