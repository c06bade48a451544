import { type Day, parseDay } from "../calendar/day.ts";
import { periodOf } from "../calendar/period.ts";
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
import { breakDays, lastWithin } from "./breaks.ts";
import { type Measured, valueIn } from "./measured.ts";

/** Weeks that weights are looked for in (docs/why/mathematics.md §9). */
const WEEKS = 52;

/**
 * Is a longer period's value the sum of its days, so that their number and kind move it (docs/why/mathematics.md §9)?
 * Values of a table that are counted by the day and summed, or counted anew by what adds up over days; unless the
 * metric says `calendar_adjusted: false`.
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
  /** The values of the days that were read so far; undefined where there is none. */
  readonly values: Map<Day, number | undefined>;
}

const KNOWN = new WeakMap<Measured, Known>();

/**
 * What each weekday of a metric weighs, by its total over the 52 weeks up to `last`, the last day of the later of the
 * periods that are compared (or the last known before a forecast); no day before the present definition is read. Null
 * where the calendar moves nothing of the metric: means, ratios, balances, distinct people.
 */
export function calendarOf(measured: Measured, last: Day): WeekdayWeights | null {
  if (!isCalendarAdjusted(measured.metric.config)) return null;
  const known = KNOWN.get(measured) ?? { weights: new Map(), values: new Map() };
  KNOWN.set(measured, known);
  const weights = known.weights.get(last) ?? weekdayWeights(dailyOf(measured, last, known.values), last);
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

/**
 * The values of the days in the 52 weeks up to `last` that follow its definition; a day is read once. A day without rows,
 * as a Sunday on which a business is closed, adds nothing to a sum that is 0 of nothing; of any other aggregate that is
 * known only of a weekday that has no rows in any of these weeks.
 */
function dailyOf(
  measured: Measured,
  last: Day,
  values: Map<Day, number | undefined>,
): ReadonlyMap<Day, number> {
  const { coverage, metric } = measured;
  const defined = lastWithin(breakDays(metric.config), coverage.from, last) ?? coverage.from;
  const [from, to] = [Math.max(defined, last - 7 * WEEKS + 1), Math.min(last, coverage.to)];
  const days = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const known = new Map(
    days.flatMap((day) => {
      if (!values.has(day)) values.set(day, valueOn(measured, day));
      const value = values.get(day);
      return value === undefined ? [] : [[day, value] as const];
    }),
  );
  const isZero = isZeroWhenEmpty(metric.config.value ?? "");
  const open = new Set([...known.keys()].map(weekdayOf));
  const closed = days.filter((day) => !known.has(day) && (isZero || !open.has(weekdayOf(day))));
  return new Map([...known, ...closed.map((day) => [day, 0] as const)]);
}

function valueOn(measured: Measured, day: Day): number | undefined {
  const { value } = valueIn(measured, periodOf(day, "day", measured.calendar), null);
  return isMissing(value) ? undefined : value;
}
