import type { Figure } from "../../ledger/figure.ts";
import type { Comparison } from "../../report/facts/comparison.ts";

/** What a value is held against by itself: the period before, and the same a year before. */
export type Held = Readonly<Record<"previous" | "year", Comparison>>;

/**
 * Do the data reach back to what a figure is held against? Where they do not there is nothing to compare: what would be
 * said of it is left out, and comes by itself once the periods are there.
 */
export function reachesBack({ reason }: Pick<Figure, "reason">): boolean {
  return reason !== "before the snapshot";
}

/** What a value can be held against; of a whole year, the year before is the period before, and is said once. */
export function comparisonsOf(held: Held): readonly Comparison[] {
  return comparedBy([held]).map((vs) => held[vs]);
}

/** The same of values side by side: what at least one of them can be held against. */
export function comparedBy(rows: readonly Held[]): readonly (keyof Held)[] {
  const isOne = rows.every(({ previous, year }) => previous.baseLabel === year.baseLabel);
  const all = isOne ? (["previous"] as const) : (["previous", "year"] as const);
  return all.filter((vs) => rows.some((row) => reachesBack(row[vs].change)));
}
