import { type Coverage, isComplete } from "../calendar/coverage.ts";
import type { Day } from "../calendar/day.ts";
import { anchor, type Calendar, type Grain, type Period, periodsBetween } from "../calendar/period.ts";
import type { MetricDocument } from "../content/content.ts";
import { type Cell, cellValue, rollUp } from "../metrics/cell.ts";
import { finite, missing, type Value } from "../metrics/missing.ts";

/** Cells by the first day of their period. */
export type Cells = ReadonlyMap<Day, Cell>;

/** All that a snapshot says of one metric. */
export interface Measured {
  readonly metric: MetricDocument;
  readonly calendar: Calendar;
  readonly coverage: Coverage;
  readonly total: ReadonlyMap<Grain, Cells>;
  /** By dimension, then by segment. */
  readonly segments: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<Grain, Cells>>>;
}

/** One segment of one dimension. */
export interface Segment {
  readonly dimension: string;
  readonly name: string;
}

/** A period's value and whether the period was wholly covered. */
export interface PeriodValue {
  readonly value: Value;
  readonly status: "complete" | "partial";
}

/** The metric's value in a period of any grain, by its roll-up (mathematics §2). */
export function valueIn(measured: Measured, period: Period, segment: Segment | null): PeriodValue {
  const status = isPeriodComplete(measured, period) ? "complete" : "partial";
  if (period.last < measured.coverage.from) return { value: missing("before the snapshot"), status };
  if (period.first > measured.coverage.to) return { value: missing("no data"), status };
  return { value: finite(rolledValue(measured, period, segment)), status };
}

/**
 * Is the period wholly covered and matured? A longer period of a weekly metric is complete when all of its weeks are
 * (mathematics §1).
 */
export function isPeriodComplete(measured: Measured, period: Period): boolean {
  const { grain, matures, rollup } = measured.metric.config;
  // What is counted anew over a longer period is counted over its own days, not over its weeks.
  if (rollup === "recompute" && !isComplete(period, measured.coverage, matures)) return false;
  if (grain !== "week" || period.grain === "week" || period.grain === "day") {
    return isComplete(period, measured.coverage, matures);
  }
  return grainsWithin(measured, period).every((week) => isComplete(week, measured.coverage, matures));
}

/** What a metric's cells count in a period, for the rule on small groups: the denominator of a ratio, else the value. */
export function sizeIn(measured: Measured, period: Period, segment: Segment): number | null {
  const cells = cellsWithin(measured, period, segment);
  const denominators = cells.flatMap((cell) => (cell.kind === "ratio" ? [cell.denominator] : []));
  if (denominators.length > 0) return denominators.reduce((sum, one) => sum + one, 0);
  const { value } = valueIn(measured, period, segment);
  return typeof value === "number" ? value : null;
}

function rolledValue(measured: Measured, period: Period, segment: Segment | null): Value {
  const { rollup, grain } = measured.metric.config;
  const cells = cellsWithin(measured, period, segment);
  if (rollup !== "recompute" && period.grain !== grain) return rollUp(cells, rollup);
  const [cell] = cells;
  return cell === undefined ? missing("no data") : cellValue(cell);
}

/** The cells of which a period's value is made: its own, or those of its complete grains. */
function cellsWithin(measured: Measured, period: Period, segment: Segment | null): Cell[] {
  const { rollup, grain, matures } = measured.metric.config;
  const own = rollup === "recompute" || period.grain === grain;
  const periods = own
    ? [period]
    : grainsWithin(measured, period).filter((one) => isComplete(one, measured.coverage, matures));
  return periods.flatMap((one) => {
    const cell = cellAt(measured, one, segment);
    return cell === null ? [] : [cell];
  });
}

function cellAt(measured: Measured, period: Period, segment: Segment | null): Cell | null {
  const total = measured.total.get(period.grain);
  if (total === undefined) throw new RangeError(`${measured.metric.id} was not measured by ${period.grain}`);
  const zero: Cell = { kind: "value", value: 0 };
  const whole = total.get(period.first) ?? (measured.metric.config.empty_is_zero ? zero : null);
  if (segment === null) return whole;
  const part = measured.segments
    .get(segment.dimension)
    ?.get(segment.name)
    ?.get(period.grain)
    ?.get(period.first);
  return part ?? (whole !== null && countsRows(measured.metric) ? zero : null);
}

/** Does the value count or add up rows, so that a segment without rows is zero rather than unknown? */
function countsRows({ config }: MetricDocument): boolean {
  return config.value !== undefined && /^(?:count|sum)\s*\(/i.test(config.value);
}

function grainsWithin(measured: Measured, period: Period): Period[] {
  const { grain } = measured.metric.config;
  return periodsBetween(period.first, period.last, grain, measured.calendar).filter((one) => {
    const day = anchor(one);
    return day >= period.first && day <= period.last;
  });
}
