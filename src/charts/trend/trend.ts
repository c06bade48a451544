import type { Markish } from "@observablehq/plot";
import type { Alt } from "../../document/item.ts";
import { colourOf } from "../../document/tone.ts";
import type { Point, Series } from "../../report/facts/series.ts";
import {
  areas,
  boxes,
  dots,
  drawMarks,
  path,
  type Spot,
  type Stroke,
  strokes,
  texts,
  triangles,
} from "../marks.ts";
import { FONT } from "../svg.ts";
import { textWidth } from "../text.ts";
import { timeTicks } from "../timeAxis.ts";
import { drawnOf, trendWords } from "../words/trend.ts";
import { targetBoxes } from "./targetBoxes.ts";
import { clip, eventsWithin, lastComplete, planWithin, targetsWithin } from "./trendData.ts";
import type { TopLabel } from "./trendLabels.ts";
import { editionBand, spotOf, type TrendLayout, type TrendOptions, trendLayout } from "./trendLayout.ts";
import { rangeAreas, rangeCentres, rangeLabels } from "./trendRange.ts";

/** A metric over time with its expected range, surprises, last year, target, events, breaks of definition and gaps. */
export function trendChart(whole: Series, options: TrendOptions): string {
  return drawTrend(whole, options, trendWords(whole, options.locale), actual);
}

/** How the metric itself is drawn among what it is seen against. */
type Course = (series: Series, layout: TrendLayout) => readonly Markish[];

/** The chart of a series with its text alternative and its course. */
export function drawTrend(whole: Series, options: TrendOptions, words: Alt, course: Course): string {
  const series = drawnOf(whole);
  const layout = trendLayout(series, options);
  const marks = [
    ...ground(series, layout),
    ...timeAxis(series, layout, options),
    ...context(series, layout),
    ...course(series, layout),
    ...surprises(series, layout, options),
    texts(rangeLabels(series, layout, options.locale), "muted"),
    ...labels(layout),
  ];
  const shown = series.points.map((point) => ({
    spot: spotOf(layout, point, point.value),
    row: whole.points.indexOf(point),
  }));
  return drawMarks(layout, marks, options.id, words, shown);
}

/** The edition's band, the expected range, grid lines and the value axis. */
function ground(series: Series, layout: TrendLayout): readonly Markish[] {
  const { left, right, top, bottom, axis, y } = layout;
  const band = editionBand(series, layout);
  const shade =
    band === null ? [] : [{ x: band.from, y: top - 6, width: band.to - band.from, height: bottom - top + 6 }];
  const lines = axis.ticks.map(({ value }) => ({
    from: { x: left, y: y(value) },
    to: { x: right, y: y(value) },
  }));
  const names = axis.ticks.map(({ value, text }) => ({ x: left - 8, y: y(value), text }));
  return [
    boxes(shade, "band"),
    ...spans(series, layout),
    ...targetBoxes(series, layout),
    areas(rangeAreas(series, layout), "expected"),
    strokes(lines, "grid"),
    strokes(rangeCentres(series, layout), "centre"),
    texts(names, "muted", "end"),
    texts([{ x: 0, y: top - FONT - 8, text: layout.unitText }], "muted"),
  ];
}

/** The days of events that lasted, shaded in their colour. */
function spans(series: Series, { span, x, top, bottom }: TrendLayout): readonly Markish[] {
  return TONES.map((tone) => {
    const own = eventsWithin(series, span).filter((event) => event.tone === tone);
    const shades = own.flatMap(({ date, until }) => {
      const clipped = until === null ? null : clip({ first: date, last: until }, span);
      if (clipped === null) return [];
      const [from, to] = [x(clipped[0]), x(clipped[1])];
      return [{ x: from, y: top - 6, width: to - from, height: bottom - top + 6 }];
    });
    return boxes(shades, toned("event-span", tone));
  });
}

const TONES = ["good", "bad", "watch", "neutral"] as const;

/** The class of an event in the colour that its author gave it. */
function toned(name: string, tone: TopLabel["tone"]): string {
  return tone === "neutral" ? name : `${name} ${tone}`;
}

