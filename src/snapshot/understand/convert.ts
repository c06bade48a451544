import { Misfit } from "../parseValue.ts";
import { Remembered } from "../remembered.ts";
import { zoneOffsets } from "../zone.ts";
import type { Reading, Understood } from "./column.ts";
import { type DateReading, readDate } from "./readDate.ts";
import { readNumber } from "./readNumber.ts";
import { toldTruth, trimmed } from "./shape.ts";

/** Gives a text as the writer of Parquet takes it, null where there is no value; throws a Misfit. */
export type Convert = (text: string) => string | null;

/** What makes values of the texts of a column; words that stand for no value are `missing`. */
export function converter({ reading }: Understood, missing: readonly string[]): Convert {
  if (reading.kind === "text") return textWithout(new Set(missing));
  const words = new Set(["", ...missing]);
  const convert = readerOf(reading);
  const converted = (text: string) => {
    const bare = trimmed(text);
    return words.has(bare) ? null : convert(bare);
  };
  const known = new Remembered<string | null>();
  return (text) => known.of(text, converted);
}

/** Texts stay as they are, with the spaces around them. */
function textWithout(missing: ReadonlySet<string>): Convert {
  return (text) => (text === "" || missing.has(trimmed(text)) ? null : text);
}

function readerOf(reading: Exclude<Reading, { kind: "text" }>): (text: string) => string {
  if (reading.kind === "truth") return truth;
  if (reading.kind === "number") return (text) => number(text, reading);
  const { format, hasTime, zone } = reading;
  const local = zone === null ? null : localTimes(zone);
  return (text) => {
    const found = readDate(text, format);
    const day = found?.days.get(format);
    if (found === null || day === undefined) throw new Misfit(`not written as ${format}`);
    if (!hasTime) return day;
    return `${day} ${found.time ?? "00:00:00.000000"}${zoneOf(found, day, local)}`;
  };
}

function truth(text: string): string {
  const value = toldTruth(text);
  if (value === null) throw new Misfit("neither true nor false");
  return String(value);
}

function number(text: string, { sign, isFloat }: Extract<Reading, { kind: "number" }>): string {
  const value = readNumber(text)?.[sign];
  if (value == null) throw new Misfit(`no number with a decimal ${sign}`);
  if (isFloat && !Number.isFinite(Number(value))) throw new Misfit("beyond the largest number");
  return value;
}

function zoneOf({ offset, time }: DateReading, day: string, local: LocalTimes | null): string {
  const seconds = offset ?? (local === null ? null : local(day, time ?? "00:00:00"));
  if (seconds === null) return "";
  const total = Math.abs(seconds);
  const part = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const rest = total % 60 === 0 ? "" : `:${part(total % 60)}`;
  return `${seconds < 0 ? "-" : "+"}${part(total / 3600)}:${part((total % 3600) / 60)}${rest}`;
}

/** Seconds east of UTC at a local time; throws a Misfit where the clock shows it twice or never. */
type LocalTimes = (day: string, time: string) => number;

const DAY = 86_400_000;

function localTimes(zone: string): LocalTimes {
  const years = new Map<string, ReturnType<typeof zoneOffsets>>();
  return (day, time) => {
    const year = day.slice(0, 4);
    const local = Date.parse(`${day}T${time.slice(0, 12)}Z`);
    const start = Date.parse(`${year}-01-01T00:00:00Z`);
    const offsets = years.get(year) ?? zoneOffsets(zone, start - 2 * DAY, start + 368 * DAY);
    years.set(year, offsets);
    const fitting = offsets.filter(({ from, seconds }, index) => {
      const moment = local - seconds * 1000;
      return moment >= from && moment < (offsets[index + 1]?.from ?? Number.POSITIVE_INFINITY);
    });
    const [first, second] = fitting;
    if (first === undefined) throw new Misfit(`a time that the clocks of ${zone} leave out`);
    if (second !== undefined) throw new Misfit(`a time that the clocks of ${zone} show twice`);
    return first.seconds;
  };
}
