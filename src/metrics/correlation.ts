import { total } from "./cell.ts";
import { type Missing, missing } from "./missing.ts";

/**
 * Pearson's correlation of two series of equal length, between −1 and 1. Missing ("too few") below 3 pairs, and
 * ("zero base") where a series does not vary. A RangeError for series of different lengths.
 */
export function pearson(x: readonly number[], y: readonly number[]): number | Missing {
  if (x.length !== y.length) throw new RangeError(`invalid lengths: ${x.length} and ${y.length}`);
  if (x.length < 3) return missing("too few");
  const [left, right] = [deviations(x), deviations(y)];
  const scale = Math.sqrt(squares(left)) * Math.sqrt(squares(right));
  const r = total(left.map((one, index) => one * (right[index] ?? 0))) / scale;
  return Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : missing("zero base");
}

/** Spearman's correlation: Pearson's of the ranks, equal values sharing the mean of theirs. Missing as in `pearson`. */
export function spearman(x: readonly number[], y: readonly number[]): number | Missing {
  return pearson(ranks(x), ranks(y));
}

/** The correlation of a series with itself `lag` steps later, about its one mean; 0 where it does not vary. */
export function autocorrelation(series: readonly number[], lag: number): number {
  const own = deviations(series);
  const scale = squares(own);
  const products = own.slice(lag).map((value, index) => value * (own[index] ?? 0));
  return scale > 0 ? total(products) / scale : 0;
}

function deviations(series: readonly number[]): number[] {
  const mean = total(series) / series.length;
  return series.map((value) => value - mean);
}

function squares(values: readonly number[]): number {
  return total(values.map((value) => value * value));
}

function ranks(series: readonly number[]): number[] {
  const sorted = series.toSorted((left, right) => left - right);
  return series.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}
