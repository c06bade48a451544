import type { Markish } from "@observablehq/plot";
import { formatNumber } from "../format/number.ts";
import { languageOf } from "../language/language.ts";
import type { Unit } from "../report/figure.ts";
import { dots, drawMarks, path, type Spot, strokes, texts } from "./marks.ts";
import { type Axis, linearScale, type Scale, valueAxis } from "./scale.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { shorten, textWidth } from "./text.ts";

/** The north star of one edition, as it was published. */
export interface Published {
  /** "Q3 2026" */
  readonly label: string;
  readonly value: number | null;
  readonly text: string;
}

const LINE = Math.round(FONT * 1.4);
const PLOT = 130;

/** Where everything of the timeline is, in px. */
interface Layout {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: Axis;
  readonly x: (index: number) => number;
  readonly y: Scale;
  /** The values as they are said, and which editions have room for a name. */
  readonly brief: readonly string[];
  readonly said: readonly boolean[];
}

/** The north star from edition to edition, oldest first, each as its own edition published it. */
export function archiveChart(
  name: string,
  editions: readonly Published[],
  unit: Unit,
  options: ChartOptions,
): string {
  const layout = layoutOf(editions, unit, options);
  const spots = editions.map(({ value }, index): Spot | null =>
    value === null ? null : { x: layout.x(index), y: layout.y(value) },
  );
  const there = spots.filter((spot) => spot !== null);
  const marks = [
    ...ground(layout, options),
    path(spots, "actual"),
    dots(there, "actual-dot", 3.5),
    ...names(editions, layout, options),
  ];
  return drawMarks({ width: options.width, height: layout.bottom + LINE * 1.6 }, marks, options.id, {
    title: languageOf(options.locale).charts.archive.title(name),
    description: `${editions.map(({ label, text }) => `${label}: ${text}`).join("; ")}.`,
  });
}

function layoutOf(editions: readonly Published[], unit: Unit, options: ChartOptions): Layout {
  const known = editions.flatMap(({ value }) => value ?? []);
  const axis = valueAxis(known, unit, options.locale, 4);
  const left = Math.max(...axis.ticks.map(({ text }) => textWidth(text, FONT))) + 10;
  const [top, bottom] = [LINE * 2, LINE * 2 + PLOT];
  const step = (options.width - left) / editions.length;
  const brief = editions.map((edition) => briefly(edition, unit, options));
  const widths = [...brief, ...editions.map(({ label }) => label)].map((text) => textWidth(text, FONT));
  // The last one may have to move left by half its width.
  const every = Math.ceil((Math.max(...widths) * 1.5 + 10) / step);
  return {
    ...{ left, top, bottom, axis, brief },
    x: (index) => left + step * (index + 0.5),
    y: linearScale(axis.domain, [bottom, top]),
    said: editions.map((_, index) => (editions.length - 1 - index) % every === 0),
  };
}

/** Grid lines and the value axis. */
function ground({ left, axis, y }: Layout, { width }: ChartOptions): readonly Markish[] {
  const grid = axis.ticks.map(({ value }) => ({
    from: { x: left, y: y(value) },
    to: { x: width, y: y(value) },
  }));
  const ticks = axis.ticks.map(({ value, text }) => ({ x: left - 8, y: y(value), text }));
  return [strokes(grid, "grid"), texts(ticks, "muted", "end")];
}

/** The values above their points and the editions below, as many as have room, all within the drawing. */
function names(
  editions: readonly Published[],
  { left, bottom, x, y, brief, said }: Layout,
  { width }: ChartOptions,
): readonly Markish[] {
  const at = (index: number, text: string) => {
    const half = textWidth(text, FONT) / 2;
    return Math.max(left + half, Math.min(width - half, x(index)));
  };
  const kept = editions.map((edition, index) => ({ ...edition, index })).filter(({ index }) => said[index]);
  const values = kept.flatMap(({ value, index }) => {
    const text = brief[index] ?? "";
    return value === null ? [] : [{ x: at(index, text), y: y(value) - LINE * 0.8, text }];
  });
  const labels = kept.map(({ label, index }) => ({ x: at(index, label), y: bottom + LINE, text: label }));
  return [texts(values, "accent", "middle"), texts(labels, "muted", "middle")];
}

/** A value as it was published, or in short where that would take a place for itself. */
function briefly({ value, text }: Published, unit: Unit, { locale, width }: ChartOptions): string {
  if (value === null || textWidth(text, FONT) <= width / 5) return text;
  return shorten(formatNumber(value, unit, locale, { compact: true }), width / 4, FONT);
}
