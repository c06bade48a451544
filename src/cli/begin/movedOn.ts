import { formatDay } from "../../calendar/day.ts";
import { type Calendar, type Period, yearBefore } from "../../calendar/period.ts";
import type { EditionConfig } from "../../content/schema/edition.ts";

type Okr = EditionConfig["okrs"][number];
type KeyResult = Okr["key_results"][number];

/** Objectives as the next period begins with them, and the metrics whose key results are reached. */
export interface MovedOn {
  readonly okrs: readonly Okr[];
  readonly reached: readonly string[];
}

/**
 * Objectives for the next period: each key result begins where its metric has come to, and leads to the metric's target of
 * that period, else to where it led before. One that is reached is left out, with objectives in which nothing is left.
 *
 * @param values What metrics came to, by their ids; one that is not there leaves its key result as it was.
 * @param targets Their targets of the next period.
 */
export function okrsMovedOn(
  okrs: readonly Okr[],
  values: ReadonlyMap<string, number>,
  targets: ReadonlyMap<string, number>,
): MovedOn {
  const reached: string[] = [];
  const moved = (one: KeyResult): KeyResult[] => {
    const value = values.get(one.metric);
    const from = value === undefined ? one.from : asWritten(value);
    const to = targets.get(one.metric) ?? one.to;
    // Which way is better is what it said before.
    if (Math.sign(to - from) === Math.sign(one.to - one.from)) return [{ ...one, from, to }];
    reached.push(one.metric);
    return [];
  };
  const next = okrs.map((okr) => ({ ...okr, key_results: okr.key_results.flatMap(moved) }));
  return { okrs: next.filter(({ key_results }) => key_results.length > 0), reached };
}

/** A value as people write it: three digits, or as many as stand before its point. */
function asWritten(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}

type Event = EditionConfig["events"][number];

/** The events that charts of a period may still show: of itself, and of the year up to it, with which it is compared. */
export function eventsMovedOn(events: readonly Event[], period: Period, calendar: Calendar): Event[] {
  const first = formatDay(yearBefore(period, calendar).first);
  return events.filter(({ date, until }) => (until ?? date) >= first);
}
