import type { Period } from "../calendar/period.ts";
import { basePeriod } from "./compare.ts";
import type { Versus } from "./figure.ts";
import { beginnings } from "./likeForLike.ts";
import type { Measured } from "./measured.ts";
import { spanId } from "./plan.ts";

/** Names of the statements by which an incomplete period is compared like for like; none for what is rolled up. */
export function partStatements(
  measured: Measured | undefined,
  period: Period,
  vs: Versus | null,
  dimension: string | null,
): string[] {
  if (measured === undefined || vs === null || vs === "target") return [];
  const { calendar, metric } = measured;
  const parts = beginnings(measured, period, basePeriod(period, vs, calendar));
  if (parts === null || metric.config.rollup !== "recompute") return [];
  return [parts.current, parts.base].map(({ span }) => spanId(metric.id, span, dimension));
}
