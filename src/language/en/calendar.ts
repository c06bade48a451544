import type { CalendarCause, CalendarSentence } from "../calendarCause.ts";

/** "a longer month with more working days" */
export function calendarCause({ longer, days, moved }: CalendarCause, grain: string): string {
  const length = longer === 0 ? "" : `a ${longer > 0 ? "longer" : "shorter"} ${grain}`;
  const kind =
    days === null
      ? ""
      : days.kind === "other"
        ? grain === "day"
          ? "another weekday"
          : "other weekdays"
        : `${days.more > 0 ? "more" : "fewer"} ${days.kind} days`;
  const whole = length !== "" && kind !== "" ? `${length} with ${kind}` : length + kind;
  return [whole, moved ? "days that moved" : ""].filter((part) => part !== "").join(" and ");
}

/** "December 2026 is 2,234 above November 2026 (+9.4%). 1,841 of that is a longer month with more working days; …" */
export function calendarLine(said: CalendarSentence): string {
  const { period, base, direction, amount, change, part, effect, cause, grain, like } = said;
  const beside = part === null ? change : `${change}, ${part}`;
  const stands = `${amount} ${direction > 0 ? "above" : "below"} ${base}`;
  const head = `${period} is ${direction === 0 ? `level with ${base}` : stands} (${beside}).`;
  const why = calendarCause(cause, grain);
  const verb = cause.longer === 0 || cause.moved ? "comes from" : "is";
  const what = said.isPart
    ? `${effect} of that ${verb} ${why}`
    : `${why.charAt(0).toUpperCase()}${why.slice(1)} ${said.adds ? "brought" : "took"} ${effect}`;
  return `${head} ${what}; like for like it is ${like ?? "unchanged"}.`;
}
