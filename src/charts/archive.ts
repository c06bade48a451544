import type { Markish } from "@observablehq/plot";
import type { Unit } from "../format/number.ts";
import { formatNumber } from "../format/number.ts";
import { type Language, languageOf } from "../language/language.ts";
import { dots, drawMarks, type Label, path, type Spot, type Stroke, strokes, texts } from "./marks.ts";
import { type Axis, linearScale, type Scale, valueAxis } from "./scale.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { shorten, textWidth } from "./text.ts";

/** The north star of one edition, as it was published. */
export interface Published {
  /** "Q3 2026" */
  readonly label: string;
  readonly value: number | null;
  readonly text: string;
  /** May a line lead to it from the one before? */
  readonly follows: boolean;
  /** What the next edition counts of the same period, where that is another number. */
  readonly recounted: { readonly value: number | null; readonly text: string } | null;
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
  const language = languageOf(options.locale);
  const say = language.charts.archive;
  const spots = editions.map(({ value }, index): Spot | null =>
    value === null ? null : { x: layout.x(index), y: layout.y(value) },
  );
  const there = spots.filter((spot) => spot !== null);
  const again = editions.map(({ recounted }, index): Spot | null =>
    recounted === null || recounted.value === null
      ? null
      : { x: layout.x(index), y: layout.y(recounted.value) },
  );
  const led = spots.flatMap((spot, index) => {
    const isOn = index > 0 && again[index - 1] === null && editions[index]?.follows === true;
    return isOn || index === 0 ? [spot] : [null, spot];
  });
  const marks = [
    ...ground(layout, options),
    path(led, "actual"),
    strokes(steps(editions, spots, again), "actual"),
    strokes(moved(spots, again), "whisker"),
    dots(there, "actual-dot", 3.5),
    dots(
      again.filter((spot) => spot !== null),
      "actual-dot open",
      3.5,
    ),
    ...names(editions, layout, options),
    texts(counted(editions, layout, say, options), "muted", "middle"),
  ];
  const words = {
    title: say.title(name),
    description: `${editions.map((one) => described(one, language)).join(language.signs.semicolon)}.`,
  };
  const shown = editions.map((edition, row) => ({
    spot: spots[row] ?? null,
    row,
    said: [edition.label, told(edition, say)] as const,
  }));
  const size = { width: options.width, height: layout.bottom + LINE * 1.6 };
  return drawMarks(size, marks, options.id, words, shown);
}

/** From a number that was counted again the line leads on to the next edition, which is held against it. */
function steps(
  editions: readonly Published[],
  spots: readonly (Spot | null)[],
  again: readonly (Spot | null)[],
): readonly Stroke[] {
  return again.flatMap((from, index) => {
    const to = spots[index + 1];
    return from === null || to == null || editions[index + 1]?.follows !== true ? [] : [{ from, to }];
  });
}

/** From what was published to what is counted now. */
function moved(spots: readonly (Spot | null)[], again: readonly (Spot | null)[]): readonly Stroke[] {
  return again.flatMap((to, index) => {
    const from = spots[index];
    return to === null || from == null ? [] : [{ from, to }];
  });
}

/** What is counted now, below its point, of editions that have room for a name. */
function counted(
  editions: readonly Published[],
  { left, x, y, said }: Layout,
  say: Language["charts"]["archive"],
  { width }: ChartOptions,
): readonly Label[] {
  return editions.flatMap(({ recounted, value }, index) => {
    if (recounted === null || recounted.value === null || said[index] !== true) return [];
    const [long, short] = [say.recounted(recounted.text), recounted.text];
    const text = textWidth(long, FONT) <= (width - left) / editions.length ? long : short;
    const half = textWidth(text, FONT) / 2;
    const at = Math.max(left + half, Math.min(width - half, x(index)));
    const side = isAbove(recounted, value) ? -0.8 : 0.9;
    return [{ x: at, y: y(recounted.value) + LINE * side, text }];
  });
}

function described(edition: Published, { charts, signs }: Language): string {
  return `${edition.label}${signs.colon}${told(edition, charts.archive)}`;
}

function told({ text, recounted }: Published, say: Language["charts"]["archive"]): string {
  return `${text}${recounted === null ? "" : `, ${say.recounted(recounted.text)}`}`;
}

function layoutOf(editions: readonly Published[], unit: Unit, options: ChartOptions): Layout {
  const known = editions.flatMap(({ value, recounted }) => [value ?? [], recounted?.value ?? []].flat());
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

/** Is what is counted now above what was published? The two numbers stand on the outer sides. */
function isAbove(recounted: Published["recounted"], value: number | null): boolean {
  return value !== null && recounted !== null && recounted.value !== null && recounted.value > value;
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
  const values = kept.flatMap(({ value, recounted, index }) => {
    const text = brief[index] ?? "";
    const side = isAbove(recounted, value) ? 0.9 : -0.8;
    return value === null ? [] : [{ x: at(index, text), y: y(value) + LINE * side, text }];
  });
  const labels = kept.map(({ label, index }) => ({ x: at(index, label), y: bottom + LINE, text: label }));
  return [texts(values, "accent", "middle"), texts(labels, "muted", "middle")];
}

/** A value as it was published, or in short where that would take a place for itself. */
function briefly({ value, text }: Published, unit: Unit, { locale, width }: ChartOptions): string {
  if (value === null || textWidth(text, FONT) <= width / 5) return text;
  return shorten(formatNumber(value, unit, locale, { compact: true }), width / 4, FONT);
}
