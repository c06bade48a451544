import * as Plot from "@observablehq/plot";
import type { Json } from "../document/json.ts";
import type { ChartView, MarkName, PageQuery } from "../report/pages/queries.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { drawMarks } from "./marks.ts";
import type { AxisName, QueryAxis } from "./queryAxis.ts";
import { endsOf, isOwn } from "./queryCut.ts";
import {
  type ChartData,
  chartData,
  type Datum,
  extent,
  keyOf,
  rowsOf,
  SHADES,
  seriesClass,
  shadeClass,
  type Value,
} from "./queryData.ts";
import { type Frame, frameOf } from "./queryFrame.ts";
import { overlay } from "./queryLabels.ts";
import { readable, type Shown } from "./shown.ts";
import { type ChartOptions, drawSvg } from "./svg.ts";
import { chartWords } from "./words/query.ts";

/** The rows of a query under one of Plot's marks; the author's options come before ours. */
export function queryChart(view: ChartView, query: PageQuery, options: ChartOptions): string {
  const data = chartData(view, query);
  const frame = frameOf(data, options);
  const size = { width: options.width, height: frame.height };
  const shown: Shown[] = [];
  const list = listed(data);
  const rowOf = (index: number) => data.rows.indexOf(list[index] ?? {});
  const svg = drawSvg(options.id, chartWords(data, options.locale), {
    ...size,
    marginTop: frame.top,
    marginRight: frame.right,
    marginBottom: frame.bottom,
    marginLeft: frame.left,
    ...scalesOf(view, frame),
    marks: [
      ...ground(view, frame),
      markOf(
        data,
        list,
        telling((one) => shown.push({ ...one, row: rowOf(one.row) }), frame, options.width),
      ),
      ...lonely(data),
      ...zero(view),
    ],
  });
  return readable(svg, shown)
    .replace(/ (?:fill|stroke)="((?:series|shade) (?:series|shade)-\d)"/g, ' class="$1"')
    .replace(
      "</svg>",
      `${contentOf(drawMarks(size, overlay(data, frame, options), `${options.id}-over`, null))}</svg>`,
    );
}

/** What is inside a drawing, to be laid over another one. */
function contentOf(svg: string): string {
  return svg.slice(svg.indexOf(">") + 1, -"</svg>".length);
}

function scalesOf({ options }: ChartView, { x, y }: Frame): Plot.PlotOptions {
  const { fx, fy, r } = options;
  return {
    x: { ...x.scale },
    y: { ...y.scale },
    ...(fx === undefined ? {} : { fx: { ...fx } }),
    ...(fy === undefined ? {} : { fy: { ...fy } }),
    ...(r === undefined ? {} : { r: { ...r } }),
  };
}

/** Grid lines, ticks and what the axes are. */
function ground(view: ChartView, frame: Frame): readonly Plot.Markish[] {
  const { mark = {} } = view.options;
  const grid = (name: AxisName) => ["number", "time"].includes(frame[name].kind) && view.measure === name;
  const look = { className: "grid", strokeOpacity: 1 };
  return [
    ...(grid("x") ? [Plot.gridX({ ...look, ticks: [...frame.x.ticks] })] : []),
    ...(grid("y") ? [Plot.gridY({ ...look, ticks: [...frame.y.ticks] })] : []),
    ...(view.x === null ? [] : [Plot.axisX(axisOptions(view, "x", frame.x))]),
    ...(view.y === null ? [] : [Plot.axisY(axisOptions(view, "y", frame.y))]),
    ...(mark["fx"] === undefined ? [] : [Plot.axisFx({ anchor: "top", className: "t ink", label: null })]),
    ...(mark["fy"] === undefined ? [] : [Plot.axisFy({ className: "t ink", label: null })]),
  ];
}

function axisOptions({ options }: ChartView, name: AxisName, axis: QueryAxis) {
  const own = options[name] ?? {};
  const format = own["tickFormat"];
  const ticks = own["ticks"];
  return {
    className: "t muted",
    label: null,
    tickSize: 0,
    // So far below that the first name keeps clear of the last number beside the plot.
    ...(name === "x" ? { tickPadding: 12 } : {}),
    ticks: Array.isArray(ticks) ? within(ticks, axis) : typeof ticks === "number" ? ticks : [...axis.ticks],
    tickFormat: typeof format === "string" ? format : (value: Value) => axis.textOf(value),
  };
}

/** The ticks of an author that are on the axis: Plot would write the others over what is around the plot. */
function within(ticks: readonly Json[], { scale, kind }: QueryAxis): readonly Json[] {
  const { domain } = scale;
  const ends = (kind === "number" || kind === "time") && Array.isArray(domain) ? endsOf(domain) : null;
  if (ends === null) return ticks;
  const at = (tick: Json) => (typeof tick === "number" ? tick : Date.parse(String(tick)));
  return ticks.filter((tick) => ends[0] <= at(tick) && at(tick) <= ends[1]);
}

