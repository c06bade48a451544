import { parsePeriod } from "../../calendar/period.ts";
import {
  beginnersIn,
  cohortGroups,
  cohortId,
  retained,
  retentionId,
  type ShownGroups,
} from "../../compute/behaviour.ts";
import { type FigureRef, OF_BEGINNERS, OF_COHORTS, OF_GROUPS } from "../../content/figureId.ts";
import type { Unit } from "../../format/number.ts";
import { formatCount, formatNumber, formatRelative } from "../../format/number.ts";
import { formatP, formatZ } from "../../format/statistic.ts";
import { languageOf } from "../../language/language.ts";
import { isMissing, type Missing, missing, type Value } from "../../metrics/missing.ts";
import { cochranArmitage, type Interval, newcombe, wilson } from "../../metrics/proportions.ts";
import { type Measure, notAvailable, type Worded } from "./worded.ts";

type Kind = (typeof OF_GROUPS | typeof OF_COHORTS | typeof OF_BEGINNERS)[number];

const PERCENT: Unit = { kind: "percent", name: "percent" };
const RATIO: Unit = { kind: "ratio", name: "ratio" };

/** What was seen of a metric's people, as `cohort_rate/1/2` or `retention/2026-04/3` ask for it; null for other measures. */
export function peopleMeasure({ ref, known, edition, locale }: Measure): Worded | null {
  const kind = kindOf(ref.measure);
  if (kind === null) return null;
  const [, first = "", second = ""] = ref.measure.split("/");
  if (kind === "retention" || kind === "retention_people") {
    const cohort = parsePeriod(first, known.calendar);
    if (cohort === null) return worded(missing("no data"), kind, locale);
    const value =
      kind === "retention"
        ? retained(known, cohort, Number(second), edition)
        : beginnersIn(known, cohort, edition);
    return worded(value, kind, locale);
  }
  const groups = cohortGroups(known, Number(first), edition);
  return worded("missing" in groups ? groups : NUMBERS[kind](groups, Number(second)), kind, locale);
}

/** The unit of such a measure; null for other measures. */
export function peopleUnit(measure: string, locale: string): Unit | null {
  const kind = kindOf(measure);
  if (kind === null) return null;
  return isCount(kind) ? { kind: "noun", name: languageOf(locale).report.people } : UNITS[kind];
}

/** Name of the statement behind such a measure; null for other measures. */
export function peopleStatement({ metric, measure }: FigureRef): string | null {
  const kind = kindOf(measure);
  if (kind === null) return null;
  if (OF_BEGINNERS.some((one) => one === kind)) return retentionId(metric);
  return cohortId(metric, Number(measure.split("/")[1]));
}

function kindOf(measure: string): Kind | null {
  const word = measure.split("/")[0];
  return [...OF_GROUPS, ...OF_COHORTS, ...OF_BEGINNERS].find((one) => one === word) ?? null;
}

type CohortKind = Exclude<Kind, "retention" | "retention_people">;

const NUMBERS: Readonly<Record<CohortKind, (groups: ShownGroups, group: number) => Value>> = {
  cohort_rate: (groups, group) => rate(groups, group, "value"),
  cohort_low: (groups, group) => rate(groups, group, "low"),
  cohort_high: (groups, group) => rate(groups, group, "high"),
  cohort_people: (groups, group) => groups.find((one) => one.group === group)?.of ?? missing("too few"),
  cohort_difference: (groups) => difference(groups, "value"),
  cohort_difference_low: (groups) => difference(groups, "low"),
  cohort_difference_high: (groups) => difference(groups, "high"),
  cohort_trend: (groups) => trend(groups, "z"),
  cohort_p: (groups) => trend(groups, "p"),
};

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

type Counted = "cohort_people" | "retention_people";

function isCount(kind: Kind): kind is Counted {
  return kind === "cohort_people" || kind === "retention_people";
}

const UNITS: Readonly<Record<Exclude<Kind, Counted>, Unit>> = {
  cohort_rate: PERCENT,
  cohort_low: PERCENT,
  cohort_high: PERCENT,
  cohort_difference: PERCENT,
  cohort_difference_low: PERCENT,
  cohort_difference_high: PERCENT,
  cohort_trend: RATIO,
  cohort_p: RATIO,
  retention: PERCENT,
};

function worded(value: Value, kind: Kind, locale: string): Worded {
  return isMissing(value)
    ? { value, words: notAvailable(locale) }
    : { value, words: wordsOf(value, kind, locale) };
}

function wordsOf(value: number, kind: Kind, locale: string): string {
  if (kind === "cohort_trend") return formatZ(value, locale);
  if (kind === "cohort_p") return formatP(value, locale);
  if (kind.startsWith("cohort_difference"))
    return formatNumber(value, PERCENT, locale, { signed: true, difference: true });
  return isCount(kind) ? formatCount(value, locale) : formatRelative(value, locale, false);
}
