import { GRAINS, type Grain, type Period, periodsBetween } from "../calendar/period.ts";
import { perDay } from "../metrics/calendar/adjusted.ts";
import { weightOf } from "../metrics/calendar/weekdayWeights.ts";
import { type LeadCase, type LeadResult, lagPlot, leadTests } from "../metrics/leading/leadTests.ts";
import type { LeadPoint } from "../metrics/leading/paired.ts";
import { isMissing } from "../metrics/missing.ts";
import { calendarOf } from "./calendarDays.ts";
import { definitionChanged, reviewGrain } from "./compare.ts";
import { isPeriodComplete, type Measured, valueIn } from "./measured.ts";

/** What is declared of an outcome before it is tested: that it follows, so many periods later, in this direction. */
export interface Hypothesis {
  readonly lag: number;
  readonly sign: "positive" | "negative";
  /** Has it a season, so that two years of changes must be there to take it out? */
  readonly season: boolean;
}

/** The test of one declared hypothesis: that a metric leads an outcome. */
export interface LeadTest {
  readonly metric: string;
  readonly outcome: string;
  readonly hypothesis: Hypothesis;
  /** The periods that are paired: the longer of the two review periods. */
  readonly grain: Grain;
  readonly result: LeadResult;
  /** Are the values sums per calendar-adjusted day (docs/why/mathematics.md §9), of the metric and of the outcome? */
  readonly perDay: readonly [boolean, boolean];
  /** Of each pair the period to which the metric changed. */
  readonly periods: readonly Period[];
  /** The correlation at each lag from 0 on, to explore; null where it cannot be tested. */
  readonly lags: readonly (number | null)[];
}

/** How far beyond the declared lag the plot looks. */
const BEYOND = 3;

/**
 * The leading test of every hypothesis in the report, corrected for all of them together (docs/why/mathematics.md §7).
 * A candidate that declares none is tested by the north star's. Only complete neighbouring periods of one definition
 * are paired, up to the end of the edition.
 */
export function leadTestsOf(measured: ReadonlyMap<string, Measured>, edition: Period): LeadTest[] {
  const known = tests.get(measured) ?? runTests(measured, edition);
  tests.set(measured, known);
  return known;
}

/** The metrics of an edition are tested once, for its figures and its pages. */
const tests = new WeakMap<ReadonlyMap<string, Measured>, LeadTest[]>();

function runTests(measured: ReadonlyMap<string, Measured>, edition: Period): LeadTest[] {
  const all = declared(measured).map((one) => ({ ...one, ...caseOf(one, edition) }));
  const results = leadTests(all.map(({ tested }) => tested));
  return all.flatMap(({ metric, outcome, hypothesis, grain, periods, tested, perDay }, place) => {
    const result = results[place];
    if (result === undefined) return [];
    return [
      {
        metric: metric.metric.id,
        outcome: outcome.metric.id,
        hypothesis,
        grain,
        result,
        perDay,
        periods: result.points.flatMap(({ index }) => periods[index] ?? []),
        lags: lagPlot(tested, hypothesis.lag + BEYOND),
      },
    ];
  });
}

interface Declared {
  readonly metric: Measured;
  readonly outcome: Measured;
  readonly hypothesis: Hypothesis;
}

function declared(measured: ReadonlyMap<string, Measured>): Declared[] {
  const all = [...measured.values()];
  const star = all.find(({ metric }) => metric.config.role === "north_star");
  const candidates = all.filter(({ metric }) => metric.config.role === "candidate");
  const tested = star === undefined ? candidates : [star, ...candidates];
  return tested.flatMap((metric) => {
    const own = metric.metric.config.leads;
    const hypotheses = own.length > 0 ? own : (star?.metric.config.leads ?? []);
    return hypotheses.flatMap(({ outcome: id, lag, sign, season }) => {
      const outcome = measured.get(id);
      return outcome === undefined ? [] : [{ metric, outcome, hypothesis: { lag, sign, season } }];
    });
  });
}

/** Periods after which a season comes again (P of docs/why/mathematics.md §7). */
export const PERIODS_A_SEASON: Readonly<Record<Grain, number>> = {
  day: 7,
  week: 52,
  month: 12,
  quarter: 4,
  half: 2,
  year: 1,
};

/** Both series in the longer of the two review periods, up to the end of the edition; periods are counted from the first. */
function caseOf({ metric, outcome, hypothesis }: Declared, edition: Period) {
  const grain = longer(reviewGrain(metric), reviewGrain(outcome));
  const from = Math.max(metric.coverage.from, outcome.coverage.from);
  const periods = periodsBetween(from, edition.last, grain, metric.calendar);
  const start = periods.findLastIndex((period, place) => {
    const before = periods[place - 1];
    return (
      before !== undefined &&
      [metric, outcome].some((one) => definitionChanged(one, before.last, period.last))
    );
  });
  const [own, other] = [seriesOf(metric, periods, start), seriesOf(outcome, periods, start)];
  const tested: LeadCase = {
    metric: own.points,
    outcome: other.points,
    periods: PERIODS_A_SEASON[grain],
    ...hypothesis,
  };
  return { grain, periods, tested, perDay: [own.perDay, other.perDay] as const };
}

/**
 * The complete periods from the `start`-th on; of a sum each per calendar-adjusted day, by what the days weigh at the end
 * of the last of them, for two unrelated sums go together as February is short (docs/why/mathematics.md §7, §9).
 */
function seriesOf(measured: Measured, periods: readonly Period[], start: number) {
  const whole = periods.flatMap((period, index) => {
    const value = index < start ? null : completeValue(measured, period);
    return value === null ? [] : [{ index, period, value }];
  });
  const last = whole.at(-1)?.period.last;
  const weights = last === undefined ? null : calendarOf(measured, last);
  const points = whole.flatMap(({ index, period, value }): LeadPoint[] => {
    if (weights === null) return [{ index, value }];
    const each = perDay({ sum: value, weight: weightOf(weights, period.first, period.last) });
    return isMissing(each) ? [] : [{ index, value: each }];
  });
  return { points, perDay: weights !== null };
}

/** The value of a complete period of one definition. */
function completeValue(measured: Measured, period: Period): number | null {
  const { value } = valueIn(measured, period, null);
  const whole = isPeriodComplete(measured, period) && !definitionChanged(measured, period.first, period.last);
  return typeof value === "number" && whole ? value : null;
}

function longer(one: Grain, other: Grain): Grain {
  return GRAINS.indexOf(one) > GRAINS.indexOf(other) ? one : other;
}
