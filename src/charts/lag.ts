import type { Markish } from "@observablehq/plot";
import type { LagFacts } from "../compute/evidence.ts";
import { text as numberText } from "../format/number.ts";
import { type Language, languageOf } from "../language/language.ts";
import { boxes, drawMarks, type Label, strokes, texts } from "./marks.ts";
import { linearScale, type Scale } from "./scale.ts";
import { rowsShown } from "./shown.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { shorten, textWidth } from "./text.ts";
import { lagWords } from "./words/lag.ts";

const LINE = Math.round(FONT * 1.4);
const PLOT = 170;
const TICKS = [-1, -0.5, 0, 0.5, 1];

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly y: Scale;
  /** Px from one lag to the next, and the middle of each. */
  readonly step: number;
  readonly middle: (index: number) => number;
  readonly names: readonly string[];
  readonly say: Language["charts"]["lags"];
}

/** A bar of correlation for each lag; the declared one in the accent and named, the others marked as exploratory. */
export function lagChart(facts: LagFacts, options: ChartOptions): string {
  const layout = layoutOf(facts, options);
  const marks = [
    ...ground(layout),
    ...bars(facts, layout),
    ...axes(facts, layout),
    texts([{ x: 0, y: LINE / 2, text: layout.say.key }], "muted"),
    texts(declaredLabel(facts, layout), "accent", "middle"),
  ];
  const size = { width: options.width, height: layout.bottom + LINE * 2 + 10 };
  const { middle, y } = layout;
  const shown = rowsShown(
    facts.lags.map(({ r }, index) => (r === null ? null : { x: middle(index), y: y(r) })),
  );
  return drawMarks(size, marks, options.id, lagWords(facts, options.locale), shown);
}

function layoutOf({ lags }: LagFacts, { width, locale }: ChartOptions): Layout {
  const [top, bottom] = [LINE * 2 + 4, LINE * 2 + 4 + PLOT];
  const names = TICKS.map((value) => numberText(value, locale, {}));
  const left = names.reduce((most, text) => Math.max(most, textWidth(text, FONT)), 0) + 10;
  const step = (width - left) / Math.max(1, lags.length);
  const middle = (index: number) => left + step * (index + 0.5);
  const say = languageOf(locale).charts.lags;
  return { left, right: width, bottom, y: linearScale([-1, 1], [bottom, top]), step, middle, names, say };
}

function ground({ left, right, y }: Layout): readonly Markish[] {
  const level = (value: number) => ({ from: { x: left, y: y(value) }, to: { x: right, y: y(value) } });
  return [strokes(TICKS.map(level), "grid"), strokes([level(0)], "zero")];
}

function bars({ lags, declared }: LagFacts, { step, middle, y }: Layout): readonly Markish[] {
  const all = lags.map(({ r, lag }, index) => ({
    declared: lag === declared,
    x: middle(index) - Math.min(step * 0.36, 18),
    y: y(Math.max(0, r ?? 0)),
    width: Math.min(step * 0.72, 36),
    height: Math.abs(y(r ?? 0) - y(0)),
  }));
  const exploratory = all.filter((bar) => !bar.declared);
  return [
    boxes(exploratory, "bar"),
    boxes(
      all.filter((bar) => bar.declared),
      "column",
    ),
  ];
}

/** Correlations at the left, and below the bars as many lags as have room. */
function axes({ lags, grain }: LagFacts, layout: Layout) {
  const { left, right, bottom, y, step, middle, names, say } = layout;
  const widest = lags.reduce((most, { lag }) => Math.max(most, textWidth(String(lag), FONT)), 0) + 8;
  const every = Math.max(1, Math.ceil(widest / step));
  const below = lags.flatMap(({ lag }, index) =>
    index % every === 0 ? [{ x: middle(index), y: bottom + LINE, text: String(lag) }] : [],
  );
  return [
    texts(
      TICKS.map((value, index) => ({ x: left - 8, y: y(value), text: names[index] ?? "" })),
      "muted",
      "end",
    ),
    texts(below, "muted", "middle"),
    texts([{ x: right, y: bottom + LINE * 2, text: say.axis(grain) }], "muted", "end"),
  ];
}

/** Above the declared lag, kept within the plot. */
function declaredLabel(facts: LagFacts, { left, right, middle, say }: Layout): readonly Label[] {
  const at = facts.lags.findIndex(({ lag }) => lag === facts.declared);
  if (at < 0) return [];
  const text = shorten(declaredText(facts, say), right * 0.6, FONT);
  const half = textWidth(text, FONT) / 2;
  return [{ x: Math.max(left + half, Math.min(middle(at), right - half)), y: LINE * 1.5, text }];
}

function declaredText({ lags, declared }: LagFacts, say: Layout["say"]): string {
  const own = lags.find(({ lag }) => lag === declared);
  return own === undefined ? "" : say.declaredAt(own.text);
}
