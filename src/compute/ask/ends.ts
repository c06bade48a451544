import { type Day, formatDay, parseDay } from "../../calendar/day.ts";
import { anchor, type Calendar, type Period, periodOf } from "../../calendar/period.ts";
import type { MetricDocument } from "../../content/content.ts";

/** How far the rows of a snapshot are read of one metric. */
export interface ReadTo {
  /** The day by which rows are whole and matured: the snapshot's, or an earlier one; null where it declares none. */
  readonly through: string | null;
  /** The last day whose rows count, where the edition ends before the snapshot does. */
  readonly until?: Day;
}

/**
 * How far an edition reads a snapshot that knows more than its period: to its last day (of a metric by weeks to the end
 * of the last week that counts to it), which may mature beyond. So a report says the same whenever its snapshot was
 * taken, as far as its rows are the same.
 */
export function readTo(
  { config }: MetricDocument,
  edition: Period,
  calendar: Calendar,
  through: string | null,
): ReadTo {
  const whole = through === null ? null : parseDay(through);
  const until = lastDay(config.grain, edition, calendar);
  if (whole === null || whole <= until) return { through };
  return { through: formatDay(Math.min(whole, until + config.matures)), until };
}

function lastDay(grain: MetricDocument["config"]["grain"], { last }: Period, calendar: Calendar): Day {
  if (grain !== "week") return last;
  const week = periodOf(last, "week", calendar);
  return anchor(week) <= last ? week.last : last;
}
