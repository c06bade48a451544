import type { Channel, ChartView } from "../report/pages/queries.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { domainOf, endsOf, isBand, isShared, levelsOf, stacks, stacksOf } from "./queryCut.ts";
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
        ? timeAxis(data, name, channel, room, options)
        : bandAxis(data, name, channel, room, options, kind);
  const { tickFormat: _, ticks: __, label: ___, domain: ____, ...scale } = own;
  return { ...axis, scale: { ...axis.scale, ...scale } };
}

function kindOf(view: ChartView, name: AxisName, { type }: Channel): QueryAxis["kind"] {
  if (isBand(view, name)) return "band";
  if (type === "number") return "number";
  return type === "date" || type === "time" ? "time" : "point";
}

function numberAxis(
  data: ChartData,
  name: AxisName,
  channel: Channel,
  room: number,
  { locale }: ChartOptions,
): QueryAxis {
  const { type } = data.view.options[name] ?? {};
  const domain = domainOf(data.view, name, channel);
  const fixed = endsOf(domain);
  const values = fixed ?? measuredValues(data, name, channel);
  if (type === "log" && fixed === null && values.every((one) => one > 0))
    return logAxis(values, channel, locale);
  const count = Math.max(3, Math.min(6, Math.floor(room / (name === "x" ? 50 : 45))));
  const axis = valueAxis(values, channel.unit, locale, count);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const tight = fixed !== null || (data.view.measure !== name && low < high);
  const ticks = axis.ticks.filter(({ value }) => !tight || (low <= value && value <= high));
  const texts = new Map(ticks.map(({ value, text }) => [value, text]));
  return {
    scale: { type: "linear", domain: fixed !== null ? domain : tight ? [low, high] : axis.domain },
    ticks: ticks.map(({ value }) => value),
    textOf: (value) => texts.get(Number(value)) ?? textOf(value, channel, locale),
    kind: "number",
  };
}

/** The values that an axis must hold: of stacks their heights, of shares of one all that they may be. */
function measuredValues(data: ChartData, name: AxisName, channel: Channel): readonly number[] {
  if (!stacks(data.view, name)) return numbers(data.placed, channel);
  return isShared(data.view) ? [0, 1] : [0, ...sums(data, name)];
}

/** An axis from one power of ten to another, over values above zero. */
function logAxis(values: readonly number[], channel: Channel, locale: string): QueryAxis {
  const [low, high] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))];
  const first = Math.floor(low);
  const last = Math.max(first + 1, Math.ceil(high));
  const every = Math.ceil((last - first) / 6);
  const powers = Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
  return {
    scale: { type: "log", domain: [10 ** first, 10 ** last] },
    ticks: powers.filter((_, index) => index % every === 0),
    textOf: (value) => textOf(value, channel, locale),
    kind: "number",
  };
}

function numbers(rows: readonly Datum[], { column }: Channel): readonly number[] {
  return rows.map((row) => lookUp(row, column)).filter((value) => typeof value === "number");
}

/** The height of each stack above zero, and below. */
function sums(data: ChartData, name: AxisName): readonly number[] {
  const measure = data.view[name];
  if (measure === null) return [];
  return stacksOf(data, name).flatMap((stack) => levelsOf(numbers(stack, measure)));
}

function timeAxis(
  data: ChartData,
  name: AxisName,
  channel: Channel,
  room: number,
  { locale }: ChartOptions,
): QueryAxis {
  const ends = endsOf(domainOf(data.view, name, channel));
  const times =
    ends ??
    data.placed.flatMap((row) => {
      const value = lookUp(row, channel.column);
      return value instanceof Date ? [value.getTime()] : [];
    });
  const [from, to] = [times.reduce((a, b) => Math.min(a, b)), times.reduce((a, b) => Math.max(a, b))];
  const months = timeTicks(from, to, room, locale, FONT);
  const texts = new Map(months.map(({ time, text, year }) => [time, year === "" ? text : `${text} ${year}`]));
  const every = Math.max(1, Math.ceil(months.length / Math.max(2, Math.floor(room / 90))));
  const kept = months.filter((_, index) => index % every === 0).map(({ time }) => time);
  const marked = kept.length >= 2 ? kept : [...new Set([from, to])];
  return {
    scale: { type: "utc", domain: [new Date(from), new Date(to)] },
    ticks: marked.map((time) => new Date(time)),
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
  const values = domainOf(data.view, name, channel) ?? distinct(data.placed, channel);
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
