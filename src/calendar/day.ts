/** A civil day, as whole days since 1970-01-01; days have no time zone. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** The day that an ISO date (`2026-09-14`) names; null where there is no such day. */
export function parseDay(iso: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  const day = time / MILLISECONDS;
  return formatDay(day) === iso ? day : null;
}

/** The ISO date of a day. */
export function formatDay(day: Day): string {
  const known = written.get(day) ?? new Date(day * MILLISECONDS).toISOString().slice(0, 10);
  written.set(day, known);
  return known;
}

/** A report writes the same few thousand days over and over. */
const written = new Map<Day, string>();

/** The day of a civil date; `month` counts from 1 and may run past 12 or below 1. */
export function dayOf(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / MILLISECONDS;
}

/** Year and month (1 to 12) of a day. */
export function yearAndMonth(day: Day): { year: number; month: number } {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** Day of the week, Monday 0 to Sunday 6 (ISO 8601 less one). */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}