/** Tells where each row is drawn: bars and areas in their middle, what is in facets where its facet is. */
function telling(tell: (one: Shown) => void, frame: Frame, width: number): Plot.RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const start = (facet: "fx" | "fy", margin: number): number => {
      const [of, scale]: [unknown, unknown] = [Reflect.get(index, facet), scales[facet]];
      return of === undefined || typeof scale !== "function" ? 0 : Number(scale(of)) - margin;
    };
    const starts = { x: start("fx", frame.left), y: start("fy", frame.top) };
    const along = (name: AxisName, row: number): number | null => {
      const [from, to] = [values[`${name}1`]?.[row], values[`${name}2`]?.[row]];
      const at = values[name]?.[row] ?? from;
      if (typeof from === "number" && typeof to === "number") return starts[name] + (from + to) / 2;
      const half = (scales.scales[name]?.bandwidth ?? 0) / 2;
      return typeof at === "number" ? starts[name] + at + half : null;
    };
    const [right, bottom] = [width - frame.right, frame.height - frame.bottom];
    for (const row of index) {
      const [x, y] = [along("x", row), along("y", row)];
      const isThere = x !== null && y !== null && x >= 0 && x <= right + 1 && y >= 0 && y <= bottom + 1;
      tell({ spot: isThere ? { x, y } : null, row });
    }
    return next?.(index, scales, values, dimensions, context) ?? null;
  };
}

/** What is drawn: a gap interrupts lines and areas, but stacks of areas, which Plot would let fall to zero there. */
function listed({ view, placed, drawn, series }: ChartData): readonly Datum[] {
  return view.mark === "area" && series.length > 1 ? drawn : placed;
}

function markOf(data: ChartData, rows: readonly Datum[], render: Plot.RenderFunction): Plot.Markish {
  const { view } = data;
  const { x, y, fill, mark, measure } = view;
  const own = { ...clipped(view), ...view.options.mark, render };
  const places = {
    ...(x === null ? {} : { x: x.column }),
    ...(y === null ? {} : { y: y.column }),
  };
  // Of numbers each has its shade, but no line or area of its own.
  const series = { z: fill === null || fill.type === "number" ? null : fill.column };
  const colour = { value: (row: Datum) => classOf(data, row), scale: null };
  const upright = measure !== "x";
  const filled = { ...places, ...series, fill: colour, className: `shape ${mark}`, ...own };
  const drawn = { ...places, ...series, stroke: colour, className: `shape ${mark}`, ...own };
  const list = [...rows];
  const flat = data.series.length > 1 ? {} : alone(view);
  const marks: Readonly<Record<MarkName, () => Plot.Markish>> = {
    bar: () => (upright ? Plot.barY(list, filled) : Plot.barX(list, filled)),
    area: () =>
      upright ? Plot.areaY(list, { ...filled, ...flat }) : Plot.areaX(list, { ...filled, ...flat }),
    line: () => (upright ? Plot.lineY(list, drawn) : Plot.lineX(list, drawn)),
    tick: () => (upright ? Plot.tickY(list, drawn) : Plot.tickX(list, drawn)),
    rect: () => Plot.cell(list, filled),
    dot: () => Plot.dot(list, filled),
  };
  return marks[mark]();
}

/** An area that stands on nothing but zero, and is interrupted where there is no value. */
function alone({ x, y, measure }: ChartView) {
  if (measure === "x") return { x: undefined, x1: 0, x2: x?.column };
  return { y: undefined, y1: 0, y2: y?.column };
}

/** Dots for series of one value, which a line would not show. */
function lonely(data: ChartData): readonly Plot.Markish[] {
  const { x, y, mark } = data.view;
  if (mark !== "line" || x === null || y === null) return [];
  const known = data.series.map((one) => rowsOf(data, one));
  const alone = known.filter((rows) => rows.length === 1).flat();
  const fill = { value: (row: Datum) => classOf(data, row), scale: null };
  const look = { r: 3, fill, className: "shape dot", ...clipped(data.view) };
  return [Plot.dot(alone, { x: x.column, y: y.column, ...look })];
}

/** The line from which bars and areas are measured. */
function zero(view: ChartView): readonly Plot.Markish[] {
  const { mark, measure } = view;
  if (mark !== "bar" && mark !== "area") return [];
  const look = { className: "zero", ...clipped(view) };
  return [measure === "x" ? Plot.ruleX([0], look) : Plot.ruleY([0], look)];
}

/** Within its frame, where the author's axes may end before the values do. */
function clipped(view: ChartView): { readonly clip?: "frame" } {
  return isOwn(view) ? { clip: "frame" } : {};
}

/** The class that gives a row its colour: that of its series, or of how large its number is. */
function classOf(data: ChartData, row: Datum): string {
  const { fill } = data.view;
  const value = fill === null ? null : (lookUp(row, fill.column) ?? null);
  if (fill?.type !== "number")
    return seriesClass(
      Math.max(
        0,
        data.series.findIndex((one) => keyOf(one) === keyOf(value)),
      ),
    );
  const [low, high] = extent(data.drawn, fill) ?? [0, 0];
  const share = high === low || typeof value !== "number" ? 0 : (value - low) / (high - low);
  return shadeClass(Math.min(SHADES, 1 + Math.floor(share * SHADES)));
}
