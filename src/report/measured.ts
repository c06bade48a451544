import { type Coverage, isComplete } from "../calendar/coverage.ts";
import { type Day, formatDay } from "../calendar/day.ts";
import {
  anchor,
  type Calendar,
  GRAINS,
  type Grain,
  type Period,
  periodsBetween,
} from "../calendar/period.ts";
import type { Span } from "../calendar/sameDays.ts";
import type { MetricDocument } from "../content/content.ts";
import { type Cell, cellValue, rollUp, total } from "../metrics/cell.ts";
import type { LockedLimits } from "../metrics/controlLimits.ts";
import { finite, missing, type Value } from "../metrics/missing.ts";
import type { Behaviour } from "./behaviour.ts";

/** Cells by the first day of their period. */
export type Cells = ReadonlyMap<Day, Cell>;

/** All that a snapshot says of one metric. */
export interface Measured {
  readonly metric: MetricDocument;
  readonly calendar: Calendar;
  readonly coverage: Coverage;
  /** Days that the snapshot declares covered, but that have no rows, though the source was never without for so long. */
  readonly empty?: Span;
  readonly total: ReadonlyMap<Grain, Cells>;
  /** By dimension, then by segment. */
  readonly segments: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<Grain, Cells>>>;
  /** What is counted anew over a part of a period: cells by span (`spanKey`), dimension ("" for the total) and segment. */
  readonly spans: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Cell>>>;
  /** The control limits that the edition before has handed on. */
  readonly locked: readonly LockedLimits[];
  /** What its people did, where `cohorts` or `retention` ask for it. */
  readonly behaviour: Behaviour;
}

/** A part of a period: its days, and the grains of which its value is rolled up (none for what is counted anew). */
export interface Stretch {
  readonly span: Span;
  readonly grains: readonly Period[];
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

/** What was computed of a metric; gone with it. */
interface Known {
  readonly values: Map<string, PeriodValue>;
  readonly grains: Map<string, readonly Period[]>;
}

const KNOWN = new WeakMap<Measured, Known>();

function knownOf(measured: Measured): Known {
  const known = KNOWN.get(measured) ?? { values: new Map(), grains: new Map() };
  KNOWN.set(measured, known);
  return known;
}

/** What a map holds under a key, made the first time. */
function held<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** The metric's value in a period of any grain, by its roll-up (mathematics §2). */
export function valueIn(measured: Measured, period: Period, segment: Segment | null): PeriodValue {
  const part = segment === null ? "" : JSON.stringify([segment.dimension, segment.name]);
  return held(knownOf(measured).values, `${period.grain} ${period.id} ${part}`, () =>
    computeValue(measured, period, segment),
  );
}

function computeValue(measured: Measured, period: Period, segment: Segment | null): PeriodValue {
  const status = isPeriodComplete(measured, period) ? "complete" : "partial";
  if (period.last < measured.coverage.from) return { value: missing("before the snapshot"), status };
  if (period.first > measured.coverage.to) return { value: missing("no data"), status };
  if (GRAINS.indexOf(period.grain) < GRAINS.indexOf(measured.metric.config.grain))
    return { value: missing("no data"), status };
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
  return sizeOf(cellsWithin(measured, period, segment), valueIn(measured, period, segment).value);
}

function sizeOf(cells: readonly Cell[], value: Value): number | null {
  const denominators = cells.flatMap((cell) => (cell.kind === "ratio" ? [cell.denominator] : []));
  if (denominators.length > 0) return total(denominators);
  return typeof value === "number" ? value : null;
}

/** The metric's value over a part of a period, by its roll-up (mathematics §1). */
export function valueOver(measured: Measured, stretch: Stretch, segment: Segment | null): Value {
  const { rollup } = measured.metric.config;
  if (rollup !== "recompute") return finite(rollUp(cellsAt(measured, stretch.grains, segment), rollup));
  const cell = spanCell(measured, stretch.span, segment);
  return cell === null ? missing("no data") : finite(cellValue(cell));
}

/** What a metric's cells count over a part of a period, as `sizeIn` tells it of a whole one. */
export function sizeOver(measured: Measured, stretch: Stretch, segment: Segment): number | null {
  const counted = measured.metric.config.rollup === "recompute";
  const cell = counted ? spanCell(measured, stretch.span, segment) : null;
  const cells = counted ? (cell === null ? [] : [cell]) : cellsAt(measured, stretch.grains, segment);
  return sizeOf(cells, valueOver(measured, stretch, segment));
}

/** The name of a span in `Measured.spans`. */
export function spanKey({ first, last }: Span): string {
  return `${formatDay(first)}..${formatDay(last)}`;
}

function spanCell(measured: Measured, span: Span, segment: Segment | null): Cell | null {
  const known = measured.spans.get(spanKey(span));
  if (known === undefined) return null;
  const zero: Cell = { kind: "value", value: 0 };
  const whole = known.get("")?.get("") ?? (measured.metric.config.empty_is_zero ? zero : null);
  if (segment === null) return whole;
  const part = known.get(segment.dimension)?.get(segment.name);
  return part ?? (whole !== null && countsRows(measured.metric) ? zero : null);
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
  return cellsAt(measured, periods, segment);
}

function cellsAt(measured: Measured, periods: readonly Period[], segment: Segment | null): Cell[] {
  return periods.flatMap((one) => cellAt(measured, one, segment) ?? []);
}

function cellAt(measured: Measured, period: Period, segment: Segment | null): Cell | null {
  const total = measured.total.get(period.grain);
  // A reported number stands for the periods that it was reported for, and for no other.
  if (total === undefined && measured.metric.config.values !== undefined) return null;
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

/** The grains that count to a longer period, by the day that decides it (mathematics §1). */
export function grainsWithin(measured: Measured, period: Period): readonly Period[] {
  const { grain } = measured.metric.config;
  return held(knownOf(measured).grains, `${period.grain} ${period.id}`, () =>
    periodsBetween(period.first, period.last, grain, measured.calendar).filter((one) => {
      const day = anchor(one);
      return day >= period.first && day <= period.last;
    }),
  );
}
