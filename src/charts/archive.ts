import { formatNumber } from "../format/number.ts";
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
  const brief = editions.map((edition) => briefly(edition, unit, options));
  const widest = editions.map(({ label }, index) =>
    Math.max(textWidth(label, FONT), textWidth(brief[index] ?? "", FONT)),
  );
  // The last one may have to move left by half its width.
  const every = Math.ceil((Math.max(...widest) * 1.5 + 10) / step);
  const middle = (index: number, text: string) => {
    const half = textWidth(text, FONT) / 2;
    return Math.max(left + half, Math.min(options.width - half, x(index)));
  };
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
      editions.flatMap(({ value }, index) => {
        const text = brief[index] ?? "";
        return said[index] === true && value !== null
          ? [{ x: middle(index, text), y: y(value) - LINE * 0.8, text }]
          : [];
      }),
      "accent",
      "middle",
    ),
    texts(
      editions.flatMap(({ label }, index) =>
        said[index] === true ? [{ x: middle(index, label), y: bottom + LINE, text: label }] : [],
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

/** A value as it was published, or in short where that would take a place for itself. */
function briefly({ value, text }: Published, unit: Unit, { locale, width }: ChartOptions): string {
  if (value === null || textWidth(text, FONT) <= width / 5) return text;
  return shorten(formatNumber(value, unit, locale, { compact: true }), width / 4, FONT);
}
