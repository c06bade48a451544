import type { Markish } from "@observablehq/plot";
import { languageOf } from "../language/language.ts";
import type { OutlookRow } from "../report/facts/ahead.ts";
import { brief } from "./brief.ts";
import { hatch, hatched, hatchedByLines } from "./hatch.ts";
import { spread } from "./labels.ts";
import { type Box, boxes, diamonds, dots, drawMarks, path, type Spot, strokes, texts } from "./marks.ts";
import { type Axis, linearScale, type Scale, valueAxis } from "./scale.ts";
import { rowsShown, type Shown } from "./shown.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { textWidth } from "./text.ts";
import { middleOf, timeOf, timeTicks } from "./timeAxis.ts";
import { forecastWords } from "./words/forecast.ts";

const LINE = Math.round(FONT * 1.4);
const PLOT = 118;
/** A band over a single week is drawn as wide as this, in px, to be seen. */
const LEAST = 12;
const DAY = 86_400_000;

/** A forecast with what its chart draws. */
export type DrawnForecast = OutlookRow & { readonly drawn: NonNullable<OutlookRow["drawn"]> };

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: Axis;
  readonly x: Scale;
  readonly y: Scale;
}

/** How a forecast is drawn; `byLines` for print, which would make a picture of the pattern. */
export interface ForecastOptions extends ChartOptions {
  readonly byLines?: boolean;
}

/** Draws areas that are foreseen. */
type Ahead = (boxes: readonly Box[]) => Markish;

/**
 * What came, solid, and after it the forecast with its band, hatched, and the target, outlined: a line and a range for
 * levels, columns for what adds up.
 */
export function forecastChart(row: DrawnForecast, options: ForecastOptions): string {
  const layout = layoutOf(row, options);
  const { id, byLines = false } = options;
  const hatchedAs: Ahead = (boxes) =>
    byLines ? hatchedByLines(boxes, "foreseen") : hatched(boxes, id, "foreseen");
  const marks = [
    ...ground(row, layout, options),
    ...(byLines ? [] : [hatch(id)]),
    ...(row.drawn.summed ? columns(row, layout, hatchedAs) : course(row, layout, hatchedAs)),
    ...target(row, layout),
    ...labels(row, layout, options),
  ];
  const size = { width: options.width, height: layout.bottom + LINE * 2 + 4 };
  return drawMarks(size, marks, options.id, forecastWords(row, options.locale), shownOf(row, layout));
}

/** What came, and the forecast in the middle of its period. */
function shownOf({ drawn: { history, ahead }, forecast }: DrawnForecast, { x, y }: Layout): readonly Shown[] {
  const spots = [...history, { ...ahead, value: forecast }].map((one): Spot | null =>
    one.value.value === null ? null : { x: x(middleOf(one)), y: y(one.value.value) },
  );
  return rowsShown(spots);
}

function layoutOf(row: DrawnForecast, { width, locale }: ChartOptions): Layout {
  const { drawn, forecast, low, high, value } = row;
  const come = drawn.history.map((one) => one.value.value);
  const known = [...come, low.value, forecast.value, high.value, row.target?.value ?? null];
  const values = known.filter((one) => one !== null);
  const axis = valueAxis(drawn.summed ? [0, ...values] : values, value.unit, locale, 3);
  const widest = (texts: readonly string[]) =>
    texts.reduce((most, text) => Math.max(most, textWidth(text, FONT)), 0);
  const left = widest(axis.ticks.map(({ text }) => text)) + 10;
  const right = width - widest(sideTexts(row, locale).map(({ text }) => text)) - 12;
  const bottom = LINE + PLOT;
  const [from, to] = [drawn.history[0]?.first ?? drawn.ahead.first, drawn.ahead.last];
  return {
    left,
    right,
    top: LINE,
    bottom,
    axis,
    x: linearScale([timeOf(from), timeOf(to) + DAY], [left, right]),
    y: linearScale(axis.domain, [bottom, LINE]),
  };
}

function ground(row: DrawnForecast, layout: Layout, { locale }: ChartOptions): readonly Markish[] {
  const { left, right, bottom, axis, x, y } = layout;
  const lines = axis.ticks.map(({ value }) => ({
    from: { x: left, y: y(value) },
    to: { x: right, y: y(value) },
  }));
  const { history, ahead } = row.drawn;
  const span = [timeOf(history[0]?.first ?? ahead.first), timeOf(ahead.last) + DAY] as const;
  const ticks = timeTicks(span[0], span[1], right - left, locale, FONT).map((tick) => ({
    ...tick,
    x: x(tick.time),
  }));
  return [
    strokes(lines, "grid"),
    texts(
      axis.ticks.map(({ value, text }) => ({ x: left - 8, y: y(value), text })),
      "muted",
      "end",
    ),
    strokes(
      ticks.map((tick) => ({ from: { x: tick.x, y: bottom }, to: { x: tick.x, y: bottom + 4 } })),
      "tick",
    ),
    texts(
      ticks.map((tick) => ({ x: tick.x, y: bottom + LINE - 3, text: tick.text })),
      "muted",
      "middle",
    ),
    texts(
      ticks.map((tick) => ({ x: tick.x, y: bottom + LINE * 2 - 5, text: tick.year })),
      "muted",
      "middle",
    ),
  ];
}

