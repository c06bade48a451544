import { findMetric } from "../../../blocks/metric/find.ts";
import { findDaily } from "../../../blocks/trend/days.ts";
import { drawnOf } from "../../../charts/words/trend.ts";
import type { DrawingOf } from "../../../document/drawing.ts";
import { formatDate, formatShortPeriod } from "../../../format/period.ts";
import { type Language, languageOf } from "../../../language/language.ts";
import type { DailyTrend, Series as Facts, Point } from "../../../report/facts/series.ts";
import { tonedInk } from "../ink.ts";
import { extentOf } from "../words.ts";
import { endLabels, lastOf } from "./beside.ts";
import { eventRoom, eventSeries } from "./events.ts";
import { type Drawn, endingOf, goals, isThere, isWithin, weekSteps } from "./goals.ts";
import {
  formatOf,
  type Label,
  type Layer,
  LETTERS,
  type Mark,
  type Plot,
  type Series,
  scaleOf,
  tidy,
} from "./plot.ts";
import type { Room, Sources } from "./sources.ts";
import { ROOM } from "./xml.ts";

/** A metric over time: its line, last year's, what was to be expected, targets, and what happened. */
export function trendPlot(
  sources: Sources,
  { draws, metric }: DrawingOf<"trend" | "control">,
  room: Room,
): Plot | null {
  const found = findMetric(sources.edition.report, metric);
  return seriesPlot(sources, draws === "control" ? found.control.series : found.series, [], room);
}

/** The last days of a metric as a line, and over the days of each whole week its value. */
export function dailyPlot(sources: Sources, { metric, days }: DrawingOf<"daily">, room: Room): Plot | null {
  const found = findDaily(sources.edition.report, { of: metric, days: String(days) });
  return found === null ? null : seriesPlot(sources, found.series, found.weeks, room);
}

function seriesPlot(sources: Sources, whole: Facts, weeks: DailyTrend["weeks"], room: Room): Plot | null {
  const { report } = sources.edition;
  const series = drawnOf(whole);
  const { points, unit } = series;
  const each = (value: (point: Point) => number | null) => points.map(value);
  const aims = [...goals(sources, series), ...weekSteps(sources, series, weeks)];
  const limits = each((point) => bandOf(series, point)?.upper ?? null);
  const floor = each((point) => bandOf(series, point)?.lower ?? null);
  const all = [
    ...each(({ value }) => value),
    ...each(({ lastYear }) => lastYear),
    ...aims.flatMap(({ line }) => line.values),
    ...limits,
    ...floor,
  ];
  const known = all.filter((value) => value !== null);
  if (known.length === 0) return null;
  const scale = scaleOf(known, false);
  const own = [...aims, ...lines(sources, series)];
  const endings = own.flatMap(({ ending }) => ending ?? []);
  const beside = endLabels(endings, scale, room).right;
  const right = Math.max(beside, eventRoom(series, room.w - ROOM.left - beside));
  const across = room.w - ROOM.left - right;
  const events = eventSeries(sources, series, { scale, room, across });
  const { labels } = endLabels(endings, events.scale, room);
  const labelled = labels.values();
  // Labels stand beside the last of all points, wherever their own lines end.
  const width = across / room.w / points.length;
  const drawn = own.map(({ line, ending }): Series => {
    const label = ending === null ? undefined : labelled.next().value;
    const last = lastOf(line.values);
    if (label === undefined || last === null) return line;
    const moved = (points.length - 1 - last.index) * width;
    return { ...line, labels: new Map([[last.index, { ...label, across: moved }]]) };
  });
  return {
    categories: points.map((point) => periodLabel(point, series.grain, report.locale)),
    layers: [
      ...rangeLayers(sources, series, { floor, limits }),
      {
        kind: "line",
        grouping: "standard",
        series: [...events.series, ...rangeName(sources, series, limits, across), ...drawn],
      },
    ],
    scale: events.scale,
    format: formatOf(scale, unit.kind === "percent"),
    isAcross: false,
    hasValueAxis: true,
    right,
  };
}

function bandOf({ bands }: Facts, point: Point) {
  return bands.find((one) => isWithin(point, one)) ?? null;
}

