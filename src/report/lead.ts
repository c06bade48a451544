import { GRAINS, type Grain, type Period, periodsBetween } from "../calendar/period.ts";
import { type Hypothesis, type LeadResult, lagPlot, leadTests } from "../metrics/leadTest.ts";
import { definitionChanged, reviewGrain } from "./compare.ts";
import { isPeriodComplete, type Measured, valueIn } from "./measured.ts";

/** The test of one declared hypothesis: that a metric leads an outcome. */
export interface LeadTest {
  readonly metric: string;
  readonly outcome: string;
  readonly hypothesis: Hypothesis;
  /** The periods that are paired: the longer of the two review periods. */
  readonly grain: Grain;
  readonly result: LeadResult;
  /** Of each pair the period to which the metric changed. */
  readonly periods: readonly Period[];
  /** Are the changes those of logarithms, of the metric and of the outcome? */
  readonly logarithmic: readonly [boolean, boolean];
  /** The correlation at each lag from 0 on, to explore; null where too few pairs are left. */
  readonly lags: readonly (number | null)[];
}

/** How far beyond the declared lag the plot looks. */
const BEYOND = 3;

/**
 * The leading test of every hypothesis in the report, corrected for all of them together (mathematics §7). A candidate
 * that declares none is tested by the north star's. Only complete neighbouring periods of one definition are paired, up
 * to the end of the edition.
 */
export function leadTestsOf(measured: ReadonlyMap<string, Measured>, edition: Period): LeadTest[] {
  const known = tests.get(measured) ?? runTests(measured, edition);
  tests.set(measured, known);
  return known;
}

/** The metrics of an edition are tested once, for its figures and its pages. */
const tests = new WeakMap<ReadonlyMap<string, Measured>, LeadTest[]>();

function runTests(measured: ReadonlyMap<string, Measured>, edition: Period): LeadTest[] {
  const cases = declared(measured).flatMap(({ metric, outcome, hypothesis }) => {
    const series = pairedSeries(metric, outcome, edition);
    return [{ metric, outcome, hypothesis, ...series }];
  });
  const results = leadTests(cases.map(({ x, y, hypothesis }) => ({ metric: x, outcome: y, hypothesis })));
  return cases.flatMap(({ metric, outcome, hypothesis, grain, run, x, y }, index) => {
    const result = results[index];
    if (result === undefined) return [];
    const lags = lagPlot(x, y, hypothesis.lag + BEYOND);
    const ids = { metric: metric.metric.id, outcome: outcome.metric.id };
    const positive = (series: readonly number[]) => series.every((value) => value > 0);
    const logarithmic = [positive(x), positive(y)] as const;
    return [{ ...ids, hypothesis, grain, result, periods: run.slice(1), logarithmic, lags }];
  });
}

function declared(measured: ReadonlyMap<string, Measured>) {
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

/** Both series over the latest run of neighbouring periods in which both are complete and of one definition. */
function pairedSeries(metric: Measured, outcome: Measured, edition: Period) {
  const grain = longer(reviewGrain(metric), reviewGrain(outcome));
  const from = Math.max(metric.coverage.from, outcome.coverage.from);
  const points = periodsBetween(from, edition.last, grain, metric.calendar).flatMap((period) => {
    const [x, y] = [completeValue(metric, period), completeValue(outcome, period)];
    return x === null || y === null ? [] : [{ period, x, y }];
  });
  const isBreak = (period: Period, before: Period | undefined) =>
    before !== undefined &&
    (before.last + 1 !== period.first ||
      [metric, outcome].some((one) => definitionChanged(one, before.last, period.last)));
  const start = points.findLastIndex(({ period }, index) => isBreak(period, points[index - 1]?.period));
  const run = points.slice(Math.max(start, 0));
  const periods = run.map(({ period }) => period);
  return { grain, run: periods, x: run.map(({ x }) => x), y: run.map(({ y }) => y) };
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
