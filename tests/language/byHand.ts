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

export function longShare(rows: readonly Row[], period: string): number {
  const own = rowsIn(rows, period);
  return own.filter(({ minutes }) => Number(minutes) > 30).length / own.length;
}

/** By the Thursday of the week, as ISO 8601 numbers it. */
export function weekId(monday: number): string {
  const thursday = new Date(monday + 3 * DAY_MS);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${year}-w${String(number).padStart(2, "0")}`;
}

/** The day that a text names: "30 June 2025". */
export function dayIn(text: unknown): string {
  return isoDay(Date.parse(`${String(text)} UTC`));
}
