import { queryOf } from "../../../blocks/query/find.ts";
import {
  type ChartData,
  chartData,
  distinct,
  keyOf,
  measured,
  rowsOf,
  textOf,
  type Value,
} from "../../../charts/queryData.ts";
import type { DrawingOf } from "../../../document/drawing.ts";
import type { Channel, ChartView } from "../../../report/pages/queries.ts";
import { lookUp } from "../../../syntax/lookUp.ts";
import { endLabels, lastOf } from "./beside.ts";
import { formatOf, type Label, type Layer, type Mark, type Plot, type Series, scaleOf } from "./plot.ts";
import { middlesOf, stackNames } from "./segments.ts";
import type { Room, Sources } from "./sources.ts";

/** The kind of chart for each mark that PowerPoint has one of. */
const KINDS: Partial<Record<ChartView["mark"], "line" | "area" | "bar" | "dot">> = {
  bar: "bar",
  line: "line",
  area: "area",
  dot: "dot",
};

/** The rows of a query as lines, areas, bars or dots by one name each; null of what PowerPoint has no such kind of. */
export function queryPlot(sources: Sources, { view: id }: DrawingOf<"query">, room: Room): Plot | null {
  const { report } = sources.edition;
  const view = report.views.find((one) => one.id === id);
  if (view?.kind !== "chart") return null;
  const kind = KINDS[view.mark];
  const measure = measured(view);
  const place = view.measure === "x" ? view.y : view.x;
  const isAcross = view.measure === "x";
  const isBent = Object.keys(view.options).some((option) => option !== "height");
  if (kind === undefined || place === null || view.measure === "fill" || isBent) return null;
  if ((isAcross && kind !== "bar") || (kind === "dot" && place.type === "number")) return null;
  const data = chartData(view, queryOf(report, view));
  const places = distinct(data.rows, place);
  const series = seriesIn(sources, data, { measure, place, places, kind });
  // Two rows of one series at one place would stand on each other.
  if (series === null) return null;
  const categories = places.map((one) => textOf(one, place, report.locale));
  return plotOf(sources, { series, kind, isAcross, room, measure, categories });
}

interface Channels {
  readonly measure: Channel;
  readonly place: Channel;
  readonly places: readonly Value[];
  readonly kind: "line" | "area" | "bar" | "dot";
}

function seriesIn(
  { edition: { report }, palette }: Sources,
  data: ChartData,
  { measure, place, places, kind }: Channels,
): readonly Series[] | null {
  const inks = [palette.accent, ...palette.series];
  const all = data.series.map((one, index): Series | null => {
    const rows = rowsOf(data, one);
    const keys = rows.map((row) => keyOf(lookUp(row, place.column) ?? null));
    if (new Set(keys).size < keys.length) return null;
    const values = places.map((at) => {
      const row = rows.find((own) => keyOf(lookUp(own, place.column) ?? null) === keyOf(at));
      const value = lookUp(row, measure.column) ?? null;
      return typeof value === "number" ? value : null;
    });
    const name =
      one === null || data.view.fill === null ? measure.label : textOf(one, data.view.fill, report.locale);
    const ink = inks[index % inks.length] ?? palette.accent;
    const mark: Mark = { shape: "circle", ink, isHollow: false, size: 7 };
    if (kind !== "dot") return { name, values, ink };
    const marks = new Map(values.flatMap((value, at) => (value === null ? [] : [[at, mark] as const])));
    return { name, values, ink: null, marks };
  });
  const known = all.filter((one) => one !== null);
  return known.length < all.length || known.length === 0 ? null : known;
}

interface Shape {
  readonly series: readonly Series[];
  readonly kind: Channels["kind"];
  readonly isAcross: boolean;
  readonly room: Room;
  readonly measure: Channel;
  readonly categories: readonly string[];
}

function plotOf({ edition: { report }, palette }: Sources, shape: Shape): Plot | null {
  const { series, kind, isAcross, room, measure, categories } = shape;
  const isOne = series.length === 1;
  const isStacked = kind === "area" || (kind === "bar" && !isOne);
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  if (known.length === 0 || (isStacked && (isAcross || known.some((value) => value < 0)))) return null;
  const totals = categories.map((_, index) =>
    series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  const scale = scaleOf(isStacked ? totals : known, kind === "bar" || kind === "area");
  const text = (value: number) => textOf(value, measure, report.locale);
  const middles = isStacked ? middlesOf(series) : series.map(({ values }) => lastOf(values)?.value ?? 0);
  const endings = series.map(({ name, values, ink }, index) => {
    const said = text(lastOf(values)?.value ?? 0);
    const label = { text: isOne ? said : `${name} ${said}`, ink: ink ?? palette.ink, bold: isOne };
    return { value: middles[index] ?? 0, label };
  });
  const { labels, right } = endLabels(endings, scale, room);
  const hasValues = kind === "bar" && isOne && categories.length <= MOST_VALUES;
  const moved =
    kind === "bar" ? labels.map((label) => ({ ...label, across: 0.36 / categories.length })) : labels;
  const layer: Layer = {
    ...{ kind: kind === "dot" ? "line" : kind, gap: 45 },
    grouping: isStacked ? "stacked" : kind === "bar" ? "clustered" : "standard",
    series: isStacked
      ? series
      : series.map((one, index) => (hasValues ? valued(one, text, palette.ink) : ended(one, labels[index]))),
  };
  const named: Layer = {
    kind: "line",
    grouping: "standard",
    series: stackNames(middles, moved, categories.length),
  };
  return {
    ...{ categories, scale, isAcross, format: formatOf(scale, measure.unit.kind === "percent") },
    layers: isStacked ? [layer, named] : [layer],
    right: kind === "bar" && isOne ? 0.3 : right,
    hasValueAxis: !hasValues,
  };
}

/** So many bars have their values on them; more have an axis. */
const MOST_VALUES = 14;

/** Bars with the value of each. */
function valued(series: Series, text: (value: number) => string, ink: string): Series {
  const labels = series.values.flatMap((value, index): [number, Label][] =>
    value === null ? [] : [[index, { text: text(value), ink, bold: false, at: "outEnd" }]],
  );
  return { ...series, labels: new Map(labels) };
}

/** A line with what is said at its end. */
function ended(series: Series, label: Label | undefined): Series {
  const last = lastOf(series.values);
  return last === null || label === undefined
    ? series
    : { ...series, labels: new Map([[last.index, label]]) };
}
