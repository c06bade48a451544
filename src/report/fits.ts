import { type Fit, type FitOptions, fitMixture } from "../metrics/forecast/fit.ts";
import { type Forecast, forecast, type Target, type Unmoved } from "../metrics/forecast/forecast.ts";
import type { Missing } from "../metrics/missing.ts";
import { cacheKey } from "../query/cache.ts";
import type { PeriodHistory } from "./history.ts";

/** What was fitted and forecast in this process, by the hash of all that it read; the oldest are let go. */
const MOST_KEPT = 4096;
const FITS = new Map<string, Fit | Missing>();
const FORECASTS = new Map<string, Forecast | Unmoved | Missing>();

/** `fitMixture`, once for each series that is asked for. */
export function fitOf(series: readonly (number | null)[], options: FitOptions): Fit | Missing {
  return kept(FITS, keyOf(series, options), () => fitMixture(series, options));
}

/** The forecast of a target after a history, made once for all that ask; missing where there is no fit. */
export function forecastAfter(
  { series, perYear, bounds }: Pick<PeriodHistory, "series" | "perYear" | "bounds">,
  target: Target,
): Forecast | Unmoved | Missing {
  const options = { perYear, bounds };
  const key = cacheKey(keyOf(series, options), target.weights.join(), String(target.known ?? 0));
  return kept(FORECASTS, key, () => {
    const fit = fitOf(series, options);
    return "missing" in fit ? fit : forecast(fit, target);
  });
}

function keyOf(series: readonly (number | null)[], { perYear, bounds = "none" }: FitOptions): string {
  return cacheKey(series.join(), String(perYear), bounds);
}

function kept<Made>(known: Map<string, Made>, key: string, make: () => Made): Made {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  const [oldest] = known.keys();
  if (known.size >= MOST_KEPT && oldest !== undefined) known.delete(oldest);
  known.set(key, made);
  return made;
}
