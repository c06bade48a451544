import { type Missing, missing } from "./missing.ts";
import { normalBelow } from "./normal.ts";

/**
 * Mann–Kendall test for a trend of a series in order: `s` = pairs that rise − pairs that fall, `p` two-sided between 0
 * and 1, by the normal approximation with correction for ties and for continuity (Mann 1945; Kendall 1975). Missing
 * ("too few") below 4 points, and ("zero base") where all are equal: without variation there is nothing to test.
 */
export function mannKendall(series: readonly number[]): { readonly s: number; readonly p: number } | Missing {
  if (series.length < 4) return missing("too few");
  const variance = spread(series.length) - tieSpread(series);
  if (variance <= 0) return missing("zero base");
  const s = risesLessFalls(series);
  const z = Math.max(0, Math.abs(s) - 1) / Math.sqrt(variance / 18);
  return { s, p: 2 * normalBelow(-z) };
}

function risesLessFalls(series: readonly number[]): number {
  let s = 0;
  for (const [index, earlier] of series.entries()) {
    for (const later of series.slice(index + 1)) s += Number(later > earlier) - Number(later < earlier);
  }
  return s;
}

/** Eighteen times the variance of s among n different values; also what n equal ones take from it. */
function spread(n: number): number {
  return n * (n - 1) * (2 * n + 5);
}

function tieSpread(series: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of series) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + spread(count), 0);
}
