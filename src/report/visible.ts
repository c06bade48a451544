import { type Period, previous } from "../calendar/period.ts";
import { visibleGroups } from "../metrics/suppression.ts";
import { isPeriodComplete, type Measured, sizeIn } from "./measured.ts";

/** Units of which a small number says nothing of how few people are behind it. */
const NOT_COUNTS = ["currency", "score", "ratio", "minutes", "hours"];

const known = new WeakMap<Measured, Map<string, ReadonlySet<string>>>();

/**
 * The segments of a dimension that may be shown for a period: each counts at least `min_group` in it and, where
 * that is complete, in the period before (with which it is compared), and no hidden one can be had by subtracting the shown ones from the total. Other
 * dimensions and periods are not looked at: who crosses them by hand may still narrow a small group down.
 */
export function visibleSegments(measured: Measured, dimension: string, period: Period): ReadonlySet<string> {
  const sets = known.get(measured) ?? new Map<string, ReadonlySet<string>>();
  known.set(measured, sets);
  const key = `${dimension} ${period.id}`;
  const visible = sets.get(key) ?? findVisible(measured, dimension, period);
  sets.set(key, visible);
  return visible;
}

function findVisible(measured: Measured, dimension: string, period: Period): ReadonlySet<string> {
  const { calendar, metric, segments } = measured;
  const names = [...(segments.get(dimension)?.keys() ?? [])];
  const { min_group: least, unit, value } = metric.config;
  if (value !== undefined && NOT_COUNTS.includes(unit)) return new Set(names);
  const before = previous(period, calendar);
  const periods = isPeriodComplete(measured, before) ? [period, before] : [period];
  const groups = names.map((name) => {
    const sizes = periods.flatMap((one) => sizeIn(measured, one, { dimension, name }) ?? []);
    return { name, size: Math.min(...sizes, Number.MAX_VALUE) };
  });
  const isThere = ({ size }: { size: number }) => size < Number.MAX_VALUE;
  const absent = groups.filter((group) => !isThere(group)).map(({ name }) => name);
  return new Set([...visibleGroups(groups.filter(isThere), least, true), ...absent]);
}
