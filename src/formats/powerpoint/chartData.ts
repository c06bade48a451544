import { metricsOf } from "../../blocks/metric/metricsOf.ts";
import { findDaily } from "../../blocks/trend/days.ts";
import type { Drawing } from "../../document/drawing.ts";
import { LIGHT, SERIES } from "../../document/palette.ts";
import { type Colour, colourOf, markOf, spaced, type Tone } from "../../document/tone.ts";
import { formatDate, formatShortPeriod } from "../../format/period.ts";
import { type Language, languageOf } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { Edition } from "../../report/edition.ts";
import type { Bridge, SegmentChart, SegmentTable } from "../../report/facts/moved.ts";
import type { DailyTrend, Point, Series } from "../../report/facts/series.ts";
import { INVISIBLE } from "./normalise.ts";

/** A chart that PowerPoint draws itself, with its data in it. */
export interface NativeChart {
  readonly kind: "line" | "bridge" | "bar";
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
  /** Of the numbers on its axis, in the notation of spreadsheets. */
  readonly format: string;
}

export interface NativeSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Six hexadecimal digits. */
  readonly colour: string;
}

/** What the charts of a deck are made of. */
export interface Sources {
  readonly edition: Edition;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly say: Language["exports"]["powerpoint"];
  readonly accent: string;
}

/** Colours as on light paper, as the format writes them. */
export const COLOURS = {
  ...{ paper: bare(LIGHT.paper), ink: bare(LIGHT.ink), muted: bare(LIGHT.muted), rule: bare(LIGHT.rule) },
  ...{ past: bare(LIGHT.past), washBad: bare(LIGHT.washBad) },
  ...{ good: bare(LIGHT.good), bad: bare(LIGHT.bad), watch: bare(LIGHT.watch) },
} as const;

/** A colour without its sign. */
export function bare(colour: string): string {
  return colour.slice(1).toUpperCase();
}

/** What a drawing shows, as PowerPoint draws it; null where it has no such kind. */
export function nativeChart(sources: Sources, drawing: Drawing): NativeChart | null {
  const chart = chartOf(sources, drawing);
  return chart === null || chart.series.length === 0 ? null : chart;
}

function chartOf(sources: Sources, drawing: Drawing): NativeChart | null {
  const { report } = sources.edition;
  switch (drawing.draws) {
    case "trend": {
      const metric = metricsOf(report).find(({ id }) => id === drawing.metric);
      return metric === undefined ? null : trend(sources, metric.series);
    }
    case "daily": {
      const found = findDaily(report, { of: drawing.metric, days: String(drawing.days) });
      return found === null ? null : daily(sources, found);
    }
    case "bridge": {
      const { metric, period, vs } = drawing;
      const isDrawn = (one: Bridge) => one.metric === metric && one.period === period && one.vs === vs;
      const shown = [report.bridge, ...report.bridges].find((one) => one !== null && isDrawn(one)) ?? null;
      return shown === null ? null : bridge(sources, shown);
    }
    case "segments": {
      const { as, metric, dimension } = drawing;
      const isDrawn = (one: SegmentChart) =>
        one.as === as && one.metric === metric && one.dimension === dimension;
      const chart = report.segmentCharts.find(isDrawn);
      return chart === undefined ? null : lines(sources, chart);
    }
    default:
      return null;
  }
}

function trend({ edition: { report }, figures, say, accent }: Sources, series: Series): NativeChart {
  const { metric, name, points, addsUp, unit } = series;
  const isWhole = ({ period }: Point) => figures.get(`${metric}@${period}`)?.status !== "partial";
  const lastWhole = points.findLastIndex((point) => isWhole(point) && point.value !== null);
  const isOver = points.every(isWhole);
  const { period } = report;
  const target = series.targets.find((one) => isWithin(one, period)) ?? null;
  const exceeded = series.targetBands.find((one) => isWithin(one, period)) ?? null;
  const each = (value: (point: Point, index: number) => number | null) => points.map(value);
  const drawn: NativeSeries[] = [
    { name: say.lastYear, colour: COLOURS.past, values: each(({ lastYear }) => lastYear) },
    {
      name: say.soFar,
      colour: accent,
      values: each((point, index) =>
        !addsUp && (!isWhole(point) || (index === lastWhole && !isOver)) ? point.value : null,
      ),
    },
    {
      name: say.target,
      colour: COLOURS.ink,
      values: each((point) => (target !== null && isWithin(point, target) ? target.value : null)),
    },
    {
      name: say.exceeds,
      colour: COLOURS.muted,
      values: each((point) => (exceeded !== null && isWithin(point, exceeded) ? exceeded.exceeds : null)),
    },
    { name, colour: accent, values: each((point) => (isWhole(point) ? point.value : null)) },
  ];
  return {
    kind: "line",
    categories: points.map((point) => periodLabel(point, series.grain, report.locale)),
    series: drawn.filter(({ values }) => values.some((value) => value !== null)).reverse(),
    format: formatOf(
      points.map(({ value }) => value),
      unit.kind === "percent",
    ),
  };
}

