import { isComplete } from "../calendar/coverage.ts";
import type { Day } from "../calendar/day.ts";
import { anchor, type Grain, type Period, periodsBetween } from "../calendar/period.ts";
import type { Span } from "../calendar/sameDays.ts";
import { type WeekdayWeights, weightOf } from "../metrics/calendar/weekdayWeights.ts";
import type { Bounds } from "../metrics/forecast/fit.ts";
import { MOST_VALUES } from "../metrics/forecast/history.ts";
import { type Rollup, targetWeights } from "../metrics/forecast/target.ts";
import { type Missing, missing } from "../metrics/missing.ts";
import { breakDays, lastWithin } from "./breaks.ts";
import { calendarOf } from "./calendarDays.ts";
import { isBeforeData, reviewGrain } from "./compare.ts";
import { boundsOf, isShorter, makingOf, PER_YEAR } from "./historyKind.ts";
import { isPeriodComplete, type Measured, valueIn, valueOver } from "./measured.ts";

/**
 * The review values that a period of interest is told from, and how it lies after them (docs/why/mathematics.md §5,
 * §6).
 */
export interface PeriodHistory {
  /**
   * The last 260 values of the definition of today, oldest first, null = gap. Sums of days are per calendar-adjusted
   * review period of mean length (docs/why/mathematics.md §9), so that a short February is none; all else is as it was
   * counted.
   */
  readonly series: readonly (number | null)[];
  /** The review periods of the series; whole periods of the same length where only they can be compared. */
  readonly periods: readonly Period[];
  readonly grain: Grain;
  readonly perYear: number;
  readonly bounds: Bounds;
  /** How the period is made of its review periods. */
  readonly rollup: Rollup;
  /** The review periods from the first after the history to the last that counts to the period. */
  readonly ahead: readonly Period[];
  /** How much of each of these counts to the period: 1, 3/7 for a week that straddles an end, 31/30.4 for a month's sum. */
  readonly shares: readonly number[];
  /** The same of those review periods of the period that are history already, newest last; and their values. */
  readonly past: { readonly shares: readonly number[]; readonly values: readonly (number | null)[] };
  /** The weights of `ahead` in the period's value, and what the past brings to it: the target of a forecast. */
  readonly weights: readonly number[];
  readonly known: number;
  /** The values of `ahead` in terms of `series`, as far as they have come: shorter than `ahead` where the period is not over. */
  readonly came: readonly (number | null)[];
  /** The roll-up of review values only stands in for the period's value: a ratio of sums. */
  readonly approximate: boolean;
}

/** What is asked for: the whole period's value, or the value of its last review period. */
export type Of = "period" | "exit";

/**
 * What was known before a period began, for its verdict (docs/why/mathematics.md §5): review periods that ended before
 * its first day, as this snapshot counts them, maturity ignored. Missing: "before the snapshot", "definition changed"
 * inside the period or on its first day, "no data" for a period shorter than a review period, "too few" where it can
 * only be compared with whole periods that were not counted.
 */
export function historyBefore(
  measured: Measured,
  period: Period,
  of: Of = "period",
): PeriodHistory | Missing {
  return historyOf(measured, { period, of, lastKnown: period.first - 1 }, (one) => one.last < period.first);
}

/**
 * What is known of a period by the end of `until`, for its forecast: complete review periods that are counted by then.
 * Missing as in `historyBefore`; "definition changed" also where a change lies ahead, "no data" where nothing of the
 * period is to come.
 */
export function historyNow(
  measured: Measured,
  period: Period,
  until: Period,
  of: Of = "period",
): PeriodHistory | Missing {
  const isKnown = (one: Period) => countedOn(measured, one) <= until.last && isPeriodComplete(measured, one);
  const found = historyOf(measured, { period, of, lastKnown: until.last }, isKnown);
  if ("missing" in found) return found;
  return found.weights.some((weight) => weight > 0) ? found : missing("no data");
}

/** The day by which a review period is counted to a longer one: a weekly metric's by the rule of its roll-up. */
export function countedOn({ metric }: Measured, period: Period): Day {
  return metric.config.grain === "week" && period.grain === "week" ? anchor(period) : period.last;
}

interface Asked {
  readonly period: Period;
  readonly of: Of;
  /** No day after it is known. */
  readonly lastKnown: Day;
}

/** How review values are read for one period. */
interface Frame extends Asked {
  readonly measured: Measured;
  readonly grain: Grain;
  readonly rollup: Rollup;
  readonly approximate: boolean;
  /** Of sums of days: what each weekday weighs; else null. Found where it is asked for: whole weeks need none. */
  readonly weekdays: () => WeekdayWeights | null;
  /** What an average review period weighs, in days; 0 where all count alike. */
  readonly mean: number;
}

