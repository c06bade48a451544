/** How a longer period is made of its review periods. */
export type Rollup = "mean" | "sum" | "exit";

/**
 * The weights q of review periods in a period's value (docs/why/mathematics.md §6). `shares` says of each how much of
 * it lies in the period: 1 for whole ones, 3/7 for a week that straddles an end, 0 for one that does not count (a gap).
 * A mean weighs by them and sums to 1, a sum takes them as they are, an exit is the last one that counts. All 0 where
 * none does.
 */
export function targetWeights(rollup: Rollup, shares: readonly number[]): readonly number[] {
  const invalid = shares.find((share) => !(share >= 0 && Number.isFinite(share)));
  if (invalid !== undefined) throw new RangeError(`invalid share: ${invalid}`);
  if (rollup === "sum") return shares;
  if (rollup === "exit") {
    const exit = shares.findLastIndex((share) => share > 0);
    return shares.map((_, index) => Number(index === exit));
  }
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (all > 0 ? share / all : 0));
}
