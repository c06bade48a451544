import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDay } from "../../src/calendar/day.ts";
import {
  adjustedChange,
  calendarSplit,
  perDay,
  type WeighedSum,
} from "../../src/metrics/calendar/adjusted.ts";
import { alignedDays } from "../../src/metrics/calendar/align.ts";
import { weekdayWeights, weightOf } from "../../src/metrics/calendar/weekdayWeights.ts";
import { missing } from "../../src/metrics/missing.ts";
import { uniforms } from "../support/seeded.ts";
import { OFFICE_DAYS } from "../support/workedExamples.ts";

fc.configureGlobal({ seed: 2026 });

const day = (iso: string) => {
  const found = parseDay(iso);
  if (found === null) throw new Error(`no day: ${iso}`);
  return found;
};
const six = (value: unknown) => (typeof value === "number" ? Number(value.toPrecision(6)) : value);
const from = (first: number, values: readonly number[]) =>
  new Map(values.map((value, index) => [first + index, value]));

/** So many whole weeks up to `last`, each day of the week (Monday first) worth so much. */
const weeks = (last: number, count: number, shape: readonly number[]) =>
  new Map(
    Array.from({ length: 7 * count }, (_, back) => [last - back, shape[(last - back + 3) % 7] ?? 0] as const),
  );

const weigh = (daily: ReadonlyMap<number, number>, first: number, last: number, end = last): WeighedSum => {
  let sum = 0;
  for (let at = first; at <= last; at += 1) sum += daily.get(at) ?? 0;
  return { sum, weight: weightOf(weekdayWeights(daily, end), first, last) };
};

const LAST = day("2026-12-31");
const OFFICE = from(day("2025-12-01"), OFFICE_DAYS);
const SHAPE = [1000, 1100, 1050, 1020, 900, 300, 200];

describe("the office week of the worked example", () => {
  test("weekdays weigh what they bring", () => {
    const { weights, basis, blocks } = weekdayWeights(OFFICE, LAST);
    expect(weights.map(six)).toEqual([1.24632, 1.30633, 1.28616, 1.26842, 1.17454, 0.386705, 0.331527]);
    expect([basis, blocks]).toEqual(["weekdays", 52]);
  });

  test.each([
    [
      "2026-11-01",
      "2026-11-30",
      "2026-12-01",
      "2026-12-31",
      23659,
      25893,
      29.5778,
      31.8609,
      0.0160015,
      1840.81,
      393.189,
    ],
    [
      "2025-12-01",
      "2025-12-31",
      "2026-12-01",
      "2026-12-31",
      25367,
      25893,
      31.8388,
      31.8609,
      0.0200274,
      17.7892,
      508.211,
    ],
  ] as const)(
    "%s to %s, then %s to %s",
    (first0, last0, first1, last1, sum0, sum1, w0, w1, change, calendar, rest) => {
      const earlier = weigh(OFFICE, day(first0), day(last0), LAST);
      const later = weigh(OFFICE, day(first1), day(last1));
      expect([earlier.sum, later.sum]).toEqual([sum0, sum1]);
      expect([earlier.weight, later.weight].map(six)).toEqual([w0, w1]);
      expect(six(adjustedChange(earlier, later))).toBe(change);
      const split = calendarSplit(earlier, later);
      expect("missing" in split ? split : [split.calendar, split.rest].map(six)).toEqual([calendar, rest]);
    },
  );

  test("two quarters whose days weigh nearly the same", () => {
    const earlier = weigh(OFFICE, day("2026-07-01"), day("2026-09-30"), LAST);
    const later = weigh(OFFICE, day("2026-10-01"), LAST);
    expect([earlier.sum, later.sum]).toEqual([73701, 73928]);
    expect([earlier.weight, later.weight].map(six)).toEqual([92.2862, 92.2684]);
    expect(six(adjustedChange(earlier, later))).toBe(0.00327278);
  });
});

