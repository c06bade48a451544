import type { Day } from "../../calendar/day.ts";
import { total } from "../cell.ts";

/** What each kind of day weighs, and why it does. */
export interface WeekdayWeights {
  /** Monday first; their mean is 1, no unit. All of them 1 where weekdays are not told apart. */
  readonly weights: readonly number[];
  /** Told apart by weekday, or each day alike, and why. */
  readonly basis: "weekdays" | "too few weeks" | "weekdays alike";
  /** Blocks of seven days that were read. */
  readonly blocks: number;
  /** The variance between weekdays over that within them; null where it was not computed. */
  readonly ratio: number | null;
}

/** The values of days; undefined where there is none. */
export type Daily = Pick<ReadonlyMap<Day, number>, "get">;

/**
 * How far back weekdays are looked at, how many blocks must be left, and what counts as a difference
 * (docs/why/mathematics.md §9).
 */
const MOST_BLOCKS = 52;
const LEAST_BLOCKS = 8;
const LEAST_RATIO = 3.5;

/** Below this the shares of a block differ by nothing but rounding. */
const NOTHING = 1e-20;

/**
 * The weights of the weekdays of an additive daily series (docs/why/mathematics.md §9): over the last 52 blocks of
 * seven days counted back from `last`, the last day of the later period, the mean of 7 x / (the block's sum) for each
 * weekday. A block with a day that is absent or negative, or that sums to 0, is left out and not replaced. All weights
 * are 1 where fewer than 8 blocks stay, or where F = [Σ k (w − 1)² / 6] / [Σ (x − w)² / (6 (k − 1))] is at most 3.5.
 * Growth does not move them; the same weights serve both periods and all segments (those of the total).
 */
export function weekdayWeights(daily: Daily, last: Day): WeekdayWeights {
  const blocks = Array.from({ length: MOST_BLOCKS }, (_, back) => sharesOf(daily, last - 7 * back)).filter(
    (shares) => shares !== null,
  );
  if (blocks.length < LEAST_BLOCKS) return alike("too few weeks", blocks.length, null);
  const weights = ALIKE.map((_, index) => total(blocks.map((shares) => shares[index] ?? 0)) / blocks.length);
  const ratio = ratioOf(blocks, weights);
  if (ratio <= LEAST_RATIO) return alike("weekdays alike", blocks.length, ratio);
  return { weights, basis: "weekdays", blocks: blocks.length, ratio };
}

/** What a stretch of days weighs: the sum of the weights of its days, in days; 0 for none. */
export function weightOf({ weights }: WeekdayWeights, first: Day, last: Day): number {
  let sum = 0;
  for (let day = first; day <= last; day += 1) sum += weights[weekdayOf(day)] ?? 1;
  return sum;
}

const ALIKE: readonly number[] = [1, 1, 1, 1, 1, 1, 1];

function alike(basis: WeekdayWeights["basis"], blocks: number, ratio: number | null): WeekdayWeights {
  return { weights: ALIKE, basis, blocks, ratio };
}

/** Monday 0 to Sunday 6; day 0 is a Thursday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** 7 x / sum of the seven days up to `last`, Monday first; null where the block is left out. */
function sharesOf(daily: Daily, last: Day): readonly number[] | null {
  const first = last - 6;
  const begins = weekdayOf(first);
  const values: number[] = [];
  for (let weekday = 0; weekday < 7; weekday += 1) {
    const value = daily.get(first + ((weekday - begins + 7) % 7));
    if (value === undefined) return null;
    values.push(value);
  }
  const sum = total(values);
  if (values.some((value) => value < 0) || !(sum > 0 && Number.isFinite(sum))) return null;
  return values.map((value) => 7 * (value / sum));
}

function ratioOf(blocks: readonly (readonly number[])[], weights: readonly number[]): number {
  const k = blocks.length;
  const between = total(weights.map((weight) => k * (weight - 1) ** 2)) / 6;
  const rests = blocks.flatMap((shares) =>
    shares.map((share, index) => (share - (weights[index] ?? 0)) ** 2),
  );
  const within = total(rests) / (6 * (k - 1));
  return between <= NOTHING ? 0 : Math.min(Number.MAX_VALUE, between / within);
}
