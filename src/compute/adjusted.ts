import { type Period, periodsBetween, yearBefore } from "../calendar/period.ts";
import type { Span } from "../calendar/sameDays.ts";
import {
  adjustedChange,
  type CalendarSplit,
  calendarSplit,
  perDay,
  type WeighedSum,
} from "../metrics/calendar/adjusted.ts";
import { type AlignedDays, alignedDays } from "../metrics/calendar/align.ts";
import { type WeekdayWeights, weightOf } from "../metrics/calendar/weekdayWeights.ts";
import { total } from "../metrics/cell.ts";
import { isMissing, type Missing, missing, type Value } from "../metrics/missing.ts";
import { calendarOf } from "./calendarDays.ts";
import { compared, definitionChanged } from "./compare.ts";
import { type Measured, type Segment, valueIn } from "./measured.ts";

/** A change of a sum with what the number and kind of its days did to it (docs/why/mathematics.md §9). */
export interface Adjusted {
  /** Like for like, as a fraction. */
  readonly change: Value;
  /** The raw change in the metric's unit, taken apart; its parts sum to it. */
  readonly split: CalendarSplit | Missing;
  /** The days of both that are held against each other by the calendar. */
  readonly base: Span;
  readonly current: Span;
  readonly weights: WeekdayWeights;
  /** The sum per calendar-adjusted day of both, and the mean weight of both. */
  readonly perDay: { readonly before: Value; readonly after: Value; readonly weight: number };
  /** The declared day by which the earlier days were chosen instead; null without one. */
  readonly aligned: AlignedDays | null;
}

/**
 * The change of a sum over days like for like; null where the calendar moves nothing of the metric. By its own weights,
 * unless it is a part of a whole that is weighed by others.
 */
export function adjusted(
  measured: Measured,
  base: Period,
  current: Period,
  segment: Segment | null,
  of: WeekdayWeights | null = null,
): Adjusted | null {
  const { before, after, parts: same } = compared(measured, base, current, segment);
  const spans = { base: same?.base.span ?? base, current: same?.current.span ?? current };
  const own = calendarOf(measured, spans.current.last);
  if (own === null) return null;
  const weights = of ?? own;
  const weigh = (sum: Value, { first, last }: Span): WeighedSum => ({
    sum,
    weight: weightOf(weights, first, last),
  });
  const [earlier, later] = [weigh(before, spans.base), weigh(after, spans.current)];
  const told = (first: WeighedSum) => ({
    change: adjustedChange(first, later),
    perDay: { before: perDay(first), after: perDay(later), weight: (first.weight + later.weight) / 2 },
  });
  const plain = { ...spans, ...told(earlier), weights, aligned: null };
  const moved = alignment(measured, base, current, spans);
  if (moved === null || isMissing(before) || isMissing(after))
    return { ...plain, split: calendarSplit(earlier, later) };
  const absent = missing("aligned apart");
  if ("conflict" in moved) return { ...plain, change: absent, split: absent };
  const like = weigh(sumOver(measured, moved.days, current.last, segment), moved.days);
  return { ...plain, ...told(like), aligned: moved.by, split: splitBy(like, later, after - before) };
}

/**
 * The days that take the place of the year before where a declared day lies in only one of the two: in the later period
 * (April has Easter, and had none), or in the earlier one.
 */
function alignment(
  { aligned = [], calendar }: Measured,
  base: Period,
  current: Period,
  spans: { readonly base: Span; readonly current: Span },
) {
  const isYearBefore = yearBefore(current, calendar).id === base.id;
  if (aligned.length === 0 || !isYearBefore) return null;
  const lies = (day: number, { first, last }: Span) => day >= first && day <= last;
  const apart = aligned.filter(
    ({ later, earlier }) => lies(later, spans.current) !== lies(earlier, spans.base),
  );
  // A period that lost its day moves by as much as one that won it.
  const shifted = apart.map((pair) => {
    const into = lies(pair.later, spans.current) ? pair.later : spans.current.first;
    return { pair, days: { later: into, earlier: into - (pair.later - pair.earlier) } };
  });
  const found = alignedDays(
    spans.current,
    shifted.map(({ days }) => days),
  );
  if (found === null || "conflict" in found) return found;
  return { ...found, by: shifted.find(({ days }) => days === found.by)?.pair ?? found.by };
}

/** The sum of days that are no period of the calendar. */
function sumOver(measured: Measured, { first, last }: Span, until: number, segment: Segment | null): Value {
  if (first < measured.coverage.from) return missing("before the snapshot");
  if (definitionChanged(measured, first, until)) return missing("definition changed");
  const values = periodsBetween(first, last, "day", measured.calendar).map(
    (day) => valueIn(measured, day, segment).value,
  );
  const numbers = values.filter((value) => typeof value === "number");
  return numbers.length === 0 ? missing("no data") : total(numbers);
}

/** The raw change by what is like for like; the calendar's part is all else, the days that moved among it. */
function splitBy(like: WeighedSum, later: WeighedSum, change: number): CalendarSplit | Missing {
  const split = calendarSplit(like, later);
  return "missing" in split ? split : { calendar: change - split.rest, rest: split.rest };
}
