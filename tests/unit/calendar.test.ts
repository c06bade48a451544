import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isComplete } from "../../src/calendar/coverage.ts";
import { dayOf, formatDay, parseDay, weekday, yearAndMonth } from "../../src/calendar/day.ts";
import {
  anchor,
  type Calendar,
  GRAINS,
  type Grain,
  type Period,
  parsePeriod,
  periodOf,
  periodsBetween,
  previous,
  shift,
  yearBefore,
} from "../../src/calendar/period.ts";

fc.configureGlobal({ seed: 2026 });

const ISO: Calendar = { fiscalYearStarts: 1, weekStarts: 0 };
const APRIL: Calendar = { fiscalYearStarts: 4, weekStarts: 0 };
const SUNDAY: Calendar = { fiscalYearStarts: 1, weekStarts: 6 };

const FIRST = dayOf(1990, 1, 1);
const LAST = dayOf(2060, 12, 31);

const anyDay = fc.integer({ min: FIRST, max: LAST });
const anyGrain = fc.constantFrom<Grain>(...GRAINS);
const anyCalendar = fc.record({
  fiscalYearStarts: fc.integer({ min: 1, max: 12 }),
  weekStarts: fc.integer({ min: 0, max: 6 }),
});

function day(iso: string): number {
  const parsed = parseDay(iso);
  if (parsed === null) throw new RangeError(iso);
  return parsed;
}

function period(id: string, calendar = ISO): Period {
  const parsed = parsePeriod(id, calendar);
  if (parsed === null) throw new RangeError(id);
  return parsed;
}

function idOf(iso: string, grain: Grain, calendar = ISO): string {
  return periodOf(day(iso), grain, calendar).id;
}

function span({ first, last }: Period): string {
  return `${formatDay(first)} to ${formatDay(last)}`;
}

describe("days", () => {
  test("parseDay reads ISO dates only, and only those that exist", () => {
    expect(parseDay("1970-01-02")).toBe(1);
    expect(parseDay("2024-02-29")).not.toBeNull();
    for (const wrong of [
      "2026-02-29",
      "2026-13-01",
      "2026-9-14",
      "14.09.2026",
      "2026-09-14T00:00",
      "",
      "2026-00-10",
    ])
      expect(parseDay(wrong), wrong).toBeNull();
  });

  test("formatDay and parseDay undo each other", () => {
    fc.assert(fc.property(anyDay, (one) => parseDay(formatDay(one)) === one));
  });

  test("weekday counts from Monday, also before 1970", () => {
    expect(weekday(day("2026-09-14"))).toBe(0);
    expect(weekday(day("2026-09-20"))).toBe(6);
    expect(weekday(day("1969-12-29"))).toBe(0);
    expect(weekday(day("1969-12-28"))).toBe(6);
  });

  test("dayOf takes months beyond the year", () => {
    expect(formatDay(dayOf(2026, 13, 1))).toBe("2027-01-01");
    expect(formatDay(dayOf(2026, 0, 1))).toBe("2025-12-01");
    expect(yearAndMonth(dayOf(2026, -1, 30))).toEqual({ year: 2025, month: 11 });
  });
});

