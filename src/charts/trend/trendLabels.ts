import { formatNumber } from "../../format/number.ts";
import { languageOf } from "../../language/language.ts";
import type { EventMark, Mark } from "../../report/facts/charted.ts";
import type { Series } from "../../report/facts/series.ts";
import { spread, stackFlags } from "../labels.ts";
import type { Label } from "../marks.ts";
import type { Scale } from "../scale.ts";
import { type ChartOptions, FONT } from "../svg.ts";
import { shorten, textWidth } from "../text.ts";
import { timeOf } from "../timeAxis.ts";
import {
  eventsWithin,
  lastComplete,
  planWithin,
  type Span,
  targetBandsWithin,
  targetsWithin,
} from "./trendData.ts";

/** A label above the plot: an event, or a break of definition. */
export interface TopLabel extends Label {
  readonly kind: "event" | "break";
  readonly tone: EventMark["tone"];
  /** Did it last, so that its days are shaded? */
  readonly isSpan: boolean;
  /** Where its hairline is, or its days begin. */
  readonly line: number;
}

/** The labels above the plot; `y` counts rows, 0 next to the plot. */
export function topLabels(series: Series, options: ChartOptions, span: Span, x: Scale): readonly TopLabel[] {
  const within = (mark: Mark) => timeOf(mark.date) >= span[0] && timeOf(mark.date) < span[1];
  const textOf = ({ what }: Mark) => shorten(what, options.width * 0.6, FONT);
  const wishes = [
    ...eventsWithin(series, span).map((mark) => ({
      kind: "event" as const,
      tone: mark.tone,
      isSpan: mark.until !== null,
      text: textOf(mark),
      line: x(Math.max(timeOf(mark.date), span[0])),
    })),
    ...series.breaks.filter(within).map((mark) => ({
      kind: "break" as const,
      tone: "neutral" as const,
      isSpan: false,
      text: textOf(mark),
      line: x(timeOf(mark.date)),
    })),
  ];
  const flags = wishes.map(({ line, text }) => ({ line, start: line + 5, extent: textWidth(text, FONT) }));
  const places = stackFlags(flags, 2, options.width - 2);
  return wishes.map((wish, index) => ({
    ...wish,
    x: places[index]?.start ?? 0,
    y: places[index]?.row ?? 0,
  }));
}

/** What is said at the right of the plot, and at which value. */
export interface SideText {
  readonly kind: "value" | "target" | "exceeds" | "week" | "plan" | "lastYear";
  readonly value: number;
  readonly text: string;
}

/** Labels at the right of the plot: the last value, the target, the plan, last year. */
export function sideTexts(
  series: Series,
  options: ChartOptions & { readonly week?: number | undefined },
  span: Span,
): readonly SideText[] {
  const say = languageOf(options.locale).charts.trend;
  const last = lastComplete(series);
  const target = targetsWithin(series, span).at(-1);
  const plan = planWithin(series, span).at(-1);
  const exceeded = targetBandsWithin(series, span).at(-1);
  const year = series.points.findLast((point) => point.lastYear !== null);
  const brief = (value: number, text: string) => briefText(value, text, series, options);
  const texts: SideText[] = [];
  if (last?.value != null) {
    const full = options.width < 500 ? last.text : `${last.text} ${last.label}`;
    texts.push({ kind: "value", value: last.value, text: brief(last.value, full) });
  }
  if (options.week !== undefined) texts.push({ kind: "week", value: options.week, text: say.byWeek });
  if (target !== undefined)
    texts.push({ kind: "target", value: target.value, text: brief(target.value, say.targetAt(target.text)) });
  if (exceeded !== undefined) {
    const full = say.exceededAt(exceeded.exceedsText, series.better);
    const text = textWidth(full, FONT) <= options.width * SIDE ? full : say.exceeded;
    texts.push({ kind: "exceeds", value: exceeded.exceeds, text });
  }
  if (plan !== undefined) texts.push({ kind: "plan", value: plan.value, text: say.planned });
  if (year?.lastYear != null) texts.push({ kind: "lastYear", value: year.lastYear, text: say.lastYear });
  return texts;
}

/** The share of a chart's width that labels at its right may take. */
const SIDE = 0.3;

/** `text`, or the number in short where the text would take the plot's room. */
function briefText(value: number, text: string, series: Series, options: ChartOptions): string {
  const room = options.width * SIDE;
  if (textWidth(text, FONT) <= room) return text;
  return shorten(formatNumber(value, series.unit, options.locale, { compact: true }), room, FONT);
}

export interface SideLabel extends Label {
  readonly kind: SideText["kind"];
}

/** Places labels at the right of the plot, each beside its value as far as the others let it. */
export function sideLabels(
  texts: readonly SideText[],
  x: number,
  y: Scale,
  [top, bottom]: readonly [number, number],
): readonly SideLabel[] {
  const wishes = texts.map((label) => ({ at: y(label.value), extent: Math.round(FONT * 1.4) }));
  const middles = spread(wishes, top, bottom);
  return texts.map(({ kind, text }, index) => ({ kind, text, x, y: middles[index] ?? 0 }));
}
