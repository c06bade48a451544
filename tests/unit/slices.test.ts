import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GRAINS, periodsBetween } from "../../src/calendar/period.ts";
import { remembers, slicesBetween } from "../../src/query/slices.ts";

fc.configureGlobal({ seed: 2026 });

const calendars = fc.record({
  fiscalYearStarts: fc.integer({ min: 1, max: 12 }),
  weekStarts: fc.integer({ min: 0, max: 6 }),
});

describe("slicesBetween(first, last, grain, calendar)", () => {
  test("cuts no period, leaves out no day and repeats none", () => {
    const range = fc.tuple(fc.integer({ min: 15_000, max: 21_000 }), fc.integer({ min: 0, max: 1500 }));
    fc.assert(
      fc.property(range, fc.constantFrom(...GRAINS), calendars, ([first, length], grain, calendar) => {
        const slices = slicesBetween(first, first + length, grain, calendar);
        const periods = periodsBetween(first, first + length, grain, calendar);
        expect(slices[0]?.first).toBe(periods[0]?.first);
        expect(slices.at(-1)?.last).toBe(periods.at(-1)?.last);
        for (const [index, slice] of slices.entries()) {
          const next = slices[index + 1];
          if (next !== undefined) expect(next.first).toBe(slice.last + 1);
          expect(periods.some((period) => period.first === slice.first)).toBe(true);
          expect(periods.some((period) => period.last === slice.last)).toBe(true);
        }
      }),
    );
  });

  test("makes slices of at most 91 days, or of one period that is longer", () => {
    const calendar = { fiscalYearStarts: 1, weekStarts: 0 };
    for (const grain of GRAINS) {
      const longest = Math.max(
        91,
        ...periodsBetween(20_000, 21_000, grain, calendar).map((one) => one.last - one.first + 1),
      );
      for (const { first, last } of slicesBetween(20_000, 21_000, grain, calendar))
        expect(last - first + 1).toBeLessThanOrEqual(longest);
    }
    expect(slicesBetween(20_000, 20_364, "week", calendar)).toHaveLength(5);
  });
});

test.each([
  ["count(distinct user_id)", true],
  ["COUNT( DISTINCT user_id) FILTER (WHERE posted)", true],
  ["median(minutes)", true],
  ["quantile_cont(minutes, 0.9)", true],
  ["sum(amount) / count(*)", false],
  ["max(distinctness)", false],
])("remembers(%s) is %s", (sql, expected) => {
  expect(remembers(sql)).toBe(expected);
});
