import { evaluate, type Formula, namesIn } from "./formula.ts";
import { type Missing, missing } from "./missing.ts";

/** What one driver contributed to the change of a formula, and its range over the orders of switching. */
export interface Contribution {
  readonly value: number;
  readonly least: number;
  readonly greatest: number;
}

/** More players than this are refused: the work doubles with each. */
export const MOST_PLAYERS = 16;

/**
 * Shapley contributions of each metric of a formula to f(after) − f(before); they sum to it exactly up to rounding
 * (Shapley 1953; docs/why/mathematics.md §3). Missing where the formula has no finite value for some mixture of the two
 * periods.
 */
export function contributions(
  formula: Formula,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Map<string, Contribution> | Missing {
  const players = namesIn(formula);
  if (players.length > MOST_PLAYERS) throw new RangeError(`invalid number of drivers: ${players.length}`);
  const worth = worthOfSubsets(formula, players, before, after);
  if (!worth.every(Number.isFinite)) return missing("zero base");
  const shares = players.map((player, index) => [player, shareOf(index, players.length, worth)] as const);
  const clean = shares.every(([, share]) => Object.values(share).every(Number.isFinite));
  return clean ? new Map(shares) : missing("zero base");
}

/** The formula's value for each subset of players that stand at their later value, by bit mask. */
function worthOfSubsets(
  formula: Formula,
  players: readonly string[],
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): number[] {
  const bit = new Map(players.map((player, index) => [player, 1 << index]));
  return Array.from({ length: 1 << players.length }, (_, mask) =>
    evaluate(formula, (name) => {
      const source = (mask & (bit.get(name) ?? 0)) === 0 ? before : after;
      return source.get(name) ?? Number.NaN;
    }),
  );
}

function shareOf(index: number, count: number, worth: readonly number[]): Contribution {
  const own = 1 << index;
  let value = 0;
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let mask = 0; mask < worth.length; mask += 1) {
    if ((mask & own) !== 0) continue;
    const step = (worth[mask | own] ?? Number.NaN) - (worth[mask] ?? Number.NaN);
    value += step * weight(bits(mask), count);
    least = Math.min(least, step);
    greatest = Math.max(greatest, step);
  }
  return { value, least, greatest };
}

/** Share of the orders in which exactly the given `size` players are switched first: size! (n − size − 1)! / n!. */
function weight(size: number, count: number): number {
  let ways = count;
  for (let k = 1; k <= size; k += 1) ways *= (count - k) / k;
  return 1 / ways;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
