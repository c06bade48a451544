import type { SegmentChart, SegmentLine } from "../report/facts/moved.ts";
import { brief, type Numbered } from "./brief.ts";
import { spread } from "./labels.ts";
import { dots, drawMarks, type Label, type Stroke, strokes, texts } from "./marks.ts";
import { linearScale, type Scale } from "./scale.ts";
import type { Shown } from "./shown.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { isolated, shorten, textWidth } from "./text.ts";
import { segmentWords } from "./words/segments.ts";

const LINE = Math.round(FONT * 1.4);
const TOP = LINE + 10;

interface End extends Numbered {
  readonly name: string;
  readonly value: number;
}

/** One end of all lines: where it is, what is there and how it is labelled. */
interface Side {
  readonly x: number;
  readonly ends: readonly End[];
  readonly labels: readonly Label[];
}

interface Layout {
  readonly bottom: number;
  readonly y: Scale;
  readonly before: Side;
  readonly after: Side;
}

/** Each segment as a line from the period before to the edition's; both ends are labelled where they end. */
export function slopeChart(chart: SegmentChart, options: ChartOptions): string {
  const { bottom, y, before, after } = layoutOf(chart, options);
  const x = [before.x, after.x] as const;
  const spots = [before, after].flatMap(({ ends, x: at }) =>
    ends.map(({ value }) => ({ x: at, y: y(value) })),
  );
  const uprights = x.map((at) => ({ from: { x: at, y: TOP }, to: { x: at, y: bottom } }));
  const marks = [
    strokes(uprights, "grid"),
    strokes(leaders(before, -5, y), "leader"),
    strokes(leaders(after, 5, y), "leader"),
    strokes(pairs(before, after, y), "actual"),
    dots(spots, "actual-dot", 3.5),
    texts(before.labels, "ink", "end"),
    texts(after.labels, "ink"),
    ...heads(chart, x, options.width),
  ];
  return drawMarks(
    { width: options.width, height: bottom + 6 },
    marks,
    options.id,
    segmentWords(chart, options.locale),
    [before, after].flatMap((side, row) => shownOf(chart, side, row, y)),
  );
}

/** Each end of a line, which the table has under the segment's name. */
function shownOf({ lines }: SegmentChart, { x }: Side, row: number, y: Scale): readonly Shown[] {
  return lines.map(({ points }, index) => {
    const value = points[row]?.value ?? null;
    return { spot: value === null ? null : { x, y: y(value) }, row, column: index + 1 };
  });
}

/** The labels take what they need of the width, the lines the rest. */
function layoutOf({ lines }: SegmentChart, { width, height, locale }: ChartOptions): Layout {
  const narrow = width < 500;
  const [before, after] = [endsOf(lines, 0), endsOf(lines, 1)];
  const room = width * (narrow ? 0.4 : 0.32);
  const value = (end: End) => brief(end, locale, room * 0.6);
  const left = before.map((end) => (narrow ? value(end) : named(end.name, value(end), room, false)));
  const right = after.map((end) => named(end.name, value(end), room, true));
  const plot = height === undefined ? (narrow ? 170 : 200) : height - TOP - 6;
  const bottom = TOP + Math.max(plot, Math.max(before.length, after.length) * LINE);
  const values = [...before, ...after].map((end) => end.value);
  const y = linearScale([Math.min(...values), Math.max(...values)], [bottom - LINE / 2, TOP + LINE / 2]);
  const [start, end] = [widest(left) + 24, width - widest(right) - 24];
  return {
    bottom,
    y,
    before: { x: start, ends: before, labels: placed(before, left, start - 16, y, bottom) },
    after: { x: end, ends: after, labels: placed(after, right, end + 16, y, bottom) },
  };
}

/** The lines of the segments that are there at both ends. */
function pairs(before: Side, after: Side, y: Scale): readonly Stroke[] {
  return after.ends.flatMap((end) => {
    const other = before.ends.find(({ name }) => name === end.name);
    if (other === undefined) return [];
    return [{ from: { x: before.x, y: y(other.value) }, to: { x: after.x, y: y(end.value) } }];
  });
}

function endsOf(lines: readonly SegmentLine[], index: number): readonly End[] {
  return lines.flatMap(({ name, points }) => {
    const point = points[index];
    return point?.value == null ? [] : [{ name, value: point.value, text: point.text, unit: point.unit }];
  });
}

/** Value and name in at most `room` px: the name gives way. */
function named(name: string, value: string, room: number, valueFirst: boolean): string {
  const short = shorten(name, Math.max(20, room - textWidth(`${value} `, FONT)), FONT);
  return valueFirst ? `${value} ${isolated(short)}` : `${isolated(short)} ${value}`;
}

function widest(labels: readonly string[]): number {
  return labels.reduce((most, text) => Math.max(most, textWidth(text, FONT)), 0);
}

function placed(
  ends: readonly End[],
  said: readonly string[],
  x: number,
  y: Scale,
  bottom: number,
): readonly Label[] {
  const wishes = ends.map(({ value }) => ({ at: y(value), extent: LINE }));
  const middles = spread(wishes, TOP, bottom);
  return said.map((text, index) => ({ x, y: middles[index] ?? 0, text }));
}

/** From `away` px beside each dot to its label, which may have had to move. */
function leaders({ ends, labels, x }: Side, away: number, y: Scale): readonly Stroke[] {
  return ends.map(({ value }, index) => ({
    from: { x: x + away, y: y(value) },
    to: { x: x + away * 2.4, y: labels[index]?.y ?? 0 },
  }));
}

/** The periods above their ends, kept within the drawing and apart. */
function heads({ periods }: SegmentChart, x: readonly [number, number], width: number) {
  const said = periods.map(({ label }) => shorten(label, width / 2 - 8, FONT));
  const wishes = said.map((text, index) => ({ at: x[index] ?? 0, extent: textWidth(text, FONT) }));
  const middles = spread(wishes, 0, width, 12);
  return [
    texts(
      said.map((text, index) => ({ x: middles[index] ?? 0, y: LINE / 2, text })),
      "muted",
      "middle",
    ),
  ];
}
