import { type Calendar, GRAINS, type Grain, type Period, periodsBetween } from "../calendar/period.ts";
import type { MetricConfig } from "../content/schema/metric.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { makingOf } from "./historyKind.ts";

/** The shorter periods that make up a longer one, exactly; none where they do not, as weeks of a quarter. */
export function partsOf(period: Period, grain: Grain, calendar: Calendar): readonly Period[] {
  if (grain === "week" || GRAINS.indexOf(grain) >= GRAINS.indexOf(period.grain)) return [];
  return periodsBetween(period.first, period.last, grain, calendar);
}

/** The shortest parts of a period that all have a target: the path to its own. None where there is no such path. */
export function pathTo(
  period: Period,
  calendar: Calendar,
  isTargeted: (id: string) => boolean,
): readonly Period[] {
  const paths = (["month", "quarter", "half"] as const).map((grain) => partsOf(period, grain, calendar));
  return paths.find((parts) => parts.length > 1 && parts.every(({ id }) => isTargeted(id))) ?? [];
}

interface Summed {
  readonly config: MetricConfig;
  readonly calendar: Calendar;
  readonly period: Period;
  /** The target of a period, by its id; null where there is none, or none yet. */
  readonly read: (id: string) => number | null;
}

/** A target of a metric whose months add up, and what those of its parts come to; null where both are the same. */
export function sumOfParts({
  config,
  calendar,
  period,
  read,
}: Summed): { readonly target: number; readonly sum: number; readonly parts: string } | null {
  const target = read(period.id);
  const isWhole = lookUp(config.targets, period.id)?.of === "period" && makingOf(config)?.rollup === "sum";
  const path = pathTo(period, calendar, (id) => lookUp(config.targets, id) !== undefined);
  const values = path.flatMap(({ id }) => read(id) ?? []);
  if (!isWhole || target === null || path.length === 0 || values.length < path.length) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  if (Math.abs(sum - target) <= TOLERANCE * Math.abs(target)) return null;
  return { target, sum: Number(sum.toPrecision(12)), parts: `${path[0]?.grain}s` };
}

/** What sums of decimal fractions are off by themselves. */
const TOLERANCE = 1e-9;
