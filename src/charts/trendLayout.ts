import { formatNumber } from "../format/number.ts";
import type { Mark, Point, Series } from "../report/report.ts";
import { spread, stackFlags } from "./labels.ts";
import type { Label } from "./marks.ts";
import { type Axis, linearScale, type Scale, valueAxis } from "./scale.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { shorten, textWidth } from "./text.ts";
import { middleOf, timeOf } from "./timeAxis.ts";

/** Options of a trend chart; the label names the edition's period, which is marked in it. */
export interface TrendOptions extends ChartOptions {
  readonly editionLabel: string;
}

/** Where everything of a trend chart is, in px. */
export interface TrendLayout {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Middle of the labels' first row above the plot. */
  readonly labelRow: number;
  readonly axis: Axis;
  readonly unitText: string;
  readonly span: readonly [number, number];
  readonly x: Scale;
  readonly y: Scale;
  readonly topLabels: readonly TopLabel[];
  readonly sideLabels: readonly SideLabel[];
}

/** A label above the plot: an event, or a break of definition. */
export interface TopLabel extends Label {
  readonly kind: "event" | "break";
  /** Where its hairline is. */
  readonly line: number;
}

export interface SideLabel extends Label {
  readonly kind: "value" | "target" | "lastYear";
}

/** Lays a trend chart out: margins from the labels that need them, then the scales between. */
export function trendLayout(series: Series, options: TrendOptions): TrendLayout {
  const { width, locale } = options;
  const size = FONT;
  const line = Math.round(size * 1.4);
  const span = spanOf(series);
  const axis = valueAxis(valuesOf(series, span), series.unit, locale, width < 500 ? 4 : 5);
  const side = sideTexts(series, options, size, span);
  const unitText = ["noun", "score", "ratio"].includes(series.unit.kind) ? series.unit.name : "";
  const left = Math.max(...axis.ticks.map((tick) => textWidth(tick.text, size)), 16) + 10;
  const right = width - Math.max(14, ...side.map((label) => textWidth(label.text, size) + 14));
  const x = linearScale(span, [left, right]);
  const above = topLabels(series, options, size, span, x);
  const rows = Math.max(0, ...above.map((label) => label.y + 1));
  const labelRow = line / 2 + 1;
  const top = rows * line + (unitText === "" ? 12 : line + 12);
  const bottom = top + (width < 500 ? 190 : 216);
  const y = linearScale(axis.domain, [bottom, top]);
  const middles = spread(
    side.map((label) => ({ at: y(label.value), extent: line })),
    top,
    bottom,
  );
  return {
    width,
    height: bottom + line * 2 + 6,
    size,
    left,
    right,
    top,
    bottom,
    labelRow,
    axis,
    unitText,
    span,
    x,
    y,
    topLabels: above.map((label) => ({ ...label, y: labelRow + (rows - 1 - label.y) * line })),
    sideLabels: side.map((label, index) => ({
      kind: label.kind,
      text: label.text,
      x: right + 10,
      y: middles[index] ?? 0,
    })),
  };
}

/** The last point whose period is complete and has a value. */
export function lastComplete(series: Series): Point | undefined {
  return series.points.findLast((point) => point.state === "complete" && point.value !== null);
}

function spanOf(series: Series): readonly [number, number] {
  const first = series.points.at(0)?.first ?? series.edition.first;
  const last = series.points.at(-1)?.last ?? series.edition.last;
  return [timeOf(first), timeOf(last) + 86_400_000];
}

function valuesOf(series: Series, span: readonly [number, number]): readonly number[] {
  const drawn = series.points.flatMap((point) => [point.value, point.lastYear]);
  const targets = targetsWithin(series, span).map((target) => target.value);
  return [...drawn.filter((value) => value !== null), ...targets];
}

/** Targets whose period the chart shows, at least in part. */
export function targetsWithin(series: Series, span: readonly [number, number]): Series["targets"] {
  return series.targets.filter((target) => timeOf(target.last) > span[0] && timeOf(target.first) < span[1]);
}

interface SideText {
  readonly kind: SideLabel["kind"];
  readonly value: number;
  readonly text: string;
}

function sideTexts(
  series: Series,
  options: TrendOptions,
  size: number,
  span: readonly [number, number],
): readonly SideText[] {
  const last = lastComplete(series);
  const target = targetsWithin(series, span).at(-1);
  const year = series.points.findLast((point) => point.lastYear !== null);
  const room = options.width * 0.3;
  const brief = (value: number, text: string) =>
    textWidth(text, size) <= room
      ? text
      : shorten(formatNumber(value, series.unit, options.locale, { compact: true }), room, size);
  const texts: SideText[] = [];
  if (last?.value != null) {
    const full = options.width < 500 ? last.text : `${last.text} ${last.label}`;
    texts.push({ kind: "value", value: last.value, text: brief(last.value, full) });
  }
  if (target !== undefined)
    texts.push({ kind: "target", value: target.value, text: brief(target.value, `target ${target.text}`) });
  if (year?.lastYear != null) texts.push({ kind: "lastYear", value: year.lastYear, text: "last year" });
  return texts;
}

/** Labels above the plot with their rows (in `y`), the lowest row first. */
function topLabels(
  series: Series,
  options: TrendOptions,
  size: number,
  span: readonly [number, number],
  x: Scale,
): readonly TopLabel[] {
  const within = (mark: Mark) => timeOf(mark.date) >= span[0] && timeOf(mark.date) < span[1];
  const mine = (kind: "event" | "break") => (mark: Mark) => ({
    kind,
    text: mark.what,
    line: x(timeOf(mark.date)),
  });
  const wishes = [
    ...series.events.filter(within).map(mine("event")),
    ...series.breaks.filter(within).map(mine("break")),
  ].map((wish) => ({ ...wish, text: shorten(wish.text, options.width * 0.6, size) }));
  const flags = wishes.map(({ line, text }) => ({ line, start: line + 5, extent: textWidth(text, size) }));
  const places = stackFlags(flags, 2, options.width - 2);
  return wishes.map((wish, index) => ({
    ...wish,
    x: places[index]?.start ?? 0,
    y: places[index]?.row ?? 0,
  }));
}

/** The part of the plot that the edition's period takes, in px; null outside the chart's days. */
export function editionBand(
  series: Series,
  span: readonly [number, number],
  x: Scale,
): { readonly from: number; readonly to: number } | null {
  const from = Math.max(span[0], timeOf(series.edition.first));
  const to = Math.min(span[1], timeOf(series.edition.last) + 86_400_000);
  return from < to ? { from: x(from), to: x(to) } : null;
}

/** Where a point of the series is drawn; null where it has no value. */
export function spotOf(
  layout: TrendLayout,
  point: Point,
  value: number | null,
): { x: number; y: number } | null {
  return value === null ? null : { x: layout.x(middleOf(point)), y: layout.y(value) };
}
