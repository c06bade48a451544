import { z } from "zod";
import { isComplete } from "../../../src/calendar/coverage.ts";
import { type Day, formatDay, parseDay } from "../../../src/calendar/day.ts";
import {
  type Calendar,
  type Period,
  parsePeriod,
  periodOf,
  yearBefore,
} from "../../../src/calendar/period.ts";
import { type Span, sameDays } from "../../../src/calendar/sameDays.ts";
import { adjustedChange, calendarSplit } from "../../../src/metrics/calendar/adjusted.ts";
import { alignedDays } from "../../../src/metrics/calendar/align.ts";
import { weekdayWeights, weightOf } from "../../../src/metrics/calendar/weekdayWeights.ts";
import { relativeChange } from "../../../src/metrics/change.ts";
import { OFFICE_DAYS } from "../../support/workedExamples.ts";
import { type Example, ends, example, number, yes } from "../example.ts";

const MONDAYS: Calendar = { fiscalYearStarts: 1, weekStarts: 0 };

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new Error(`no day: ${text}`);
  return day;
}

const day = z.string().transform(dayOf);
const days = ends.transform(([from, to]) => ({ first: dayOf(from), last: dayOf(to) }));
const period = z.string().transform((id): Period => {
  const found = parsePeriod(id, MONDAYS);
  if (found === null) throw new Error(`no period: ${id}`);
  return found;
});
const grain = z.enum(["day", "week", "month", "quarter", "half", "year"]);

const span = ({ first, last }: Span) => `${formatDay(first)} to ${formatDay(last)}`;

const FIRST = dayOf("2025-12-01");
const OFFICE = new Map(OFFICE_DAYS.map((value, index) => [FIRST + index, value]));

function sumOf({ first, last }: Span): number {
  return OFFICE_DAYS.slice(first - FIRST, last - FIRST + 1).reduce((sum, value) => sum + value, 0);
}

/** Examples of periods, and of what the number and kind of days do. */
export const TIME: Readonly<Record<string, Example>> = {
  period: example({ day, grain, fiscal_year_starts: number.default(1) }, (input) => {
    const calendar = { ...MONDAYS, fiscalYearStarts: input.fiscal_year_starts };
    const { id, fiscalYear = "" } = periodOf(input.day, input.grain, calendar);
    return { is: id, of: fiscalYear };
  }),
  complete: example({ period, covered: days, matures: number }, ({ period, covered, matures }) => {
    const coverage = { from: covered.first, to: covered.last };
    return { complete: isComplete(period, coverage, matures) ? "yes" : "no" };
  }),
  "year-before": example({ period }, ({ period }) => ({ is: yearBefore(period, MONDAYS).id })),
  "same-days": example({ period, against: period, "covered to": day, weekly: yes }, (input) => {
    const spans = sameDays(input.period, input.against, input["covered to"], input.weekly);
    if (spans === null) throw new Error("nothing to compare");
    const { current, base } = spans;
    return { days: current.last - current.first + 1, later: span(current), earlier: span(base) };
  }),
  calendar: example({ earlier: period, later: period }, ({ earlier, later }) => {
    const weights = weekdayWeights(OFFICE, later.last);
    const weighed = (one: Span) => ({ sum: sumOf(one), weight: weightOf(weights, one.first, one.last) });
    const [before, after] = [weighed(earlier), weighed(later)];
    const split = calendarSplit(before, after);
    return {
      sums: [before.sum, after.sum],
      weights: [before.weight, after.weight],
      raw: relativeChange(before.sum, after.sum),
      "like for like": adjustedChange(before, after),
      calendar: "missing" in split ? split : split.calendar,
      rest: "missing" in split ? split : split.rest,
    };
  }),
  aligned: example({ period, align: days }, ({ period, align }) => {
    const found = alignedDays(period, [{ later: align.first, earlier: align.last }]);
    if (found === null) return { "compared with": "the calendar's" };
    return { "compared with": "days" in found ? span(found.days) : "a conflict" };
  }),
};
