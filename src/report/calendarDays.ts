import { type Day, parseDay } from "../calendar/day.ts";
import { periodsBetween } from "../calendar/period.ts";
import type { Span } from "../calendar/sameDays.ts";
import type { MetricConfig } from "../content/schema/metric.ts";
import type { AlignedDays } from "../metrics/calendar/align.ts";
import {
  type WeekdayWeights,
  weekdayOf,
  weekdayWeights,
  weightOf,
} from "../metrics/calendar/weekdayWeights.ts";
import { isMissing } from "../metrics/missing.ts";
import { isZeroWhenEmpty } from "../query/emptySql.ts";
import { addsDays } from "./addsDays.ts";
import { breakDays } from "./breaks.ts";
import { type Measured, valueIn } from "./measured.ts";

/** Weeks that weights are looked for in (mathematics §9). */
const WEEKS = 52;

/**
 * Is a longer period's value the sum of its days, so that their number and kind move it (mathematics §9)? Values of a
 * table that are counted by the day and summed, or counted anew by what adds up over days; unless the metric says
 * `calendar_adjusted: false`.
 */
export function isCalendarAdjusted({
  grain,
  rollup,
  value,
  unit,
  calendar_adjusted: isOn,
}: MetricConfig): boolean {
  if (!isOn || grain !== "day" || value === undefined || unit === "percent") return false;
  return rollup === "sum" || (rollup === "recompute" && addsDays(value));
}

/** The days that are aligned by hand, later and earlier, of a report and of a metric; the metric's stand above. */
export function alignedBy(...declared: readonly MetricConfig["align"][]): AlignedDays[] {
  const pairs = [...new Map(declared.flatMap((some) => Object.entries(some)))];
  return pairs.flatMap(([one, other]) => {
    const [later, earlier] = [parseDay(one), parseDay(other)];
    return later === null || earlier === null ? [] : [{ later, earlier }];
  });
}

/** What was found of a metric; gone with it. */
interface Known {
  readonly weights: Map<Day, WeekdayWeights>;
  /** The values of its days, by the first day of the definition that they follow. */
  readonly daily: Map<Day, ReadonlyMap<Day, number>>;
}

const KNOWN = new WeakMap<Measured, Known>();

/**
 * What each weekday of a metric weighs, by its total over the 52 weeks up to `last`, the last day of the later of the
 * periods that are compared (or the last known before a forecast); no day before the present definition is read. Null
 * where the calendar moves nothing of the metric: means, ratios, balances, distinct people.
 */
export function calendarOf(measured: Measured, last: Day): WeekdayWeights | null {
  if (!isCalendarAdjusted(measured.metric.config)) return null;
  const known = KNOWN.get(measured) ?? { weights: new Map(), daily: new Map() };
  KNOWN.set(measured, known);
  const defined = definedFrom(measured, last);
  const values = known.daily.get(defined) ?? valuesFrom(measured, defined);
  known.daily.set(defined, values);
  const weights = known.weights.get(last) ?? weekdayWeights(dailyOf(measured, values, defined, last), last);
  known.weights.set(last, weights);
  return weights;
}

/**
 * What the days of a period or span weigh, in days, by the weights as of `last` (its own last day unless named): a sum
 * divided by it is the sum per calendar-adjusted day. Null where `calendarOf` is.
 */
export function weightIn(measured: Measured, { first, last: end }: Span, last: Day = end): number | null {
  const weights = calendarOf(measured, last);
  return weights === null ? null : weightOf(weights, first, end);
}

/** The first day of the definition that holds on a day, or of what is covered. */
function definedFrom({ coverage, metric }: Measured, last: Day): Day {
  const breaks = breakDays(metric.config).flatMap((since) => parseDay(since) ?? []);
  return Math.max(coverage.from, ...breaks.filter((day) => day <= last));
}

/** The values of its days from one on, as far as there are any. */
function valuesFrom(measured: Measured, from: Day): ReadonlyMap<Day, number> {
  const { calendar, coverage } = measured;
  return new Map(
    periodsBetween(from, coverage.to, "day", calendar).flatMap((day) => {
      const { value } = valueIn(measured, day, null);
      return isMissing(value) ? [] : [[day.first, value] as const];
    }),
  );
}

/**
 * The values of the days in the 52 weeks up to `last`. A day without rows, as a Sunday on which a business is closed, adds
 * nothing to a sum that is 0 of nothing; of any other aggregate that is known only of a weekday that has no rows in any
 * of these weeks.
 */
function dailyOf(
  { coverage, metric }: Measured,
  values: ReadonlyMap<Day, number>,
  defined: Day,
  last: Day,
): Map<Day, number> {
  const [from, to] = [Math.max(defined, last - 7 * WEEKS + 1), Math.min(last, coverage.to)];
  const days = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const known = new Map(
    days.flatMap((day) => {
      const value = values.get(day);
      return value === undefined ? [] : [[day, value] as const];
    }),
  );
  const isZero = isZeroWhenEmpty(metric.config.value ?? "");
  const open = new Set([...known.keys()].map(weekdayOf));
  const closed = days.filter((day) => !known.has(day) && (isZero || !open.has(weekdayOf(day))));
  return new Map([...known, ...closed.map((day) => [day, 0] as const)]);
}
