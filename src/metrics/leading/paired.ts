import { stepChanges } from "../changes.ts";
import { isMissing } from "../missing.ts";
import { phaseRatio, withoutPhases } from "../phaseRatio.ts";

/** One complete period of one definition: `index` counts periods of the grain, the same for metric and outcome. */
export interface LeadPoint {
  readonly index: number;
  readonly value: number;
}

/** What is tested: two series, each in order, sums already per calendar-adjusted day (docs/why/mathematics.md §9). */
export interface LeadSeries {
  readonly metric: readonly LeadPoint[];
  readonly outcome: readonly LeadPoint[];
  /** Periods a year: 52 weeks, 12 months, 4 quarters; 7 of days. */
  readonly periods: number;
  /** So many periods later does the outcome follow; declared, a whole number from 0. */
  readonly lag: number;
}

/** The changes of both series, ready to be correlated. */
export interface PairedChanges {
  /** Changes of each series before lagging (n₀ of docs/why/mathematics.md §7). */
  readonly changes: number;
  /** Of each pair the period to which the metric changed. */
  readonly indices: readonly number[];
  /** The metric's changes, and the outcome's `lag` periods later. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Were the means of the phases of the year taken out of both? */
  readonly seasonRemoved: boolean;
  /** Which series does not vary, apart from rounding. */
  readonly still: "metric" | "outcome" | null;
  /** Are the changes those of logarithms, of the metric and of the outcome? */
  readonly logarithmic: readonly [boolean, boolean];
}

/** A phase F above this is a season that both series may share (docs/why/mathematics.md §7). */
const SEASON = 1.5;
const YEARS = 4;
/** Changes this small beside the levels are the rounding of logarithms and differences. */
const ROUNDING = 1e-12;

/**
 * Steps 2 and 3 of the leading test: the changes over the latest run of neighbouring periods that both series have, at
 * most 4P + lag of them; from 2P on without the means of the year's phases, where either series has such; then lagged. A
 * RangeError for a lag or a number of periods that is no whole number from 0 (1).
 */
export function pairedChanges({ metric, outcome, periods, lag }: LeadSeries): PairedChanges {
  if (!(Number.isInteger(lag) && lag >= 0)) throw new RangeError(`invalid lag: ${lag}`);
  if (!(Number.isInteger(periods) && periods >= 1)) throw new RangeError(`invalid periods: ${periods}`);
  const run = commonRun(metric, outcome).slice(-(YEARS * periods + lag + 1));
  const indices = run.slice(1).map(({ index }) => index);
  const sides = [run.map(({ x }) => x), run.map(({ y }) => y)] as const;
  const phased = sides.map((side) => phasedSteps(indices, side, periods));
  const seasonRemoved =
    indices.length >= 2 * periods && phased.some((steps) => isAbove(phaseRatio(steps, periods)));
  const [x = [], y = []] = phased.map((steps) =>
    seasonRemoved ? withoutPhases(steps) : steps.map(({ step }) => step),
  );
  const pairs = Math.max(0, indices.length - lag);
  const lagged = { x: x.slice(0, pairs), y: y.slice(lag) };
  return {
    changes: indices.length,
    indices: indices.slice(0, pairs),
    ...lagged,
    seasonRemoved,
    still: isStill(lagged.x, sides[0]) ? "metric" : isStill(lagged.y, sides[1]) ? "outcome" : null,
    logarithmic: [isPositive(sides[0]), isPositive(sides[1])],
  };
}

/** The periods that both series have, from the last one back to the first gap. */
function commonRun(metric: readonly LeadPoint[], outcome: readonly LeadPoint[]) {
  const others = new Map(outcome.map(({ index, value }) => [index, value]));
  const both = metric.flatMap(({ index, value }) => {
    const other = others.get(index);
    return other === undefined ? [] : [{ index, x: value, y: other }];
  });
  const start = both.findLastIndex(({ index }, place) => (both[place - 1]?.index ?? index) + 1 !== index);
  return both.slice(Math.max(start, 0));
}

function phasedSteps(indices: readonly number[], levels: readonly number[], periods: number) {
  const steps = stepChanges(levels);
  return indices.map((index, place) => ({
    phase: ((index % periods) + periods) % periods,
    step: steps[place] ?? 0,
  }));
}

function isAbove(ratio: ReturnType<typeof phaseRatio>): boolean {
  return !isMissing(ratio) && ratio > SEASON;
}

function isStill(changes: readonly number[], values: readonly number[]): boolean {
  const levels = isPositive(values) ? values.map(Math.log) : values;
  const size = Math.max(0, ...levels.map(Math.abs));
  return Math.max(...changes) - Math.min(...changes) <= ROUNDING * size;
}

function isPositive(values: readonly number[]): boolean {
  return values.every((value) => value > 0);
}
