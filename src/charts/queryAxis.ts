import type { Json } from "../document/json.ts";
import type { Channel, ChartView } from "../report/pages/queries.ts";
import { type ChartData, type Datum, distinct, keyOf, textOf, type Value } from "./queryData.ts";
import { valueAxis } from "./scale.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { shorten, textWidth } from "./text.ts";
import { timeTicks } from "./timeAxis.ts";

/** How one axis is laid out: the scale's options for Plot, and its ticks with their texts. */
export interface QueryAxis {
  readonly scale: Readonly<Record<string, unknown>>;
  readonly ticks: readonly Value[];
  readonly textOf: (value: Value) => string;
  readonly kind: "number" | "time" | "band" | "point";
}

export type AxisName = "x" | "y";

/** The axis of a channel, with room for about `room` px of ticks; what the author set comes before ours. */
export function queryAxis(data: ChartData, name: AxisName, room: number, options: ChartOptions): QueryAxis {
  const channel = data.view[name];
  if (channel === null) return { scale: {}, ticks: [], textOf: () => "", kind: "point" };
  const kind = kindOf(data.view, name, channel);
  const own = data.view.options[name] ?? {};
  const axis =
    kind === "number"
      ? numberAxis(data, name, channel, room, options)
      : kind === "time"
        ? timeAxis(data, channel, room, options)
        : bandAxis(data, name, channel, room, options, kind);
  const { tickFormat: _, ticks: __, label: ___, ...scale } = own;
  return { ...axis, scale: { ...axis.scale, ...scale } };
}

function kindOf({ mark, measure }: ChartView, name: AxisName, { type }: Channel): QueryAxis["kind"] {
  if (mark === "rect" || (mark === "bar" && measure !== name)) return "band";
  if (type === "number") return "number";
  return type === "date" || type === "time" ? "time" : mark === "tick" ? "band" : "point";
}

function numberAxis(
  data: ChartData,
  name: AxisName,
  channel: Channel,
  room: number,
  { locale }: ChartOptions,
): QueryAxis {
  const fixed = numbersIn(data.view.options[name]?.["domain"]);
  const values = fixed ?? (stacks(data.view, name) ? [0, ...sums(data, name)] : numbers(data.rows, channel));
  const count = Math.max(3, Math.min(6, Math.floor(room / (name === "x" ? 50 : 45))));
  const axis = valueAxis(values, channel.unit, locale, count);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const tight = fixed !== null || (data.view.measure !== name && low < high);
  const ticks = axis.ticks.filter(({ value }) => !tight || (low <= value && value <= high));
  const texts = new Map(ticks.map(({ value, text }) => [value, text]));
  return {
    scale: { type: "linear", domain: fixed ?? (tight ? [low, high] : axis.domain) },
    ticks: ticks.map(({ value }) => value),
    textOf: (value) => texts.get(Number(value)) ?? textOf(value, channel, locale),
    kind: "number",
  };
}

function numbersIn(domain: Json | undefined): readonly number[] | null {
  const list = Array.isArray(domain) ? domain.filter((one) => typeof one === "number") : [];
  return list.length >= 2 ? list : null;
}

function numbers(rows: readonly Datum[], { column }: Channel): number[] {
  return rows.flatMap((row) => (typeof row[column] === "number" ? [row[column]] : []));
}

/** Are the values of series put on top of one another? They begin at zero then. */
function stacks({ mark, measure }: ChartView, name: AxisName): boolean {
  return measure === name && (mark === "bar" || mark === "area");
}

/** The height of each stack above zero, and below. */
function sums(data: ChartData, name: AxisName): number[] {
  const { view, rows } = data;
  const [measure, place] = [view[name], view[name === "y" ? "x" : "y"]];
  if (measure === null || place === null) return [];
  const facets = [view.options.mark?.["fx"], view.options.mark?.["fy"]].map(String);
  const keys = (row: Datum) =>
    [place.column, ...facets].map((key) => String(keyOf(row[key] ?? null))).join("\n");
  return [...Map.groupBy(rows, keys).values()].flatMap((stack) => {
    const values = numbers(stack, measure);
    const sum = (sign: number) => values.filter((one) => one * sign > 0).reduce((a, b) => a + b, 0);
    return [sum(1), sum(-1)];
  });
}

function timeAxis(data: ChartData, channel: Channel, room: number, { locale }: ChartOptions): QueryAxis {
  const times = data.rows.flatMap((row) => {
    const value = row[channel.column];
    return value instanceof Date ? [value.getTime()] : [];
  });
  const [from, to] = [times.reduce((a, b) => Math.min(a, b)), times.reduce((a, b) => Math.max(a, b))];
  const months = timeTicks(from, to, room, locale, FONT);
  const texts = new Map(months.map(({ time, text, year }) => [time, year === "" ? text : `${text} ${year}`]));
  const every = Math.max(1, Math.ceil(months.length / Math.max(2, Math.floor(room / 90))));
  const kept = months.filter((_, index) => index % every === 0).map(({ time }) => time);
  const ends = kept.length >= 2 ? kept : [...new Set([from, to])];
  return {
    scale: { type: "utc", domain: [new Date(from), new Date(to)] },
    ticks: ends.map((time) => new Date(time)),
    textOf: (value) => texts.get(Number(keyOf(value))) ?? textOf(value, channel, locale),
    kind: "time",
  };
}

function bandAxis(
  data: ChartData,
  name: AxisName,
  channel: Channel,
  room: number,
  { locale }: ChartOptions,
  kind: "band" | "point",
): QueryAxis {
  const values = distinct(data.rows, channel);
  const step = room / Math.max(1, values.length);
  const said = tickWords(values, channel, locale);
  const widest = Math.max(...values.map((value) => textWidth(said(value), FONT)));
  const narrowest = Math.min(widest, channel.type === "text" ? 56 : widest) + 8;
  const every = Math.max(1, Math.ceil((name === "x" ? narrowest : FONT * 1.3) / step));
  const width = name === "x" ? step * every - 8 : room;
  const sorted = data.view.options.mark?.["sort"] !== undefined;
  const text = (value: Value) => (name === "x" ? shorten(said(value), width, FONT) : said(value));
  const overhang = data.view.options.mark?.["fx"] === undefined ? 12 : 0;
  const fits = (index: number) => {
    const half = textWidth(text(values[index] ?? null), FONT) / 2;
    const middle = (index + 0.5) * step;
    return name === "y" || (middle - half >= -overhang && middle + half <= room + overhang);
  };
  const kept = values.filter((_, index) => index % every === 0 && fits(index));
  const middle = values[Math.floor((values.length - 1) / 2)] ?? null;
  return {
    scale: { type: kind, ...(sorted ? {} : { domain: values }) },
    ticks: kept.length > 0 ? kept : [middle],
    textOf: text,
    kind,
  };
}

/** What a value is called on an axis: months by their names where all days are the first of one. */
function tickWords(values: readonly Value[], channel: Channel, locale: string): (value: Value) => string {
  const months = values.every((value) => value instanceof Date && value.toISOString().slice(8, 10) === "01");
  const format = new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" });
  return (value) => (months && value instanceof Date ? format.format(value) : textOf(value, channel, locale));
}
