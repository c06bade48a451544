import type { Markish } from "@observablehq/plot";
import { languageOf } from "../language/language.ts";
import type { FlowFacts, FlowRow } from "../report/facts/flowFacts.ts";
import { brief } from "./brief.ts";
import { spread } from "./labels.ts";
import { type Box, boxes, drawMarks, strokes, texts } from "./marks.ts";
import { type Axis, linearScale, type Scale, valueAxis } from "./scale.ts";
import { rowsShown } from "./shown.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { isolated, shorten, textWidth } from "./text.ts";
import { CAME, flowWords, LEFT } from "./words/flows.ts";

const LINE = Math.round(FONT * 1.4);
/** Room for the key, and for half a line of text on the highest level. */
const TOP = LINE * 2;

type Flow = (typeof CAME)[number] | (typeof LEFT)[number];

/** A stretch of a period's bar: above zero what came, below it what left. */
interface Piece {
  readonly flow: Flow;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly axis: Axis;
  readonly y: Scale;
  /** Px from one period to the next, and the middle of each. */
  readonly step: number;
  readonly middle: (index: number) => number;
}

/** What came in each period above the line and what left below it, with a mark at what the two come to. */
export function flowsChart(facts: FlowFacts, options: ChartOptions): string {
  const pieces = facts.rows.flatMap(piecesOf);
  const layout = layoutOf(facts, pieces, options);
  const { y, middle } = layout;
  const nets = facts.rows.map(({ before, active, isOver }) =>
    before.value === null || active.value === null || !isOver ? null : active.value - before.value,
  );
  const marks = [
    ...ground(facts, layout),
    ...[...CAME, ...LEFT].flatMap((flow) => bars(facts, pieces, flow, layout)),
    strokes([{ from: { x: layout.left, y: y(0) }, to: { x: layout.right, y: y(0) } }], "zero"),
    strokes(
      nets.flatMap((net, index) => {
        if (net === null) return [];
        const half = Math.min(layout.step * 0.44, 22);
        return [{ from: { x: middle(index) - half, y: y(net) }, to: { x: middle(index) + half, y: y(net) } }];
      }),
      "target",
    ),
    ...labels(facts, pieces, layout, options),
    texts(
      [
        {
          x: 0,
          y: LINE / 2,
          text: shorten(languageOf(options.locale).charts.flows.key, options.width, FONT),
        },
      ],
      "muted",
    ),
  ];
  const shown = rowsShown(
    facts.rows.map((_, index) => {
      const own = pieces.filter(({ row }) => row === index);
      if (own.length === 0) return null;
      return { x: middle(index), y: y(Math.max(...own.map(({ to }) => to))) };
    }),
  );
  const size = { width: options.width, height: layout.bottom + LINE + 6 };
  return drawMarks(size, marks, options.id, flowWords(facts, options.locale), shown);
}

/** Of a period that is over either all flows are drawn, or none: half of them would look like all. */
function piecesOf(row: FlowRow, index: number): Piece[] {
  if (row.isOver && [...CAME, ...LEFT].some((flow) => row[flow]?.value === null)) return [];
  const stack = (flows: readonly Flow[], sign: 1 | -1) => {
    let level = 0;
    return flows.flatMap((flow) => {
      const value = row[flow]?.value ?? null;
      if (value === null) return [];
      const from = level;
      level += sign * value;
      return [{ flow, row: index, from, to: level }];
    });
  };
  return [...stack(CAME, 1), ...stack(LEFT, -1)];
}

function layoutOf({ rows }: FlowFacts, pieces: readonly Piece[], options: ChartOptions): Layout {
  const { width, height, locale } = options;
  const narrow = width < 500;
  const unit = rows[0]?.active.unit ?? { kind: "noun", name: "" };
  const ends = pieces.map(({ to }) => to);
  const axis = valueAxis([0, ...ends], unit, locale, narrow ? 5 : 8);
  const left = axis.ticks.reduce((most, { text }) => Math.max(most, textWidth(text, FONT)), 0) + 10;
  const said = sidesOf(rows, options);
  const side = said
    .flatMap(({ texts: own }) => own)
    .reduce((most, text) => Math.max(most, textWidth(text, FONT)), 0);
  const right = width - side - 24;
  const plot = height === undefined ? (narrow ? 210 : 240) : height - TOP - LINE - 6;
  const bottom = TOP + Math.max(plot, LINE * said.flatMap(({ texts: own }) => own).length);
  const step = (right - left) / Math.max(1, rows.length);
  return {
    ...{ left, right, bottom, axis, step },
    y: linearScale(axis.domain, [bottom, TOP]),
    middle: (index) => left + step * (index + 0.5),
  };
}

