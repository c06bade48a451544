import { MONTHS, ORDINALS, WEEKDAYS } from "./tableWords.ts";

/** A way to write a date; a year of two digits never comes first. */
export const DATE_FORMATS = [
  "yyyy-mm-dd",
  "yyyy/mm/dd",
  "yyyy.mm.dd",
  "dd/mm/yyyy",
  "mm/dd/yyyy",
  "dd.mm.yyyy",
  "dd-mm-yyyy",
  "mm-dd-yyyy",
  "dd/mm/yy",
  "mm/dd/yy",
  "dd.mm.yy",
  "dd-mm-yy",
  "mm-dd-yy",
  "dd mon yyyy",
  "dd mon yy",
  "mon dd yyyy",
] as const;

/** Formats that are taken only where they are told: nobody can know them from the values. */
export const TOLD_FORMATS = ["yyyymmdd", "mm.dd.yyyy", "mm.dd.yy"] as const;

export type DateFormat = (typeof DATE_FORMATS)[number] | (typeof TOLD_FORMATS)[number];

/** What a text is as a date or a point in time. */
export interface DateReading {
  /** The day, as 2026-09-30, by each format that the text fits. */
  readonly days: ReadonlyMap<DateFormat, string>;
  /** Hours to microseconds, as 09:30:00.000000; null where there is only a date. */
  readonly time: string | null;
  /** Seconds east of UTC; null where no zone is written. */
  readonly offset: number | null;
  /** Was it finer than microseconds? */
  readonly isCut: boolean;
}

const CLOCK =
  "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,12}))?)?(?:\\s?([AaPp])\\.?[Mm]\\.?)?(?:\\s?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?";
const REST = `(?:(?:[Tt]|,? +)${CLOCK})?$`;
const NUMBERS = new RegExp(`^(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})${REST}`);
const COMPACT = new RegExp(`^(\\d{4})()(\\d{2})(\\d{2})${REST}`);
const DAY_MONTH = new RegExp(
  `^(\\d{1,2})(?:${ORDINALS})?[. -]{1,2}(\\p{L}{3,9})\\.?,?[ -](\\d{4}|\\d{2})${REST}`,
  "u",
);
const MONTH_DAY = new RegExp(`^(\\p{L}{3,9})\\.?[ -](\\d{1,2})(?:${ORDINALS})?(?:,? |-)(\\d{4})${REST}`, "u");
const WEEKDAY = new RegExp(`^(?:${WEEKDAYS}),? +`);
const BARE = new RegExp(`^${CLOCK}$`);

/** Reads a date in every format that is known, and in a told one; null where it fits none. */
export function readDate(text: string, told?: DateFormat): DateReading | null {
  if (text.length < 6 || text.length > 60 || !/\d/.test(text)) return null;
  // Quickly past numbers, of which there are many.
  if (told !== "yyyymmdd" && /^[-+]?\d+(?:[.,]\d*)?$/.test(text)) return null;
  const days = new Map<DateFormat, string>();
  const add = (format: DateFormat, year: string, month: string | number, day: string) => {
    const written = dayOf(year, Number(month), Number(day));
    if (written !== null) days.set(format, written);
  };
  const clock = datesIn(text, told, add);
  if (clock === null || days.size === 0) return null;
  const time = clockOf(clock);
  return time === null ? null : { days, ...time };
}

/** Is it a time of day without a date? */
export function isClock(text: string): boolean {
  const parts = BARE.exec(text);
  return parts !== null && clockOf(parts.slice(1)) !== null;
}

/** Would it be a date, if its year were one that the calendar has? */
export function yearBeyond(text: string): string | null {
  const [year] = /^0\d{3}(?=[-/.]\d{1,2}[-/.]\d{1,2})/.exec(text) ?? [];
  return year ?? /^\d{1,2}[-/.]\d{1,2}[-/.](0\d{3})(?!\d)/.exec(text)?.[1] ?? null;
}

