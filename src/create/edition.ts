import type { Day } from "../calendar/day.ts";
import { type Calendar, type Grain, type Period, periodOf, previous } from "../calendar/period.ts";

/** Days after the end of a quarter in which its last week may still go on. */
const STILL = 7;

/** The last quarter of the calendar that is over, its last week too. */
export function lastQuarter(today: Day, calendar: Calendar): Period {
  return previous(periodOf(today - STILL, "quarter", calendar), calendar);
}

/** The longest period, of a quarter at most, that lies wholly within days; else the month of the last day. */
export function lastWithin(first: Day, last: Day, calendar: Calendar): Period {
  const ended = (grain: Grain) => {
    const own = periodOf(last, grain, calendar);
    return own.last <= last ? own : previous(own, calendar);
  };
  const whole = (["quarter", "month"] as const).map(ended).find((period) => period.first >= first);
  return whole ?? periodOf(last, "month", calendar);
}