describe("weekdayWeights", () => {
  test("blocks run back from the last day of the period, whatever weekday that is", () => {
    for (const last of [LAST, LAST - 1, LAST - 5]) {
      const found = weekdayWeights(weeks(last, 60, SHAPE), last);
      const mean = SHAPE.reduce((sum, value) => sum + value, 0) / 7;
      for (const [at, weight] of found.weights.entries())
        expect(weight).toBeCloseTo((SHAPE[at] ?? 0) / mean, 12);
      expect(found.blocks).toBe(52);
    }
  });

  test("days after the last day and weeks before the 52 are not read", () => {
    const daily = weeks(LAST, 52, SHAPE);
    const was = weekdayWeights(daily, LAST);
    for (let back = 1; back <= 70; back += 1)
      daily.set(LAST - 7 * 52 + 1 - back, 9999).set(LAST + back, 9999);
    expect(weekdayWeights(daily, LAST)).toEqual(was);
  });

  test("a block with a negative or absent day, or without anything, is left out and not replaced", () => {
    const daily = weeks(LAST, 70, SHAPE);
    const clean = weekdayWeights(daily, LAST);
    daily.set(LAST - 3, -1);
    daily.delete(LAST - 10);
    for (let at = 14; at < 21; at += 1) daily.set(LAST - at, 0);
    const found = weekdayWeights(daily, LAST);
    expect(found.blocks).toBe(49);
    for (const [at, weight] of found.weights.entries())
      expect(weight).toBeCloseTo(clean.weights[at] ?? 0, 12);
  });

  test("eight blocks must stay; fewer weigh each day alike", () => {
    expect(weekdayWeights(weeks(LAST, 8, SHAPE), LAST).basis).toBe("weekdays");
    const seven = weekdayWeights(weeks(LAST, 7, SHAPE), LAST);
    expect(seven).toEqual({ weights: [1, 1, 1, 1, 1, 1, 1], basis: "too few weeks", blocks: 7, ratio: null });
    const negative = new Map(
      [...weeks(LAST, 52, SHAPE)].map(([at, value]) => [at, at % 7 === 0 ? -value : value]),
    );
    expect(weekdayWeights(negative, LAST)).toMatchObject({ basis: "too few weeks", blocks: 0 });
    expect(weekdayWeights(new Map(), LAST).basis).toBe("too few weeks");
  });

  test("F is that of the shares of blocks, and up to 3.5 weekdays are alike", () => {
    // Eight blocks, four of shares a, four of shares b: w = mean, F by hand with k = 8.
    const blocksOf = (a: readonly number[], b: readonly number[]) =>
      new Map(
        Array.from({ length: 56 }, (_, back) => {
          const at = LAST - back;
          return [at, (Math.floor(back / 7) % 2 === 0 ? a : b)[(at + 3) % 7] ?? 0] as const;
        }),
      );
    // Monday 1 + d ± s, Tuesday 1 − d ∓ s: between 8 · 2 d² / 6, within 8 · 2 s² / 42: F = 7 d² / s².
    const of = (d: number, s: number) =>
      weekdayWeights(
        blocksOf([1 + d + s, 1 - d - s, 1, 1, 1, 1, 1], [1 + d - s, 1 - d + s, 1, 1, 1, 1, 1]),
        LAST,
      );
    expect(of(0.1, 0.1)).toMatchObject({ basis: "weekdays" });
    expect(of(0.1, 0.1).ratio).toBeCloseTo(7, 10);
    expect(of(0.1, 0.142)).toMatchObject({ basis: "weekdays alike", weights: [1, 1, 1, 1, 1, 1, 1] });
    expect(of(0.1, 0.1414).basis).toBe("weekdays");
    expect(of(0, 0)).toMatchObject({ basis: "weekdays alike", ratio: 0 });
  });

  test("their mean is 1, and scaling or growth from block to block moves nothing", () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0.001, max: 1000, noNaN: true }), (seed, factor) => {
        const uniform = uniforms(seed);
        const daily = new Map(
          [...weeks(LAST, 52, SHAPE)].map(([at, value]) => [at, value * (0.9 + 0.2 * uniform())] as const),
        );
        const { weights } = weekdayWeights(daily, LAST);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(7, 10);
        const grown = new Map(
          [...daily].map(
            ([at, value]) => [at, value * factor * 1.02 ** -Math.floor((LAST - at) / 7)] as const,
          ),
        );
        for (const [at, weight] of weekdayWeights(grown, LAST).weights.entries())
          expect(weight).toBeCloseTo(weights[at] ?? 0, 10);
      }),
      { numRuns: 50 },
    );
  });

  test("noise without a rhythm is taken for one in at most three of a hundred cases", () => {
    const found = Array.from({ length: 300 }, (_, seed) => {
      const uniform = uniforms(seed);
      const daily = from(
        LAST - 363,
        Array.from({ length: 364 }, () => 900 + 200 * uniform()),
      );
      return weekdayWeights(daily, LAST).basis;
    });
    expect(found.filter((basis) => basis === "weekdays").length).toBeLessThanOrEqual(9);
  });
});

