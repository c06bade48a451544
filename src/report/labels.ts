import { formatDay } from "../calendar/day.ts";
import type { Period } from "../calendar/period.ts";
import { formatPeriod } from "../format/period.ts";

/** The name of a period for readers. */
export function labelOf(period: Period, locale: string): string {
  return formatPeriod({ id: period.id, grain: period.grain, first: formatDay(period.first) }, locale);
}
