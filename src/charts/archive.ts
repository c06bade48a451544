import type { Unit } from "../report/figure.ts";
import { dots, drawMarks, path, type Spot, strokes, texts } from "./marks.ts";
import { linearScale, valueAxis } from "./scale.ts";
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

/** The north star from edition to edition, oldest first, each as its own edition published it. */
export function archiveChart(
  name: string,
  editions: readonly Published[],
  unit: Unit,
  options: ChartOptions,
): string {
  const known = editions.flatMap(({ value }) => value ?? []);
  const axis = valueAxis(known, unit, options.locale, 4);
  const left = Math.max(...axis.ticks.map(({ text }) => textWidth(text, FONT))) + 10;
  const [top, bottom] = [LINE * 2, LINE * 2 + PLOT];
  const step = (options.width - left) / editions.length;
  const x = (index: number) => left + step * (index + 0.5);
  const y = linearScale(axis.domain, [bottom, top]);
  const spots = editions.map(({ value }, index): Spot | null =>
    value === null ? null : { x: x(index), y: y(value) },
  );
  const every = Math.ceil((Math.max(...editions.map(widest)) + 10) / step);
  const said = editions.map((_, index) => (editions.length - 1 - index) % every === 0);
  const grid = axis.ticks.map(({ value }) => ({
    from: { x: left, y: y(value) },
    to: { x: options.width, y: y(value) },
  }));
  const marks = [
    strokes(grid, "grid"),
    texts(
      axis.ticks.map(({ value, text }) => ({ x: left - 8, y: y(value), text })),
      "muted",
      "end",
    ),
    path(spots, "actual"),
    dots(
      spots.filter((spot) => spot !== null),
      "actual-dot",
      3.5,
    ),
    texts(
      editions.flatMap(({ text, value }, index) =>
        said[index] === true && value !== null
          ? [{ x: x(index), y: y(value) - LINE * 0.8, text: shorten(text, step * every - 4, FONT) }]
          : [],
      ),
      "accent",
      "middle",
    ),
    texts(
      editions.flatMap(({ label }, index) =>
        said[index] === true ? [{ x: x(index), y: bottom + LINE, text: label }] : [],
      ),
      "muted",
      "middle",
    ),
  ];
  const height = bottom + LINE * 1.6;
  return drawMarks({ width: options.width, height }, marks, options.id, {
    title: `${name}, edition by edition, as published`,
    description: `${editions.map(({ label, text }) => `${label}: ${text}`).join("; ")}.`,
  });
}

function widest({ label, text }: Published): number {
  return Math.max(textWidth(label, FONT), textWidth(text, FONT));
}