function historyOf(
  measured: Measured,
  asked: Asked,
  isKnown: (one: Period) => boolean,
): PeriodHistory | Missing {
  const made = madeOf(measured, asked);
  if ("missing" in made) return made;
  const { period } = asked;
  if (isBeforeData(measured, period)) return missing("before the snapshot");
  const since = lastBreak(measured, period, asked.of);
  if (since === "within") return missing("definition changed");
  const all = seriesUntil(measured, made.grain, period.last).filter(
    ({ period: { first } }) => since === null || first >= since,
  );
  const end = all.findLastIndex((one) => isKnown(one.period)) + 1;
  const values = all.slice(0, end).map(({ value }) => value);
  const start = firstOfLast(values);
  const periods = all.slice(start, end).map((one) => one.period);
  // A definition that is as old as the data, or older, took nothing away.
  const isLost = since !== null && since > measured.coverage.from;
  if (periods.length === 0) return missing(isLost ? "definition changed" : "too few");
  const weekdays = () =>
    made.rollup === "sum" ? calendarOf(measured, Math.min(asked.lastKnown, lastOf(periods))) : null;
  const frame: Frame = { ...asked, ...made, measured, weekdays, mean: 0 };
  const mean = meanWeight(frame, periods);
  const after = all.slice(end).map((one) => one.period);
  return assemble({ ...frame, mean }, periods, values.slice(start), after);
}

/** A review period with its value where it is complete; else null. */
interface SeriesPlace {
  readonly period: Period;
  readonly value: number | null;
}

const SERIES = new WeakMap<Measured, Map<Grain, SeriesPlace[]>>();

/** The review periods from the first that the data hold to the one that holds a day, each read once for all that ask. */
function seriesUntil(measured: Measured, grain: Grain, last: Day): readonly SeriesPlace[] {
  const { coverage, calendar } = measured;
  const known = SERIES.get(measured) ?? new Map<Grain, SeriesPlace[]>();
  SERIES.set(measured, known);
  const places = known.get(grain) ?? [];
  known.set(grain, places);
  const next = (places.at(-1)?.period.last ?? coverage.from - 1) + 1;
  for (const period of next > last ? [] : periodsBetween(next, last, grain, calendar))
    places.push({ period, value: completeValue(measured, period) });
  return places.slice(0, places.findLastIndex(({ period }) => period.first <= last) + 1);
}

function assemble(
  frame: Frame,
  periods: readonly Period[],
  values: readonly (number | null)[],
  after: readonly Period[],
): PeriodHistory {
  const { measured, grain, rollup, approximate } = frame;
  const series = values.map((value, index) => perWeight(frame, periods[index], value));
  const own = periods.filter((one) => shareIn(frame, one) > 0);
  const past = { shares: [] as number[], values: [] as (number | null)[] };
  for (const one of own) {
    const value = worth(frame, one);
    past.shares.push(value === null ? 0 : shareIn(frame, one));
    past.values.push(value);
  }
  const shares = after.map((one) => shareIn(frame, one));
  const ahead = after.slice(0, shares.findLastIndex((share) => share > 0) + 1);
  const counted = shares.slice(0, ahead.length);
  const all = targetWeights(rollup, [...past.shares, ...counted]);
  return {
    series,
    periods,
    grain,
    perYear: PER_YEAR[grain],
    bounds: boundsOf(measured.metric.config, values),
    rollup,
    ahead,
    shares: counted,
    past,
    weights: all.slice(own.length),
    known: past.values.reduce<number>((sum, value, index) => sum + (all[index] ?? 0) * (value ?? 0), 0),
    came: cameOf(frame, ahead),
    approximate: approximate && counted.length + own.length > 1,
  };
}

/** The grain of the series and how the period is made of it. */
function madeOf(
  measured: Measured,
  { period, of }: Asked,
): Pick<Frame, "grain" | "rollup" | "approximate"> | Missing {
  const { config } = measured.metric;
  const grain = reviewGrain(measured);
  if (isShorter(period.grain, grain)) return missing("no data");
  if (of === "exit") return { grain, rollup: "exit", approximate: false };
  const making = makingOf(config);
  if (making !== null) return { grain, ...making };
  const isCounted = config.values !== undefined || measured.total.has(period.grain);
  return isCounted ? { grain: period.grain, rollup: "mean", approximate: false } : missing("too few");
}

