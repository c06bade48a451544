import { formatDay, parseDay } from "../calendar/day.ts";
import type { MetricDocument } from "../content/content.ts";
import { type Diagnostic, warningAt } from "../content/diagnostic.ts";
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
  const due = open ? planned : last === undefined || !isStar ? null : later(last);
  return { held, due, overdue: due === null ? isStar : due < today };
}

/** A review that is overdue, or that is put off for more than a year. */
export function checkReviews(metrics: Iterable<MetricDocument>, today: string): Diagnostic[] {
  return [...metrics].flatMap((metric) => [...overdue(metric, today), ...tooFar(metric, today)]);
}

function overdue({ id, config, front }: MetricDocument, today: string): Diagnostic[] {
  const state = reviewState(config, today);
  if (!state.overdue) return [];
  const planned = state.due !== null && state.due === config.review_by;
  const said =
    state.due === null
      ? `${id} has no review, and none is planned; the snapshot is of ${today}`
      : `the review of ${id} was due on ${state.due}, and the snapshot is of ${today}`;
  const place = front.placeOf([planned ? "review_by" : state.due === null ? "role" : "reviews"]);
  const mend = planned
    ? "Ask whether it still expresses the value that customers get, then set the next date."
    : "Ask whether it still expresses the core value, whether it still leads and whether the market has changed; write the answers under `reviews`, and the next date as `review_by`.";
  return [warningAt(place, "review-overdue", said, mend)];
}

function tooFar({ id, config, front }: MetricDocument, today: string): Diagnostic[] {
  const { due, held } = reviewState(config, today);
  const from = held[0]?.date ?? today;
  if (due === null || due !== config.review_by || due <= later(from)) return [];
  const since = held[0] === undefined ? `the snapshot of ${today}` : `its last review on ${from}`;
  return [
    warningAt(
      front.placeOf(["review_by"]),
      "review-too-late",
      `the next review of ${id} is planned for ${due}, more than a year after ${since}`,
      `Review a metric at least yearly: write \`review_by: ${later(from)}\` or an earlier day.`,
    ),
  ];
}

function later(date: string): string {
  return formatDay((parseDay(date) ?? 0) + YEAR);
}
