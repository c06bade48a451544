import type { Markish } from "@observablehq/plot";
import type { ScatterFacts } from "../compute/evidence.ts";
import { beside } from "./labels.ts";
import { dots, drawMarks, type Label, type Spot, type Stroke, strokes, texts } from "./marks.ts";
import { type Axis, linearScale, type Scale, valueAxis } from "./scale.ts";
import { rowsShown } from "./shown.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { shorten, textWidth } from "./text.ts";
import { scatterWords } from "./words/scatter.ts";

const LINE = Math.round(FONT * 1.4);

interface Layout {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly across: Axis;
  readonly up: Axis;
  readonly x: Scale;
  readonly y: Scale;
}

/** Two measures against each other, each point named where its name has room; a line only where one is told. */
export function scatterChart(facts: ScatterFacts, options: ChartOptions): string {
  const layout = layoutOf(facts, options);
  const { width, left, right, bottom, up, x, y } = layout;
  const told = fitted(facts, [layout.across.domain, up.domain], x, y);
  const label = shorten(told.length === 0 ? "" : (facts.line?.label ?? ""), width * 0.5, FONT);
  const spots = facts.points.map((point) => ({ x: x(point.x), y: y(point.y) }));
  const grid = up.ticks.map(({ value }) => ({
    from: { x: left, y: y(value) },
    to: { x: right, y: y(value) },
  }));
  const marks = [
    strokes(grid, "grid"),
    strokes(told, "told"),
    dots(spots, "actual-dot", 3.5),
    ...axes(facts, layout),
    texts([{ x: right, y: LINE / 2, text: label }], "ink", "end"),
    texts(namesOf(facts, spots, label, layout), "ink"),
  ];
  return drawMarks(
    { width, height: bottom + LINE * 2 + 10 },
    marks,
    options.id,
    scatterWords(facts, options.locale),
    rowsShown(spots),
  );
}

function layoutOf(facts: ScatterFacts, { width, locale }: ChartOptions): Layout {
  const narrow = width < 500;
  const values = (which: "x" | "y") => facts.points.map((point) => point[which]);
  const across = valueAxis(values("x"), facts.x.unit, locale, narrow ? 3 : 6);
  const up = valueAxis(values("y"), facts.y.unit, locale, 4);
  const left = up.ticks.reduce((most, { text }) => Math.max(most, textWidth(text, FONT)), 0) + 10;
  const right = width - Math.max(10, textWidth(across.ticks.at(-1)?.text ?? "", FONT) / 2 + 2);
  const [top, bottom] = [LINE + 12, LINE + 12 + (narrow ? 230 : 300)];
  const x = linearScale(across.domain, [left, right]);
  return { width, left, right, top, bottom, across, up, x, y: linearScale(up.domain, [bottom, top]) };
}

/** The ticks and the names of both measures. */
function axes(
  facts: ScatterFacts,
  { width, left, right, bottom, across, up, x, y }: Layout,
): readonly Markish[] {
  const beside = up.ticks.map(({ value, text }) => ({ x: left - 8, y: y(value), text }));
  const below = across.ticks.map(({ value, text }) => ({ x: x(value), y: bottom + LINE, text }));
  const name = shorten(facts.x.name, width * 0.9, FONT);
  return [
    texts(beside, "muted", "end"),
    texts(below, "muted", "middle"),
    texts([{ x: 0, y: LINE / 2, text: shorten(facts.y.name, width * 0.48, FONT) }], "muted"),
    texts([{ x: right, y: bottom + LINE * 2, text: name }], "muted", "end"),
  ];
}

/** The names of the points, clear of what is said of the line. */
function namesOf(
  { points }: ScatterFacts,
  spots: readonly Spot[],
  label: string,
  { width, left, right, top, bottom }: Layout,
): readonly Label[] {
  const said = points.map(({ name }) => shorten(name, width * 0.35, FONT));
  const extent = textWidth(label, FONT);
  const taken = { x: right - extent, y: top - LINE, width: extent, height: LINE };
  const frame = { x: left, y: top - LINE / 2, width: width - left, height: bottom - top + LINE / 2 };
  const labels = said.map((text) => ({ text, extent: textWidth(text, FONT) }));
  return beside(spots, labels, frame, [taken]);
}

/** The part of the line that lies within the plot; none where no line is told, or none of it does. */
function fitted(
  { line }: ScatterFacts,
  [[x0, x1], [y0, y1]]: readonly [readonly [number, number], readonly [number, number]],
  sx: Scale,
  sy: Scale,
): readonly Stroke[] {
  if (line === null) return [];
  const at = (x: number) => line.intercept + line.slope * x;
  const reach = [y0, y1].map((y) => (y - line.intercept) / line.slope).sort((a, b) => a - b);
  const [from, to] =
    line.slope === 0 ? [x0, x1] : [Math.max(x0, reach[0] ?? x0), Math.min(x1, reach[1] ?? x1)];
  if (from >= to || at(from) < Math.min(y0, y1) - 1e-9 || at(from) > y1 + (y1 - y0) * 1e-9) return [];
  return [{ from: { x: sx(from), y: sy(at(from)) }, to: { x: sx(to), y: sy(at(to)) } }];
}
