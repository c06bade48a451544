/** A stretch of whole days, as moments of UTC midnight; both ends belong to it. Knows nothing of src/calendar. */
export interface Span {
  readonly grain: "day" | "week" | "month" | "quarter" | "half" | "year";
  readonly first: number;
  readonly last: number;
}

export const DAY_MS = 86_400_000;

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;

export function isoDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** The days of a period by its id; with a grain, those of the period of that grain around a day. */
export function spanOf(id: string, grain: Span["grain"] = "day"): Span {
  const week = /^(\d{4})-w(\d{2})$/.exec(id);
  if (week !== null) {
    const first = spanOf(`${week[1]}-01-04`, "week").first + (Number(week[2]) - 1) * 7 * DAY_MS;
    return { grain: "week", first, last: first + 6 * DAY_MS };
  }
  const quarter = /^(\d{4})-q([1-4])$/.exec(id);
  if (quarter !== null) return months("quarter", Number(quarter[1]), (Number(quarter[2]) - 1) * 3);
  const half = /^(\d{4})-h([12])$/.exec(id);
  if (half !== null) return months("half", Number(half[1]), (Number(half[2]) - 1) * 6);
  const month = /^(\d{4})-(\d{2})$/.exec(id);
  if (month !== null) return months("month", Number(month[1]), Number(month[2]) - 1);
  if (/^\d{4}$/.test(id)) return months("year", Number(id), 0);
  const day = Date.parse(`${id}T00:00:00Z`);
  if (Number.isNaN(day)) throw new RangeError(`the oracle knows no period ${id}`);
  const date = new Date(day);
  if (grain === "day") return { grain, first: day, last: day };
  if (grain === "week") {
    const first = day - ((date.getUTCDay() + 6) % 7) * DAY_MS;
    return { grain, first, last: first + 6 * DAY_MS };
  }
  const start = Math.floor(date.getUTCMonth() / MONTHS[grain]) * MONTHS[grain];
  return months(grain, date.getUTCFullYear(), start);
}

export function spanBefore(span: Span): Span {
  return spanOf(isoDay(span.first - DAY_MS), span.grain);
}

/** Days and weeks 364 days before, longer periods by the calendar. */
export function lastYear(span: Span): Span {
  if (span.grain === "day" || span.grain === "week")
    return { ...span, first: span.first - 364 * DAY_MS, last: span.last - 364 * DAY_MS };
  const date = new Date(span.first);
  return months(span.grain, date.getUTCFullYear() - 1, date.getUTCMonth());
}

/** What a figure is compared with: the period before, the year before, or the period that it names. */
export function baseOf(span: Span, vs: string | null): Span {
  if (vs === "year") return lastYear(span);
  return vs === null || vs === "previous" || vs === "target" ? spanBefore(span) : spanOf(vs);
}

/** The weeks whose Thursday lies in the period. */
export function weeksOf(span: Span): Span[] {
  const weeks: Span[] = [];
  for (let day = span.first; day <= span.last; day += DAY_MS) {
    if (new Date(day).getUTCDay() === 4) weeks.push(spanOf(isoDay(day), "week"));
  }
  return weeks;
}

function months(grain: keyof typeof MONTHS, year: number, month: number): Span {
  return { grain, first: Date.UTC(year, month, 1), last: Date.UTC(year, month + MONTHS[grain], 0) };
}
