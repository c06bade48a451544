import { formatDay } from "../calendar/day.ts";
import { type Calendar, type Period, parsePeriod } from "../calendar/period.ts";
import { formatPeriod, formatWeek, formatWeekByDate, type NamedPeriod } from "./period.ts";

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
 * The name of a period beside that of the edition: "week 38" of an edition whose own name says the year, "week 52 of
 * 2025" else. A fiscal year has two, and a weekly edition stands beside those of other years.
 */
export function labelWithin(period: Period, edition: Period, locale: string): string {
  const isWeek = period.grain === "week" && edition.grain !== "week" && edition.grain !== "day";
  const isItsYear = edition.fiscalYear === undefined && period.id.slice(0, 4) === edition.id.slice(0, 4);
  return isWeek && isItsYear ? formatWeek(named(period), locale) : labelOf(period, locale);
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
