import type { Period } from "../calendar/period.ts";
import { periodsBetween } from "../calendar/period.ts";
import { type Missing, missing } from "../metrics/missing.ts";
import { driftForecast, type Forecast, periodForecast } from "../metrics/pace.ts";
import { reviewGrain } from "./compare.ts";
import { reviewValues } from "./control.ts";
import type { Measured } from "./measured.ts";

/** So many review periods tell the pace: half a year of weeks. */
const HISTORY = 26;

/**
 * Where a metric will stand in a period, by the pace of the last 26 complete review periods that end by `until` and
 * follow the last change of definition (mathematics §6): its value, or its exit where the target says so. Missing for
 * what cannot be rolled up from review periods.
 */
export function forecastOf(measured: Measured, period: Period, until: Period): Forecast | Missing {
  const { config } = measured.metric;
  const target = config.targets[period.id];
  const all = reviewValues(measured).filter((one) => one.period.last <= until.last);
  const start = all.findLastIndex(({ breakBefore }) => breakBefore);
  const recent = all.slice(Math.max(start, 0)).slice(-HISTORY);
  const last = recent.at(-1)?.period;
  if (last === undefined || period.last <= last.last) return missing("no data");
  const history = recent.map(({ value }) => value);
  const ahead = periodsBetween(last.last + 1, period.last, reviewGrain(measured), measured.calendar);
  const steps = ahead.filter((one) => one.last <= period.last).length;
  const options = { target: target?.value, better: config.better };
  if (target?.of === "exit" || config.rollup === "last") return driftForecast(history, steps, options);
  const rollup = rollupOf(measured);
  if (rollup === null) return missing("no data");
  const known = recent.filter((one) => one.period.last >= period.first).map(({ value }) => value);
  const within = ahead.filter((one) => one.last <= period.last && one.last >= period.first).length;
  return within < steps ? missing("too few") : periodForecast(known, history, steps, rollup, options);
}

/** How a period's value follows from its review periods; null where it does not, as with people counted anew. */
function rollupOf({ metric }: Measured): "mean" | "sum" | null {
  const { rollup, value, values } = metric.config;
  if (value === undefined && values === undefined) return "mean";
  return rollup === "mean" || rollup === "sum" ? rollup : null;
}
