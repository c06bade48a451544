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
  /** Is it one of many, low and with its panels side by side wherever it stands? */
  readonly isSmall?: boolean;
}

/** Where a panel is drawn, in px. */
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: Axis;
  /** Are the lines of its axis named, or those of the panel before it on the same scale? */
  readonly isNamed: boolean;
}

const LINE = Math.round(FONT * 1.4);
const PLOT = 150;
const SMALL_PLOT = 84;
const GAP = 26;

/** Six weeks and twelve months, each with last year's beside it: next to one another, or below on a narrow screen. */
export function recentChart(recent: RecentFacts, options: RecentOptions): string {
  const narrow = options.width < 500 && options.isSmall !== true;
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

function framesOf(recent: RecentFacts, options: RecentOptions, narrow: boolean): Frame[] {
  const { width, unit, locale, isSmall = false } = options;
  const [plot, gap, count] = isSmall ? [SMALL_PLOT, GAP / 2, 2] : [PLOT, GAP, 4];
  const all = recent.panels.flatMap(valuesOf);
  const margins = recent.panels.map((panel, index) => {
    const axis = valueAxis(recent.sameScale ? all : valuesOf(panel), unit, locale, count);
    const isNamed = !isSmall || !recent.sameScale || index === 0;
    const ticks = isNamed ? widest(axis.ticks) + 10 : 0;
    return { axis, isNamed, ticks, side: widest(sideTexts(panel, options)) + 10 };
  });
  const room = width - gap * (recent.panels.length - 1);
  const shares = narrow ? recent.panels.map(() => width) : sharesOf(recent, margins, room, isSmall);
  let start = 0;
  return margins.map(({ axis, isNamed, ticks, side }, index) => {
    const share = shares[index] ?? 0;
    const top = LINE + 14 + (narrow ? index * (plot + LINE * 2 + 34) : 0);
    const left = narrow ? 0 : start;
    start += share + gap;
    return { left: left + ticks, right: left + share - side, top, bottom: top + plot, axis, isNamed };
  });
}

/** How wide each panel is: by its points; where room is short, what stands beside the points is taken off first. */
function sharesOf(
  { panels }: RecentFacts,
  margins: readonly { readonly ticks: number; readonly side: number }[],
  room: number,
  isSmall: boolean,
): number[] {
  const points = panels.map((panel) => panel.points.length + (isSmall ? 0 : 2));
  const sum = total(points);
  if (!isSmall) return points.map((count) => (room * count) / sum);
  const beside = margins.map(({ ticks, side }) => ticks + side);
  const free = Math.max(0, room - total(beside));
  return points.map((count, index) => (beside[index] ?? 0) + (free * count) / sum);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function widest(all: readonly { readonly text: string }[]): number {
  return Math.max(...all.map(({ text }) => textWidth(text, FONT)), 0);
}

function valuesOf({ points }: RecentPanel): number[] {
  return points.flatMap(({ value, comparison, plan }) =>
    [value.value ?? [], comparison?.base.value ?? [], plan?.target.value ?? []].flat(),
  );
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
  const { left, right, top, bottom, axis, isNamed } = frame;
  const step = (right - left) / points.length;
  const x = (index: number) => left + step * (index + 0.5);
  const y = linearScale(axis.domain, [bottom, top]);
  const spots = (values: readonly (number | null | undefined)[]): (Spot | null)[] =>
    values.map((value, index) => (value == null ? null : { x: x(index), y: y(value) }));
  const actual = spots(points.map(({ value }) => value.value));
  const before = spots(points.map(({ comparison }) => comparison?.base.value));
  const planned = points.flatMap(({ plan }, index) => {
    const target = plan?.target.value;
    if (target == null) return [];
    const at = { y: y(target) };
    return [{ from: { x: x(index) - step / 2, ...at }, to: { x: x(index) + step / 2, ...at } }];
  });
  const grid = axis.ticks.map(({ value }) => ({
    from: { x: left, y: y(value) },
    to: { x: right, y: y(value) },
  }));
  const names = (isNamed ? axis.ticks : []).map(({ value, text }) => ({ x: left - 8, y: y(value), text }));
  const say = languageOf(options.locale).charts.recent;
  const head = options.isSmall === true ? say.counted : say.last;
  return [
    strokes(grid, "grid"),
    texts(names, "muted", "end"),
    texts([{ x: left, y: top - LINE - 2, text: head(points.length, grain) }], "ink"),
    path(before, "last-year"),
    strokes(planned, "target"),
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
  readonly kind: "accent" | "muted" | "ink";
  readonly value: number;
  readonly text: string;
}

/** What is said at the right of a panel: the last value, which line is last year's, and which is the plan; beside small ones that is said once for all. */
function sideTexts({ points }: RecentPanel, { locale, isSmall = false }: RecentOptions): readonly SideText[] {
  const say = languageOf(locale).charts.recent;
  const last = points.at(-1);
  const goal = points.findLast(({ plan }) => plan?.target.value != null)?.plan?.target;
  const year = points.findLast(({ comparison }) => comparison?.base.value != null)?.comparison?.base;
  const own: readonly SideText[] =
    last?.value.value == null
      ? []
      : [{ kind: "accent", value: last.value.value, text: brief(last.value, locale, 90) }];
  if (isSmall) return own;
  return [
    ...own,
    ...(year?.value == null ? [] : [{ kind: "muted" as const, value: year.value, text: say.lastYear }]),
    ...(goal?.value == null ? [] : [{ kind: "ink" as const, value: goal.value, text: say.plan }]),
  ];
}

function sideMarks(
  panel: RecentPanel,
  { right, top, bottom }: Frame,
  y: (value: number) => number,
  options: RecentOptions,
): Markish[] {
  const said = sideTexts(panel, options);
  const places = spread(
    said.map(({ value }) => ({ at: y(value), extent: LINE })),
    top,
    bottom,
  );
  return (["accent", "muted", "ink"] as const).map((kind) =>
    texts(
      said.flatMap((one, index) =>
        one.kind === kind ? [{ x: right + 4, y: places[index] ?? 0, text: one.text }] : [],
      ),
      kind,
    ),
  );
}
