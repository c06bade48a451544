import { isComplete } from "../calendar/coverage.ts";
import { type Day, parseDay } from "../calendar/day.ts";
import { type Calendar, type Period, parsePeriod, periodOf, previous, shift } from "../calendar/period.ts";
import type { MetricDocument } from "../content/content.ts";
import type { CohortConfig } from "../content/schema/behaviour.ts";
import { total } from "../metrics/cell.ts";
import { isMissing, type Missing, missing, type Value } from "../metrics/missing.ts";
import type { Outcome } from "../metrics/proportions.ts";
import { visibleGroups } from "../metrics/suppression.ts";
import type { Answers } from "../query/statement.ts";
import type { Measured } from "./measured.ts";
import { emptyDays, readDays, type ShownDays } from "./shownDays.ts";

/** What a snapshot says of a metric's people. */
export interface Behaviour {
  /** In the order of `cohorts:`; each by group, from 0 (who reaches no bound). */
  readonly cohorts: readonly CohortCounts[];
  /** By the first day of a cohort's period, then of a later one: how many people. */
  readonly retention: ReadonlyMap<Day, ReadonlyMap<Day, number>>;
  /** What came and went, by the first day of the period. */
  readonly flows: ReadonlyMap<Day, PeriodFlows>;
  /** By the first day of a week, then by so many days of it: how many were there. */
  readonly activeDays: ReadonlyMap<Day, ReadonlyMap<number, number>>;
}

/** What came and went in a period, flow by flow; what nobody did is left out. */
export type PeriodFlows = ReadonlyMap<string, Flow>;

/** So many entities, with so much together. */
export interface Flow {
  readonly entities: number;
  readonly amount: number;
}

/** The people of each group and those among them with the outcome, with the days that the tables hold. */
export interface CohortCounts {
  readonly groups: ReadonlyMap<number, Outcome>;
  readonly from: Day | null;
  readonly to: Day | null;
  /** The last day for which it is known what people did; null where none is declared whole. */
  readonly exposedTo: Day | null;
}

/** The periods of which a cohort tells. */
export interface Windows {
  readonly exposure: Period;
  readonly outcome: Period;
}

/** Groups of fewer people are not shown, whatever `min_group` says (docs/why/mathematics.md §7). */
const LEAST = 30;

/** Name of the statement that counts a cohort, by its number in the list from 1. */
export function cohortId(metric: string, number: number): string {
  return `${metric}/cohort/${number}`;
}

/** Name of the statement that counts who came back. */
export function retentionId(metric: string): string {
  return `${metric}/retention`;
}

/** Name of the statement that tells who came and went. */
export function flowsId(metric: string): string {
  return `${metric}/flows`;
}

/** Name of the statement that tells on how many days of a week they were there. */
export function activeDaysId(metric: string): string {
  return `${metric}/active_days`;
}

/** The periods that a cohort names, in an edition; null where one is none. */
export function windowsOf(
  { exposure, outcome }: CohortConfig,
  edition: Period,
  calendar: Calendar,
): Windows | null {
  const early = exposure === "previous" ? previous(edition, calendar) : parsePeriod(exposure, calendar);
  const late = outcome.period === "current" ? edition : parsePeriod(outcome.period, calendar);
  return early === null || late === null ? null : { exposure: early, outcome: late };
}

/** What the answers say of a metric's people; `through` is the last day that the snapshot declares whole. */
export function readBehaviour(
  metric: MetricDocument,
  { rows }: Answers,
  calendar: Calendar,
  through: Day | null,
): Behaviour {
  const { matures } = metric.config;
  const cohorts = metric.config.cohorts.map((_, index): CohortCounts => {
    const id = cohortId(metric.id, index + 1);
    const exposed = readDays(rows.get(`${id}/exposed`)?.[0]);
    const later = readDays(rows.get(`${id}/outcome`)?.[0]);
    const endOf = (days: ShownDays | null, judged: number) =>
      days === null || through === null
        ? (days?.last ?? null)
        : (emptyDays(days, through, { grain: "day", calendar, matures: judged })?.first ?? through + 1) - 1;
    const groups = (rows.get(id) ?? []).map((row): [number, Outcome] => [
      Number(row["group"]),
      { of: Number(row["people"]), hits: Number(row["hits"]) },
    ]);
    return {
      groups: new Map(groups),
      from: exposed?.first ?? null,
      to: endOf(later, matures),
      exposedTo: through === null ? null : endOf(exposed, 0),
    };
  });
  const retention = new Map<Day, Map<Day, number>>();
  for (const row of rows.get(retentionId(metric.id)) ?? []) {
    const [cohort, period] = [parseDay(String(row["cohort"])), parseDay(String(row["period"]))];
    if (cohort === null || period === null) continue;
    const later = retention.get(cohort) ?? new Map<Day, number>();
    retention.set(cohort, later.set(period, Number(row["people"])));
  }
  return { cohorts, retention, ...readFlows(metric.id, rows) };
}

function readFlows(metric: string, rows: Answers["rows"]): Pick<Behaviour, "flows" | "activeDays"> {
  const flows = new Map<Day, Map<string, Flow>>();
  for (const row of rows.get(flowsId(metric)) ?? []) {
    const period = parseDay(String(row["period"]));
    if (period === null) continue;
    const own = flows.get(period) ?? new Map<string, Flow>();
    const flow = { entities: Number(row["entities"]), amount: Number(row["amount"]) };
    flows.set(period, own.set(String(row["flow"]), flow));
  }
  const activeDays = new Map<Day, Map<number, number>>();
  for (const row of rows.get(activeDaysId(metric)) ?? []) {
    const week = parseDay(String(row["week"]));
    if (week === null) continue;
    const own = activeDays.get(week) ?? new Map<number, number>();
    activeDays.set(week, own.set(Number(row["days"]), Number(row["entities"])));
  }
  return { flows, activeDays };
}