/** The lines from the back to the front, each with what is said at its end. */
function lines({ edition: { report }, palette }: Sources, series: Facts): readonly Drawn[] {
  const { exports, charts } = languageOf(report.locale);
  const [say, words] = [exports.powerpoint, charts.trend];
  const { points, name } = series;
  const isOpen = ({ state }: Point) => state === "incomplete";
  const whole = points.map((point) => (isOpen(point) ? null : point.value));
  const last = lastOf(whole);
  const before = points.map(({ lastYear }) => lastYear);
  const open = points.map((point, index) => (isOpen(point) || index === last?.index ? point.value : null));
  const dot: Mark = { shape: "circle", ink: palette.accent, isHollow: false, size: 7 };
  const label = last === null ? "" : `${points[last.index]?.text ?? ""} ${points[last.index]?.label ?? ""}`;
  const all: readonly Drawn[] = [
    {
      line: { name: say.lastYear, values: before, ink: palette.past, width: 1.25 },
      ending: endingOf(before, words.lastYear, palette.muted),
    },
    {
      line: {
        ...{
          name: say.soFar,
          values: points.some(isOpen) ? open : open.map(() => null),
          ink: palette.accent,
        },
        ...{ dash: "sysDot" as const, width: 1.75 },
        marks: new Map(
          points.flatMap((point, index) => (isOpen(point) ? [[index, { ...dot, isHollow: true }]] : [])),
        ),
      },
      ending: null,
    },
    {
      line: {
        ...{ name, values: whole, ink: palette.accent },
        marks: new Map([
          ...(last === null ? [] : [[last.index, dot] as const]),
          ...surprises(points, palette),
        ]),
      },
      ending: endingOf(whole, label, palette.accent, true),
    },
  ];
  return all.filter(isThere);
}

/** A shape where a value lies outside what was to be expected. */
function surprises(
  points: readonly Point[],
  palette: Sources["palette"],
): readonly (readonly [number, Mark])[] {
  return points.flatMap(({ surprise, value, state }, index) => {
    if (surprise === null || value === null || state === "incomplete") return [];
    const shape = surprise.direction === "up" ? "triangle" : "diamond";
    return [[index, { shape, ink: tonedInk(surprise.tone, palette), isHollow: false, size: 7 }] as const];
  });
}

/** What was to be expected, as columns that stand on what lifts them: nothing is drawn where nothing was expected. */
function rangeLayers(
  { edition: { report }, palette }: Sources,
  series: Facts,
  {
    floor,
    limits,
  }: { readonly floor: readonly (number | null)[]; readonly limits: readonly (number | null)[] },
): readonly Layer[] {
  if (limits.every((value) => value === null)) return [];
  const { exports, charts } = languageOf(report.locale);
  const heights = limits.map((upper, index) => {
    const lower = floor[index] ?? null;
    return upper === null || lower === null ? null : tidy(upper - lower);
  });
  return [
    {
      ...{ kind: "bar", grouping: "stacked", gap: 0 },
      series: [
        { name: exports.powerpoint.base, values: floor, ink: null },
        { name: rangeText(series, charts.trend), values: heights, ink: palette.range },
      ],
    },
  ];
}

function rangeText({ bands }: Facts, say: Language["charts"]["trend"]): string {
  const last = bands.at(-1);
  if (last?.kind === "limits") return say.fixedLimits;
  return last?.trial === true ? say.trialRange : say.expectedRange;
}

/** The name of the expected range, above its upper edge near its beginning. */
function rangeName(
  { edition: { report }, palette }: Sources,
  series: Facts,
  limits: readonly (number | null)[],
  across: number,
): readonly Series[] {
  const first = limits.findIndex((value) => value !== null);
  if (first < 0) return [];
  const text = rangeText(series, languageOf(report.locale).charts.trend);
  const half = (extentOf(text, LETTERS) / 72 / 2 / across) * limits.length;
  const at = Math.min(first + Math.ceil(half), limits.length - 1);
  const label: Label = { text, ink: palette.muted, bold: false, at: "t" };
  const values = limits.map((value, index) => (index === at ? (value ?? limits[first] ?? null) : null));
  return [{ name: text, values, ink: null, labels: new Map([[at, label]]) }];
}

/** Weeks by their first day, longer periods by their names, in short. */
export function periodLabel(
  { first, label }: { readonly first: string; readonly label: string },
  grain: string,
  locale: string,
): string {
  if (grain === "week" || grain === "day") return formatDate(first, locale);
  return grain === "month" ? formatShortPeriod({ id: first, grain, first }, locale) : label;
}
