import { languageOf } from "../language/language.ts";
import type { DistributionFacts } from "../report/facts/flowFacts.ts";
import { boxes, drawMarks, strokes, texts } from "./marks.ts";
import { linearScale } from "./scale.ts";
import { rowsShown } from "./shown.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { shorten, textWidth } from "./text.ts";
import { distributionWords } from "./words/distribution.ts";

const LINE = Math.round(FONT * 1.4);
const ROW = 28;

/** A bar for each number of days, with a tick for the period before; one that is too small to be shown says so. */
export function distributionChart(facts: DistributionFacts, options: ChartOptions): string {
  const { width, height } = options;
  const { rows } = facts;
  const row =
    height === undefined ? ROW : Math.max(FONT + 4, Math.min(ROW, (height - LINE - 8) / rows.length));
  const widest = (labels: readonly string[]) =>
    labels.reduce((most, text) => Math.max(most, textWidth(text, FONT)), 0);
  const left = widest(rows.map(({ name }) => name)) + 14;
  const right = width - widest(rows.map(({ now }) => now.text)) - 14;
  const most = rows.reduce((top, { now, before }) => Math.max(top, now.value ?? 0, before.value ?? 0), 0);
  const x = linearScale([0, most === 0 ? 1 : most], [left, Math.max(right, left + 40)]);
  const y = (index: number) => LINE + 4 + row * (index + 0.5);
  const bars = rows.map(({ now }, index) => ({
    ...{ x: left, y: y(index) - row * 0.34, height: row * 0.68 },
    width: Math.max(x(now.value ?? 0) - left, now.value === null ? 0 : 1),
  }));
  const before = rows.flatMap((one, index) => {
    const { value } = one.before;
    if (value === null) return [];
    const at = x(value);
    return [{ from: { x: at, y: y(index) - row * 0.42 }, to: { x: at, y: y(index) + row * 0.42 } }];
  });
  const key = languageOf(options.locale).charts.distribution.key(facts.before);
  const marks = [
    texts(before.length === 0 ? [] : [{ x: 0, y: LINE / 2, text: shorten(key, width, FONT) }], "muted"),
    boxes(bars, "column"),
    strokes(before, "target"),
    texts(
      rows.map(({ name }, index) => ({ x: left - 10, y: y(index), text: name })),
      "ink",
      "end",
    ),
    texts(
      rows.map(({ now, before: one }, index) => ({
        x: Math.max(x(now.value ?? 0), x(one.value ?? 0)) + 8,
        y: y(index),
        text: now.text,
      })),
      "ink strong",
    ),
  ];
  const shown = rowsShown(
    rows.map(({ now }, index) => (now.value === null ? null : { x: x(now.value), y: y(index) })),
  );
  const size = { width, height: LINE + 8 + row * rows.length };
  return drawMarks(size, marks, options.id, distributionWords(facts, options.locale), shown);
}
