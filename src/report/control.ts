import type { Period } from "../calendar/period.ts";
import { stepChanges } from "../metrics/changes.ts";
import type { ControlLimits } from "../metrics/controlLimits.ts";
import { judgePoints, type PhasePoint } from "../metrics/phases.ts";
import type { Rule } from "../metrics/signals.ts";
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
}

interface ReviewValue extends PhasePoint {
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
  const judged = judgePoints(charted);
  const points = charted.map(({ period, value }, index) => ({
    period,
    value,
    limits: judged[index]?.limits ?? null,
    rules: judged[index]?.rules ?? [],
  }));
  return { on, logarithmic, points };
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