/** The metric as a line, and over the period ahead its band with the forecast as a line through it. */
function course(row: DrawnForecast, { x, y }: Layout, hatchedAs: Ahead): readonly Markish[] {
  const { history, ahead } = row.drawn;
  const spots = history.map((one) =>
    one.value.value === null ? null : { x: x(middleOf(one)), y: y(one.value.value) },
  );
  const [from, to] = [x(timeOf(ahead.first)), x(timeOf(ahead.last) + DAY)];
  const mean = y(row.forecast.value ?? 0);
  const width = Math.max(to - from, LEAST);
  const start = (from + to - width) / 2;
  const ends = bandOf(row, y);
  const band = ends.map(({ low, high }) => ({ x: start, y: high, width, height: Math.max(1, low - high) }));
  const last = spots.findLast((spot) => spot !== null);
  return [
    hatchedAs(band),
    strokes([{ from: { x: start, y: mean }, to: { x: start + width, y: mean } }], "foreseen-mean"),
    path(spots, "actual"),
    dots(last === undefined ? [] : [last], "actual-dot", 3),
  ];
}

/** Where the ends of the band are; none of a metric that has not moved. */
function bandOf({ low, high }: DrawnForecast, y: Scale): readonly { low: number; high: number }[] {
  return low.value === null || high.value === null ? [] : [{ low: y(low.value), high: y(high.value) }];
}

/** A column for each whole period; the one ahead is hatched, with its band as a whisker. */
function columns(row: DrawnForecast, { x, y }: Layout, hatchedAs: Ahead): readonly Markish[] {
  const { history, ahead } = row.drawn;
  const column = (period: { first: string; last: string }, value: number): Box => {
    const [from, to] = [x(timeOf(period.first)), x(timeOf(period.last) + DAY)];
    const [top, foot] = [y(Math.max(0, value)), y(Math.min(0, value))];
    return { x: from + (to - from) * 0.14, y: top, width: (to - from) * 0.72, height: foot - top };
  };
  const solid = history.flatMap((one) => (one.value.value === null ? [] : [column(one, one.value.value)]));
  const middle = (x(timeOf(ahead.first)) + x(timeOf(ahead.last) + DAY)) / 2;
  const cap = (at: number) => ({ from: { x: middle - 4, y: at }, to: { x: middle + 4, y: at } });
  const whisker = bandOf(row, y).flatMap(({ low, high }) => [
    { from: { x: middle, y: low }, to: { x: middle, y: high } },
    cap(low),
    cap(high),
  ]);
  return [
    boxes(solid, "column"),
    hatchedAs([column(ahead, row.forecast.value ?? 0)]),
    strokes(whisker, "whisker"),
  ];
}

/** The target, outlined, at the end of the period that it is for. */
function target({ target: goal, drawn }: DrawnForecast, { x, y }: Layout): readonly Markish[] {
  if (goal?.value == null) return [];
  return [diamonds([{ x: x(timeOf(drawn.ahead.last) + DAY) - 1, y: y(goal.value) }], "aim", 5)];
}

interface SideText {
  readonly tone: "ink strong" | "ink" | "muted";
  readonly value: number;
  readonly text: string;
}

function sideTexts({ forecast, low, high, target: goal }: OutlookRow, locale: string): readonly SideText[] {
  const say = languageOf(locale).charts.forecast;
  const bare = (value: string) => value;
  const said = [
    { tone: "muted" as const, figure: high, named: bare },
    { tone: "ink strong" as const, figure: forecast, named: bare },
    { tone: "muted" as const, figure: low, named: bare },
    { tone: "ink" as const, figure: goal, named: say.target },
  ];
  return said.flatMap(({ tone, figure, named }) =>
    figure?.value == null ? [] : [{ tone, value: figure.value, text: named(brief(figure, locale, 62)) }],
  );
}

function labels(
  row: DrawnForecast,
  { right, top, bottom, y }: Layout,
  { locale }: ChartOptions,
): readonly Markish[] {
  const said = sideTexts(row, locale);
  const wishes = said.map(({ value }) => ({ at: y(value), extent: LINE }));
  const middles = spread(wishes, top - LINE / 2, bottom + LINE);
  const placed = said.map(({ tone, text }, index) => ({ tone, x: right + 10, y: middles[index] ?? 0, text }));
  return (["ink strong", "ink", "muted"] as const).map((tone) =>
    texts(
      placed.filter((label) => label.tone === tone),
      tone,
    ),
  );
}