/** The days as a line, and over the days of each whole week its value. */
function daily(sources: Sources, { series, weeks }: DailyTrend): NativeChart {
  const chart = trend(sources, series);
  if (weeks.length === 0) return chart;
  const ofWeek = (day: string) => weeks.find(({ first, last }) => first <= day && day <= last)?.value ?? null;
  const values = series.points.map(({ first }) => ofWeek(first));
  return { ...chart, series: [...chart.series, { name: sources.say.byWeek, colour: COLOURS.ink, values }] };
}

/** Do the days of one span lie in the other, if only in part? */
function isWithin(one: Span, other: Span): boolean {
  return one.last >= other.first && one.first <= other.last;
}

/** ISO dates, both inclusive. */
interface Span {
  readonly first: string;
  readonly last: string;
}

/** A step of a bridge: an end of it, or what moved the metric on the way. */
interface Step {
  readonly name: string;
  readonly figure: Figure;
  /** What a step means to a reader; null of an end. */
  readonly tone: Tone | null;
}

/** The calendar, and what no driver explains, are neither good nor bad. */
const NEITHER: Tone = "neutral";

function bridge({ edition: { report }, say, accent }: Sources, shown: Bridge): NativeChart | null {
  const { from, to, calendar, steps, residual, unit, name } = shown;
  const { csv } = languageOf(report.locale).blocks;
  const all: Step[] = [
    { name: from.label, figure: from.value, tone: null },
    ...(calendar === null ? [] : [{ name: calendar.name, figure: calendar.effect, tone: NEITHER }]),
    ...steps.map(({ name: step, contribution, tone }) => ({ name: step, figure: contribution, tone })),
    ...(residual === null ? [] : [{ name: csv.unexplained, figure: residual, tone: NEITHER }]),
    { name: to.label, figure: to.value, tone: null },
  ];
  const after = levelsOf(all);
  if (all.some(({ figure }) => figure.value === null) || after.some((level) => level < 0)) return null;
  const part = (wanted: Colour | null) =>
    all.map(({ figure, tone }) =>
      (tone === null ? null : colourOf(tone)) === wanted ? Math.abs(figure.value ?? 0) : null,
    );
  const base = all.map(({ tone }, index) =>
    tone === null ? null : Math.min(after[index] ?? 0, after[index - 1] ?? 0),
  );
  return {
    kind: "bridge",
    categories: all.map((step) => [step.name, stepText(step)].join("\n")),
    series: [
      { name: say.base, colour: INVISIBLE, values: base },
      { name, colour: accent, values: part(null) },
      { name: say.better, colour: COLOURS.good, values: part("good") },
      { name: say.worse, colour: COLOURS.bad, values: part("bad") },
      { name: say.neither, colour: COLOURS.past, values: part("neutral") },
    ].filter(({ values }) => values.some((value) => value !== null)),
    format: formatOf(
      all.map(({ figure }) => figure.value),
      unit.kind === "percent",
    ),
  };
}

/** How high the bridge stands after each of its steps. */
function levelsOf(steps: readonly Step[]): readonly number[] {
  const after: number[] = [];
  for (const { figure, tone } of steps)
    after.push((tone === null ? 0 : (after.at(-1) ?? 0)) + (figure.value ?? 0));
  return after;
}

function stepText({ figure, tone }: Step): string {
  return `${tone === null ? "" : spaced(markOf(tone))}${figure.text}`;
}

/** The segments in the edition's period, each with its value as readers see it. */
export function segmentBars({ accent }: Sources, table: SegmentTable): NativeChart | null {
  const { rows, metricName, unit } = table;
  const values = rows.map(({ value }) => value.value);
  if (values.every((value) => value === null)) return null;
  return {
    kind: "bar",
    categories: rows.map(({ name, value }) => (value.reason === null ? `${name}\n${value.text}` : name)),
    series: [{ name: metricName, colour: accent, values }],
    format: formatOf(values, unit.kind === "percent"),
  };
}

/** A line for each segment over the periods. */
function lines({ edition: { report }, accent }: Sources, chart: SegmentChart): NativeChart {
  const { periods, grain, unit } = chart;
  return {
    kind: "line",
    categories: periods.map((period) => periodLabel(period, grain, report.locale)),
    series: chart.lines.map(({ name, points }, index) => ({
      name,
      colour: index === 0 ? accent : bare(SERIES[(index - 1) % SERIES.length] ?? LIGHT.muted),
      values: points.map(({ value }) => value),
    })),
    format: formatOf(
      chart.lines.flatMap(({ points }) => points.map(({ value }) => value)),
      unit.kind === "percent",
    ),
  };
}

/** Weeks by their first day, longer periods by their names, in short. */
function periodLabel(
  { first, label }: { readonly first: string; readonly label: string },
  grain: string,
  locale: string,
): string {
  if (grain === "week" || grain === "day") return formatDate(first, locale);
  return grain === "month" ? formatShortPeriod({ id: first, grain, first }, locale) : label;
}

/** How the axis is written: fractions as percentages, small numbers with a decimal. */
function formatOf(values: readonly (number | null)[], isFraction: boolean): string {
  const largest = values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  if (isFraction) return largest < 0.1 ? "0.0%" : "0%";
  return largest < 10 ? "#,##0.0" : "#,##0";
}
