import type { Markish } from "@observablehq/plot";
import type { Unit } from "../format/number.ts";
import { languageOf } from "../language/language.ts";
import type { RecentFacts, RecentPanel } from "../report/facts/slices.ts";
import { brief } from "./brief.ts";
import { spread } from "./labels.ts";
import { dots, drawMarks, path, type Spot, strokes, texts } from "./marks.ts";
import { type Axis, linearScale, valueAxis } from "./scale.ts";
import { rowsShown } from "./shown.ts";
import { type ChartOptions, FONT } from "./svg.ts";
import { textWidth } from "./text.ts";
import { dateText, timeOf } from "./timeAxis.ts";
import { recentWords } from "./words/recent.ts";

/** What the chart of recent periods is of. */
export interface RecentOptions extends ChartOptions {
  readonly name: string;
  readonly unit: Unit;
}

/** Where a panel is drawn, in px. */
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: Axis;
}

const LINE = Math.round(FONT * 1.4);
const PLOT = 150;
const GAP = 26;

/** Six weeks and twelve months, each with last year's beside it: next to one another, or below on a narrow screen. */
export function recentChart(recent: RecentFacts, options: RecentOptions): string {
  const narrow = options.width < 500;
  const frames = framesOf(recent, options, narrow);
  const height = (frames.at(-1)?.bottom ?? 0) + LINE + 6;
  const marks = recent.panels.flatMap((panel, index) => {
    const frame = frames[index];
    return frame === undefined ? [] : panelMarks(panel, frame, options);
  });
  return drawMarks(
    { width: options.width, height },
    marks,
    options.id,
    recentWords(recent, options.name, options.locale),
    rowsShown(recent.panels.flatMap((panel, index) => spotsOf(panel, frames[index]))),
  );
}

function framesOf(recent: RecentFacts, { width, unit, locale }: RecentOptions, narrow: boolean): Frame[] {
  const all = recent.panels.flatMap(valuesOf);
  const axes = recent.panels.map((panel) =>
    valueAxis(recent.sameScale ? all : valuesOf(panel), unit, locale, 4),
  );
  const points = recent.panels.map((panel) => panel.points.length + 2);
  const sum = points.reduce((total, count) => total + count, 0);
  const room = width - GAP * (recent.panels.length - 1);
  let start = 0;
  return recent.panels.map((panel, index) => {
    const axis = axes[index] ?? valueAxis(all, unit, locale, 4);
    const ticks = Math.max(...axis.ticks.map(({ text }) => textWidth(text, FONT)));
    const side = Math.max(...sideTexts(panel, locale).map(({ text }) => textWidth(text, FONT)), 0) + 10;
    const share = narrow ? width : (room * (points[index] ?? 0)) / sum;
    const top = LINE + 14 + (narrow ? index * (PLOT + LINE * 2 + 34) : 0);
    const left = narrow ? 0 : start;
    start += share + GAP;
    return { left: left + ticks + 10, right: left + share - side, top, bottom: top + PLOT, axis };
  });
}

function valuesOf({ points }: RecentPanel): number[] {
  return points.flatMap(({ value, comparison }) => [value.value ?? [], comparison?.base.value ?? []].flat());
}

/** The values of a panel, where they are drawn. */
function spotsOf({ points }: RecentPanel, frame: Frame | undefined): readonly (Spot | null)[] {
  if (frame === undefined) return [];
  const { left, right, top, bottom, axis } = frame;
  const y = linearScale(axis.domain, [bottom, top]);
  const step = (right - left) / points.length;
  return points.map(({ value: { value } }, index) =>
    value === null ? null : { x: left + step * (index + 0.5), y: y(value) },
  );
}

function panelMarks(panel: RecentPanel, frame: Frame, options: RecentOptions): readonly Markish[] {
  const { points, grain } = panel;
  const { left, right, top, bottom, axis } = frame;
  const step = (right - left) / points.length;
  const x = (index: number) => left + step * (index + 0.5);
  const y = linearScale(axis.domain, [bottom, top]);
  const spots = (values: readonly (number | null | undefined)[]): (Spot | null)[] =>
    values.map((value, index) => (value == null ? null : { x: x(index), y: y(value) }));
  const actual = spots(points.map(({ value }) => value.value));
  const before = spots(points.map(({ comparison }) => comparison?.base.value));
  const grid = axis.ticks.map(({ value }) => ({
    from: { x: left, y: y(value) },
    to: { x: right, y: y(value) },
  }));
  const names = axis.ticks.map(({ value, text }) => ({ x: left - 8, y: y(value), text }));
  const say = languageOf(options.locale).charts.recent;
  return [
    strokes(grid, "grid"),
    texts(names, "muted", "end"),
    texts([{ x: left, y: top - LINE - 2, text: say.last(points.length, grain) }], "ink"),
    path(before, "last-year"),
    path(actual, "actual"),
    dots(there(before), "last-year-dot", 2),
    dots(there(actual), "actual-dot", 3),
    texts(
      ticksOf(panel, step, options).map(({ index, text }) => ({ x: x(index), y: bottom + LINE, text })),
      "muted",
      "middle",
    ),
    ...sideMarks(panel, frame, y, options),
  ];
}

function there(spots: readonly (Spot | null)[]): Spot[] {
  return spots.filter((spot) => spot !== null);
}

/** Names below the points, as many as have room: weeks by their first days, or months by their first letters. */
function ticksOf({ points, grain }: RecentPanel, step: number, { locale }: RecentOptions) {
  const name = (first: string) => {
    if (grain === "week") return dateText(timeOf(first), locale, { day: "numeric", month: "short" });
    return dateText(timeOf(first), locale, { month: "short" });
  };
  const texts = points.map(({ first }, index) => ({ index, text: name(first) }));
  const widest = Math.max(...texts.map(({ text }) => textWidth(text, FONT))) + 6;
  const every = Math.max(1, Math.ceil(widest / step));
  return texts.filter(({ index }) => (points.length - 1 - index) % every === 0);
}

interface SideText {
  readonly kind: "accent" | "muted";
  readonly value: number;
  readonly text: string;
}

/** What is said at the right of a panel: the last value, and which line is last year's. */
function sideTexts({ points }: RecentPanel, locale: string): readonly SideText[] {
  const say = languageOf(locale).charts.recent;
  const last = points.at(-1);
  const year = points.findLast(({ comparison }) => comparison?.base.value != null)?.comparison?.base;
  return [
    ...(last?.value.value == null
      ? []
      : [{ kind: "accent" as const, value: last.value.value, text: brief(last.value, locale, 90) }]),
    ...(year?.value == null ? [] : [{ kind: "muted" as const, value: year.value, text: say.lastYear }]),
  ];
}

function sideMarks(
  panel: RecentPanel,
  { right, top, bottom }: Frame,
  y: (value: number) => number,
  { locale }: RecentOptions,
): Markish[] {
  const said = sideTexts(panel, locale);
  const places = spread(
    said.map(({ value }) => ({ at: y(value), extent: LINE })),
    top,
    bottom,
  );
  return (["accent", "muted"] as const).map((kind) =>
    texts(
      said.flatMap((one, index) =>
        one.kind === kind ? [{ x: right + 4, y: places[index] ?? 0, text: one.text }] : [],
      ),
      kind,
    ),
  );
}
