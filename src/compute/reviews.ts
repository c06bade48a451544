import { formatDay, parseDay } from "../calendar/day.ts";
import type { MetricConfig } from "../content/schema/metric.ts";

/** A metric is reviewed at least once in a year, leap years too (days). */
const YEAR = 366;

export type Review = MetricConfig["reviews"][number];

/** Where a metric stands with its reviews on a day; dates are ISO. */
export interface ReviewState {
  /** Those that have been held, newest first. */
  readonly held: readonly Review[];
  /** When the next one is due; null where none was held and none is planned. */
  readonly due: string | null;
  readonly overdue: boolean;
}

/**
 * The reviews of a metric as of a day: one dated later does not count yet. The next is due on `review_by`, or, where
 * that is not given or has been met, a year after the last. A north star that was never reviewed and has no date for
 * it is overdue; other metrics are asked only for what they have announced.
 */
export function reviewState({ role, reviews, review_by: planned }: MetricConfig, today: string): ReviewState {
  const held = reviews
    .filter(({ date }) => date <= today)
    .sort((left, right) => (left.date > right.date ? -1 : 1));
  const last = held[0]?.date;
  const open = planned !== undefined && (last === undefined || last < planned);
  const isStar = role === "north_star";
  const due = open ? planned : last === undefined || !isStar ? null : yearAfter(last);
  return { held, due, overdue: due === null ? isStar : due < today };
}

/** The day a year later, as ISO text. */
export function yearAfter(date: string): string {
  return formatDay((parseDay(date) ?? 0) + YEAR);
}
