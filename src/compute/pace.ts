import { isComplete } from "../calendar/coverage.ts";
import type { Day } from "../calendar/day.ts";
import { anchor, type Period, periodOf } from "../calendar/period.ts";
import { total } from "../metrics/cell.ts";
import { relativeChange } from "../metrics/change.ts";
import { finite, isMissing, missing, type Value, whenPresent } from "../metrics/missing.ts";
import { type Course, type PathStep, pathToDate, requiredPace } from "../metrics/requiredPace.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { lastWithin, redefinedDays } from "./breaks.ts";
import { reviewGrain, reviewPeriods } from "./compare.ts";
import { makingOf } from "./historyKind.ts";
import { grainsWithin, isPeriodComplete, type Measured, valueIn, valueOver } from "./measured.ts";
import { pathTo } from "./targetParts.ts";
import { declaredTarget, targetValue } from "./targets.ts";

/** The lengths of periods whose target an edition can be on its way to, shortest first. */
const AIMS = ["week", "month", "quarter", "half", "year"] as const;

/**
 * The period whose target an edition is on its way to: its own while that is not over, else the shortest longer one that
 * it lies in (a week by its fourth day) and that has a target, and where the edition had one of its own only one that
 * goes on after it; null where there is none.
 */
export function aimOf(measured: Measured, edition: Period): Period | null {
  const { calendar } = measured;
  const own = declaredTarget(measured, edition);
  if (own !== undefined && !isPeriodComplete(measured, edition)) return edition;
  const longer = AIMS.map((grain) => periodOf(anchor(edition), grain, calendar));
  const found = longer.find(
    (period) =>
      period.last - period.first > edition.last - edition.first &&
      (own === undefined || period.last > edition.last) &&
      declaredTarget(measured, period) !== undefined,
  );
  return found ?? null;
}

/** The last day of which an edition counts anything: of its own data, and not beyond its end. */
export function countedUntil({ coverage, metric }: Measured, edition: Period): Day {
  return Math.min(coverage.to - metric.config.matures, edition.last);
}

/** What a period has come to by the end of an edition; missing where the data, or the definition, begin within it. */
export function soFar(measured: Measured, period: Period, edition: Period): Value {
  const { coverage, metric } = measured;
  if (period.first < coverage.from) return missing("before the snapshot");
  const until = countedUntil(measured, edition);
  if (lastWithin(redefinedDays(metric.config), period.first, until) !== undefined)
    return missing("definition changed");
  const course = courseOf(measured, period, edition);
  if (course !== null) return sumOrMean(course);
  if (period.last <= until) return valueIn(measured, period, null).value;
  // Rows beyond the edition's end are in the period's own value; of these there is none without them.
  if (metric.config.rollup === "recompute" && coverage.to <= edition.last)
    return valueIn(measured, period, null).value;
  const grains = grainsWithin(measured, period).filter(({ last }) => last <= until);
  const span = { first: period.first, last: until };
  return grains.length === 0 ? missing("no data") : valueOver(measured, { span, grains }, null);
}

/** What each grain that is left of a period must bring for its target; "no parts of a whole" where grains do not make it. */
export function paceNeeded(measured: Measured, period: Period, edition: Period): Value {
  const target = targetValue(measured, period);
  if (isMissing(target)) return target;
  const course = courseOf(measured, period, edition);
  if (course === null || declaredTarget(measured, period)?.of === "exit")
    return missing("no parts of a whole");
  const known = soFar(measured, period, edition);
  if (isMissing(known) && course.counted > 0) return known;
  return finite(requiredPace(course, target));
}

/** What a grain brought on average within the edition. */
export function paceNow(measured: Measured, edition: Period): Value {
  const course = courseOf(measured, edition, edition);
  if (course === null) return missing("no parts of a whole");
  const known = soFar(measured, edition, edition);
  return isMissing(known) ? known : finite(course.total / course.counted);
}

/** How far the pace that is needed lies from the present one, as a fraction of that. */
export function paceChange(measured: Measured, period: Period, edition: Period): Value {
  return relativeChange(paceNow(measured, edition), paceNeeded(measured, period, edition));
}

/** The target less what is held against it as it stands: of an exit the latest complete review period, else what has come. */
export function wayToTarget(measured: Measured, period: Period, edition: Period): Value {
  const target = targetValue(measured, period);
  return whenPresent([target, standing(measured, period, edition)], (goal, now) => goal - now);
}

/** What the target of a period is held against as it stands at the end of an edition. */
export function standing(measured: Measured, period: Period, edition: Period): Value {
  if (declaredTarget(measured, period)?.of !== "exit") return soFar(measured, period, edition);
  const until = countedUntil(measured, edition);
  const last = reviewPeriods(measured).findLast(
    (one) => one.last <= until && one.grain === reviewGrain(measured) && isPeriodComplete(measured, one),
  );
  return last === undefined ? missing("no data") : valueIn(measured, last, null).value;
}

/** What the path to a period's target asks of what has come; "no parts of a whole" where no shorter ones make up a path. */
export function pathSoFar(measured: Measured, period: Period, edition: Period): Value {
  const { calendar, metric } = measured;
  if (declaredTarget(measured, period) === undefined) return missing("no target");
  const course = courseOf(measured, period, edition);
  const path = pathTo(period, calendar, (id) => lookUp(metric.config.targets, id)?.of === "period");
  if (course === null || path.length === 0) return missing("no parts of a whole");
  const steps: PathStep[] = [];
  for (const part of path) {
    const target = targetValue(measured, part);
    if (isMissing(target)) return target;
    const all = grainsWithin(measured, part);
    steps.push({ target, counted: come(measured, all, edition).length, all: all.length });
  }
  return finite(pathToDate(steps, course.rollup));
}

/** The grains of a period of which it is the sum or the mean; null where it is neither. */
function courseOf(measured: Measured, period: Period, edition: Period): Course | null {
  const { config } = measured.metric;
  const making = makingOf(config);
  if (making === null || making.approximate || making.rollup === "exit") return null;
  // What is counted anew over a longer period is counted over its own days, not over its weeks.
  if (config.rollup === "recompute" && config.grain === "week") return null;
  const grains = grainsWithin(measured, period);
  const past = come(measured, grains, edition);
  const values = past.flatMap((one) => {
    const { value } = valueIn(measured, one, null);
    return isMissing(value) ? [] : [value];
  });
  const until = countedUntil(measured, edition);
  return {
    rollup: making.rollup,
    total: total(values),
    counted: values.length,
    left: grains.filter(({ last }) => last > until).length,
  };
}

function come(measured: Measured, grains: readonly Period[], edition: Period): readonly Period[] {
  const { coverage, metric } = measured;
  return grains.filter((one) => one.last <= edition.last && isComplete(one, coverage, metric.config.matures));
}

function sumOrMean({ rollup, total: sum, counted }: Course): Value {
  if (counted === 0) return missing("no data");
  return finite(rollup === "sum" ? sum : sum / counted);
}
