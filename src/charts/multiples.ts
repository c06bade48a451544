import type { Markish } from "@observablehq/plot";
import { languageOf } from "../language/language.ts";
import type { SegmentChart, SegmentLine } from "../report/facts/moved.ts";
import { brief } from "./brief.ts";
import { dots, drawMarks, path, type Spot, strokes, texts } from "./marks.ts";
import { type Axis, linearScale, type Scale, valueAxis } from "./scale.ts";
import type { Shown } from "./shown.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { shorten, textWidth } from "./text.ts";
import { middleOf, monthYear, timeOf } from "./timeAxis.ts";
import { segmentWords } from "./words/segments.ts";

const LINE = Math.round(FONT * 1.4);
const PLOT = 76;
const GAP = 18;

interface Panel {
  readonly line: SegmentLine;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly first: boolean;
  readonly lowest: boolean;
}

/** One small panel for each segment, all on one scale, so that levels and courses can be compared. */
export function multiplesChart(chart: SegmentChart, options: ChartOptions): string {
  const values = chart.lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const axis = valueAxis(values, chart.unit, options.locale, 2);
  const panels = panelsOf(chart, axis, options.width);
  const below = Math.max(...panels.map(({ top }) => top), LINE) + PLOT;
  const marks = panels.flatMap((panel) => panelMarks(chart, panel, axis, options));
  const size = { width: options.width, height: below + LINE * 2 + 8 };
  const shown = panels.flatMap((panel, index) => shownOf(chart, panel, index, axis));
  return drawMarks(size, marks, options.id, segmentWords(chart, options.locale), shown);
}

function panelsOf({ lines }: SegmentChart, axis: Axis, width: number): readonly Panel[] {
  const columns = Math.max(1, Math.min(lines.length, width < 500 ? 2 : lines.length === 4 ? 4 : 3));
  const ticks = axis.ticks.reduce((most, { text }) => Math.max(most, textWidth(text, FONT)), 0) + 10;
  const inner = (width - ticks - GAP * (columns - 1)) / columns;
  return lines.map((line, index) => {
    const column = index % columns;
    const left = ticks + column * (inner + GAP);
    const top = Math.floor(index / columns) * (PLOT + LINE * 2 + 4) + LINE + 8;
    return {
      line,
      left,
      right: left + inner,
      top,
      first: column === 0,
      lowest: index + columns >= lines.length,
    };
  });
}

/** Each value of a panel, which the table has under the segment's name. */
function shownOf(
  { periods }: SegmentChart,
  { line, left, right, top }: Panel,
  index: number,
  axis: Axis,
): readonly Shown[] {
  const [x, y] = [timeScale({ periods }, left, right), linearScale(axis.domain, [top + PLOT, top])];
  return periods.map((period, row) => {
    const value = line.points[row]?.value ?? null;
    return { spot: value === null ? null : { x: x(middleOf(period)), y: y(value) }, row, column: index + 1 };
  });
}

function panelMarks(
  chart: SegmentChart,
  panel: Panel,
  axis: Axis,
  options: ChartOptions,
): readonly Markish[] {
  const { line, left, right, top } = panel;
  const bottom = top + PLOT;
  const x = timeScale(chart, left, right);
  const y = linearScale(axis.domain, [bottom, top]);
  const spots = spotsOf(chart, line, x, y);
  const known = spots.filter((spot) => spot !== null);
  const grid = axis.ticks.map(({ value }) => ({
    from: { x: left, y: y(value) },
    to: { x: right, y: y(value) },
  }));
  const breaks = chart.breaks
    .map(({ date }) => x(timeOf(date)))
    .filter((at) => at > left && at < right)
    .map((at) => ({ from: { x: at, y: top }, to: { x: at, y: bottom } }));
  const names = panel.first ? axis.ticks.map(({ value, text }) => ({ x: left - 8, y: y(value), text })) : [];
  return [
    strokes(grid, "grid"),
    strokes(breaks, "break"),
    texts(names, "muted", "end"),
    path(spots, "actual"),
    dots(lonely(spots), "actual-dot", 2),
    dots(known.slice(-1), "actual-dot", 3),
    ...heading(panel, options),
    ...(panel.lowest ? ends(chart, panel, options) : []),
  ];
}

/** From the beginning of the first period to the end of the last, as far as the panel reaches. */
function timeScale({ periods }: Pick<SegmentChart, "periods">, left: number, right: number): Scale {
  const times = periods.map(middleOf);
  return linearScale([times.at(0) ?? 0, times.at(-1) ?? 0], [left + 3, right - 4]);
}

/** A spot for each period that has a value; interrupted where the definition changed. */
function spotsOf(chart: SegmentChart, { points }: SegmentLine, x: Scale, y: Scale): readonly (Spot | null)[] {
  return chart.periods.flatMap((period, index) => {
    const value = points[index]?.value ?? null;
    const before = chart.periods[index - 1]?.first;
    const broken =
      before !== undefined && chart.breaks.some(({ date }) => before < date && date <= period.first);
    const spot = value === null ? null : { x: x(middleOf(period)), y: y(value) };
    return broken ? [null, spot] : [spot];
  });
}

/** Spots without neighbours, which a line would not show. */
function lonely(spots: readonly (Spot | null)[]): readonly Spot[] {
  return spots.flatMap((spot, index) =>
    spot !== null && spots[index - 1] == null && spots[index + 1] == null ? [spot] : [],
  );
}

/** The segment's name, and its last value at the right end of the same line. */
function heading({ line, left, right, top }: Panel, { locale }: ChartOptions): readonly Markish[] {
  const last = line.points.findLast(({ value }) => value !== null);
  const y = top - LINE / 2 - 4;
  const none = languageOf(locale).charts.segments.notAvailable;
  const value = last === undefined ? none : brief(last, locale, (right - left) * 0.5);
  const name = shorten(line.name, right - left - textWidth(value, FONT) - 8, FONT);
  return [texts([{ x: left, y, text: name }], "ink"), texts([{ x: right, y, text: value }], "accent", "end")];
}

/** The month of the first and of the last period, with their years below; of both only where there is room. */
function ends({ periods }: SegmentChart, { left, right, top }: Panel, { locale }: ChartOptions) {
  const [first, last] = [periods.at(0), periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [monthYear(first.first, locale), monthYear(last.last, locale)];
  const rows = (["month", "year"] as const).map((part, row) => ({ from: from[part], to: to[part], row }));
  const y = (row: number) => top + PLOT + LINE * (row + 0.5) + 5;
  const both = (row: { from: string; to: string }) =>
    periods.length > 1 && textWidth(row.from, FONT) + textWidth(row.to, FONT) + 10 <= right - left;
  return [
    texts(
      rows.filter(both).map((row) => ({ x: left, y: y(row.row), text: row.from })),
      "muted",
    ),
    texts(
      rows.map((row) => ({ x: right, y: y(row.row), text: row.to })),
      "muted",
      "end",
    ),
  ];
}
