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
import type { AlignedDays } from "../metrics/calendar/align.ts";
import { type Cell, cellValue, emptyCell, type Rollup, rollUp, total } from "../metrics/cell.ts";
import { finite, missing, type Value } from "../metrics/missing.ts";
import { isZeroWhenEmpty } from "../query/emptySql.ts";
import type { Behaviour } from "./behaviour.ts";
import type { Reading } from "./readings.ts";

/** Cells by the first day of their period. */
export type Cells = ReadonlyMap<Day, Cell>;

/** All that a snapshot says of one metric. */
export interface Measured {
  readonly metric: MetricDocument;
  readonly calendar: Calendar;
  readonly coverage: Coverage;
  /** The last day whose rows count, where the edition ends before what the snapshot knows. */
  readonly until?: Day;
  /** Days that the snapshot declares covered, but that have no rows, though the source was never without for so long. */
  readonly empty?: Span;
  readonly total: ReadonlyMap<Grain, Cells>;
  /** By dimension, then by segment. */
  readonly segments: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<Grain, Cells>>>;
  /** What is counted anew over a part of a period: cells by span (`spanKey`), dimension ("" for the total) and segment. */
  readonly spans: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Cell>>>;
  /** Days that are held against others than the calendar's. */
  readonly aligned?: readonly AlignedDays[];
  /** Cases of its rows that are read by rules of their own; none where they are left out. */
  readonly cases?: readonly Reading[];
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
  /** Is its value 0 where it has no rows? */
  readonly isZero: Map<"value", boolean>;
}

/** So many days before a period's end the rows of its last value may be, where the metric does not say. */
const LAST_WITHIN = 4;

const KNOWN = new WeakMap<Measured, Known>();

function knownOf(measured: Measured): Known {
  const known = KNOWN.get(measured) ?? { values: new Map(), grains: new Map(), isZero: new Map() };
  KNOWN.set(measured, known);
  return known;
}

/** What a map holds under a key, made the first time. */
function held<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** The metric's value in a period of any grain, by its roll-up (docs/why/mathematics.md §2). */
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
 * (docs/why/mathematics.md §1).
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

/** The metric's value over a part of a period, by its roll-up (docs/why/mathematics.md §1). */
export function valueOver(measured: Measured, stretch: Stretch, segment: Segment | null): Value {
  const { rollup } = measured.metric.config;
  if (rollup !== "recompute") return finite(rolledUp(measured, stretch.grains, segment, rollup));
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
  const whole = known.get("")?.get("") ?? noRows(measured);
  if (segment === null) return whole;
  return known.get(segment.dimension)?.get(segment.name) ?? noRowsOf(measured, whole);
}

function rolledValue(measured: Measured, period: Period, segment: Segment | null): Value {
  const { rollup, grain } = measured.metric.config;
  if (rollup !== "recompute" && period.grain !== grain)
    return rolledUp(measured, completeGrains(measured, period), segment, rollup);
  const cell = cellAt(measured, period, segment);
  return cell === null ? missing("no data") : cellValue(cell);
}

function rolledUp(
  measured: Measured,
  grains: readonly Period[],
  segment: Segment | null,
  rollup: Exclude<Rollup, "recompute">,
): Value {
  if (rollup !== "last") return rollUp(cellsAt(measured, grains, segment), rollup);
  const last = lastWithRows(measured, grains, segment);
  if (last === null) return missing("no data");
  const { last_within: most = LAST_WITHIN } = measured.metric.config;
  const cell = daysLate(grains, last) > most ? null : cellAt(measured, last, segment);
  return cell === null ? missing("no data near the last day") : cellValue(cell);
}

/** The last grain with rows. Segments that add up are looked at where the total is, so that they make it; others by themselves. */
function lastWithRows(measured: Measured, grains: readonly Period[], segment: Segment | null): Period | null {
  const of = isAdditive(measured) ? null : segment;
  return grains.findLast((one) => cellAt(measured, one, of) !== null) ?? null;
}

/** How many days before the last of the grains one of them ends. */
function daysLate(grains: readonly Period[], one: Period): number {
  return (grains.at(-1)?.last ?? one.last) - one.last;
}

