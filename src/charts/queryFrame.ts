import { languageOf } from "../language/language.ts";
import { lookUp } from "../syntax/lookUp.ts";
import type { QueryAxis } from "./queryAxis.ts";
import { queryAxis } from "./queryAxis.ts";
import {
  type ChartData,
  extent,
  keyOf,
  SHADES,
  seriesClass,
  shadeClass,
  textOf,
  type Value,
} from "./queryData.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { shorten, textWidth } from "./text.ts";

/** What the colours mean: swatches with their names, in rows above the plot. */
export interface Key {
  readonly height: number;
  readonly entries: readonly {
    readonly className: string;
    readonly text: string;
    readonly x: number;
    readonly y: number;
  }[];
}

const NO_KEY: Key = { height: 0, entries: [] };

/** Margins in px, the axes within them, and the key above. */
export interface Frame {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly height: number;
  readonly x: QueryAxis;
  readonly y: QueryAxis;
  readonly key: Key;
  /** Are series named at their ends? */
  readonly direct: boolean;
}

export const LINE = Math.round(FONT * 1.4);

/** How a chart of a query is laid out. */
export function frameOf(data: ChartData, options: ChartOptions): Frame {
  const { view } = data;
  const { width, height: given } = options;
  const wanted = given ?? view.options.height;
  const { mark = {} } = view.options;
  const faceted = mark["fx"] !== undefined || mark["fy"] !== undefined;
  const direct = isDirect(data, faceted);
  const right = direct ? sideRoom(data, options) : 12;
  const key = direct ? NO_KEY : keyOfChart(data, options);
  const unit = view.y === null || view.y.label === "" ? 0 : LINE;
  const top = key.height + unit + (mark["fx"] === undefined ? 8 : LINE + 12);
  const bottom = (view.x === null ? 0 : LINE * 2) + 16;
  const narrow = width < 500;
  const plain = wanted ?? (narrow ? 200 : 240) + top + bottom;
  const y = queryAxis(data, "y", plain - top - bottom, options);
  const bars =
    y.kind === "band" && view.y !== null
      ? y.ticks.length * (given === undefined ? (narrow ? 30 : 28) : 19)
      : 0;
  const least = bars + top + bottom;
  const free = given === undefined ? view.options.height : Math.max(given, least);
  const height = free ?? Math.max(least, y.kind === "band" ? 0 : plain);
  const full = queryAxis(data, "y", height - top - bottom, options);
  const widest = Math.max(0, ...full.ticks.map((tick) => textWidth(full.textOf(tick), FONT)));
  const left = Math.min(widest, width * 0.4) + 10;
  const facets = new Set(data.drawn.map((row) => String(keyOf(lookUp(row, String(mark["fx"])) ?? null))))
    .size;
  const room = ((width - left - right) / (mark["fx"] === undefined ? 1 : facets)) * (facets > 1 ? 0.88 : 1);
  const cut = (value: Value) => shorten(full.textOf(value), width * 0.4, FONT);
  const x = queryAxis(data, "x", room, options);
  return { top, right, bottom, left, height, x, y: { ...full, textOf: cut }, key, direct };
}

/** Lines and areas are named at their ends; other marks by a key above. */
function isDirect({ view, series }: ChartData, faceted: boolean): boolean {
  const upright = view.measure === "y" && view.x !== null;
  return (view.mark === "line" || view.mark === "area") && series.length > 1 && upright && !faceted;
}

function sideRoom({ series, view: { fill } }: ChartData, { width, locale }: ChartOptions): number {
  if (fill === null) return 12;
  const widest = Math.max(...series.map((one) => textWidth(textOf(one, fill, locale), FONT)));
  return Math.min(widest, width * 0.34) + 14;
}

function keyOfChart(data: ChartData, { width, locale }: ChartOptions): Key {
  const { view, series, drawn } = data;
  const { fill } = view;
  if (fill === null) return NO_KEY;
  if (fill.type !== "number") {
    const entries = series.map((one, index) => ({
      className: seriesClass(index),
      text: textOf(one, fill, locale),
    }));
    return keyRow(entries, width);
  }
  const known = extent(drawn, fill);
  if (known === null) return NO_KEY;
  const ends = known.map((value) => textOf(value, fill, locale));
  const text = languageOf(locale).charts.query.shades(fill.label, ends[0] ?? "", ends[1] ?? "");
  return keyRow([{ className: shadeClass(SHADES), text }], width);
}

/** The entries of a key in as many rows as they need. */
function keyRow(named: readonly { className: string; text: string }[], width: number): Key {
  let [x, y] = [0, LINE / 2];
  const entries = named.map(({ className, text: whole }) => {
    const text = shorten(whole, width - 20, FONT);
    const extentOfEntry = textWidth(text, FONT) + 34;
    if (x > 0 && x + extentOfEntry > width) [x, y] = [0, y + LINE];
    const entry = { className, text, x, y };
    x += extentOfEntry;
    return entry;
  });
  return { height: y + LINE, entries };
}
