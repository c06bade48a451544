import type { Grain, Period } from "../calendar/period.ts";
import { spanId } from "../compute/ask/plan.ts";
import { basePeriod } from "../compute/compare.ts";
import { makingOf } from "../compute/historyKind.ts";
import { beginnings } from "../compute/likeForLike.ts";
import type { Measured } from "../compute/measured.ts";
import { sharedEnds } from "../compute/sharedEnds.ts";
import type { Versus } from "../content/figureId.ts";
import type { MetricConfig } from "../content/schema/metric.ts";
import type { Computation } from "./measures/computation.ts";

/**
 * Names of the statements by which a period is compared by a part of it, an incomplete one like for like, and one whose
 * base began late by what both share; none for what is rolled up.
 */
export function partStatements(
  measured: Measured | undefined,
  period: Period,
  vs: Versus | null,
  { isOfSharedWeeks }: Computation,
  dimension: string | null,
): string[] {
  if (measured === undefined || vs === null || vs === "target") return [];
  const { calendar, metric } = measured;
  const base = basePeriod(period, vs, calendar);
  const parts = isOfSharedWeeks ? sharedEnds(measured, base, period) : beginnings(measured, period, base);
  if (parts === null || "missing" in parts || metric.config.rollup !== "recompute") return [];
  return [parts.current, parts.base].map(({ span }) => spanId(metric.id, span, dimension));
}

/**
 * The grain of what is counted anew: that of the period, of the review periods of which a forecast of it is told, or of
 * the grains of which a pace is.
 */
export function countedBy(
  { isAhead, isOfGrains }: Computation,
  config: MetricConfig,
  { grain }: Period,
): Grain {
  const making = makingOf(config);
  if (making === null) return grain;
  if (isOfGrains === true) return making.approximate ? grain : config.grain;
  return isAhead === true ? (config.review ?? config.grain) : grain;
}