/** The first day of the definition that the period follows; null where it never changed, "within" where that is no single one. */
function lastBreak({ metric }: Measured, period: Period, of: Of): Day | null | "within" {
  const last = lastWithin(breakDays(metric.config), -Infinity, period.last) ?? null;
  return of === "period" && last !== null && last > period.first ? "within" : last;
}

/** The value of a review period that is complete; else null. */
function completeValue(measured: Measured, one: Period): number | null {
  const { value } = valueIn(measured, one, null);
  return typeof value === "number" && isPeriodComplete(measured, one) ? value : null;
}

/** The place with which the last 260 values begin. */
function firstOfLast(values: readonly (number | null)[]): number {
  const places = values.flatMap((value, place) => (value === null ? [] : [place]));
  return places.at(-MOST_VALUES) ?? places[0] ?? values.length;
}

function lastOf(periods: readonly Period[]): Day {
  return periods.at(-1)?.last ?? -Infinity;
}

/** What a stretch of days weighs in a sum of days, else how many they are. */
function weigh(frame: Pick<Frame, "weekdays">, { first, last }: Span): number {
  if (last < first) return 0;
  const weekdays = frame.weekdays();
  return weekdays === null ? last - first + 1 : weightOf(weekdays, first, last);
}

/** Weeks are all alike and days have their own season; months and longer ones differ where their days are counted. */
function meanWeight(frame: Frame, periods: readonly Period[]): number {
  if (!isShorter("week", frame.grain) || periods.length === 0) return 0;
  const isDaily = frame.measured.metric.config.grain === "day";
  const byDays = frame.rollup === "sum" ? frame.weekdays() !== null : frame.rollup === "mean" && isDaily;
  if (!byDays) return 0;
  return periods.reduce((sum, one) => sum + weigh(frame, one), 0) / periods.length;
}

/** Of sums of days, the value of a review period as if it were one of mean weight. */
function perWeight(frame: Frame, one: Period | undefined, value: number | null): number | null {
  if (value === null || one === undefined || frame.mean === 0 || frame.rollup !== "sum") return value;
  return (value / weigh(frame, one)) * frame.mean;
}

/** How much of a review period counts to the period. */
function shareIn(frame: Frame, one: Period): number {
  const { measured, period, of, rollup } = frame;
  const { grain, rollup: kind } = measured.metric.config;
  const anchored = one.grain === "week" && grain === "week" && kind !== "recompute";
  if (rollup === "exit" || of === "exit" || anchored) {
    const day = countedOn(measured, one);
    return Number(period.first <= day && day <= period.last);
  }
  const part = overlap(one, period);
  // Whatever weekdays weigh, seven days and more weigh something.
  const isWhole = part.first === one.first && part.last === one.last;
  if (frame.mean === 0 && isWhole && part.last - part.first >= 6) return 1;
  const inside = weigh(frame, part);
  return inside === 0 ? 0 : inside / (frame.mean === 0 ? weigh(frame, one) : frame.mean);
}

function overlap(one: Period, period: Period): Span {
  return { first: Math.max(one.first, period.first), last: Math.min(one.last, period.last) };
}

/**
 * What a review period brings, in terms of the series; of one that straddles an end, what the days inside bring, where
 * the metric is rolled up from days, so that no day outside is in it. Null where that is not known.
 */
function worth(frame: Frame, one: Period): number | null {
  const { measured, period, rollup } = frame;
  const { config } = measured.metric;
  const span = overlap(one, period);
  const whole = span.first === one.first && span.last === one.last;
  const byDays = config.grain === "day" && config.rollup !== "recompute" && rollup !== "exit";
  if (whole || !byDays) return perWeight(frame, one, completeValue(measured, one));
  if (!isComplete({ ...one, ...span }, measured.coverage, config.matures)) return null;
  const days = periodsBetween(span.first, span.last, "day", measured.calendar);
  const value = valueOver(measured, { span, grains: days }, null);
  if (typeof value !== "number") return null;
  const share = shareIn(frame, one);
  if (rollup !== "sum") return value;
  // Of a week only a Sunday inside, and closed on Sundays: it tells nothing of what a week brings.
  return share > 0 ? value / share : null;
}

/** As far as the review periods have come; a period that is over has them all. */
function cameOf(frame: Frame, ahead: readonly Period[]): (number | null)[] {
  const values = ahead.map((one) => worth(frame, one));
  const isOver = isPeriodComplete(frame.measured, frame.period);
  return isOver ? values : values.slice(0, values.findLastIndex((value) => value !== null) + 1);
}
