import { reviewState, yearAfter } from "../../compute/reviews.ts";
import type { MetricDocument } from "../../content/content.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { MeasuredEdition } from "./measuredEdition.ts";

/** A review that is overdue, or that is put off for more than a year. */
export function checkReviews({ facts: { metrics, takenOn }, isNewest }: MeasuredEdition): Diagnostic[] {
  if (!isNewest) return [];
  return [...metrics.values()].flatMap((metric) => [...overdue(metric, takenOn), ...tooFar(metric, takenOn)]);
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
  return [diagnose(place, "review-overdue", { message: said, mend })];
}

function tooFar({ id, config, front }: MetricDocument, today: string): Diagnostic[] {
  const { due, held } = reviewState(config, today);
  const from = held[0]?.date ?? today;
  if (due === null || due !== config.review_by || due <= yearAfter(from)) return [];
  const since = held[0] === undefined ? `the snapshot of ${today}` : `its last review on ${from}`;
  return [
    diagnose(front.placeOf(["review_by"]), "review-too-late", { id, due, since, latest: yearAfter(from) }),
  ];
}
