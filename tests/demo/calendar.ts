/** A day as the number of days since 1970-01-01. */
export type Day = number;

const MS = 86_400_000;

/** The day of an ISO date such as `2026-05-19`. */
export function day(iso: string): Day {
  const ms = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new Error(`invalid date: ${iso}`);
  return ms / MS;
}

/** The ISO date of a day. */
export function iso(d: Day): string {
  return new Date(d * MS).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(d: Day): number {
  return (d + 3) % 7;
}

/** A number that is the same for the days from a Monday to the next Sunday. */
export function week(d: Day): number {
  return Math.floor((d + 3) / 7);
}

/** The same day of the month `months` later, or that month's last day where it is shorter. */
export function addMonths(d: Day, months: number): Day {
  const date = new Date(d * MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / MS;
}

/** Milliseconds since 1970 in UTC of a local time in Berlin; the clocks change at three in the morning. */
export function berlin(d: Day, msOfDay: number): number {
  const summer = isSummer(msOfDay < 3 * 3_600_000 ? d - 1 : d);
  return d * MS + msOfDay - (summer ? 2 : 1) * 3_600_000;
}

/** Whether summer time holds at noon: from the last Sunday of March to the one before the last Sunday of October. */
function isSummer(d: Day): boolean {
  const year = new Date(d * MS).getUTCFullYear();
  return d >= lastSunday(year, 2) && d < lastSunday(year, 9);
}

function lastSunday(year: number, month: number): Day {
  const last = Date.UTC(year, month + 1, 0) / MS;
  return last - ((weekday(last) + 1) % 7);
}