/** Months, years below them, and the edition's period below its band. */
function timeAxis(series: Series, layout: TrendLayout, options: TrendOptions): readonly Markish[] {
  const { span, x, left, right, bottom } = layout;
  const ticks = timeTicks(span[0], span[1], right - left, options.locale, FONT);
  const placed = ticks.map((tick) => ({ ...tick, x: x(tick.time) }));
  const [months, years] = [bottom + FONT + 2, bottom + FONT * 2.3 + 2];
  const edition = editionName(series, layout, options);
  const free = placed.filter((tick) =>
    edition.every((name) => Math.abs(name.x - tick.x) > name.half + FONT * 1.6),
  );
  return [
    strokes(
      placed.map((tick) => ({ from: { x: tick.x, y: bottom }, to: { x: tick.x, y: bottom + 4 } })),
      "tick",
    ),
    texts(
      placed.map((tick) => ({ x: tick.x, y: months, text: tick.text })),
      "muted",
      "middle",
    ),
    texts(
      free.map((tick) => ({ x: tick.x, y: years, text: tick.year })),
      "muted",
      "middle",
    ),
    texts(
      edition.map((name) => ({ x: name.x, y: years, text: options.editionLabel })),
      "ink",
      "middle",
    ),
  ];
}

/** The middle and half the width of the edition's name; none where its period is not drawn. */
function editionName(series: Series, layout: TrendLayout, options: TrendOptions) {
  const band = editionBand(series, layout);
  const half = textWidth(options.editionLabel, FONT) / 2;
  return band === null ? [] : [{ x: Math.min((band.from + band.to) / 2, options.width - half), half }];
}

/** What the values are seen against: events, breaks, targets and last year. */
function context(series: Series, layout: TrendLayout): readonly Markish[] {
  return [
    ...TONES.map((tone) => strokes(hairlines(layout, "event", tone), toned("event", tone))),
    strokes(hairlines(layout, "break", "neutral"), "break"),
    path(
      series.points.map((point) => spotOf(layout, point, point.lastYear)),
      "last-year",
    ),
    path(planSteps(series, layout), "plan"),
    strokes(targetLines(series, layout), "target"),
  ];
}

/** From beside the label, or from below it where it had to move over its line. */
function hairlines(layout: TrendLayout, kind: TopLabel["kind"], tone: TopLabel["tone"]): readonly Stroke[] {
  return layout.topLabels
    .filter((label) => label.kind === kind && label.tone === tone)
    .map(({ line, x, y }) => ({
      from: { x: line, y: y + (x > line ? -0.45 : 0.7) * FONT },
      to: { x: line, y: layout.bottom },
    }));
}

function targetLines(series: Series, { span, x, y }: TrendLayout): readonly Stroke[] {
  return targetsWithin(series, span).flatMap((target) => {
    const clipped = clip(target, span);
    if (clipped === null) return [];
    const level = y(target.value);
    return [{ from: { x: x(clipped[0]), y: level }, to: { x: x(clipped[1]), y: level } }];
  });
}

/** The plan as one line: level over each step, upright from one to the next, interrupted where none follows at once. */
function planSteps(series: Series, { span, x, y }: TrendLayout): readonly (Spot | null)[] {
  let end: number | null = null;
  return planWithin(series, span).flatMap((step) => {
    const [from, to] = clip(step, span) ?? span;
    const level = y(step.value);
    const gap = end === null || end === from ? [] : [null];
    end = to;
    return [...gap, { x: x(from), y: level }, { x: x(to), y: level }];
  });
}

/** The metric itself: solid where complete, dotted to an incomplete end, single dots between gaps. */
export function actual(series: Series, layout: TrendLayout): readonly Markish[] {
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
    dots(lastSpot === null || last?.surprise != null ? [] : [lastSpot], "actual-dot", 3.5),
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

/** A triangle where a value lies outside what was expected; its colour judges, its direction tells. */
function surprises(series: Series, layout: TrendLayout, { width }: TrendOptions): readonly Markish[] {
  return (["up", "down"] as const).flatMap((direction) =>
    (["good", "bad", "neutral"] as const).map((colour) => {
      const own = series.points.filter(
        ({ surprise }) =>
          surprise !== null && surprise.direction === direction && colourOf(surprise.tone) === colour,
      );
      const spots = own.map((point) => spotOf(layout, point, point.value)).filter((spot) => spot !== null);
      return triangles(spots, direction, `surprise ${colour}`, width < 500 ? 3.2 : 4.2);
    }),
  );
}

function labels(layout: TrendLayout): readonly Markish[] {
  const side = (kind: string) => layout.sideLabels.filter((label) => label.kind === kind);
  const above = (kind: string) => layout.topLabels.filter((label) => label.kind === kind);
  return [
    texts(above("event"), "ink"),
    texts(above("break"), "ink"),
    texts(side("lastYear"), "muted"),
    texts(side("target"), "ink"),
    texts(side("exceeds"), "muted"),
    texts(side("plan"), "muted"),
    texts(side("week"), "accent"),
    texts(side("value"), "accent"),
  ];
}
