import type { Markish } from "@observablehq/plot";
import type { Point, Series } from "../report/report.ts";
import { boxes, dots, drawMarks, path, type Spot, strokes, texts } from "./marks.ts";
import { textWidth } from "./text.ts";
import { timeOf, timeTicks } from "./timeAxis.ts";
import {
  editionBand,
  lastComplete,
  spotOf,
  type TrendLayout,
  type TrendOptions,
  targetsWithin,
  trendLayout,
} from "./trendLayout.ts";
import { trendWords } from "./trendWords.ts";

/** A metric over time with last year, target, events, breaks of definition and gaps. */
export function trendChart(series: Series, options: TrendOptions): string {
  const layout = trendLayout(series, options);
  const marks = [
    ...ground(series, layout),
    ...timeAxis(series, layout, options),
    ...context(series, layout),
    ...actual(series, layout),
    ...labels(layout),
  ];
  return drawMarks(layout, marks, options.id, trendWords(series));
}

/** The edition's band, grid lines and the value axis. */
function ground(series: Series, layout: TrendLayout): readonly Markish[] {
  const { left, right, top, bottom, axis, y, size } = layout;
  const band = editionBand(series, layout.span, layout.x);
  const lines = axis.ticks.map(({ value }) => ({
    from: { x: left, y: y(value) },
    to: { x: right, y: y(value) },
  }));
  const names = axis.ticks.map(({ value, text }) => ({ x: left - 8, y: y(value), text }));
  return [
    ...(band === null
      ? []
      : [
          boxes([{ x: band.from, y: top - 6, width: band.to - band.from, height: bottom - top + 6 }], "band"),
        ]),
    strokes(lines, "grid"),
    texts(names, "muted", "end"),
    texts([{ x: 0, y: top - size - 8, text: layout.unitText }], "muted"),
  ];
}

/** Months, years below them, and the edition's period below its band. */
function timeAxis(series: Series, layout: TrendLayout, options: TrendOptions): readonly Markish[] {
  const { span, x, left, right, bottom, size } = layout;
  const ticks = timeTicks(span[0], span[1], right - left, options.locale, size);
  const marked = ticks.map((tick) => ({ ...tick, x: x(tick.time) }));
  const below = { first: bottom + size + 2, second: bottom + size * 2.3 + 2 };
  const band = editionBand(series, span, x);
  const half = textWidth(options.editionLabel, size) / 2;
  const middle = band === null ? null : Math.min((band.from + band.to) / 2, options.width - half);
  const hides = (tick: { readonly x: number }) =>
    middle !== null && Math.abs(tick.x - middle) < half + size * 1.6;
  const years = marked.filter((tick) => !hides(tick));
  return [
    strokes(
      marked.map((tick) => ({ from: { x: tick.x, y: bottom }, to: { x: tick.x, y: bottom + 4 } })),
      "tick",
    ),
    texts(
      marked.map((tick) => ({ x: tick.x, y: below.first, text: tick.text })),
      "muted",
      "middle",
    ),
    texts(
      years.map((tick) => ({ x: tick.x, y: below.second, text: tick.year })),
      "muted",
      "middle",
    ),
    texts(
      middle === null ? [] : [{ x: middle, y: below.second, text: options.editionLabel }],
      "ink",
      "middle",
    ),
  ];
}

/** What the values are seen against: events, breaks, targets and last year. */
function context(series: Series, layout: TrendLayout): readonly Markish[] {
  const { span, x, y, bottom, size } = layout;
  const hairlines = (kind: string) =>
    layout.topLabels
      .filter((label) => label.kind === kind)
      .map((label) => ({
        from: { x: label.line, y: label.y + (label.x > label.line ? -0.45 : 0.7) * size },
        to: { x: label.line, y: bottom },
      }));
  const targets = targetsWithin(series, span).map((target) => ({
    from: { x: x(Math.max(span[0], timeOf(target.first))), y: y(target.value) },
    to: { x: x(Math.min(span[1], timeOf(target.last) + 86_400_000)), y: y(target.value) },
  }));
  return [
    strokes(hairlines("event"), "event"),
    strokes(hairlines("break"), "break"),
    path(
      series.points.map((point) => spotOf(layout, point, point.lastYear)),
      "last-year",
    ),
    strokes(targets, "target"),
  ];
}

/** The metric itself: solid where complete, dotted to an incomplete end, single dots between gaps. */
function actual(series: Series, layout: TrendLayout): readonly Markish[] {
  const { points } = series;
  const solid = points.map((point) =>
    point.state === "complete" ? spotOf(layout, point, point.value) : null,
  );
  const open = points.filter((point) => point.state === "incomplete");
  const last = lastComplete(series);
  const lastSpot = last === undefined ? null : spotOf(layout, last, last.value);
  const openSpots = open.map((point) => spotOf(layout, point, point.value));
  return [
    path(withBreaks(series, solid), "actual"),
    path(adjoins(points, last, open) ? [lastSpot, ...openSpots] : openSpots, "actual open"),
    dots(lonely(solid), "actual-dot", 2),
    dots(
      openSpots.filter((spot) => spot !== null),
      "actual-dot open",
      3.5,
    ),
    dots(lastSpot === null ? [] : [lastSpot], "actual-dot", 3.5),
  ];
}

/** Is the first open period right after the last complete one? */
function adjoins(points: readonly Point[], last: Point | undefined, open: readonly Point[]): boolean {
  const [first] = open;
  return last !== undefined && first !== undefined && points.indexOf(first) === points.indexOf(last) + 1;
}

/** Interrupts the line where the definition changed. */
function withBreaks(series: Series, spots: readonly (Spot | null)[]): readonly (Spot | null)[] {
  return spots.flatMap((spot, index) => {
    const before = series.points[index - 1]?.first;
    const now = series.points[index]?.first;
    const broken =
      before !== undefined &&
      now !== undefined &&
      series.breaks.some((mark) => before < mark.date && mark.date <= now);
    return broken ? [null, spot] : [spot];
  });
}

/** Spots whose neighbours are both missing: a line would not show them. */
function lonely(spots: readonly (Spot | null)[]): readonly Spot[] {
  return spots
    .filter(
      (spot, index) =>
        spot !== null && (spots[index - 1] ?? null) === null && (spots[index + 1] ?? null) === null,
    )
    .filter((spot) => spot !== null);
}

function labels(layout: TrendLayout): readonly Markish[] {
  const side = (kind: string) => layout.sideLabels.filter((label) => label.kind === kind);
  const above = (kind: string) => layout.topLabels.filter((label) => label.kind === kind);
  return [
    texts(above("event"), "ink"),
    texts(above("break"), "ink"),
    texts(side("lastYear"), "muted"),
    texts(side("target"), "ink"),
    texts(side("value"), "accent"),
  ];
}
