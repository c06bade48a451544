import { lookUp } from "../syntax/lookUp.ts";
/** From `from` (milliseconds since the epoch, inclusive) on, local time is UTC plus `seconds`. */
export interface ZoneOffset {
  readonly from: number;
  readonly seconds: number;
}

const STEP = 5 * 86_400_000;

/** The offsets of a time zone that hold between two moments (milliseconds), the first from −∞. */
export function zoneOffsets(timezone: string, first: number, last: number): ZoneOffset[] {
  const offset = offsetReader(timezone);
  const offsets: ZoneOffset[] = [{ from: Number.NEGATIVE_INFINITY, seconds: offset(first) }];
  for (let start = first; start < last; start += STEP) {
    const end = Math.min(start + STEP, last);
    if (offset(end) !== offset(start))
      offsets.push({ from: transition(offset, start, end), seconds: offset(end) });
  }
  return offsets;
}

/** The first second in (start, end] at which the offset is that of `end`. */
function transition(offset: (time: number) => number, start: number, end: number): number {
  const target = offset(end);
  let [before, after] = [Math.floor(start / 1000), Math.ceil(end / 1000)];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offset(middle * 1000) === target) after = middle;
    else before = middle;
  }
  return after * 1000;
}

/** Of which only the parts are read, as numbers of the Gregorian calendar. */
const PARTS_LOCALE = "en-US";

function offsetReader(timezone: string): (time: number) => number {
  const format = new Intl.DateTimeFormat(PARTS_LOCALE, {
    timeZone: timezone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    era: "short",
  });
  return (time) => {
    const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));
    const number = (name: string) => Number(lookUp(parts, name));
    const year = parts["era"] === "BC" ? 1 - number("year") : number("year");
    const date = new Date(0);
    date.setUTCFullYear(year, number("month") - 1, number("day"));
    date.setUTCHours(number("hour"), number("minute"), number("second"));
    return Math.round(date.getTime() / 1000 - Math.floor(time / 1000));
  };
}
