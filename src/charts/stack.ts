import type { Markish } from "@observablehq/plot";
import { type Language, languageOf } from "../language/language.ts";
import type { ChartedPeriod } from "../report/facts/charted.ts";
import type { SegmentChart } from "../report/facts/moved.ts";
import { brief, type Numbered } from "./brief.ts";
import { spread } from "./labels.ts";
import { areas, drawMarks, type Layer, strokes, texts } from "./marks.ts";
import { type Axis, linearScale, type Scale, valueAxis } from "./scale.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { isolated, shorten, textWidth } from "./text.ts";
import { middleOf, timeOf, timeTicks } from "./timeAxis.ts";
import { segmentWords } from "./words/segments.ts";

const LINE = Math.round(FONT * 1.4);
const TOP = LINE;
const DAY = 86_400_000;

/** So many segments have an area of their own; the smaller ones are one together. */
const MOST = 6;

/** An area of the stack: a value for each period, null where it has none. */
interface Tier {
  readonly name: string;
  /** The last value; null for what has no text of its own. */
  readonly last: Numbered | null;
  readonly className: string;
  readonly values: readonly (number | null)[];
}

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly axis: Axis;
  readonly x: Scale;
  readonly y: Scale;
  /** Lines of text of a label: the value has its own on a narrow screen. */
  readonly rows: 1 | 2;
}

/** Segments one on another to the total over time, the largest at the bottom; shares to 100%. */
export function stackChart(chart: SegmentChart, options: ChartOptions): string {
  const tiers = tiersOf(chart, languageOf(options.locale).charts.segments);
  const layout = layoutOf(chart, tiers, options);
  const layers = layersOf(chart, tiers, layout);
  const marks = [
    ...tiers.map((tier, index) => areas(layers[index] ?? [], `area ${tier.className}`)),
    ...ground(chart, layout, options),
    ...labels(tiers, layers, layout, options),
  ];
  const height = layout.bottom + LINE * 2 + 6;
  const shown = chart.periods.map((period, index) => {
    const values = tiers.flatMap(({ values }) => values[index] ?? []);
    const top = values.reduce((sum, value) => sum + value, 0);
    return {
      spot: values.length === 0 ? null : { x: layout.x(middleOf(period)), y: layout.y(top) },
      row: index,
    };
  });
  const words = segmentWords(chart, options.locale);
  return drawMarks({ width: options.width, height }, marks, options.id, words, shown);
}

/** The largest segments first, then the others together, then all that is not shown. */
function tiersOf(
  { lines, rest, periods, unit }: SegmentChart,
  say: Language["charts"]["segments"],
): readonly Tier[] {
  const own = lines.length > MOST + 1 ? lines.slice(0, MOST) : lines;
  const others = lines.slice(own.length);
  const last = (points: readonly { value: number | null; text: string }[]) => {
    const end = points.findLast(({ value }) => value !== null);
    return end === undefined ? null : { ...end, unit };
  };
  const sums = periods.map((_, index) => {
    const values = others.map(({ points }) => points[index]?.value ?? null);
    return values.every((value) => value === null)
      ? null
      : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  });
  return [
    ...own.map(({ name, points }, index) => ({
      name,
      last: last(points),
      className: `tier-${index}`,
      values: points.map(({ value }) => value),
    })),
    ...(others.length === 0
      ? []
      : [{ name: say.others(others.length), last: null, className: "others", values: sums }]),
    ...(rest === null
      ? []
      : [
          {
            name: say.hidden,
            last: last(rest.points),
            className: "hidden",
            values: rest.points.map(({ value }) => value),
          },
        ]),
  ];
}