type Add = (format: DateFormat, year: string, month: string | number, day: string) => void;

/** Adds the dates that a text may mean; gives what its clock is made of, or null where it is no date. */
function datesIn(text: string, told: DateFormat | undefined, add: Add): readonly string[] | null {
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) {
    const [, first = "", sign = "", second = "", third = "", ...clock] = numbers;
    addNumbers({ first, sign, second, third }, told, add);
    return clock;
  }
  const compact = told === "yyyymmdd" ? COMPACT.exec(text) : null;
  if (compact !== null) {
    const [, year = "", , month = "", day = "", ...clock] = compact;
    add("yyyymmdd", year, month, day);
    return clock;
  }
  return namedIn(text, add) ?? namedIn(text.replace(WEEKDAY, ""), add);
}

/** Adds a date whose month is named. */
function namedIn(text: string, add: Add): readonly string[] | null {
  const named = DAY_MONTH.exec(text);
  if (named !== null) {
    const [, day = "", month = "", year = "", ...clock] = named;
    add(year.length === 2 ? "dd mon yy" : "dd mon yyyy", year, monthOf(month), day);
    return clock;
  }
  const american = MONTH_DAY.exec(text);
  if (american === null) return null;
  const [, month = "", day = "", year = "", ...clock] = american;
  add("mon dd yyyy", year, monthOf(month), day);
  return clock;
}

function addNumbers(
  parts: { first: string; sign: string; second: string; third: string },
  told: DateFormat | undefined,
  add: Add,
): void {
  const { first, sign, second, third } = parts;
  const known = (format: string) => {
    const found = DATE_FORMATS.find((one) => one === format);
    return found ?? (told === format ? told : undefined);
  };
  if (first.length === 4 && third.length <= 2) {
    const format = known(`yyyy${sign}mm${sign}dd`);
    if (format !== undefined) add(format, first, second, third);
  }
  if (first.length > 2 || (third.length !== 2 && third.length !== 4)) return;
  const year = "y".repeat(third.length);
  const [european, american] = [known(`dd${sign}mm${sign}${year}`), known(`mm${sign}dd${sign}${year}`)];
  if (european !== undefined) add(european, third, second, first);
  if (american !== undefined) add(american, third, first, second);
}

function monthOf(name: string): number {
  const month = name.toLowerCase();
  return MONTHS.findIndex((names) => names.has(month)) + 1;
}

/** A day of the years 1000 to 9999; of two digits, 69 to 99 are of the century before (as POSIX has it). */
function dayOf(year: string, month: number, day: number): string | null {
  const short = Number(year);
  const full = year.length === 2 ? short + (short > 68 ? 1900 : 2000) : short;
  if (full < 1000 || month < 1 || month > 12 || day < 1 || day > daysIn(full, month)) return null;
  return `${full}-${two(month)}-${two(day)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function clockOf(parts: readonly (string | undefined)[]): Omit<DateReading, "days"> | null {
  const [hours, minutes = "0", seconds = "0", fraction = "", half, zone] = parts;
  if (hours === undefined) return { time: null, offset: null, isCut: false };
  const hour = half === undefined ? Number(hours) : ofHalf(Number(hours), half.toLowerCase() === "p");
  if (hour === null || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const offset = zone === undefined ? null : offsetOf(zone);
  if (Number.isNaN(offset)) return null;
  const micros = fraction.slice(0, 6).padEnd(6, "0");
  const time = `${two(hour)}:${minutes}:${two(Number(seconds))}.${micros}`;
  return { time, offset, isCut: /[1-9]/.test(fraction.slice(6)) };
}

function ofHalf(hour: number, isAfternoon: boolean): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

/** Seconds east of UTC; zones reach from −12 to +14 hours. */
function offsetOf(zone: string): number {
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  if (Number(hours) > 14 || Number(minutes) > 59) return Number.NaN;
  const total = Number(hours) * 3600 + Number(minutes) * 60;
  return sign === "-" ? -total : total;
}
