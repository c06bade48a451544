import { languageOf, spokenIn } from "../language/language.ts";

/** What is needed to name a period: its id and its days (ISO dates, both inclusive). */
export interface NamedPeriod {
  readonly id: string;
  readonly grain: string;
  readonly first: string;
  /** The name of the fiscal year that it is or is of, where that does not begin in January: "2026/27". */
  readonly fiscalYear?: string;
}

/** The name of a period for readers: "Q3 2026", "FY 2026/27", "14–20 Sept 2026", "September 2026", "14 Sept 2026". */
export function formatPeriod(period: NamedPeriod, locale: string): string {
  const say = languageOf(locale).format;
  if (period.grain === "day") return formatDate(period.first, locale);
  if (period.grain === "week") return weekText(period.first, locale, { ...SHORT_DAY, year: "numeric" });
  if (period.grain === "month") return dateText(period.first, locale, { month: "long", year: "numeric" });
  const [civil = "", part] = period.id.split("-");
  const { fiscalYear } = period;
  if (part === undefined) return fiscalYear === undefined ? civil : say.fiscalYear(fiscalYear);
  // One year alone could be either of the two: "Q1 FY 2027", but "Q1 2026/27".
  const isPlain = fiscalYear === undefined || fiscalYear.includes("/");
  return say.partOfYear(part.toUpperCase(), isPlain ? (fiscalYear ?? civil) : say.fiscalYear(fiscalYear));
}

/** A week where only one year can be meant: "14–20 Sept". */
export function formatWeek({ first }: NamedPeriod, locale: string): string {
  return weekText(first, locale, SHORT_DAY);
}

/** Both ends of a week as the locale joins them: a dash without spaces between days of a month, else with them. */
function weekText(first: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${first} ${options.year ?? ""}`;
  const known = weeks.get(key) ?? writeWeek(first, locale, options);
  weeks.set(key, known);
  return known;
}

/** Weeks as they were written: a report names each of them again and again, and ranges are slow to write. */
const weeks = new Map<string, string>();

function writeWeek(first: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const start = Date.parse(`${first}T00:00:00Z`);
  const written = formatterFor(locale, options).formatRange(start, start + 6 * DAY);
  const joined = written.replace(/\s*–\s*/, " – ").replace(/(?<!\d)(\d{1,2}\.?) – (?=\d)/, "$1–");
  return withFirstDay(joined, locale);
}

const DAY = 86_400_000;

const SHORT_DAY = { day: "numeric", month: "short" } as const;

/**
 * A week by its first day, where a reader would have to look its number up: "the week of 14 September"; with its year
 * where that is not the year of `beside`, the day (ISO date) that it is named beside.
 */
export function formatWeekByDate({ first }: NamedPeriod, beside: string, locale: string): string {
  return languageOf(locale).format.weekOfDate(formatBeginning(first, beside, locale));
}

/** The name of a period for a narrow place: "Sept 2026". */
export function formatShortPeriod(period: NamedPeriod, locale: string): string {
  if (period.grain === "month") return dateText(period.first, locale, { month: "short", year: "numeric" });
  return formatPeriod(period, locale);
}

/**
 * The day on which a period begins, as something that lasts is dated: "3 August"; with its year where that is not the
 * year of `beside` (ISO date).
 */
export function formatBeginning(first: string, beside: string, locale: string): string {
  const year = first.slice(0, 4) === beside.slice(0, 4) ? {} : { year: "numeric" as const };
  return dateText(first, locale, { day: "numeric", month: "long", ...year });
}

/** A month where only one year can be meant: "August". */
export function formatMonth(first: string, locale: string): string {
  return dateText(first, locale, { month: "long" });
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
  const written = formatterFor(locale, options).format(Date.parse(`${iso}T00:00:00Z`));
  return options.day === undefined ? written : withFirstDay(written, locale);
}

/** "1er juin", "1er–7 juin": the first day of a month as the language counts it. */
function withFirstDay(written: string, locale: string): string {
  const first = spokenIn(locale)?.typography.firstDay ?? null;
  return first === null ? written : written.replace(/(?<!\d)1(?=[\s–](?!\d{4}))/, first);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const civil = { ...options, timeZone: "UTC", calendar: "gregory" };
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, civil);
  formatters.set(key, known);
  return known;
}