function layoutOf(chart: SegmentChart, tiers: readonly Tier[], options: ChartOptions): Layout {
  const { width, height, locale } = options;
  const rows = width < 500 ? 2 : 1;
  const sums = chart.periods.map((_, index) =>
    tiers.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  const top = chart.as === "share" ? 1 : Math.max(0, ...sums);
  const axis = valueAxis([0, top], chart.unit, locale, rows === 2 ? 3 : 4);
  const capped = chart.as === "share" ? capAtOne(axis) : axis;
  const left = capped.ticks.reduce((most, { text }) => Math.max(most, textWidth(text, FONT)), 0) + 10;
  const right = width - sideWidth(tiers, rows, options) - 20;
  const plain = rows === 2 ? 190 : 216;
  const plot = height === undefined ? plain : height - TOP - LINE * 2 - 6;
  const bottom = TOP + Math.max(plot, tiers.length * LINE * rows);
  return {
    left,
    right,
    bottom,
    rows,
    axis: capped,
    x: linearScale(spanOf(chart), [left, right]),
    y: linearScale(capped.domain, [bottom, TOP]),
  };
}

/** Shares end at 100%. */
function capAtOne({ ticks }: Axis): Axis {
  return { domain: [0, 1], ticks: ticks.filter(({ value }) => value >= 0 && value <= 1) };
}

function sideWidth(tiers: readonly Tier[], rows: 1 | 2, options: ChartOptions): number {
  const said = tiers.flatMap((tier) => sideText(tier, rows, options));
  return said.reduce((most, text) => Math.max(most, textWidth(text, FONT)), 0);
}

/** What is said beside an area, in a third of the width: name and value in one line, or in two. */
function sideText({ name, last }: Tier, rows: 1 | 2, { width, locale }: ChartOptions): readonly string[] {
  const room = width * 0.32;
  if (last === null) return [shorten(name, room, FONT)];
  if (rows === 2) return [shorten(name, room, FONT), brief(last, locale, room)];
  const value = brief(last, locale, room * 0.6);
  return [`${isolated(shorten(name, room - textWidth(`${value} `, FONT), FONT))} ${value}`];
}

function spanOf({ periods }: SegmentChart): readonly [number, number] {
  const times = periods.map(middleOf);
  const [first, last] = [times.at(0) ?? 0, times.at(-1) ?? 0];
  return first === last ? [first - DAY, last + DAY] : [first, last];
}

/** Each tier's lower and upper edge; where a period has no values at all, or the definition changed, it is interrupted. */
function layersOf(
  chart: SegmentChart,
  tiers: readonly Tier[],
  layout: Layout,
): readonly (readonly (Layer | null)[])[] {
  const { y } = layout;
  const isThere = chart.periods.map((_, index) => tiers.some(({ values }) => values[index] != null));
  const floors = chart.periods.map(() => 0);
  return tiers.map(({ values }) =>
    chart.periods.flatMap((period, index) => {
      const from = floors[index] ?? 0;
      const to = from + (values[index] ?? 0);
      floors[index] = to;
      const starts = isThere[index - 1] !== true || isBroken(chart, index);
      const ends = isThere[index + 1] !== true || isBroken(chart, index + 1);
      const places = isThere[index] === true ? placesOf(period, starts && ends, layout) : [];
      const layers = places.map((x) => ({ x, from: y(from), to: y(to) }));
      return starts ? [null, ...layers] : layers;
    }),
  );
}

/** The middle of a period; both ends of one that stands alone, or its area would have no width. */
function placesOf(period: ChartedPeriod, alone: boolean, { x, left, right }: Layout): readonly number[] {
  if (!alone) return [x(middleOf(period))];
  const within = (at: number) => Math.max(left, Math.min(right, at));
  return [within(x(timeOf(period.first))), within(x(timeOf(period.last) + DAY))];
}

function isBroken({ periods, breaks }: SegmentChart, index: number): boolean {
  const [before, now] = [periods[index - 1]?.first, periods[index]?.first];
  return before !== undefined && now !== undefined && breaks.some(({ date }) => before < date && date <= now);
}

/** Grid lines over the areas, the axes and the changes of definition. */
function ground(chart: SegmentChart, layout: Layout, { locale }: ChartOptions): readonly Markish[] {
  const { left, right, bottom, axis, x, y } = layout;
  const span = spanOf(chart);
  const ticks = timeTicks(span[0], span[1], right - left, locale, FONT).map((tick) => ({
    ...tick,
    x: x(tick.time),
  }));
  const lines = axis.ticks.map(({ value }) => ({
    from: { x: left, y: y(value) },
    to: { x: right, y: y(value) },
  }));
  const breaks = chart.breaks
    .map(({ date }) => x(timeOf(date)))
    .filter((at) => at > left && at < right)
    .map((at) => ({ from: { x: at, y: TOP - 6 }, to: { x: at, y: bottom } }));
  const below = (row: number, pick: (tick: (typeof ticks)[number]) => string) =>
    texts(
      ticks.map((tick) => ({ x: tick.x, y: bottom + FONT * row + 2, text: pick(tick) })),
      "muted",
      "middle",
    );
  return [
    strokes(lines, "grid over"),
    strokes(breaks, "break"),
    texts(
      axis.ticks.map(({ value, text }) => ({ x: left - 8, y: y(value), text })),
      "muted",
      "end",
    ),
    below(1, ({ text }) => text),
    below(2.3, ({ year }) => year),
  ];
}

/** Beside the end of each area, joined to its middle by a hairline. */
function labels(
  tiers: readonly Tier[],
  layers: readonly (readonly (Layer | null)[])[],
  { right, bottom, rows }: Layout,
  options: ChartOptions,
): readonly Markish[] {
  const ends = tiers.flatMap((tier, index) => {
    const end = layers[index]?.findLast((layer) => layer !== null);
    return end == null ? [] : [{ tier, end, said: sideText(tier, rows, options) }];
  });
  const wishes = ends.map(({ end, said }) => ({ at: (end.from + end.to) / 2, extent: LINE * said.length }));
  const middles = spread(wishes, TOP - LINE / 2, bottom + LINE / 2);
  const at = (index: number) => middles[index] ?? 0;
  const leaders = ends.map(({ end }, index) => ({
    from: { x: end.x + 2, y: (end.from + end.to) / 2 },
    to: { x: right + 12, y: at(index) },
  }));
  const lines = ends.flatMap(({ said, tier }, index) =>
    said.map((text, row) => ({
      x: right + 16,
      y: at(index) + (row - (said.length - 1) / 2) * LINE * 0.95,
      text,
      tone: tier.className === "hidden" || tier.className === "others" ? "muted" : "ink",
    })),
  );
  return [
    strokes(leaders, "leader"),
    ...["ink", "muted"].map((tone) =>
      texts(
        lines.filter((line) => line.tone === tone),
        tone,
      ),
    ),
  ];
}