describe("weeks", () => {
  test("2026-12-31 is in 2026-W53 and 2027-01-04 in 2027-W01", () => {
    expect(idOf("2026-12-31", "week")).toBe("2026-w53");
    expect(idOf("2027-01-03", "week")).toBe("2026-w53");
    expect(idOf("2027-01-04", "week")).toBe("2027-w01");
  });

  test("the first days of a year may belong to the last week of the year before, and the other way round", () => {
    expect(idOf("2021-01-01", "week")).toBe("2020-w53");
    expect(idOf("2025-12-29", "week")).toBe("2026-w01");
    expect(idOf("2023-01-01", "week")).toBe("2022-w52");
  });

  test("of the years 2014 to 2033 only 2015, 2020, 2026 and 2032 have 53 weeks", () => {
    const years = Array.from({ length: 20 }, (_, index) => 2014 + index);
    expect(years.filter((year) => parsePeriod(`${year}-w53`, ISO) !== null)).toEqual([
      2015, 2020, 2026, 2032,
    ]);
  });

  test("a week may start on any weekday and belongs to the year that holds its fourth day", () => {
    expect(span(periodOf(day("2026-09-14"), "week", SUNDAY))).toBe("2026-09-13 to 2026-09-19");
    expect(span(periodOf(day("2026-09-13"), "week", SUNDAY))).toBe("2026-09-13 to 2026-09-19");
    expect(span(periodOf(day("2026-09-14"), "week", { ...ISO, weekStarts: 5 }))).toBe(
      "2026-09-12 to 2026-09-18",
    );
    // Sunday 2025-12-28 to Saturday 2026-01-03: the fourth day is Wednesday 2025-12-31.
    expect(idOf("2026-01-01", "week", SUNDAY)).toBe("2025-w53");
  });

  test("every week has seven days, begins on its weekday, and its fourth day lies in the year of its name", () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (one, calendar) => {
        const week = periodOf(one, "week", calendar);
        expect(week.last - week.first).toBe(6);
        expect(weekday(week.first)).toBe(calendar.weekStarts);
        expect(String(yearAndMonth(week.first + 3).year)).toBe(week.id.slice(0, 4));
        expect(week.first <= one && one <= week.last).toBe(true);
      }),
    );
  });

  test("anchor is the fourth day of a week and the first day of anything else", () => {
    expect(formatDay(anchor(period("2026-w40")))).toBe("2026-10-01");
    expect(formatDay(anchor(period("2026-10")))).toBe("2026-10-01");
    expect(formatDay(anchor(period("2026-10-05")))).toBe("2026-10-05");
  });
});

describe("fiscal years", () => {
  test("a year that starts in April is named after the year in which it ends", () => {
    expect(idOf("2026-05-01", "quarter", APRIL)).toBe("2027-q1");
    expect(idOf("2026-03-31", "quarter", APRIL)).toBe("2026-q4");
    expect(span(period("2027", APRIL))).toBe("2026-04-01 to 2027-03-31");
    expect(span(period("2027-h2", APRIL))).toBe("2026-10-01 to 2027-03-31");
    expect(span(period("2027-q4", APRIL))).toBe("2027-01-01 to 2027-03-31");
  });

  test("a year that starts in January is the calendar year", () => {
    expect(idOf("2026-05-01", "quarter")).toBe("2026-q2");
    expect(span(period("2026"))).toBe("2026-01-01 to 2026-12-31");
    expect(span(period("2026-h2"))).toBe("2026-07-01 to 2026-12-31");
    expect(span(period("2026-q3"))).toBe("2026-07-01 to 2026-09-30");
  });

  test("months, weeks and days are civil in every fiscal calendar", () => {
    expect(span(period("2026-09", APRIL))).toBe("2026-09-01 to 2026-09-30");
    expect(idOf("2026-09-14", "week", APRIL)).toBe("2026-w38");
    expect(idOf("2026-09-14", "day", APRIL)).toBe("2026-09-14");
  });

  test("whatever the first month, a year has twelve months, starts there, and ends in the year of its name", () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (one, calendar) => {
        const year = periodOf(one, "year", calendar);
        expect(yearAndMonth(year.first).month).toBe(calendar.fiscalYearStarts);
        expect(String(yearAndMonth(year.last).year)).toBe(year.id);
        expect(periodsBetween(year.first, year.last, "month", calendar)).toHaveLength(12);
        expect(periodsBetween(year.first, year.last, "quarter", calendar)).toHaveLength(4);
        expect(periodsBetween(year.first, year.last, "half", calendar)).toHaveLength(2);
      }),
    );
  });
});

describe("ids of periods", () => {
  test("ids parse and come out the same, for every grain and calendar", () => {
    fc.assert(
      fc.property(anyDay, anyGrain, anyCalendar, (one, grain, calendar) => {
        const there = periodOf(one, grain, calendar);
        expect(parsePeriod(there.id, calendar)).toEqual(there);
      }),
      { numRuns: 2000 },
    );
  });

  test("what is no period in the calendar is null", () => {
    for (const wrong of [
      "2026-q5",
      "2026-q0",
      "2026-h3",
      "2026-w54",
      "2026-w00",
      "2025-w53",
      "2026-13",
      "2026-00",
      "2026-02-30",
      "2026-Q3",
      "2026q3",
      "26-q3",
      "2026-w1",
      "2026-9",
      "",
      " 2026",
      "2026-q3 ",
    ])
      expect(parsePeriod(wrong, ISO), wrong).toBeNull();
  });

  test("no text makes parsePeriod throw, and what it reads has that id", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-[qwh]?\d{1,2}$/)),
        anyCalendar,
        (id, calendar) => {
          const read = parsePeriod(id, calendar);
          expect(read === null || read.id === id).toBe(true);
        },
      ),
    );
  });
});

