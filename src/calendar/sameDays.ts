import type { Day } from "./day.ts";
import type { Period } from "./period.ts";

/** A stretch of whole days; both ends belong to it. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/**
 * The equally long beginnings of an incomplete period and of the one that it is compared with (docs/why/mathematics.md
 * §1): the first n days of both, n = the days of `current` up to `lastCovered`, but no more than `base` has. `weekly`
 * (daily metrics with a weekly rhythm) takes whole weeks only, so that each weekday counts as often in both. Null when
 * n is 0. For a metric that matures, `lastCovered` is the last day that has.
 */
export function sameDays(
  current: Period,
  base: Period,
  lastCovered: Day,
  weekly: boolean,
): { readonly current: Span; readonly base: Span } | null {
  const covered = Math.min(lastCovered, current.last) - current.first + 1;
  const days = Math.min(covered, base.last - base.first + 1);
  const count = weekly ? Math.floor(days / 7) * 7 : days;
  return count > 0 ? { current: firstDays(current, count), base: firstDays(base, count) } : null;
}

function firstDays(period: Period, count: number): Span {
  return { first: period.first, last: period.first + count - 1 };
}
