import { type Period, periodsBetween } from "../calendar/period.ts";
import type { Rollup } from "../metrics/forecast/target.ts";
import { type NoVerdict, type Verdict, verdictOn } from "../metrics/forecast/verdict.ts";
import { definitionChanged, reviewGrain } from "./compare.ts";
import { reviewPlaces } from "./control.ts";
import { fitOptions } from "./fitOptions.ts";
import { isPeriodComplete, type Measured, valueIn } from "./measured.ts";

/** What a verdict on a period was told from. */
export interface Judged {
  readonly verdict: Verdict | NoVerdict;
  /** The periods by which it was told, in order: its review periods, or itself where it is counted as a whole. */
  readonly reviews: readonly Period[];
  /** The first of the periods before it that have a value and follow its definition; null where there is none. */
  readonly since: Period | null;
  /** How many of them have a value. */
  readonly known: number;
}

/** A period that is told from others of its own kind, in order; null = none is known. */
interface Told {
  readonly period: Period;
  readonly value: number | null;
}

const JUDGED = new WeakMap<Measured, Map<string, Judged>>();

/**
 * Was what came of a period to be expected, told from what was known before it began (mathematics §5): from the review
 * periods that ended before its first day and follow its definition, as they are counted now.
 */
export function judgedIn(measured: Measured, period: Period): Judged {
  const known = JUDGED.get(measured) ?? new Map<string, Judged>();
  JUDGED.set(measured, known);
  const key = `${period.grain} ${period.id}`;
  const judged = known.get(key) ?? judge(measured, period);
  known.set(key, judged);
  return judged;
}

function judge(measured: Measured, period: Period): Judged {
  const rollup = rollupOf(measured, period);
  const all = rollup === null ? wholePeriods(measured, period) : reviewPlaces(measured);
  const before = all.filter((one) => one.period.last < period.first && follows(measured, one.period, period));
  const valued = before.filter(({ value }) => value !== null);
  const first = before.findIndex(({ value }) => value !== null);
  const reviews = reviewsOf(measured, period, rollup === null ? period.grain : reviewGrain(measured));
  const values = valuesOf(measured, period, reviews, all);
  const options = fitOptions(measured, rollup === null ? period.grain : reviewGrain(measured));
  const own = valueIn(measured, period, null).value;
  const isOver = isPeriodComplete(measured, period);
  const verdict =
    isOver && typeof own !== "number"
      ? own
      : verdictOn(
          first < 0 ? [] : before.slice(first).map(({ value }) => value),
          {
            values,
            shares: reviews.map((review) => shareOf(review, period)),
            rollup: rollup ?? "mean",
            came: isOver && typeof own === "number" ? own : undefined,
            redefined: isRedefined(measured, period),
          },
          options,
        );
  return { verdict, reviews, since: valued[0]?.period ?? null, known: valued.length };
}

/** How a period's value follows from its review periods; null where it does not, as with people counted anew. */
function rollupOf(measured: Measured, period: Period): Rollup | null {
  const { rollup, value, values } = measured.metric.config;
  if (period.grain === reviewGrain(measured)) return "mean";
  if (rollup === "last") return "exit";
  if (value === undefined && values === undefined) return "mean";
  return rollup === "mean" || rollup === "sum" ? rollup : null;
}

/** Does an earlier period follow the definition with which a later one begins? */
function follows(measured: Measured, earlier: Period, later: Period): boolean {
  return !definitionChanged(measured, earlier.first, later.first);
}

/** Its definition changes inside the period. A change with its first day leaves no history before it: too few. */
function isRedefined(measured: Measured, period: Period): boolean {
  return definitionChanged(measured, period.first - 1, period.last);
}

/** The periods of one grain from the first that the snapshot covers to the one that is judged. */
function wholePeriods(measured: Measured, period: Period): Told[] {
  const { coverage, calendar } = measured;
  return periodsBetween(coverage.from, period.last, period.grain, calendar).map((one) => {
    const { value } = valueIn(measured, one, null);
    const isWhole = typeof value === "number" && isPeriodComplete(measured, one);
    return { period: one, value: isWhole && !isRedefined(measured, one) ? value : null };
  });
}

/** The review periods that lie in a period, the ends of which may lie in the ones beside it. */
function reviewsOf(measured: Measured, period: Period, grain: Period["grain"]): Period[] {
  const inside = periodsBetween(period.first, period.last, grain, measured.calendar);
  return inside.filter((review) => shareOf(review, period) > 0);
}

/** Which share of a review period's days lies in a period. */
function shareOf(review: Period, period: Period): number {
  const days = Math.min(review.last, period.last) - Math.max(review.first, period.first) + 1;
  return Math.max(0, days) / (review.last - review.first + 1);
}

/**
 * The values of the review periods, as far as they have come. Of a period that is over all have: one that runs over its
 * end counts with the days that are known of it.
 */
function valuesOf(
  measured: Measured,
  period: Period,
  reviews: readonly Period[],
  all: readonly Told[],
): (number | null)[] {
  const known = new Map(all.map((one) => [one.period.id, one.value]));
  const isOver = isPeriodComplete(measured, period);
  const values = reviews.map((review) => {
    const value = known.get(review.id) ?? null;
    return value === null && isOver && review.last > period.last ? soFar(measured, review, period) : value;
  });
  const come = isOver ? values.length : reviews.findLastIndex((one) => isPeriodComplete(measured, one)) + 1;
  return values.slice(0, come);
}

/** What a review period comes to by its days so far; of what adds up, as if the others were like them. */
function soFar(measured: Measured, review: Period, period: Period): number | null {
  const { value } = valueIn(measured, review, null);
  if (typeof value !== "number") return null;
  const { rollup, value: sql } = measured.metric.config;
  const days = Math.min(measured.coverage.to, review.last) - review.first + 1;
  const isSum = sql !== undefined && rollup === "sum" && days > 0 && review.last > period.last;
  return isSum ? (value / days) * (review.last - review.first + 1) : value;
}
