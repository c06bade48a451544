import { formatDay } from "../calendar/day.ts";
import { type Calendar, type Period, parsePeriod } from "../calendar/period.ts";
import { formatPeriod } from "../format/period.ts";

/** The name of a period for readers. */
export function labelOf(period: Period, locale: string): string {
  return formatPeriod({ id: period.id, grain: period.grain, first: formatDay(period.first) }, locale);
}

/** The name of a period by its id; the id itself where it names none. */
export function labelOfId(id: string, calendar: Calendar, locale: string): string {
  const period = parsePeriod(id, calendar);
  return period === null ? id : labelOf(period, locale);
}
