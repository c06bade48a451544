import type { PlanStep } from "../../report/facts/ahead.ts";
import type { Band, Point, Series } from "../../report/facts/series.ts";
import { timeOf } from "../timeAxis.ts";

/** The times between which a chart is drawn, in ms. */
export type Span = readonly [number, number];

const DAY = 86_400_000;

/** From the beginning of the first period to the end of the last. */
export function spanOf(series: Series): Span {
  const first = series.points.at(0)?.first ?? series.edition.first;
  const last = series.points.at(-1)?.last ?? series.edition.last;
  return [timeOf(first), timeOf(last) + DAY];
}

/** The part of a period that lies within the span; null where none does. */
export function clip(period: { readonly first: string; readonly last: string }, span: Span): Span | null {
  const from = Math.max(span[0], timeOf(period.first));
  const to = Math.min(span[1], timeOf(period.last) + DAY);
  return from < to ? [from, to] : null;
}

/** Targets whose period the chart shows, at least in part. */
export function targetsWithin(series: Series, span: Span): Series["targets"] {
  return series.targets.filter((target) => clip(target, span) !== null);
}

/** The steps of the plan that the chart shows, at least in part. */
export function planWithin(series: Series, span: Span): readonly PlanStep[] {
  return series.plan?.steps.filter((step) => clip(step, span) !== null) ?? [];
}

/** Targets with bands of which the chart shows a day at least. */
export function targetBandsWithin(series: Series, span: Span): Series["targetBands"] {
  return series.targetBands.filter((bands) => clip(bands, span) !== null);
}

/** Events of which the chart shows a day at least. */
export function eventsWithin(series: Series, span: Span): Series["events"] {
  return series.events.filter(({ date, until }) => clip({ first: date, last: until ?? date }, span) !== null);
}

/** Expected ranges that the chart shows, at least in part. */
export function bandsWithin(series: Series, span: Span): readonly Band[] {
  return series.bands.filter((band) => clip(band, span) !== null);
}

/** All values that the chart has to have room for. */
export function valuesOf(series: Series, span: Span): readonly number[] {
  const drawn = series.points.flatMap((point) => [point.value, point.lastYear]);
  const targets = targetsWithin(series, span).map((target) => target.value);
  const limits = bandsWithin(series, span).flatMap(({ lower, centre, upper }) => [lower, centre, upper]);
  const plan = planWithin(series, span).map((step) => step.value);
  const exceeded = targetBandsWithin(series, span).map(({ exceeds }) => exceeds);
  return [...drawn.filter((value) => value !== null), ...targets, ...exceeded, ...plan, ...limits];
}

/** The last point whose period is complete and has a value. */
export function lastComplete(series: Series): Point | undefined {
  return series.points.findLast((point) => point.state === "complete" && point.value !== null);
}
