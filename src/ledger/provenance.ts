import type { Grain, Period } from "../calendar/period.ts";
import { spanId } from "../compute/ask/plan.ts";
import { basePeriod } from "../compute/compare.ts";
import { makingOf } from "../compute/historyKind.ts";
import { beginnings } from "../compute/likeForLike.ts";
import type { Measured } from "../compute/measured.ts";
import { sharedEnds } from "../compute/sharedEnds.ts";
import type { FigureRef } from "../content/figureId.ts";
import type { MetricConfig } from "../content/schema/metric.ts";
import { isOfSharedEnds } from "./measures/sharedMeasures.ts";

/**
 * Names of the statements by which a period is compared by a part of it, an incomplete one like for like, and one whose
 * base began late by what both share; none for what is rolled up.
 */
export function partStatements(
  measured: Measured | undefined,
  period: Period,
  { measure, vs }: Pick<FigureRef, "measure" | "vs">,
  dimension: string | null,
): string[] {
  if (measured === undefined || vs === null || vs === "target") return [];
  const { calendar, metric } = measured;
  const base = basePeriod(period, vs, calendar);
  const parts = isOfSharedEnds(measure)
    ? sharedEnds(measured, base, period)
    : beginnings(measured, period, base);
  if (parts === null || "missing" in parts || metric.config.rollup !== "recompute") return [];
  return [parts.current, parts.base].map(({ span }) => spanId(metric.id, span, dimension));
}

/** The grain of what is counted anew: that of the period, or of the review periods of which a forecast of it is told. */
export function countedBy(
  { measure }: Pick<FigureRef, "measure">,
  config: MetricConfig,
  { grain }: Period,
): Grain {
  const isAhead = /^(?:forecast|needed)/.test(measure) && makingOf(config) !== null;
  return isAhead ? (config.review ?? config.grain) : grain;
}
