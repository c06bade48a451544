import { isScalar } from "../document/json.ts";
import type { Channel, ChartView } from "../report/pages/queries.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { type ChartData, type Datum, keyOf, type Value } from "./queryData.ts";

type AxisName = "x" | "y";

/** The `domain` that the author gave an axis, in the values of its column: days and moments of texts; null without. */
export function domainOf({ options }: ChartView, name: AxisName, { type }: Channel): readonly Value[] | null {
  const domain = options[name]?.["domain"];
  if (!Array.isArray(domain)) return null;
  const isTime = type === "date" || type === "time";
  return domain.filter(isScalar).map((one) => (isTime && one !== null ? new Date(String(one)) : one));
}

/** The least and the greatest of a domain of numbers or moments; null where it names its values one by one. */
export function endsOf(domain: readonly Value[] | null): readonly [number, number] | null {
  const numbers = (domain ?? []).map(numberOf);
  if (numbers.length < 2 || numbers.some(Number.isNaN)) return null;
  return [Math.min(...numbers), Math.max(...numbers)];
}

function numberOf(value: Value): number {
  if (value instanceof Date) return value.getTime();
  return typeof value === "number" ? value : Number.NaN;
}

/** Did the author set anything of an axis but its ticks? What is drawn is kept within its frame then. */
export function isOwn({ options }: ChartView): boolean {
  const keys = [options.x, options.y].flatMap((own) => Object.keys(own ?? {}));
  const isSet = keys.some((key) => !["label", "tickFormat", "ticks"].includes(key));
  return isSet || options.mark?.["offset"] !== undefined;
}

/** How many of the rows that have a value are not shown, or only in part, since the author's axes end before them. */
export function cutRows(data: ChartData): number {
  const cut = new Set<Datum>();
  for (const name of ["x", "y"] as const) for (const row of beyond(data, name)) cut.add(row);
  return cut.size;
}

function beyond(data: ChartData, name: AxisName): readonly Datum[] {
  const { view, drawn } = data;
  const channel = view[name];
  const domain = channel === null ? null : domainOf(view, name, channel);
  if (channel === null || domain === null) return [];
  const ends = isBand(view, name) ? null : endsOf(domain);
  if (ends === null) {
    const named = new Set(domain.map(keyOf));
    return drawn.filter((row) => !named.has(keyOf(lookUp(row, channel.column) ?? null)));
  }
  if (stacks(view, name))
    return stacksOf(data, name).flatMap((stack) => beyondStack(stack, data, name, ends));
  return drawn.filter((row) => isBeyond(numberOf(lookUp(row, channel.column) ?? null), ends));
}

/** Has each value a place of its own on an axis, side by side? */
export function isBand({ mark, measure }: ChartView, name: AxisName): boolean {
  return mark === "rect" || ((mark === "bar" || mark === "tick") && measure !== name);
}

function isBeyond(value: number, [low, high]: readonly [number, number]): boolean {
  return value < low || value > high;
}

/** All rows of a stack that reaches beyond an end, or begins there: at zero. */
function beyondStack(
  stack: readonly Datum[],
  { view }: ChartData,
  name: AxisName,
  ends: readonly [number, number],
): readonly Datum[] {
  const column = view[name]?.column ?? "";
  const levels = levelsOf(stack.map((row) => Number(lookUp(row, column) ?? 0)));
  return [0, ...levels].some((level) => isBeyond(level, ends)) ? stack : [];
}

/** How high the parts of a stack reach above zero, and how low below it. */
export function levelsOf(values: readonly number[]): readonly [number, number] {
  const sum = (sign: number) => values.filter((one) => one * sign > 0).reduce((a, b) => a + b, 0);
  return [sum(1), sum(-1)];
}

/** Are the values of series put on top of one another? They begin at zero then. */
export function stacks({ mark, measure }: ChartView, name: AxisName): boolean {
  return measure === name && (mark === "bar" || mark === "area");
}

/** Is each stack drawn as shares of its whole? */
export function isShared({ options }: ChartView): boolean {
  return options.mark?.["offset"] === "normalize";
}

/** The rows that stand on top of one another, stack by stack. */
export function stacksOf({ view, drawn }: ChartData, name: AxisName): readonly (readonly Datum[])[] {
  const place = view[name === "y" ? "x" : "y"];
  if (place === null) return [];
  const facets = [view.options.mark?.["fx"], view.options.mark?.["fy"]].map(String);
  const keys = (row: Datum) =>
    [place.column, ...facets].map((key) => String(keyOf(lookUp(row, key) ?? null))).join("\n");
  return [...Map.groupBy(drawn, keys).values()];
}