/** Of `rollup: last`, the day of which a longer period's value is, where that is not the last day that it could be of. */
export function earlierLastDay(measured: Measured, period: Period, segment: Segment | null): Day | null {
  const { rollup, grain } = measured.metric.config;
  if (rollup !== "last" || period.grain === grain) return null;
  const grains = completeGrains(measured, period);
  const last = lastWithRows(measured, grains, segment);
  return last === null || daysLate(grains, last) === 0 ? null : last.last;
}

/** The cells of which a period's value is made: its own, or those of its complete grains. */
function cellsWithin(measured: Measured, period: Period, segment: Segment | null): Cell[] {
  const { rollup, grain } = measured.metric.config;
  const own = rollup === "recompute" || period.grain === grain;
  return cellsAt(measured, own ? [period] : completeGrains(measured, period), segment);
}

/** The first days of the complete grains of a period that hold a value. */
export function grainsWithRows(measured: Measured, period: Period): Set<Day> {
  const grains = completeGrains(measured, period);
  return new Set(grains.flatMap((one) => (cellAt(measured, one, null) === null ? [] : [one.first])));
}

/** The grains that count; a balance is looked for at the end of what is declared whole, be there rows or not. */
function completeGrains(measured: Measured, period: Period): Period[] {
  const { matures, rollup } = measured.metric.config;
  const { coverage, empty } = measured;
  const known = rollup === "last" && empty !== undefined ? { ...coverage, to: empty.last } : coverage;
  return grainsWithin(measured, period).filter((one) => isComplete(one, known, matures));
}

function cellsAt(measured: Measured, periods: readonly Period[], segment: Segment | null): Cell[] {
  return periods.flatMap((one) => cellAt(measured, one, segment) ?? []);
}

function cellAt(measured: Measured, period: Period, segment: Segment | null): Cell | null {
  const total = measured.total.get(period.grain);
  // A reported number stands for the periods that it was reported for, and for no other.
  if (total === undefined && measured.metric.config.values !== undefined) return null;
  if (total === undefined) throw new RangeError(`${measured.metric.id} was not measured by ${period.grain}`);
  const whole = total.get(period.first) ?? noRows(measured);
  if (segment === null) return whole;
  const own = measured.segments.get(segment.dimension)?.get(segment.name)?.get(period.grain);
  const part = own?.get(period.first);
  if (part !== undefined) return part;
  const isGone = total.has(period.first) && isBalanceWithout(measured, own, period);
  return isGone ? null : noRowsOf(measured, whole);
}

/**
 * Has a balance's segment no rows where it had some before? It is not known then to be nothing, unless the last value of
 * each of its entities now counts to another segment.
 */
function isBalanceWithout({ metric }: Measured, own: Cells | undefined, period: Period): boolean {
  const { rollup, absent_is_zero: isZero, last_of: entity } = metric.config;
  const isNothing = isZero || entity !== undefined;
  return rollup === "last" && !isNothing && [...(own?.keys() ?? [])].some((first) => first < period.first);
}

/**
 * The cell of a grain without rows: none, unless the metric says that no rows mean none (docs/why/mathematics.md §11).
 */
function noRows(measured: Measured): Cell | null {
  const { denominator, empty_is_zero: isZero } = measured.metric.config;
  if (!isZero) return null;
  if (denominator !== undefined) return emptyCell(true);
  return isAdditive(measured) ? emptyCell(false) : null;
}

/** The cell of a segment without rows where the whole has some: what counts or adds up rows is zero, all else unknown. */
function noRowsOf(measured: Measured, whole: Cell | null): Cell | null {
  if (whole === null) return null;
  return isAdditive(measured) ? emptyCell(false) : noRows(measured);
}

/** Is its value made of sums and counts alone, so that segments without rows are zero, and segments are its parts? */
export function isAdditive(measured: Measured): boolean {
  const { value } = measured.metric.config;
  return held(knownOf(measured).isZero, "value", () => value !== undefined && isZeroWhenEmpty(value));
}

/** The grains that count to a longer period, by the day that decides it (docs/why/mathematics.md §1). */
export function grainsWithin(measured: Measured, period: Period): readonly Period[] {
  const { grain } = measured.metric.config;
  return held(knownOf(measured).grains, `${period.grain} ${period.id}`, () =>
    periodsBetween(period.first, period.last, grain, measured.calendar).filter((one) => {
      const day = anchor(one);
      return day >= period.first && day <= period.last;
    }),
  );
}
