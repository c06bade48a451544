import { type Period, previous } from "../calendar/period.ts";
import { visibleGroups } from "../metrics/suppression.ts";
import { beginnings } from "./likeForLike.ts";
import { isPeriodComplete, type Measured, sizeIn, sizeOver } from "./measured.ts";

/** Units of which a small number says nothing of how few people are behind it. */
const NOT_COUNTS = ["currency", "score", "ratio", "minutes", "hours"];

const known = new WeakMap<Measured, Map<string, ReadonlySet<string>>>();

/**
 * The segments of a dimension that may be shown for a period: each counts at least `min_group` in it and, where
 * that is complete, in the period before (with which it is compared), and no hidden one can be had by subtracting the
 * shown ones from the total. Other dimensions and periods are not looked at: who crosses them by hand may still narrow
 * a small group down.
 */
export function visibleSegments(measured: Measured, dimension: string, period: Period): ReadonlySet<string> {
  const sets = known.get(measured) ?? new Map<string, ReadonlySet<string>>();
  known.set(measured, sets);
  const key = `${dimension} ${period.id}`;
  const visible = sets.get(key) ?? findVisible(measured, dimension, period);
  sets.set(key, visible);
  return visible;
}

/** The segments that may be shown where two periods are compared: in both of them, or in the parts of them that are. */
export function visibleBetween(
  measured: Measured,
  dimension: string,
  base: Period,
  period: Period,
): ReadonlySet<string> {
  const visible = visibleSegments(measured, dimension, period);
  const isPrevious = base.id === previous(period, measured.calendar).id;
  const inBoth = isPrevious ? visible : both(visible, visibleSegments(measured, dimension, base));
  const parts = beginnings(measured, period, base);
  if (parts === null) return inBoth;
  const sizes = (name: string) =>
    [parts.base, parts.current].flatMap((part) => sizeOver(measured, part, { dimension, name }) ?? []);
  return both(inBoth, visibleBy(measured, dimension, sizes));
}

function both(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...left].filter((name) => right.has(name)));
}

function findVisible(measured: Measured, dimension: string, period: Period): ReadonlySet<string> {
  const before = previous(period, measured.calendar);
  const periods = isPeriodComplete(measured, before) ? [period, before] : [period];
  return visibleBy(measured, dimension, (name) =>
    periods.flatMap((one) => sizeIn(measured, one, { dimension, name }) ?? []),
  );
}

/** Which segments may be shown by what each of them counts where it is shown. */
function visibleBy(
  measured: Measured,
  dimension: string,
  sizesOf: (name: string) => readonly number[],
): ReadonlySet<string> {
  const names = [...(measured.segments.get(dimension)?.keys() ?? [])];
  const { min_group: least, unit, value } = measured.metric.config;
  if (value !== undefined && NOT_COUNTS.includes(unit)) return new Set(names);
  const groups = names.map((name) => ({ name, size: Math.min(...sizesOf(name), Number.MAX_VALUE) }));
  const isThere = ({ size }: { size: number }) => size < Number.MAX_VALUE;
  const absent = groups.filter((group) => !isThere(group)).map(({ name }) => name);
  return new Set([...visibleGroups(groups.filter(isThere), least, true), ...absent]);
}
