import type { Comparison } from "../../report/facts/comparison.ts";

/** What a value is held against by itself; of a whole year, the year before is the period before, and is said once. */
export function comparisonsOf({
  previous,
  year,
}: Readonly<Record<"previous" | "year", Comparison>>): readonly Comparison[] {
  return previous.baseLabel === year.baseLabel ? [previous] : [previous, year];
}
