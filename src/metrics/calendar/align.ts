import type { Day } from "../../calendar/day.ts";

/** Two days that are declared to be each other's: Easter of this year and of the last (`2025-04-20: 2024-03-31`). */
export interface AlignedDays {
  readonly later: Day;
  readonly earlier: Day;
}

/** Whole days from `first` to `last`, both included. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** What a period is compared with so that declared days meet: these days; or two declarations that cannot both meet. */
export type Alignment =
  | { readonly days: Days; readonly by: AlignedDays }
  | { readonly conflict: readonly [AlignedDays, AlignedDays] };

/**
 * The days that a period is compared with where declared days lie in it (docs/why/mathematics.md §9, `align`): as many
 * as the period has, moved back so that the later day falls on the earlier one. April 2025 with Easter on 20 April, the
 * year before on 31 March: 12 March to 10 April 2024. Null where no declared day lies in the period; a conflict where
 * two do that are not equally far from theirs. A RangeError for a pair whose days are in the wrong order.
 */
export function alignedDays({ first, last }: Days, pairs: readonly AlignedDays[]): Alignment | null {
  const wrong = pairs.find(({ later, earlier }) => !(earlier < later));
  if (wrong !== undefined) throw new RangeError(`invalid pair: ${wrong.later} and ${wrong.earlier}`);
  const [by, ...others] = pairs.filter(({ later }) => later >= first && later <= last);
  if (by === undefined) return null;
  const back = by.later - by.earlier;
  const other = others.find(({ later, earlier }) => later - earlier !== back);
  if (other !== undefined) return { conflict: [by, other] };
  return { days: { first: first - back, last: last - back }, by };
}