function bars({ rows }: FlowFacts, pieces: readonly Piece[], flow: Flow, layout: Layout): readonly Markish[] {
  const own = pieces.filter((piece) => piece.flow === flow);
  const over = own.filter(({ row }) => rows[row]?.isOver === true);
  const open = own.filter(({ row }) => rows[row]?.isOver !== true);
  return [
    boxes(
      over.map((piece) => boxOf(piece, layout)),
      `flow ${flow}`,
    ),
    boxes(
      open.map((piece) => boxOf(piece, layout)),
      `flow ${flow} open`,
    ),
  ];
}

function boxOf({ row, from, to }: Piece, { y, middle, step }: Layout): Box {
  const width = Math.min(step * 0.72, 36);
  const [top, bottom] = [y(Math.max(from, to)), y(Math.min(from, to))];
  return { x: middle(row) - width / 2, y: top, width, height: bottom - top };
}

/** Levels with their values, and as many names of periods as have room, the last one among them. */
function ground({ rows }: FlowFacts, layout: Layout): readonly Markish[] {
  const { left, right, bottom, axis, y, step, middle } = layout;
  const widest = rows.reduce((most, { name }) => Math.max(most, textWidth(name, FONT)), 0) + 12;
  const every = Math.max(1, Math.ceil(widest / step));
  const named = rows.flatMap(({ name }, index) =>
    (rows.length - 1 - index) % every === 0
      ? [{ x: Math.max(middle(index), widest / 2 - 6), y: bottom + LINE, text: name }]
      : [],
  );
  return [
    strokes(
      axis.ticks.map(({ value }) => ({ from: { x: left, y: y(value) }, to: { x: right, y: y(value) } })),
      "grid",
    ),
    texts(
      axis.ticks.map(({ value, text }) => ({ x: left - 8, y: y(value), text })),
      "muted",
      "end",
    ),
    texts(named, "muted", "middle"),
  ];
}

/** What is said beside the last bar of which all is known, flow by flow: its name and how much it was. */
function sidesOf(rows: readonly FlowRow[], { width, locale }: ChartOptions) {
  const index = rows.findLastIndex((row) => row.new.value !== null && row.lost.value !== null);
  const row = rows[index];
  const words = languageOf(locale).blocks.flows;
  const room = width * 0.3;
  if (row === undefined) return [];
  return [...CAME, ...LEFT].flatMap((flow) => {
    const figure = row[flow];
    if (figure === null) return [];
    const value = brief(figure, locale, room * 0.6);
    const one =
      width < 500
        ? [shorten(words[flow], room, FONT), value]
        : [`${isolated(shorten(words[flow], room - textWidth(`${value} `, FONT), FONT))} ${value}`];
    return [{ flow, index, texts: one }];
  });
}

function labels(
  { rows }: FlowFacts,
  pieces: readonly Piece[],
  { right, bottom, y, middle, step }: Layout,
  options: ChartOptions,
): readonly Markish[] {
  const sides = sidesOf(rows, options).flatMap((side) => {
    const piece = pieces.find(({ row, flow }) => row === side.index && flow === side.flow);
    return piece === undefined ? [] : [{ ...side, at: y((piece.from + piece.to) / 2) }];
  });
  const wishes = sides.map(({ at, texts: own }) => ({ at, extent: LINE * own.length }));
  const middles = spread(wishes, TOP - LINE / 2, bottom + LINE / 2);
  const leaders = sides.map(({ at, index }, place) => ({
    from: { x: middle(index) + Math.min(step * 0.36, 18) + 2, y: at },
    to: { x: right + 12, y: middles[place] ?? at },
  }));
  const lines = sides.flatMap(({ texts: own, at }, place) =>
    own.map((text, row) => ({
      x: right + 16,
      y: (middles[place] ?? at) + (row - (own.length - 1) / 2) * LINE * 0.95,
      text,
    })),
  );
  return [strokes(leaders, "leader"), texts(lines, "ink")];
}
