import { formatCell } from "../format/cell.ts";
import type { Channel, ChartView, PageQuery, QueryCell } from "../report/pages/queries.ts";
import { lookUp } from "../syntax/lookUp.ts";

/** A value as Plot takes it. */
export type Value = number | string | boolean | Date | null;

/** One row by the names of its columns. */
export type Datum = Readonly<Record<string, Value>>;

/** A query with what a chart of it needs at hand. */
export interface ChartData {
  readonly view: ChartView;
  readonly rows: readonly Datum[];
  /** Those that have a place on the axes: what has no value there is a gap. */
  readonly placed: readonly Datum[];
  /** Those that have a value, too. */
  readonly drawn: readonly Datum[];
  /** The values that tell series apart, in the order of the rows that are drawn; one null without. */
  readonly series: readonly Value[];
}

/** The steps by which a number is told by its shade. */
export const SHADES = 5;

/** The rows as Plot takes them: dates as dates. */
export function chartData(view: ChartView, query: PageQuery): ChartData {
  const rows = query.rows.map((row) =>
    Object.fromEntries(
      query.columns.map(({ name, type }, index) => [name, plotValue(row[index] ?? null, type)]),
    ),
  );
  const { fill, x, y } = view;
  const measure = measured(view);
  const has = (row: Datum, channel: Channel | null) =>
    channel === null || (lookUp(row, channel.column) ?? null) !== null;
  const placed = rows.filter((row) => [x, y].every((channel) => channel === measure || has(row, channel)));
  const drawn = placed.filter((row) => has(row, measure));
  const series = fill === null || fill.type === "number" ? [null] : distinct(drawn, fill);
  return { view, rows, placed, drawn, series };
}

function plotValue(cell: QueryCell, type: Channel["type"]): Value {
  if (typeof cell !== "string" || (type !== "date" && type !== "time")) return cell;
  return new Date(
    /Z$|[+-]\d\d(?::\d\d)?$/.test(cell.slice(10))
      ? cell
      : `${cell.slice(0, 19)}Z`.replace(/^(.{10})Z$/, "$1T00:00:00Z"),
  );
}

/** The values of a channel, each once, in the order of the rows. */
export function distinct(rows: readonly Datum[], { column }: Channel): Value[] {
  const known = new Map(rows.map((row) => [keyOf(lookUp(row, column) ?? null), lookUp(row, column) ?? null]));
  return [...known.values()];
}

/** What makes two values the same. */
export function keyOf(value: Value): string | number | boolean | null {
  return value instanceof Date ? value.getTime() : value;
}

/** The rows of one series that are drawn. */
export function rowsOf({ view, drawn }: ChartData, series: Value): readonly Datum[] {
  const { fill } = view;
  if (fill === null || fill.type === "number") return drawn;
  return drawn.filter((row) => keyOf(lookUp(row, fill.column) ?? null) === keyOf(series));
}

/** A value in words. */
export function textOf(value: Value, channel: Channel, locale: string): string {
  if (!(value instanceof Date)) return formatCell(value, channel, locale);
  const iso = value.toISOString();
  return formatCell(channel.type === "date" ? iso.slice(0, 10) : iso, channel, locale);
}

/** The channel that is measured. */
export function measured({ measure, x, y, fill }: ChartView): Channel {
  const channel = measure === null ? null : { x, y, fill }[measure];
  if (channel === null) throw new Error("a chart measures nothing");
  return channel;
}

/** The least and the greatest number of a channel; null where it has none. */
export function extent(rows: readonly Datum[], { column }: Channel): readonly [number, number] | null {
  const values = rows.map((row) => lookUp(row, column)).filter((value) => typeof value === "number");
  const [first] = values;
  if (first === undefined) return null;
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

/** The classes that give a series its colour. */
export function seriesClass(index: number): string {
  return `series series-${index + 1}`;
}

/** The classes that give a number its shade, from 1 to `SHADES`. */
export function shadeClass(shade: number): string {
  return `shade shade-${shade}`;
}
