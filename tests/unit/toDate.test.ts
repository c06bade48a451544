import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, formatDay, parseDay, weekday } from "../../src/calendar/day.ts";
import {
  type Calendar,
  GRAINS,
  type Period,
  parsePeriod,
  periodOf,
  previous,
} from "../../src/calendar/period.ts";
import { type Span, sameDays, toDate } from "../../src/calendar/toDate.ts";
import { relativeChange } from "../../src/metrics/change.ts";

fc.configureGlobal({ seed: 2026 });

const CIVIL: Calendar = { fiscalYearStarts: 1, weekStarts: 0 };

const calendars = fc.record({
  fiscalYearStarts: fc.integer({ min: 1, max: 12 }),
  weekStarts: fc.integer({ min: 0, max: 6 }),
});
const days = fc.integer({ min: -10_000, max: 40_000 });
const grains = fc.constantFrom(...GRAINS);

function day(iso: string): Day {
  const parsed = parseDay(iso);
  if (parsed === null) throw new RangeError(`invalid day: ${iso}`);
  return parsed;
}

function period(id: string): Period {
  const parsed = parsePeriod(id, CIVIL);
  if (parsed === null) throw new RangeError(`invalid period: ${id}`);
  return parsed;
}

function iso({ first, last }: Span): string {
  return `${formatDay(first)} to ${formatDay(last)}`;
}

function spans(current: string, base: string, lastCovered: string, weekly: boolean): string[] | null {
  const same = sameDays(period(current), period(base), day(lastCovered), weekly);
  return same && [iso(same.current), iso(same.base)];
}

function length({ first, last }: Span): number {
  return last - first + 1;
}

describe("sameDays", () => {
  test("30 of 92 days are compared with the first 30 of the previous quarter: +10.0 %, never −63 %", () => {
    expect(spans("2026-q3", "2026-q2", "2026-07-30", false)).toEqual([
      "2026-07-01 to 2026-07-30",
      "2026-04-01 to 2026-04-30",
    ]);
    const daily = (first: Day, last: Day, each: (day: number) => number) =>
      Array.from({ length: last - first + 1 }, (_, index) => each(index)).reduce(
        (sum, value) => sum + value,
        0,
      );
    const q2 = period("2026-q2");
    const same = sameDays(period("2026-q3"), q2, day("2026-07-30"), false);
    if (same === null) {
          expect(covered < current.first + (weekly ? 7 : 1) || grain === "day").toBe(true);
          return;
        }
        expect(length(same.current)).toBe(length(same.base));
        expect([same.current.first, same.base.first]).toEqual([current.first, base.first]);
        expect(same.current.last).toBeLessThanOrEqual(Math.min(current.last, covered));
        expect(same.base.last).toBeLessThanOrEqual(base.last);
        if (weekly) expect(length(same.base) % 7).toBe(0);
      }),
    );
  });

  test("whole weeks hold each weekday equally often on both sides", () => {
    const same = sameDays(period("2026-q3"), period("2026-q2"), day("2026-08-20"), true);
    const mondays = ({ first, last }: Span) =>
      Array.from({ length: last - first + 1 }, (_, index) => weekday(first + index)).filter(
        (one) => one === 0,
      ).length;
    expect(same && [length(same.current), mondays(same.current), mondays(same.base)]).toEqual([49, 7, 7]);
  });
});

describe("toDate", () => {
  test("week-, month-, quarter- and year-to-date end with the day", () => {
    const at = (grain: (typeof GRAINS)[number]) => iso(toDate(day("2026-08-20"), grain, CIVIL));
    expect(GRAINS.map(at)).toEqual([
      "2026-08-20 to 2026-08-20",
      "2026-08-17 to 2026-08-20",
      "2026-08-01 to 2026-08-20",
      "2026-07-01 to 2026-08-20",
      "2026-07-01 to 2026-08-20",
      "2026-01-01 to 2026-08-20",
    ]);
  });

  test("years and weeks begin where the calendar says", () => {
    const fiscal = { fiscalYearStarts: 4, weekStarts: 6 };
    expect(iso(toDate(day("2026-02-10"), "year", fiscal))).toBe("2025-04-01 to 2026-02-10");
    expect(iso(toDate(day("2026-08-20"), "week", fiscal))).toBe("2026-08-16 to 2026-08-20");
  });

  test("the last day of a period makes it whole", () => {
    fc.assert(
      fc.property(days, grains, calendars, (inside, grain, calendar) => {
        const { first, last } = periodOf(inside, grain, calendar);
        expect(toDate(last, grain, calendar)).toEqual({ first, last });
      }),
    );
  });
});
