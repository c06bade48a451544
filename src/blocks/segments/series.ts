import { formatDay } from "../../calendar/day.ts";
import type { Period } from "../../calendar/period.ts";
import { breakMarks } from "../../compute/breaks.ts";
import { basePeriod, definitionChanged, isBeforeData, reviewGrain } from "../../compute/compare.ts";
import { chartedFrom, chartedPeriods } from "../../compute/drivers/segmentPeriods.ts";
import { type Measured, valueIn } from "../../compute/measured.ts";
import { visibleSegments } from "../../compute/visible.ts";
import type { Measure } from "../../content/measures.ts";
import { labelOf } from "../../format/labels.ts";
import { formatNumber, formatRelative } from "../../format/number.ts";
import { fromSnapshot } from "../../format/source.ts";
import { unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { total } from "../../metrics/cell.ts";
import { isMissing } from "../../metrics/missing.ts";
import type { ChartedPeriod } from "../../report/facts/charted.ts";
import type { SegmentChart, SegmentLine, SegmentMover, SegmentRest } from "../../report/facts/moved.ts";
import { compare } from "../metric/comparison.ts";
import { grainLabel } from "../metric/series.ts";
import type { SegmentChartRef } from "./chartRef.ts";

/** A chart of a metric's segments as a page names it; null for an unknown metric. Small segments are not in it. */
export function buildSegmentChart(
  book: FigureBook,
  ref: SegmentChartRef,
  takenOn: string,
): SegmentChart | null {
  const measured = book.facts.measured.get(ref.metric);
  if (measured === undefined) return null;
  return ref.as === "slope" ? slopeOf(book, measured, ref, takenOn) : seriesOf(book, measured, ref, takenOn);
}

function slopeOf(book: FigureBook, measured: Measured, ref: SegmentChartRef, takenOn: string): SegmentChart {
  const { edition, calendar, locale } = book.facts;
  const base = basePeriod(edition.period, "previous", calendar);
  const visible = visibleSegments(measured, ref.dimension, edition.period);
  const shown = namesOf(measured, ref.dimension).filter((name) => visible.has(name));
  const compared = shown.map((name) => {
    const segment = { dimension: ref.dimension, name };
    const comparison = compare(book, measured, "previous", segment);
    const whole = comparison.partLabel === null;
    const [measure, vs] = whole ? (["value", null] as const) : (["comparable", "previous"] as const);
    const own = book.get({ metric: ref.metric, period: null, segment, measure, vs });
    return { part: comparison.partLabel, line: { name, points: [comparison.base, own] } };
  });
  const part = compared.find((one) => one.part !== null)?.part;
  return {
    ...headOf(book, measured, ref, takenOn),
    unit: unitOf(measured.metric.config, book.facts.currency),
    periods: [base, edition.period].map((period) => charted(book, period)),
    lines: bySize(compared.map(({ line }) => line)),
    mover: moverOf(
      compared.map(({ line }) => line),
      sinceBreak(measured, [base, edition.period]),
    ),
    rest: null,
    refusal:
      !isBeforeData(measured, base) && definitionChanged(measured, base.first, edition.period.last)
        ? languageOf(locale).report.segments.redefined
        : null,
    notes: [
      ...(part == null ? [] : [languageOf(locale).report.segments.comparedBy(part)]),
      ...hiddenNotes(measured, ref.dimension, shown.length, locale),
    ],
  };
}

function seriesOf(book: FigureBook, measured: Measured, ref: SegmentChartRef, takenOn: string): SegmentChart {
  const { locale } = book.facts;
  const periods = chartedPeriods(measured, book.facts.edition.period);
  const shown = shownNames(measured, ref, periods);
  const measure = ref.as === "share" ? "share" : "value";
  const lines = shown.map((name) => ({ name, points: pointsOf(book, ref, name, periods, measure) }));
  const own = unitOf(measured.metric.config, book.facts.currency);
  const rest = ref.as === "multiples" ? null : restOf(book, measured, ref, periods, shown);
  const alone = namesOf(measured, ref.dimension).length - shown.length === 1;
  return {
    ...headOf(book, measured, ref, takenOn),
    unit: ref.as === "share" ? { kind: "percent", name: "percent" } : own,
    periods: periods.map((period) => charted(book, period)),
    lines: bySize(lines),
    mover: moverOf(lines, sinceBreak(measured, periods)),
    rest: alone ? null : rest,
    refusal: rest !== null && alone ? languageOf(locale).report.segments.givesAway : null,
    notes: hiddenNotes(measured, ref.dimension, shown.length, locale),
  };
}

/** Segments that are shown: in the edition's period and, where they are stacked, in every period that is drawn. */
function shownNames(measured: Measured, { dimension, as }: SegmentChartRef, periods: readonly Period[]) {
  const names = namesOf(measured, dimension);
  const latest = periods.slice(as === "multiples" ? -1 : 0);
  return names.filter((name) =>
    latest.every((period) => visibleSegments(measured, dimension, period).has(name)),
  );
}

function namesOf(measured: Measured, dimension: string): string[] {
  return [...(measured.segments.get(dimension)?.keys() ?? [])];
}

function pointsOf(
  book: FigureBook,
  { metric, dimension }: SegmentChartRef,
  name: string,
  periods: readonly Period[],
  measure: Measure,
): Figure[] {
  return periods.map(({ id }) =>
    book.get({ metric, period: id, segment: { dimension, name }, measure, vs: null }),
  );
}

/** What all segments that are not shown have together; null where they have nothing in any period. */
function restOf(
  book: FigureBook,
  measured: Measured,
  { dimension, as }: SegmentChartRef,
  periods: readonly Period[],
  shown: readonly string[],
): SegmentRest | null {
  const { locale, currency } = book.facts;
  const unit = unitOf(measured.metric.config, currency);
  const hidden = namesOf(measured, dimension).filter((name) => !shown.includes(name));
  const points = periods.map((period) => {
    const values = hidden.map((name) => valueIn(measured, period, { dimension, name }).value);
    const sum = total(values.map((value) => (isMissing(value) ? 0 : value)));
    const whole = valueIn(measured, period, null).value;
    if (isMissing(whole) || (as === "share" && whole === 0))
      return { value: null, text: languageOf(locale).format.notAvailable };
    const value = as === "share" ? sum / whole : sum;
    const text = as === "share" ? formatRelative(value, locale, false) : formatNumber(value, unit, locale);
    return { value, text };
  });
  return points.some(({ value }) => value !== null && value > 0) ? { points } : null;
}

function bySize(lines: readonly SegmentLine[]): SegmentLine[] {
  const last = ({ points }: SegmentLine) => points.findLast(({ value }) => value !== null)?.value ?? 0;
  return lines.toSorted((left, right) => last(right) - last(left) || (left.name < right.name ? -1 : 1));
}

/** The place of the first period that may be compared with the last. */
function sinceBreak(measured: Measured, periods: readonly Period[]): number {
  const last = periods.at(-1);
  return periods.findIndex(
    ({ first }) => last === undefined || !definitionChanged(measured, first, last.last),
  );
}

/**
 * The segment whose first value from that place on is furthest from its last one; the first by name among equal ones.
 * Null of one alone, which can be held against no other.
 */
function moverOf(lines: readonly SegmentLine[], since: number): SegmentMover | null {
  if (lines.length < 2) return null;
  const ends = lines.flatMap(({ name, points }) => {
    const known = since < 0 ? [] : points.slice(since).filter(({ value }) => value !== null);
    const [from, to] = [known.at(0), known.at(-1)];
    return from === undefined || to === undefined || from === to ? [] : [{ name, from, to }];
  });
  const moved = ({ from, to }: SegmentMover) => Math.abs((to.value ?? 0) - (from.value ?? 0));
  return (
    ends.toSorted((left, right) => moved(right) - moved(left) || (left.name < right.name ? -1 : 1))[0] ?? null
  );
}

function charted(book: FigureBook, period: Period): ChartedPeriod {
  const [first, last] = [formatDay(period.first), formatDay(period.last)];
  return { period: period.id, label: labelOf(period, book.facts.locale), first, last };
}

function headOf(book: FigureBook, measured: Measured, ref: SegmentChartRef, takenOn: string) {
  const { config } = measured.metric;
  const { edition, locale } = book.facts;
  const grain = reviewGrain(measured);
  const start = chartedFrom(edition.period);
  return {
    ...ref,
    name: config.name,
    grain,
    grainLabel: grainLabel(measured, grain, locale),
    breaks: breakMarks(config, book.facts.metrics, formatDay(start), locale),
    sourceLabel: fromSnapshot(config.from ?? "", takenOn, locale),
  };
}

function hiddenNotes(measured: Measured, dimension: string, shown: number, locale: string): string[] {
  const hidden = namesOf(measured, dimension).length - shown;
  const { min_group: least } = measured.metric.config;
  return hidden === 0 ? [] : [languageOf(locale).report.segments.hiddenSometimes(hidden, least)];
}
