import { type Period, parsePeriod } from "../../calendar/period.ts";
import {
  beginnersIn,
  cohortGroups,
  cohortId,
  retained,
  retainedAt,
  retentionId,
  type ShownGroups,
} from "../../compute/behaviour.ts";
import { namedIn } from "../../content/figureId.ts";
import { type Missing, missing, type Value } from "../../metrics/missing.ts";
import { cochranArmitage, type Interval, newcombe, type Outcome, wilson } from "../../metrics/proportions.ts";
import type { Computation, Family, Given } from "./computation.ts";
import { type NumberKind, P_VALUE, PEOPLE, POINTS, SHARE, STANDARD_ERRORS } from "./numberKinds.ts";
import { cohortObjection, curveObjection, retentionObjection } from "./peopleObjections.ts";

/** What was seen of a metric's people, as `cohort_rate/1/2` or `retention/2026-04/3` ask for it. */
export const OF_PEOPLE: Family<"people"> = {
  cohort_rate: cohort(SHARE, (groups, group) => rate(groups, group, "value")),
  cohort_low: cohort(SHARE, (groups, group) => rate(groups, group, "low")),
  cohort_high: cohort(SHARE, (groups, group) => rate(groups, group, "high")),
  cohort_people: cohort(
    PEOPLE,
    (groups, group) => groups.find((one) => one.group === group)?.of ?? missing("too few"),
  ),
  cohort_difference: cohort(POINTS, (groups) => difference(groups, "value")),
  cohort_difference_low: cohort(POINTS, (groups) => difference(groups, "low")),
  cohort_difference_high: cohort(POINTS, (groups) => difference(groups, "high")),
  cohort_trend: cohort(STANDARD_ERRORS, (groups) => trend(groups, "z")),
  cohort_p: cohort(P_VALUE, (groups) => trend(groups, "p")),
  retention: beginners(SHARE, ({ known, edition }, began, age) => retained(known, began, age, edition)),
  retention_curve: curve(SHARE, (outcome) => partOf(wilson(outcome), "value")),
  retention_curve_low: curve(SHARE, (outcome) => partOf(wilson(outcome), "low")),
  retention_curve_high: curve(SHARE, (outcome) => partOf(wilson(outcome), "high")),
  retention_curve_people: curve(PEOPLE, ({ of }) => of),
  retention_people: beginners(PEOPLE, ({ known, edition }, began) => beginnersIn(known, began, edition)),
};

function cohort(kind: NumberKind, take: (groups: ShownGroups, group: number) => Value): Computation {
  return {
    rule: 1,
    kind,
    value: ({ ref, known, edition }) => {
      const [number, group] = namedIn(ref.measure).map(Number);
      const groups = cohortGroups(known, number ?? 0, edition);
      return "missing" in groups ? groups : take(groups, group ?? 0);
    },
    statements: ({ metric, measure }) => [cohortId(metric, Number(namedIn(measure)[0]))],
    objection: cohortObjection,
  };
}

function beginners(kind: NumberKind, take: (given: Given, began: Period, age: number) => Value): Computation {
  return {
    rule: 1,
    kind,
    value: (given) => {
      const [name = "", age] = namedIn(given.ref.measure);
      const began = parsePeriod(name, given.known.calendar);
      return began === null ? missing("no data") : take(given, began, Number(age));
    },
    statements: ({ metric }) => [retentionId(metric)],
    objection: retentionObjection,
  };
}

/** Of all cohorts together that are so many periods old. */
function curve(kind: NumberKind, take: (outcome: Outcome) => Value): Computation {
  return {
    rule: 1,
    kind,
    value: ({ ref, known, edition }) => {
      const outcome = retainedAt(known, Number(namedIn(ref.measure)[0]), edition);
      return "missing" in outcome ? outcome : take(outcome);
    },
    statements: ({ metric }) => [retentionId(metric)],
    objection: curveObjection,
  };
}

function rate(groups: ShownGroups, group: number, part: keyof Interval): Value {
  const found = groups.find((one) => one.group === group);
  return found === undefined ? missing("too few") : partOf(wilson(found), part);
}

/** The highest group that is shown, less the lowest. */
function difference(groups: ShownGroups, part: keyof Interval): Value {
  const [bottom, top] = [groups[0], groups.at(-1)];
  if (bottom === undefined || top === undefined || bottom === top) return missing("too few");
  return partOf(newcombe(top, bottom), part);
}

function trend(groups: ShownGroups, part: "z" | "p"): Value {
  const found = cochranArmitage(groups);
  return "missing" in found ? found : found[part];
}

function partOf(interval: Interval | Missing, part: keyof Interval): Value {
  return "missing" in interval ? interval : interval[part];
}
