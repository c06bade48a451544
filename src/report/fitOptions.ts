import type { Grain } from "../calendar/period.ts";
import type { MetricConfig } from "../content/schema/metric.ts";
import type { Bounds, FitOptions } from "../metrics/forecast/fit.ts";
import { reviewGrain } from "./compare.ts";
import type { Measured } from "./measured.ts";

/** How many review periods make a year (mathematics §6); of days, a week. */
const PER_YEAR: Readonly<Record<Grain, number>> = {
  day: 7,
  week: 52,
  month: 12,
  quarter: 4,
  half: 2,
  year: 1,
};

/** How a metric's values by a grain are read by the forecaster; by its review periods unless said. */
export function fitOptions(measured: Measured, grain: Grain = reviewGrain(measured)): FitOptions {
  return { perYear: PER_YEAR[grain], bounds: boundsOf(measured.metric.config) };
}

/** Counts of things are never below 0, shares lie in [0, 1]; money, scores and ratios can be anything. */
function boundsOf({ unit, above_one: aboveOne, value }: MetricConfig): Bounds {
  if (unit === "percent") return aboveOne ? "none" : "share";
  const isCount = value !== undefined && !OTHER_UNITS.includes(unit);
  return isCount ? "count" : "none";
}

const OTHER_UNITS = ["ratio", "currency", "minutes", "hours", "score"];