describe("a sum per weighed day", () => {
  const ones = weekdayWeights(new Map(), LAST);

  test("with weights of 1 the days are counted: February is 28 days", () => {
    const [january, february] = [
      weightOf(ones, day("2026-01-01"), day("2026-01-31")),
      weightOf(ones, day("2026-02-01"), day("2026-02-28")),
    ];
    expect([january, february]).toEqual([31, 28]);
    const [earlier, later] = [
      { sum: 3100, weight: january },
      { sum: 2800, weight: february },
    ];
    expect(adjustedChange(earlier, later)).toBe(0);
    expect(calendarSplit(earlier, later)).toEqual({ calendar: -300, rest: 0 });
  });

  test("is missing for its reason, and never NaN or infinite", () => {
    const whole = { sum: 100, weight: 30 };
    const gone = { sum: missing("incomplete period"), weight: 30 };
    for (const [earlier, later] of [
      [gone, whole],
      [whole, gone],
    ] as const) {
      expect(adjustedChange(earlier, later)).toEqual({ missing: "incomplete period" });
      expect(calendarSplit(earlier, later)).toEqual({ missing: "incomplete period" });
    }
    expect(adjustedChange({ sum: 0, weight: 30 }, whole)).toEqual({ missing: "zero base" });
    expect(adjustedChange({ sum: -5, weight: 30 }, whole)).toEqual({ missing: "zero base" });
    expect(perDay({ sum: 5, weight: 0 })).toEqual({ missing: "zero base" });
    expect(calendarSplit(whole, { sum: 5, weight: 0 })).toEqual({ missing: "zero base" });
  });

  test("the split has no rest of its own: both parts are the raw change, also from nothing and below it", () => {
    const sums = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100);
    const weights = fc.double({ min: 1, max: 400, noNaN: true });
    fc.assert(
      fc.property(sums, weights, sums, weights, (sum0, weight0, sum1, weight1) => {
        const split = calendarSplit({ sum: sum0, weight: weight0 }, { sum: sum1, weight: weight1 });
        if ("missing" in split) throw new Error(split.missing);
        const size = Math.abs(split.calendar) + Math.abs(sum0) + Math.abs(sum1);
        expect(Math.abs(split.calendar + split.rest - (sum1 - sum0))).toBeLessThanOrEqual(1e-12 * size);
        const byFormula = ((sum1 / weight1 - sum0 / weight0) * (weight0 + weight1)) / 2;
        expect(Math.abs(split.rest - byFormula)).toBeLessThanOrEqual(1e-9 * size);
      }),
    );
  });

  test("splitting a sum over segments changes nothing: parts of segments add to those of the whole", () => {
    const weights = weekdayWeights(OFFICE, LAST);
    const [w0, w1] = [
      weightOf(weights, day("2026-11-01"), day("2026-11-30")),
      weightOf(weights, day("2026-12-01"), LAST),
    ];
    const parts = [
      [10000, 12000],
      [13659, 13893],
    ].map(([sum0 = 0, sum1 = 0]) => calendarSplit({ sum: sum0, weight: w0 }, { sum: sum1, weight: w1 }));
    const whole = parts.reduce((sum, part) => sum + ("missing" in part ? Number.NaN : part.calendar), 0);
    expect(six(whole)).toBe(1840.81);
  });
});

describe("alignedDays", () => {
  const easter = { later: day("2025-04-20"), earlier: day("2024-03-31") };
  const april = { first: day("2025-04-01"), last: day("2025-04-30") };

  test("a period with Easter in it is compared with as many days about Easter of the year before", () => {
    expect(alignedDays(april, [easter])).toEqual({
      days: { first: day("2024-03-12"), last: day("2024-04-10") },
      by: easter,
    });
  });

  test("a period without a declared day is compared as ever, its ends belong to it", () => {
    expect(alignedDays({ first: april.first, last: easter.later - 1 }, [easter])).toBeNull();
    expect(alignedDays({ first: easter.later, last: easter.later }, [easter])).toMatchObject({ by: easter });
    expect(alignedDays(april, [])).toBeNull();
  });

  test("two declared days that move together agree, others are a conflict", () => {
    const friday = { later: easter.later - 2, earlier: easter.earlier - 2 };
    expect(alignedDays(april, [friday, easter])).toMatchObject({ by: friday });
    const other = { later: day("2025-04-23"), earlier: day("2024-04-23") };
    expect(alignedDays(april, [easter, other])).toEqual({ conflict: [easter, other] });
  });

  test("a pair in the wrong order is refused", () => {
    expect(() => alignedDays(april, [{ later: 10, earlier: 10 }])).toThrow("invalid pair: 10 and 10");
  });
});
