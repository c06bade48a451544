import { type Day, parseDay } from "../calendar/day.ts";
import { type Calendar, type Grain, periodOf } from "../calendar/period.ts";
import type { Span } from "../calendar/sameDays.ts";
import type { Row } from "../query/database.ts";

/** The days on which a source has rows, before any condition, as far as the snapshot is covered. */
export interface ShownDays {
  readonly first: Day;
  readonly last: Day;
  /** The longest run of days without rows between two with rows. */
  readonly gap: number;
  /** Has no period of the grain rows on more than one day, so that a row stands for its whole period? */
  readonly onePerPeriod: boolean;
}

/** What a row of `daysSql` says; null where the source has no row with a day. */
export function readDays(row: Row | undefined): ShownDays | null {
  const [first, last] = [parseDay(String(row?.["from"])), parseDay(String(row?.["to"]))];
  if (first === null || last === null) return null;
  return { first, last, gap: Number(row?.["gap"]), onePerPeriod: row?.["days"] === row?.["periods"] };
}

/** By what the days of a source are judged. */
export interface Judged {
  readonly grain: Grain;
  readonly calendar: Calendar;
  /** Days after which a value is final: rows may come as late as that. */
  readonly matures: number;
}

/**
 * The days up to `through` that are said to be covered, but have no rows: null where that may be so, since the source
 * was without rows for as many days before (weekends, a closure, a row a month), or has not matured.
 */
export function emptyDays(days: ShownDays, through: Day, { grain, calendar, matures }: Judged): Span | null {
  const last = days.onePerPeriod ? periodOf(days.last, grain, calendar).last : days.last;
  // One day of a longer grain is no sign that rows are lost.
  const usual = grain === "day" ? days.gap : Math.max(days.gap, 1);
  return through - matures - last > usual ? { first: last + 1, last: through } : null;
}
