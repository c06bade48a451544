import type { GuardrailFacts } from "../../src/report/report.ts";
import { DAY_MS, isoDay, spanOf } from "../support/oraclePeriods.ts";
import type { Row } from "../support/smallCompany.ts";
import type { Made } from "./made.ts";

export const daysOf = ({ company: { rows } }: Made) => [...new Set(rows.map(({ day = "" }) => day))].sort();

const found = new WeakMap<readonly Row[], Map<string, Row[]>>();

/** The rows of a period; kept, for many proofs ask for the same ones. */
export function rowsIn(rows: readonly Row[], period: string): Row[] {
  const known = found.get(rows) ?? new Map<string, Row[]>();
  found.set(rows, known);
  const own = known.get(period) ?? within(rows, period);
  known.set(period, own);
  return own;
}

function within(rows: readonly Row[], period: string): Row[] {
  const { first, last } = spanOf(period);
  const [from, to] = [isoDay(first), isoDay(last)];
  return rows.filter(({ day = "" }) => day >= from && day <= to);
}

export const hasPost = (row: Row) => Number(row["posts"]) > 0;

export function countOf(rows: readonly Row[], keyOf: (row: Row) => string): number {
  return new Set(rows.map(keyOf)).size;
}

export const memberOf = ({ member = "" }: Row) => member;
export const dayOf = ({ day = "" }: Row) => day;

/** People who posted, on the mean of the days on which anybody did. */
export function postersIn(rows: readonly Row[], period: string): number {
  const posts = rowsIn(rows, period).filter(hasPost);
  return countOf(posts, (row) => `${dayOf(row)} ${memberOf(row)}`) / countOf(posts, dayOf);
}

export function longShare(rows: readonly Row[], period: string): number {
  const own = rowsIn(rows, period);
  return own.filter(({ minutes }) => Number(minutes) > 30).length / own.length;
}

/** The ids of the weeks that the data cover wholly, oldest first. */
export function wholeWeeks(made: Made): string[] {
  const days = daysOf(made);
  return days.flatMap((day) => {
    const { first, last } = spanOf(day, "week");
    const isWhole = isoDay(first) === day && isoDay(last) <= (days.at(-1) ?? "");
    return isWhole ? [weekId(first)] : [];
  });
}

/** By the Thursday of the week, as ISO 8601 numbers it. */
export function weekId(monday: number): string {
  const thursday = new Date(monday + 3 * DAY_MS);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${year}-w${String(number).padStart(2, "0")}`;
}

/** The number in a text: 44 of "44.0 pp inside the limit". */
export function numberIn(text: unknown): number {
  return Number(/-?[\d.]+/.exec(String(text).replaceAll(",", ""))?.[0]);
}

/** The day that a text names: "30 June 2025". */
export function dayIn(text: unknown): string {
  return isoDay(Date.parse(`${String(text)} UTC`));
}

/** "Q1 2026" as the id of a quarter. */
export function quarterIn(text: unknown): string {
  const [part = "", year = ""] = String(text).split(" ");
  return `${year}-${part.toLowerCase()}`;
}

/** The guardrails of which a sentence is said: how far inside its limit each is, and in which weeks it was past it. */
export function guarded(made: Made, isOf: (guardrail: GuardrailFacts) => boolean) {
  const { rows, metrics } = made.company;
  return made.report.guardrails.filter(isOf).map(({ id, judged: { period } }) => {
    const limit = numberIn(metrics[id]?.["thresholds"]);
    const weeks = wholeWeeks(made).filter((week) => week <= period);
    const isPast = weeks.map((week) => longShare(rows, week) >= limit);
    return { gap: limit - longShare(rows, period), weeks, isPast };
  });
}
