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
import { type Span, sameDays } from "../../src/calendar/sameDays.ts";
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

function sumOver({ first, last }: Span, each: (at: Day) => number): number {
  return Array.from({ length: last - first + 1 }, (_, index) => each(first + index)).reduce(
    (sum, value) => sum + value,
    0,
  );
}

describe("sameDays", () => {
  test("30 of 92 days are compared with the first 30 of the previous quarter: +10.0 %, never −63 %", () => {
    expect(spans("2026-q3", "2026-q2", "2026-07-30", false)).toEqual([
      "2026-07-01 to 2026-07-30",
      "2026-04-01 to 2026-04-30",
    ]);
    const q2 = period("2026-q2");
    const same = sameDays(period("2026-q3"), q2, day("2026-07-30"), false);
    if (same === null) throw new RangeError("no days");
    const before = (at: Day) => (at < q2.first + 30 ? 100 : 6000 / 61);
    const now = sumOver(same.current, () => 110);
    expect([now, sumOver(q2, before)].map(Math.round)).toEqual([3300, 9000]);
    expect(relativeChange(sumOver(same.base, before), now)).toBeCloseTo(0.1, 12);
  });

  test("a metric with a weekly rhythm takes whole weeks only", () => {
    expect(spans("2026-q3", "2026-q2", "2026-07-30", true)).toEqual([
      "2026-07-01 to 2026-07-28",
      "2026-04-01 to 2026-04-28",
    ]);
    expect(spans("2026-q3", "2026-q2", "2026-07-07", true)).toEqual([
      "2026-07-01 to 2026-07-07",
      "2026-04-01 to 2026-04-07",
    ]);
  });

  test("is null before the first day, or the first week, is covered", () => {
    expect(spans("2026-q3", "2026-q2", "2026-06-30", false)).toBeNull();
    expect(spans("2026-q3", "2026-q2", "2026-01-01", false)).toBeNull();
    expect(spans("2026-q3", "2026-q2", "2026-07-06", true)).toBeNull();
  });

  test("a shorter base shortens both, and the end of the period ends the count", () => {
    expect(spans("2026-03", "2026-02", "2026-03-30", false)).toEqual([
      "2026-03-01 to 2026-03-28",
      "2026-02-01 to 2026-02-28",
    ]);
    expect(spans("2026-02", "2026-01", "2026-12-31", false)).toEqual([
      "2026-02-01 to 2026-02-28",
      "2026-01-01 to 2026-01-28",
    ]);
  });

  test("both spans are equally long, begin their periods and stay within them and what is covered", () => {
    const covering = fc.integer({ min: -5, max: 400 });
    fc.assert(
      fc.property(
        days,
        covering,
        grains,
        calendars,
        fc.boolean(),
        (inside, ahead, grain, calendar, weekly) => {
          const current = periodOf(inside, grain, calendar);
          const base = previous(current, calendar);
          const covered = current.first + ahead;
          const same = sameDays(current, base, covered, weekly);
          if (same === null) {
            expect(ahead < (weekly ? 6 : 0) || grain === "day").toBe(true);
            return;
          }
          expect(length(same.current)).toBe(length(same.base));
          expect([same.current.first, same.base.first]).toEqual([current.first, base.first]);
          expect(same.current.last).toBeLessThanOrEqual(Math.min(current.last, covered));
          expect(same.base.last).toBeLessThanOrEqual(base.last);
          if (weekly) expect(length(same.base) % 7).toBe(0);
        },
      ),
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
