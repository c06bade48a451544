import { type Diagnostic, warningAt } from "../content/diagnostic.ts";
import { BASELINE_POINTS } from "../metrics/controlLimits.ts";
import { mannKendall } from "../metrics/mannKendall.ts";
import { reviewValues } from "./control.ts";
import type { Facts } from "./figureBook.ts";

/** A trend in the baseline as clear as this is no chance (mathematics §5). */
const CLEAR = 0.01;

/** Metrics whose level is charted although their baseline has a trend: limits around a slope mark everything. */
export function proposeLimits(facts: Facts): Diagnostic[] {
  return [...facts.measured.values()].flatMap((measured) => {
    const { config, front, id } = measured.metric;
    if (config.limits_on === "change" || config.role === "vanity") return [];
    const values = reviewValues(measured);
    const start = Math.max(
      values.findLastIndex(({ breakBefore }) => breakBefore),
      0,
    );
    const baseline = values.slice(start, start + BASELINE_POINTS).map(({ value }) => value);
    const trend = baseline.length < BASELINE_POINTS ? null : mannKendall(baseline);
    if (trend === null || "missing" in trend || trend.p >= CLEAR) return [];
    const message = `the first ${BASELINE_POINTS} review periods of ${id} have a trend (Mann–Kendall p = ${trend.p.toFixed(4)}), so limits on its level mislead`;
    return [
      warningAt(front.placeOf(["limits_on"]), "trend-in-baseline", message, "Write `limits_on: change`."),
    ];
  });
}
