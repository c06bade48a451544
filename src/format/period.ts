import { languageOf } from "../language/language.ts";

/** What is needed to name a period: its id and its days (ISO dates, both inclusive). */
export interface NamedPeriod {
  readonly id: string;
  readonly grain: string;
  readonly first: string;
}

/** The name of a period for readers: "Q3 2026", "week 38", "September 2026", "14 Sept 2026". */
export function formatPeriod(period: NamedPeriod, locale: string): string {
  if (period.grain === "day") return formatDate(period.first, locale);
  if (period.grain === "week") return languageOf(locale).format.week(String(Number(period.id.slice(6))));
  if (period.grain === "month") return dateText(period.first, locale, { month: "long", year: "numeric" });
  const [year = "", part] = period.id.split("-");
  return part === undefined ? year : languageOf(locale).format.partOfYear(part.toUpperCase(), year);
}

/** The name of a period for a narrow place: "Sept 2026", "week 38, 2026". */
export function formatShortPeriod(period: NamedPeriod, locale: string): string {
  if (period.grain === "month") return dateText(period.first, locale, { month: "short", year: "numeric" });
  const name = formatPeriod(period, locale);
  return period.grain === "week" ? languageOf(locale).format.weekInYear(name, period.id.slice(0, 4)) : name;
}

/** A day, written short with its year: "2 Oct 2026". */
export function formatDate(iso: string, locale: string): string {
  return dateText(iso, locale, { day: "numeric", month: "short", year: "numeric" });
}

/** A day, written out: "2 October 2026". */
export function formatLongDate(iso: string, locale: string): string {
  return dateText(iso, locale, { day: "numeric", month: "long", year: "numeric" });
}

function dateText(iso: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return formatterFor(locale, options).format(Date.parse(`${iso}T00:00:00Z`));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const civil = { ...options, timeZone: "UTC", calendar: "gregory" };
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, civil);
  formatters.set(key, known);
  return known;
}
