import { type Day, dayOf, formatDay, parseDay, weekday, yearAndMonth } from "./day.ts";

/** The lengths that a period can have. */
export type Grain = "day" | "week" | "month" | "quarter" | "half" | "year";

/** Shortest first. */
export const GRAINS: readonly Grain[] = ["day", "week", "month", "quarter", "half", "year"];

/** How a fiscal year that does not begin in January is named: by both calendar years, or by that of its end or start. */
export type FiscalYearNamed = "both" | "end" | "start";

/** Where fiscal years and weeks begin: `fiscalYearStarts` 1 to 12, `weekStarts` Monday 0 to Sunday 6. */
export interface Calendar {
  readonly fiscalYearStarts: number;
  readonly weekStarts: number;
  /** Of names for readers only, never of ids; by both where it is not said. */
  readonly fiscalYearNamed?: FiscalYearNamed;
}

/** A stretch of whole days with its id in our notation (`2026-q3`, `2026-w38`); both ends belong to it. */
export interface Period {
  readonly id: string;
  readonly grain: Grain;
  readonly first: Day;
  readonly last: Day;
  /** The name of the fiscal year that it is or is of: "2026/27"; only where that does not begin in January. */
  readonly fiscalYear?: string;
}

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The period of a grain that holds a day. */
export function periodOf(day: Day, grain: Grain, calendar: Calendar): Period {
  if (grain === "day") return { id: formatDay(day), grain, first: day, last: day };
  if (grain === "week") return weekOf(day, calendar);
  return monthsOf(day, grain, calendar);
}

/** The period that an id names in this calendar; null where it names none (`2026-q5`, `2026-w54`, `2026-02-30`). */
export function parsePeriod(id: string, calendar: Calendar): Period | null {
  const day = parseDay(id);
  if (day !== null) return periodOf(day, "day", calendar);
  const match = /^(\d{4})(?:-(?:(w)(\d{2})|(q)([1-4])|(h)([12])|(\d{2})))?$/.exec(id);
  if (match === null) return null;
  const year = Number(match[1]);
  const found = firstGuess(year, match, calendar);
  return found?.id === id ? found : null;
}

/** The period `steps` periods later (earlier when negative). */
export function shift(period: Period, steps: number, calendar: Calendar): Period {
  if (period.grain === "day" || period.grain === "week") {
    const length = period.grain === "day" ? 1 : 7;
    return periodOf(period.first + steps * length, period.grain, calendar);
  }
  const { year, month } = yearAndMonth(period.first);
  return periodOf(dayOf(year, month + steps * MONTHS[period.grain], 1), period.grain, calendar);
}

/** The period before. */
export function previous(period: Period, calendar: Calendar): Period {
  return shift(period, -1, calendar);
}

/** The same period last year: days and weeks by 364 days, longer ones by the calendar (docs/why/mathematics.md §1). */
export function yearBefore(period: Period, calendar: Calendar): Period {
  if (period.grain === "day" || period.grain === "week") {
    return periodOf(period.first - 364, period.grain, calendar);
  }
  return shift(period, -12 / MONTHS[period.grain], calendar);
}

/** The periods of a grain from the one that holds `first` to the one that holds `last`, in order. */
export function periodsBetween(first: Day, last: Day, grain: Grain, calendar: Calendar): Period[] {
  const periods: Period[] = [];
  for (let day = first; day <= last; ) {
    const period = periodOf(day, grain, calendar);
    periods.push(period);
    day = period.last + 1;
  }
  return periods;
}

/** The day by which a finer period is counted to a longer one: the fourth of a week (ISO 8601), else the first. */
export function anchor(period: Period): Day {
  return period.grain === "week" ? period.first + 3 : period.first;
}

function weekOf(day: Day, calendar: Calendar): Period {
  const first = day - ((weekday(day) - calendar.weekStarts + 7) % 7);
  const { year } = yearAndMonth(first + 3);
  const number = Math.floor((first + 3 - dayOf(year, 1, 1)) / 7) + 1;
  return { id: `${year}-w${pad(number)}`, grain: "week", first, last: first + 6 };
}

function monthsOf(day: Day, grain: keyof typeof MONTHS, calendar: Calendar): Period {
  const { year, month } = yearAndMonth(day);
  if (grain === "month") {
    return {
      id: `${year}-${pad(month)}`,
      grain,
      first: dayOf(year, month, 1),
      last: dayOf(year, month + 1, 1) - 1,
    };
  }
  const length = MONTHS[grain];
  const intoYear = (month - calendar.fiscalYearStarts + 12) % 12;
  const index = Math.floor(intoYear / length);
  const startMonth = month - (intoYear % length);
  const fiscalYear = fiscalYearOf(year, month, calendar);
  return {
    id: grain === "year" ? `${fiscalYear}` : `${fiscalYear}-${grain.charAt(0)}${index + 1}`,
    grain,
    first: dayOf(year, startMonth, 1),
    last: dayOf(year, startMonth + length, 1) - 1,
    ...(calendar.fiscalYearStarts > 1 ? { fiscalYear: fiscalYearName(fiscalYear, calendar) } : {}),
  };
}

/** "2026/27", "1999/2000"; or one of the two years, as the calendar has it. `end` is the year in which it ends. */
function fiscalYearName(end: number, { fiscalYearNamed = "both" }: Calendar): string {
  if (fiscalYearNamed !== "both") return String(fiscalYearNamed === "end" ? end : end - 1);
  return `${end - 1}/${end % 100 === 0 ? end : pad(end % 100)}`;
}

/** A fiscal year is named after the calendar year in which it ends (docs/why/mathematics.md §1). */
function fiscalYearOf(year: number, month: number, calendar: Calendar): number {
  return calendar.fiscalYearStarts > 1 && month >= calendar.fiscalYearStarts ? year + 1 : year;
}

function firstGuess(year: number, match: RegExpExecArray, calendar: Calendar): Period | null {
  const fiscalStart = calendar.fiscalYearStarts > 1 ? year - 1 : year;
  const fiscalDay = (months: number) => dayOf(fiscalStart, calendar.fiscalYearStarts + months, 1);
  if (match[2])
    return periodOf(weekOf(dayOf(year, 1, 4), calendar).first + 7 * (Number(match[3]) - 1), "week", calendar);
  if (match[4]) return periodOf(fiscalDay(3 * (Number(match[5]) - 1)), "quarter", calendar);
  if (match[6]) return periodOf(fiscalDay(6 * (Number(match[7]) - 1)), "half", calendar);
  if (match[8]) return periodOf(dayOf(year, Number(match[8]), 1), "month", calendar);
  return periodOf(fiscalDay(0), "year", calendar);
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