describe("steps between periods", () => {
  test("previous and shift go over the ends of years", () => {
    expect(previous(period("2026-q1"), ISO).id).toBe("2025-q4");
    expect(previous(period("2027-q1", APRIL), APRIL).id).toBe("2026-q4");
    expect(previous(period("2027-w01"), ISO).id).toBe("2026-w53");
    expect(previous(period("2026-01"), ISO).id).toBe("2025-12");
    expect(shift(period("2026-q3"), 6, ISO).id).toBe("2028-q1");
    expect(shift(period("2026-h1"), -3, ISO).id).toBe("2024-h2");
    expect(shift(period("2024-02-28"), 2, ISO).id).toBe("2024-03-01");
  });

  test("the period before ends the day before, and shifting forth and back changes nothing", () => {
    fc.assert(
      fc.property(
        anyDay,
        anyGrain,
        anyCalendar,
        fc.integer({ min: -40, max: 40 }),
        (one, grain, calendar, steps) => {
          const there = periodOf(one, grain, calendar);
          expect(previous(there, calendar).last).toBe(there.first - 1);
          expect(shift(shift(there, steps, calendar), -steps, calendar)).toEqual(there);
        },
      ),
    );
  });

  test("the same period last year is by the calendar for months and longer, by 364 days for weeks and days", () => {
    expect(yearBefore(period("2026-q3"), ISO).id).toBe("2025-q3");
    expect(yearBefore(period("2026-02"), ISO).id).toBe("2025-02");
    expect(yearBefore(period("2026-h1"), ISO).id).toBe("2025-h1");
    expect(yearBefore(period("2026"), ISO).id).toBe("2025");
    expect(yearBefore(period("2026-w38"), ISO).id).toBe("2025-w38");
    expect(yearBefore(period("2026-w53"), ISO).id).toBe("2026-w01");
    expect(yearBefore(period("2026-09-14"), ISO).id).toBe("2025-09-15");
  });

  test("periodsBetween covers the days without gap or overlap", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 800 }),
        anyGrain,
        anyCalendar,
        (first, length, grain, calendar) => {
          const periods = periodsBetween(first, first + length, grain, calendar);
          expect(periods[0]?.id).toBe(periodOf(first, grain, calendar).id);
          expect(periods.at(-1)?.id).toBe(periodOf(first + length, grain, calendar).id);
          for (const [index, one] of periods.entries())
            if (index > 0) expect(one.first).toBe((periods[index - 1]?.last ?? 0) + 1);
        },
      ),
    );
  });

  test("periodsBetween is empty when the last day comes before the first", () => {
    expect(periodsBetween(10, 9, "day", ISO)).toEqual([]);
  });
});

describe("isComplete", () => {
  const coverage = { from: day("2026-07-01"), to: day("2026-09-30") };

  test("a period is complete when the coverage reaches its last day", () => {
    expect(isComplete(period("2026-q3"), coverage, 0)).toBe(true);
    expect(isComplete(period("2026-09-30"), coverage, 0)).toBe(true);
    expect(isComplete(period("2026-w40"), coverage, 0)).toBe(false);
  });

  test("a period is complete only so long after its end as the metric matures", () => {
    expect(isComplete(period("2026-09-23"), coverage, 7)).toBe(true);
    expect(isComplete(period("2026-09-24"), coverage, 7)).toBe(false);
    expect(isComplete(period("2026-q3"), coverage, 1)).toBe(false);
  });

  test("a period that begins before the coverage is not complete", () => {
    expect(isComplete(period("2026-q2"), coverage, 0)).toBe(false);
    expect(isComplete(period("2026-w27"), coverage, 0)).toBe(false);
    expect(isComplete(period("2026-w28"), coverage, 0)).toBe(true);
  });
});