/** The groups of a cohort that may be shown, lowest first. */
export type ShownGroups = readonly (Outcome & { readonly group: number })[];

/**
 * The groups of a cohort, by its number from 1, that may be shown: those of enough people, and no hidden one can be had
 * by subtracting them from everybody. Missing where a period is not whole in the snapshot.
 */
export function cohortGroups(measured: Measured, number: number, edition: Period): ShownGroups | Missing {
  const { metric, calendar, behaviour } = measured;
  const config = metric.config.cohorts[number - 1];
  const counts = behaviour.cohorts[number - 1];
  const windows = config === undefined ? null : windowsOf(config, edition, calendar);
  if (counts === undefined || windows === null) return missing("no data");
  const obstacle = uncovered(counts, windows, metric.config.matures);
  if (obstacle !== null) return obstacle;
  const sizes = [...counts.groups].map(([group, { of }]) => ({ name: String(group), size: of }));
  const visible = visibleGroups(sizes, leastOf(metric), true);
  return [...counts.groups]
    .filter(([group]) => group > 0 && visible.has(String(group)))
    .map(([group, outcome]) => ({ ...outcome, group }));
}

/** Fewer people than these are no group that is shown. */
export function leastOf({ config }: MetricDocument): number {
  return Math.max(LEAST, config.min_group);
}

function uncovered(
  { from, to, exposedTo }: CohortCounts,
  { exposure, outcome }: Windows,
  matures: number,
): Missing | null {
  if (from === null || to === null) return missing("no data");
  if (exposure.first < from) return missing("before the snapshot");
  if (exposedTo !== null && exposure.last > exposedTo) return missing("incomplete period");
  return isComplete(outcome, { from, to }, matures) ? null : missing("incomplete period");
}

/** A cohort of the triangle that may be shown: who began in a period. */
export interface Beginners {
  readonly period: Period;
  readonly people: number;
}

/** The latest cohorts of a metric that may be shown in an edition, earliest first: as many as one is followed for, and one more. */
export function beginnersOf(measured: Measured, edition: Period): readonly Beginners[] {
  const { periods = 0 } = measured.metric.config.retention ?? {};
  return allBeginnersOf(measured, edition).slice(-periods - 1);
}

/**
 * All cohorts of a metric that may be told of in an edition, earliest first: whole periods up to the edition's end, of
 * enough people. Without `joined`, who is first seen in the first period of the snapshot may have begun before.
 */
function allBeginnersOf(measured: Measured, edition: Period): readonly Beginners[] {
  const { metric, calendar, behaviour, coverage } = measured;
  const { retention } = metric.config;
  if (retention === undefined) return [];
  const first = periodOf(coverage.from, retention.grain, calendar);
  const whole = [...behaviour.retention].flatMap(([day, later]) => {
    const period = periodOf(day, retention.grain, calendar);
    const unknown = retention.joined === undefined && period.id === first.id;
    const shown = !unknown && isOver(measured, period, edition);
    return shown ? [{ period, people: later.get(day) ?? 0 }] : [];
  });
  const visible = visibleGroups(
    whole.map(({ period, people }) => ({ name: period.id, size: people })),
    leastOf(metric),
    true,
  );
  return whole.filter(({ period }) => visible.has(period.id));
}

/** Is a period of the triangle over by the end of the edition, and whole in the snapshot? Its days count, not its grains. */
export function isOver({ metric, coverage }: Measured, period: Period, edition: Period): boolean {
  return period.last <= edition.last && isComplete(period, coverage, metric.config.matures);
}

/** Of those who began in a period, the share with a row so many periods later. */
export function retained(measured: Measured, cohort: Period, age: number, edition: Period): Value {
  const people = beginnersIn(measured, cohort, edition);
  const later = shift(cohort, age, measured.calendar);
  if (isMissing(people)) return people;
  if (!isOver(measured, later, edition)) return missing("incomplete period");
  return (measured.behaviour.retention.get(cohort.first)?.get(later.first) ?? 0) / people;
}

/** How many people began in a period. */
export function beginnersIn(measured: Measured, cohort: Period, edition: Period): Value {
  const found = beginnersOf(measured, edition).find(({ period }) => period.id === cohort.id);
  if (found !== undefined) return found.people;
  if (!isOver(measured, cohort, edition)) return missing("incomplete period");
  return missing(measured.behaviour.retention.has(cohort.first) ? "too few" : "no data");
}

/** Of all cohorts that are so many periods old: how many people they have, and how many of them were there again. */
export function retainedAt(measured: Measured, age: number, edition: Period): Outcome | Missing {
  const old = allBeginnersOf(measured, edition).filter(({ period }) =>
    isOver(measured, shift(period, age, measured.calendar), edition),
  );
  if (old.length === 0) return missing("incomplete period");
  const again = old.map(({ period }) => {
    const later = shift(period, age, measured.calendar);
    return measured.behaviour.retention.get(period.first)?.get(later.first) ?? 0;
  });
  return { of: total(old.map(({ people }) => people)), hits: total(again) };
}
