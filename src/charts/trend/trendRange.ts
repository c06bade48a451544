import { languageOf } from "../../language/language.ts";
import type { Band, Series } from "../../report/facts/series.ts";
import type { Box, Label, Layer, Spot, Stroke } from "../marks.ts";
import { FONT } from "../svg.ts";
import { textWidth } from "../text.ts";
import { rangeName } from "../words/trend.ts";
import { bandsWithin, clip, planWithin, targetBandsWithin, targetsWithin } from "./trendData.ts";
import { spotOf, type TrendLayout } from "./trendLayout.ts";

/** The expected ranges, one area with a step at the end of each; interrupted where none follows at once. */
export function rangeAreas(series: Series, layout: TrendLayout): readonly (Layer | null)[] {
  let end: number | null = null;
  return bandsWithin(series, layout.span).flatMap((band) => {
    const box = boxOf(band, layout);
    if (box === null) return [];
    const gap = end === null || Math.abs(end - box.x) < 0.01 ? [] : [null];
    end = box.x + box.width;
    const [from, to] = [box.y, box.y + box.height];
    return [...gap, { x: box.x, from, to }, { x: end, from, to }];
  });
}

/** The middles of limits; a range that moves with each value has none to be seen. */
export function rangeCentres(series: Series, layout: TrendLayout): readonly Stroke[] {
  return bandsWithin(series, layout.span).flatMap((band) => {
    const box = band.kind === "limits" ? boxOf(band, layout) : null;
    if (box === null) return [];
    const y = layout.y(band.centre);
    return [{ from: { x: box.x, y }, to: { x: box.x + box.width, y } }];
  });
}

/** What the ranges are, said once for each kind, where the fewest lines are in the way. */
export function rangeLabels(series: Series, layout: TrendLayout, locale: string): readonly Label[] {
  const say = languageOf(locale).charts.trend;
  const nameOf = (band: Band) => rangeName(band, say);
  const lines = linesOf(series, layout);
  const placed: Box[] = [];
  return [...Map.groupBy(bandsWithin(series, layout.span), nameOf)].flatMap(([text, bands]) => {
    const extent = textWidth(text, FONT);
    const boxes = bands.flatMap((band) => boxOf(band, layout) ?? []);
    const host = boxes.find((box) => box.width >= extent + 8);
    const hosts = host === undefined ? boxes : [host];
    const places = hosts.flatMap((box) => placesIn(box, extent, layout));
    if (places.length === 0) return [];
    const cost = (place: Box) => hits(place, lines) + 100 * placed.filter((box) => meet(box, place)).length;
    const best = places.reduce((a, b) => (cost(b) < cost(a) ? b : a));
    placed.push(best);
    return [{ text, x: best.x, y: best.y + best.height / 2 }];
  });
}

function boxOf(band: Band, { span, x, y }: TrendLayout): Box | null {
  const clipped = clip(band, span);
  if (clipped === null) return null;
  const [left, top] = [x(clipped[0]), y(band.upper)];
  return { x: left, y: top, width: x(clipped[1]) - left, height: y(band.lower) - top };
}

const HEIGHT = FONT * 1.2;

/** Where a label may stand: at the upper edge, above or inside, from the left on; then at the lower one. */
function placesIn(band: Box, extent: number, { left, right, top, bottom }: TrendLayout): readonly Box[] {
  const within = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));
  const lower = band.y + band.height;
  const rows = [band.y - HEIGHT - 2, band.y + 2, lower - HEIGHT - 2, lower + 2];
  const roomy = rows.filter((y) => y >= top - 4 && y + HEIGHT <= bottom);
  const steps = Math.max(0, Math.floor((band.width - extent - 8) / 24));
  const ys = roomy.length > 0 ? roomy : [within(band.y, top, bottom - HEIGHT)];
  return Array.from({ length: steps + 1 }, (_, step) =>
    within(band.x + 4 + step * 24, left + 4, right - extent - 2),
  ).flatMap((x) => ys.map((y) => ({ x, y, width: extent, height: HEIGHT })));
}

/** All lines of the chart that a label should keep clear of. */
function linesOf(series: Series, layout: TrendLayout): readonly Stroke[] {
  const { points } = series;
  const { left, right, y, bottom, span } = layout;
  const level = (value: number) => ({ from: { x: left, y: y(value) }, to: { x: right, y: y(value) } });
  return [
    ...segments(points.map((point) => spotOf(layout, point, point.value))),
    ...segments(points.map((point) => spotOf(layout, point, point.lastYear))),
    ...[...targetsWithin(series, span), ...planWithin(series, span)].map((target) => level(target.value)),
    ...targetBandsWithin(series, span).map(({ exceeds }) => level(exceeds)),
    ...layout.axis.ticks.map((tick) => level(tick.value)),
    ...layout.topLabels.map(({ line }) => ({ from: { x: line, y: 0 }, to: { x: line, y: bottom } })),
  ];
}

function segments(spots: readonly (Spot | null)[]): readonly Stroke[] {
  return spots.flatMap((to, index) => {
    const from = spots[index - 1] ?? to;
    return from === null || to === null ? [] : [{ from, to }];
  });
}

function hits(place: Box, lines: readonly Stroke[]): number {
  return lines.filter((line) => cuts(line, place)).length;
}

/** Does the line run through the box? By the part of it that lies within the box's width. */
function cuts({ from, to }: Stroke, box: Box): boolean {
  const [a, b] = from.x <= to.x ? [from, to] : [to, from];
  const [start, end] = [Math.max(a.x, box.x), Math.min(b.x, box.x + box.width)];
  if (start > end) return false;
  const at = (x: number) => (b.x === a.x ? a.y : a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y));
  const ys = b.x === a.x ? [a.y, b.y] : [at(start), at(end)];
  return Math.min(...ys) < box.y + box.height && Math.max(...ys) > box.y;
}

function meet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width + 6 &&
    other.x < one.x + one.width + 6 &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
