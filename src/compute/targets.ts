import { type Period, parsePeriod } from "../calendar/period.ts";
import type { RelativeTarget, Target } from "../content/schema/target.ts";
import { bandOf, type TargetBand } from "../metrics/change.ts";
import { finite, isMissing, type Missing, missing, type Value } from "../metrics/missing.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { completeReviews, definitionChanged, isBeforeData, valueOfOneDefinition } from "./compare.ts";
import { type Measured, valueIn } from "./measured.ts";

/** The target of a period as its metric declares it; undefined where it has none. */
export function declaredTarget({ metric }: Measured, period: Pick<Period, "id">): Target | undefined {
  return lookUp(metric.config.targets, period.id);
}

/**
 * The target of a period, in the metric's unit; a relative one by the value of its earlier period as this snapshot counts
 * it (docs/why/mathematics.md §6). Missing: "no target", and why that value is none: "incomplete period", "definition
 * changed" between the two, "zero base" of a percentage of what is not above 0, and as values are.
 */
export function targetValue(measured: Measured, period: Pick<Period, "id">): Value {
  const target = declaredTarget(measured, period);
  if (target === undefined) return missing("no target");
  return typeof target.value === "number"
    ? target.value
    : relativeValue(measured, target.value, parsePeriod(period.id, measured.calendar));
}

/** From where on a period's target is exceeded, in the metric's unit; missing as the target is, or where that is not declared. */
export function exceedsValue(measured: Measured, period: Pick<Period, "id">): Value {
  const exceeds = declaredTarget(measured, period)?.exceeds;
  if (exceeds === undefined) return missing("no target");
  return typeof exceeds === "number"
    ? exceeds
    : relativeValue(measured, exceeds, parsePeriod(period.id, measured.calendar));
}

/** The band of its target in which a period came out; missing where target or value are. */
export function targetBandOf(measured: Measured, period: Period): TargetBand | Missing {
  const { target, actual } = targetOf(measured, period);
  if (isMissing(target)) return target;
  if (isMissing(actual)) return actual;
  const exceeds = exceedsValue(measured, period);
  return bandOf(actual, target, isMissing(exceeds) ? null : exceeds, measured.metric.config.better);
}

/** A period's target, and the value that is held against it: the period's own, or that of its last complete review. */
export function targetOf(measured: Measured, period: Period): { target: Value; actual: Value } {
  const declared = declaredTarget(measured, period);
  if (declared === undefined) return { target: missing("no target"), actual: missing("no target") };
  const target = targetValue(measured, period);
  if (declared.of === "exit") {
    const exit = completeReviews(measured, period).at(-1);
    return {
      target,
      actual: exit === undefined ? missing("no data") : valueOfOneDefinition(measured, exit),
    };
  }
  const own = valueOfOneDefinition(measured, period);
  const isOpen = valueIn(measured, period, null).status === "partial";
  return { target, actual: isOpen && !isMissing(own) ? missing("incomplete period") : own };
}

/** The same of the target as it was set first, before it was moved. */
export function firstTargetOf(measured: Measured, period: Period): { target: Value; actual: Value } {
  const { target, actual } = targetOf(measured, period);
  const was = declaredTarget(measured, period)?.moved?.was;
  return { target: was ?? target, actual };
}

function relativeValue(measured: Measured, relative: RelativeTarget, period: Period | null): Value {
  const base = parsePeriod(relative.base, measured.calendar);
  if (base === null || period === null) return missing("no target");
  if (isBeforeData(measured, base)) return missing("before the snapshot");
  if (definitionChanged(measured, base.first, period.last)) return missing("definition changed");
  const { value, status } = valueIn(measured, base, null);
  if (isMissing(value)) return value;
  if (status === "complete") return changed(value, relative);
  return missing(base.first < measured.coverage.from ? "before the snapshot" : "incomplete period");
}

function changed(value: number, { change, by }: RelativeTarget): Value {
  if (by === "percent") return value > 0 ? finite(value * (1 + change / 100)) : missing("zero base");
  return finite(value + (by === "points" ? change / 100 : change));
}
