import { textWidth } from "./text.ts";

const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240];
const DAY = 86_400_000;

/** A tick of a time axis: a month, or a year where a month would be too narrow. */
export interface TimeTick {
  readonly time: number;
  readonly text: string;
  /** The year, under the first tick and under each January. */
  readonly year: string;
}

/** Milliseconds of an ISO date, at its beginning in UTC. */
export function timeOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`);
}

/** The middle of a period, given by its first and last day. */
export function middleOf(period: { readonly first: string; readonly last: string }): number {
  return (timeOf(period.first) + timeOf(period.last) + DAY) / 2;
}

/** Ticks at the beginnings of months or years between two times, as many as have room on `width` px. */
export function timeTicks(
  from: number,
  to: number,
  width: number,
  locale: string,
  size: number,
): readonly TimeTick[] {
  const months = monthsBetween(from, to);
  const room = Math.max(1, width / (widestMonth(locale, size) + 14));
  const every = (step: number) => months.filter((time) => monthNumber(time) % step === 0);
  const step = STEPS.find((months) => every(months).length <= room) ?? 1200;
  const kept = every(step);
  return kept.map((time, index) => tickOf(time, index === 0, step, locale));
}

/** Of English at least: its "Sept" is as wide as most languages' widest. */
function widestMonth(locale: string, size: number): number {
  const names = Array.from({ length: 12 }, (_, month) =>
    dateText(Date.UTC(2026, month, 1), locale, { month: "short" }),
  );
  return Math.max(...["Sept", ...names].map((name) => textWidth(name, size)));
}

function tickOf(time: number, isFirst: boolean, step: number, locale: string): TimeTick {
  const year = dateText(time, locale, { year: "numeric" });
  if (step >= 12) return { time, text: year, year: "" };
  const starts = new Date(time).getUTCMonth() === 0;
  return { time, text: dateText(time, locale, { month: "short" }), year: isFirst || starts ? year : "" };
}

function monthsBetween(from: number, to: number): readonly number[] {
  const months: number[] = [];
  const start = new Date(from);
  for (let month = start.getUTCMonth(); ; month += 1) {
    const time = Date.UTC(start.getUTCFullYear(), month, 1);
    if (time > to) return months;
    if (time >= from) months.push(time);
  }
}

function monthNumber(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** A time as the locale writes these parts of it, in UTC. */
export function dateText(time: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const civil = { ...options, calendar: "gregory", timeZone: "UTC" };
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, civil);
  formatters.set(key, known);
  return known.format(time);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A day's month and year: "Oct", "2025". */
export function monthYear(iso: string, locale: string): { readonly month: string; readonly year: string } {
  const said = (options: Intl.DateTimeFormatOptions) => dateText(timeOf(iso), locale, options);
  return { month: said({ month: "short" }), year: said({ year: "numeric" }) };
}
