import { formatDay } from "../calendar/day.ts";
import type { Period } from "../calendar/period.ts";
import { stepChanges } from "../metrics/changes.ts";
import { BASELINE_POINTS, type ControlLimits, type LockedLimits } from "../metrics/controlLimits.ts";
import { missing } from "../metrics/missing.ts";
import { judgePoints, ownLimits, type PhasePoint } from "../metrics/phases.ts";
import type { Rule } from "../metrics/signals.ts";
import { breakDays } from "./breaks.ts";
import { definitionChanged, endsWithin, reviewPeriods } from "./compare.ts";
import { isPeriodComplete, type Measured, valueIn } from "./measured.ts";

/** One complete review period on the metric's control chart. */
export interface ReviewPoint {
  readonly period: Period;
  /** What is charted: the level, or the change as a log difference (a difference where not all values are positive). */
  readonly value: number;
  readonly limits: ControlLimits | null;
  readonly rules: readonly Rule[];
}

/** A metric's control chart, from the first review period that the snapshot covers. */
export interface ControlChart {
  readonly on: "level" | "change";
  /** Changes are logarithms: to be shown as exp(x) − 1, relative. */
  readonly logarithmic: boolean;
  readonly points: readonly ReviewPoint[];
  /** Limits of full baselines, to be handed on to the next edition. */
  readonly locked: readonly LockedLimits[];
}

/** A complete review period with its value. */
export interface ReviewValue extends PhasePoint {
  readonly period: Period;
}

const charts = new WeakMap<Measured, ControlChart>();

/** The metric's review periods held against the limits of their phase; phases begin at changes of definition (§5). */
export function controlChart(measured: Measured): ControlChart {
  const known = charts.get(measured) ?? drawChart(measured);
  charts.set(measured, known);
  return known;
}

/** Complete review periods with a value, in order; gaps and periods of two definitions are in no limit. */
export function reviewValues(measured: Measured): readonly ReviewValue[] {
  const values: ReviewValue[] = [];
  for (const period of reviewPeriods(measured)) {
    const { value } = valueIn(measured, period, null);
    const twoDefinitions = definitionChanged(measured, period.first, period.last);
    if (typeof value !== "number" || !isPeriodComplete(measured, period) || twoDefinitions) continue;
    const before = values.at(-1)?.period;
    const breakBefore = before !== undefined && definitionChanged(measured, before.last, period.last);
    values.push({ period, value, breakBefore });
  }
  return values;
}

/** The points of the chart that end in a period and have limits to be judged by. */
export function judgedWithin({ points }: ControlChart, within: Period): ReviewPoint[] {
  return points.filter(({ period, limits }) => limits !== null && endsWithin(period, within));
}

function drawChart(measured: Measured): ControlChart {
  const values = reviewValues(measured);
  const on = measured.metric.config.limits_on;
  const logarithmic = on === "change" && values.every(({ value }) => value > 0);
  const charted = on === "level" ? values : changesOf(values);
  const locks = phaseLocks(measured, charted, { on, logarithmic });
  const judged = judgePoints(charted, (start) => locks.get(start)?.limits ?? missing("too few"));
  const points = charted.map(({ period, value }, index) => ({
    period,
    value,
    limits: judged[index]?.limits ?? null,
    rules: judged[index]?.rules ?? [],
  }));
  const locked = [...locks.values()].filter(({ limits }) => !limits.trial);
  return { on, logarithmic, points, locked };
}

/**
 * The limits of each phase, by the index of its first point: of the baseline that an earlier edition locked, computed
 * anew from the same review periods, or as handed on where the snapshot no longer holds them all; else of its own.
 */
function phaseLocks(
  { locked, metric }: Measured,
  points: readonly ReviewValue[],
  kind: Pick<LockedLimits, "on" | "logarithmic">,
): Map<number, LockedLimits> {
  const starts = points.flatMap(({ breakBefore }, index) => (breakBefore || index === 0 ? [index] : []));
  return new Map(
    starts.flatMap((start, index): [number, LockedLimits][] => {
      const phase = points.slice(start, starts[index + 1]);
      const since = phase[0] === undefined ? "" : changeBefore(metric, phase[0].period);
      const known = locked.find(
        (one) => one.since === since && one.on === kind.on && one.logarithmic === kind.logarithmic,
      );
      const baseline = known === undefined ? phase.slice(0, BASELINE_POINTS) : phase.filter(isWithin(known));
      const limits = ownLimits(baseline);
      const whole = known === undefined || baseline.length === known.limits.points;
      if (known !== undefined && !whole) return [[start, known]];
      const [first, last] = [baseline[0]?.period, baseline.at(-1)?.period];
      if ("missing" in limits || first === undefined || last === undefined) return [];
      const days = { first: formatDay(first.first), last: formatDay(last.last) };
      return [[start, { ...kind, ...days, since, limits, edition: known?.edition ?? null }]];
    }),
  );
}

function isWithin({ first, last }: LockedLimits): (point: ReviewValue) => boolean {
  return ({ period }) => formatDay(period.first) >= first && formatDay(period.last) <= last;
}

/** The date of the last change of definition that a period follows; empty where there is none. */
function changeBefore({ config }: Measured["metric"], { last }: Period): string {
  return breakDays(config).findLast((since) => since <= formatDay(last)) ?? "";
}

/** The step from each value to the next; none across a break or a gap. */
function changesOf(values: readonly ReviewValue[]): ReviewValue[] {
  const steps = stepChanges(values.map(({ value }) => value));
  const changes: ReviewValue[] = [];
  let pending = false;
  for (const [index, { period, breakBefore }] of values.entries()) {
    const [before, step] = [values[index - 1], steps[index - 1]];
    pending ||= breakBefore;
    const neighbours = before !== undefined && before.period.last + 1 === period.first;
    if (step === undefined || breakBefore || !neighbours) continue;
    changes.push({ period, value: step, breakBefore: pending });
    pending = false;
  }
  return changes;
}
