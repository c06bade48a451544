import { formatDay } from "../calendar/day.ts";
import { type Calendar, type Period, parsePeriod } from "../calendar/period.ts";
import {
  formatBeginning,
  formatMonth,
  formatPeriod,
  formatWeek,
  formatWeekByDate,
  type NamedPeriod,
} from "./period.ts";

/** The name of a period for readers; of a week, with its year. */
export function labelOf(period: Period, locale: string): string {
  return formatPeriod(named(period), locale);
}

/** The name of a period by its id; the id itself where it names none. */
export function labelOfId(id: string, calendar: Calendar, locale: string): string {
  const period = parsePeriod(id, calendar);
  return period === null ? id : labelOf(period, locale);
}

/**
 * The name of a period beside that of the edition: "14–20 Sept" of an edition whose own name says the year, "22–28 Dec
 * 2025" else. A fiscal year has two, and a weekly edition stands beside those of other years.
 */
export function labelWithin(period: Period, edition: Period, locale: string): string {
  const isWeek = period.grain === "week" && edition.grain !== "week" && edition.grain !== "day";
  const years = new Set([period.first, period.last, edition.first].map((day) => formatDay(day).slice(0, 4)));
  const isItsYear = edition.fiscalYear === undefined && years.size === 1;
  return isWeek && isItsYear ? formatWeek(named(period), locale) : labelOf(period, locale);
}

/**
 * Since when something lasts that began with a period: weeks and days by their first day ("3 August"), others by their
 * names.
 */
export function beginningLabel(period: Period, edition: Period, locale: string): string {
  if (period.grain !== "week" && period.grain !== "day") return labelWithin(period, edition, locale);
  return formatBeginning(formatDay(period.first), formatDay(edition.last), locale);
}

/** Until when something lasted that ended with a week or a day: its last day ("6 September"). */
export function endLabel(period: Period, edition: Period, locale: string): string {
  return formatBeginning(formatDay(period.last), formatDay(edition.last), locale);
}

/** A month beside the edition: "August"; with its year where the edition begins or ends in another. */
export function monthLabel(month: Period, edition: Period, locale: string): string {
  const years = new Set([month.first, edition.first, edition.last].map((day) => formatDay(day).slice(0, 4)));
  return years.size === 1 ? formatMonth(formatDay(month.first), locale) : labelOf(month, locale);
}

/** What a period is compared with, after "on" or "gegenüber": weeks by their first day, all others by their names. */
export function baseLabel(base: Period, period: Period, locale: string): string {
  if (base.grain !== "week") return labelOf(base, locale);
  return formatWeekByDate(named(base), formatDay(period.first), locale);
}

function named({ id, grain, first, fiscalYear }: Period): NamedPeriod {
  const own = { id, grain, first: formatDay(first) };
  return fiscalYear === undefined ? own : { ...own, fiscalYear };
}
