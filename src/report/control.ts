import { parseDay } from "../calendar/day.ts";
import type { Period } from "../calendar/period.ts";
import { stepChanges } from "../metrics/changes.ts";
import type { ControlLimits } from "../metrics/controlLimits.ts";
import { judgePoints, type PhasePoint } from "../metrics/phases.ts";
import type { Rule } from "../metrics/signals.ts";
import { reviewPeriods } from "./compare.ts";
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
    if (typeof value !== "number" || !isPeriodComplete(measured, period) || straddles(measured, period))
      continue;
    values.push({ period, value, breakBefore: changedSince(measured, values.at(-1)?.period, period) });
  }
  return values;
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

/** Does a change of definition fall inside the period, after its first day? */
function straddles({ metric }: Measured, period: Period): boolean {
  return metric.config.changes.some(({ since }) => {
    const day = parseDay(since);
    return day !== null && day > period.first && day <= period.last;
  });
}

function changedSince({ metric }: Measured, before: Period | undefined, period: Period): boolean {
  if (before === undefined) return false;
  return metric.config.changes.some(({ since }) => {
    const day = parseDay(since);
    return day !== null && day > before.last && day <= period.last;
  });
}
