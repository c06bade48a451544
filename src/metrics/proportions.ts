import { total } from "./cell.ts";
import { type Missing, missing } from "./missing.ts";
import { normalBelow, normalQuantile } from "./normal.ts";

/** A share with its 95 % interval; all between 0 and 1 (a difference: between −1 and 1). */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** So many of a group had the outcome. */
export interface Outcome {
  readonly hits: number;
  readonly of: number;
}

const Z = normalQuantile(0.975);

/** Wilson's interval of a share (Wilson 1927; docs/why/mathematics.md §7). Missing ("no data") for an empty group. */
export function wilson({ hits, of }: Outcome): Interval | Missing {
  if (of === 0) return missing("no data");
  const share = hits / of;
  const centre = (hits + (Z * Z) / 2) / (of + Z * Z);
  const reach = (Z / (of + Z * Z)) * Math.sqrt(of * share * (1 - share) + (Z * Z) / 4);
  return { value: share, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

/** Newcombe's interval of `top`'s share less `bottom`'s (Newcombe 1998, method 10). Missing as in `wilson`. */
export function newcombe(top: Outcome, bottom: Outcome): Interval | Missing {
  const [high, low] = [wilson(top), wilson(bottom)];
  if ("missing" in high) return high;
  if ("missing" in low) return low;
  const value = high.value - low.value;
  return {
    value,
    low: value - Math.hypot(high.value - high.low, low.high - low.value),
    high: value + Math.hypot(high.high - high.value, low.value - low.low),
  };
}

/**
 * The Cochran–Armitage test for a trend of shares over ordered groups, with scores 0, 1, 2 … (Armitage 1955): z, and p
 * two-sided. Missing ("too few") below two groups, ("zero base") where nobody or everybody had the outcome.
 */
export function cochranArmitage(
  groups: readonly Outcome[],
): { readonly z: number; readonly p: number } | Missing {
  if (groups.length < 2) return missing("too few");
  const all = total(groups.map(({ of }) => of));
  const share = total(groups.map(({ hits }) => hits)) / all;
  const statistic = total(groups.map(({ hits, of }, score) => score * (hits - of * share)));
  const scores = total(groups.map(({ of }, score) => of * score));
  const squared = total(groups.map(({ of }, score) => of * score * score));
  const variance = share * (1 - share) * (squared - (scores * scores) / all);
  if (!(variance > 0)) return missing("zero base");
  const z = statistic / Math.sqrt(variance);
  return { z, p: 2 * normalBelow(-Math.abs(z)) };
}
