import type { IntervalFacts } from "../compute/evidence.ts";
import { dots, drawMarks, strokes, texts } from "./marks.ts";
import { linearScale, valueAxis } from "./scale.ts";
import { rowsShown } from "./shown.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { shorten, textWidth } from "./text.ts";
import { intervalWords } from "./words/intervals.ts";

const LINE = Math.round(FONT * 1.4);

/** A dot for each share with a whisker over the interval in which it is known; names above on a narrow screen. */
export function intervalChart(facts: IntervalFacts, options: ChartOptions): string {
  const { width, locale } = options;
  const narrow = width < 500;
  const row = narrow ? LINE * 2 + 4 : 30;
  const values = facts.rows.flatMap(({ low, high, value }) => [low, high, value]);
  const axis = valueAxis(values, facts.unit, locale, narrow ? 3 : 5);
  const names = facts.rows.map(({ name }) => shorten(name, narrow ? width - 4 : width * 0.32, FONT));
  const said = facts.rows.map(({ text }) => shorten(text, width * 0.25, FONT));
  const widest = (labels: readonly string[]) =>
    labels.reduce((most, text) => Math.max(most, textWidth(text, FONT)), 0);
  const tick = textWidth(axis.ticks[0]?.text ?? "", FONT) / 2;
  const left = Math.max(tick, narrow ? 0 : widest(names) + 14);
  const right = width - Math.max(widest(said) + 14, textWidth(axis.ticks.at(-1)?.text ?? "", FONT) / 2);
  const x = linearScale(axis.domain, [left, right]);
  const y = (index: number) => row * (index + (narrow ? 0.75 : 0.5));
  const bottom = row * facts.rows.length + 6;
  const cap = (at: number, index: number) => ({
    from: { x: x(at), y: y(index) - 4 },
    to: { x: x(at), y: y(index) + 4 },
  });
  const marks = [
    strokes(
      axis.ticks.map(({ value }) => ({ from: { x: x(value), y: 0 }, to: { x: x(value), y: bottom } })),
      "grid",
    ),
    strokes(
      facts.rows.flatMap(({ low, high }, index) => [
        { from: { x: x(low), y: y(index) }, to: { x: x(high), y: y(index) } },
        cap(low, index),
        cap(high, index),
      ]),
      "whisker",
    ),
    dots(
      facts.rows.map(({ value }, index) => ({ x: x(value), y: y(index) })),
      "actual-dot",
      4.5,
    ),
    texts(
      names.map((text, index) => ({
        x: narrow ? 0 : left - 14,
        y: narrow ? y(index) - LINE : y(index),
        text,
      })),
      "ink",
      narrow ? "start" : "end",
    ),
    texts(
      said.map((text, index) => ({ x: width, y: y(index), text })),
      "ink strong",
      "end",
    ),
    texts(
      axis.ticks.map(({ value, text }) => ({ x: x(value), y: bottom + LINE - 4, text })),
      "muted",
      "middle",
    ),
  ];
  const shown = rowsShown(facts.rows.map(({ value }, index) => ({ x: x(value), y: y(index) })));
  const size = { width, height: bottom + LINE + 6 };
  return drawMarks(size, marks, options.id, intervalWords(facts, locale), shown);
}
