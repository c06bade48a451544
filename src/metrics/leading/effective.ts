import { total } from "../cell.ts";
import { autocorrelation } from "../correlation.ts";

/** Ne below this would leave no freedom for a test. */
const LEAST = 3.01;

/** The season that was taken out of both series before they were paired. */
export interface RemovedSeason {
  /** P, periods a year. */
  readonly periods: number;
  /** k = n₀ / P, the years of changes from which the means of the phases were taken. */
  readonly years: number;
}

/**
 * The effective number of pairs (Bartlett 1935, Cliff et al. 2020; docs/why/mathematics.md §7): m / (1 + 2 Σ (1 − j/m)
 * c_j) within [3.01, m], c_j = r_x(j) r_y(j) for j up to m/4. Where a season was taken out, also every multiple of P
 * below m, where c is at least 1/(k − 1)², the correlation which taking out the same phases of both makes by itself.
 */
export function effectivePairs(
  x: readonly number[],
  y: readonly number[],
  season: RemovedSeason | null,
): number {
  const m = x.length;
  const near = Math.floor(m / 4);
  const terms = Array.from({ length: Math.max(0, m - 1) }, (_, index) => {
    const lag = index + 1;
    const own = lag <= near ? autocorrelation(x, lag) * autocorrelation(y, lag) : null;
    const made = season !== null && lag % season.periods === 0 ? 1 / (season.years - 1) ** 2 : null;
    return (1 - lag / m) * strongest(own, made);
  });
  const spread = 1 + 2 * total(terms);
  return spread > 0 ? Math.min(m, Math.max(LEAST, m / spread)) : m;
}

function strongest(own: number | null, made: number | null): number {
  if (own === null || made === null) return own ?? made ?? 0;
  return Math.max(own, made);
}
