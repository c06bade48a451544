import type { Markish } from "@observablehq/plot";
import type { VintageFacts } from "../report/facts/vintageFacts.ts";
import { dots, drawMarks, type Spot, strokes, texts } from "./marks.ts";
import { linearScale, type Scale, valueAxis } from "./scale.ts";
import { rowsShown } from "./shown.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { shorten, textWidth } from "./text.ts";
import { type DrawnVintage as Row, vintageRow, vintageWords } from "./words/vintages.ts";

const LINE = Math.round(FONT * 1.4);

/** A row for each period: a ring for what was published first, small rings for what was published later, a dot for now. */
export function vintageChart(facts: VintageFacts, options: ChartOptions): string {
  const rows = facts.rows.map((row) => vintageRow(row, options.locale));
  const layout = layoutOf(rows, facts, options);
  const marks = [...ground(layout), ...courses(rows, layout), ...names(rows, layout, options)];
  const height = layout.bottom + LINE + 6;
  const shown = rowsShown(rows.map(({ values, now }, index) => spotAt(now ?? values.at(-1), index, layout)));
  const words = vintageWords(facts, options.locale);
  return drawMarks({ width: options.width, height }, marks, options.id, words, shown);
}

interface Layout {
  readonly narrow: boolean;
  readonly left: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly x: Scale;
  readonly y: (index: number) => number;
}

function spotAt(value: number | undefined, index: number, { x, y }: Layout): Spot | null {
  return value === undefined ? null : { x: x(value), y: y(index) };
}

/** The longest wording that has room. */
function fitting(said: readonly string[], room: number): string {
  return said.find((text) => textWidth(text, FONT) <= room) ?? shorten(said.at(-1) ?? "", room, FONT);
}

/** Names left and numbers right; on a narrow screen both above their row. */
function layoutOf(rows: readonly Row[], { unit }: VintageFacts, { width, locale }: ChartOptions): Layout {
  const narrow = width < 500;
  const row = narrow ? LINE * 2 + 8 : 32;
  const values = rows.flatMap((one) => [...one.values, ...(one.now === null ? [] : [one.now])]);
  const axis = valueAxis(values, unit, locale, narrow ? 3 : 5);
  const [first, last] = [axis.ticks.at(0), axis.ticks.at(-1)].map((tick) => half(tick?.text ?? ""));
  const room = (labels: readonly string[], most: number) =>
    narrow ? 0 : Math.min(most, Math.max(0, ...labels.map((text) => textWidth(text, FONT)))) + 20;
  const left = Math.max(
    first ?? 0,
    8,
    room(
      rows.map(({ label }) => label),
      width * 0.25,
    ),
  );
  const right =
    width -
    Math.max(
      last ?? 0,
      8,
      room(
        rows.map(({ said }) => fitting(said, width * 0.3)),
        width * 0.35,
      ),
    );
  return {
    narrow,
    left,
    bottom: row * rows.length + 4,
    ticks: axis.ticks,
    x: linearScale(axis.domain, [left, right]),
    y: (index) => row * (index + (narrow ? 0.75 : 0.5)),
  };
}

function half(text: string): number {
  return textWidth(text, FONT) / 2;
}

function ground({ ticks, x, bottom }: Layout): readonly Markish[] {
  const lines = ticks.map(({ value }) => ({ from: { x: x(value), y: 0 }, to: { x: x(value), y: bottom } }));
  const labels = ticks.map(({ value, text }) => ({ x: x(value), y: bottom + LINE - 4, text }));
  return [strokes(lines, "grid"), texts(labels, "muted", "middle")];
}

/** From the first value to the one now. */
function courses(rows: readonly Row[], { x, y }: Layout): readonly Markish[] {
  const spots = (pick: (row: Row) => readonly (number | null | undefined)[]): Spot[] =>
    rows.flatMap((row, index) =>
      pick(row).flatMap((value) => (value == null ? [] : [{ x: x(value), y: y(index) }])),
    );
  const spans = rows.flatMap(({ values, now }, index) => {
    const all = [...values, ...(now === null ? [] : [now])];
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return low < high ? [{ from: { x: x(low), y: y(index) }, to: { x: x(high), y: y(index) } }] : [];
  });
  return [
    strokes(spans, "whisker"),
    dots(
      spots(({ values }) => [values[0]]),
      "actual-dot open",
      6,
    ),
    dots(
      spots(({ values }) => values.slice(1)),
      "actual-dot open",
      3.5,
    ),
    dots(
      spots(({ now }) => [now]),
      "actual-dot",
      3.5,
    ),
  ];
}

function names(
  rows: readonly Row[],
  { narrow, left, y }: Layout,
  { width }: ChartOptions,
): readonly Markish[] {
  const at = (index: number) => (narrow ? y(index) - LINE - 2 : y(index));
  const labels = rows.map(({ label }, index) => ({
    x: narrow ? 0 : left - 20,
    y: at(index),
    text: shorten(label, narrow ? width * 0.4 : width * 0.25, FONT),
  }));
  const numbers = rows.map(({ said }, index) => ({
    x: width,
    y: at(index),
    text: fitting(said, narrow ? width * 0.55 : width * 0.3),
  }));
  return [texts(labels, "ink", narrow ? "start" : "end"), texts(numbers, "ink strong", "end")];
}
