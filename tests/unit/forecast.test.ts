import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Foreseen, forecastOf, periodAhead } from "../../src/compute/forecast.ts";
import { missing } from "../../src/metrics/missing.ts";
import { type HandMade, measuredByHand, period } from "../support/handMade.ts";

fc.configureGlobal({ seed: 2026 });

/** Weeks 2 to 13 of 2026, the last of which ends on 29 March: example A of docs/why/mathematics.md §6. */
const RISE = [100, 103, 105, 104, 108, 111, 112, 115, 117, 118, 121, 124];
/** Example B, and C of months. */
const EVEN = [
  52, 47, 50, 55, 49, 51, 46, 53, 50, 48, 54, 51, 49, 52, 47, 50, 53, 48, 51, 50, 49, 54, 46, 52, 50, 51,
];
const SEASON = [
  80, 84, 95, 101, 104, 99, 78, 76, 98, 107, 112, 140, 85, 90, 102, 104, 110, 106, 84, 80, 103, 113, 121, 150,
  90, 94, 108, 113,
];
const weekly = (values: readonly (number | null)[], more: Partial<HandMade> = {}) =>
  measuredByHand({ first: "2026-w02", values, ...more });
const [Q1, Q2, Q3] = [period("2026-q1"), period("2026-q2"), period("2026-q3")];

function foreseen(...asked: Parameters<typeof forecastOf>): Foreseen {
  const found = forecastOf(...asked);
  if ("missing" in found) throw new RangeError(found.missing);
  return found;
}

describe("the worked examples of docs/why/mathematics.md §6, as a metric", () => {
  test("A: the exit of the period that ends three weeks on, and the chance of 135", () => {
    const targets = { "2026-w16": { value: 135, of: "exit" } };
    const found = foreseen(weekly(RISE, { keys: { targets } }), period("2026-w16"), Q1);
    expect(found.mean).toBeCloseTo(124.807, 3);
    expect(found.band?.low).toBeCloseTo(117.775, 3);
    expect(found.band?.high).toBeCloseTo(131.832, 3);
    expect(found.chance).toBeCloseTo(0.0395479, 7);
    expect(found.trial).toBe(false);
  });

  test("B: the mean of the 13 weeks of the quarter that follows", () => {
    const found = foreseen(weekly(EVEN, { first: "2026-w01" }), Q3, Q2);
    expect(found.mean).toBeCloseTo(50.3215, 4);
    expect(found.band?.low).toBeCloseTo(48.7448, 4);
    expect(found.band?.high).toBeCloseTo(51.8967, 4);
    expect(found).toMatchObject({ left: 13, approximate: false, chance: null, needed: null });
  });

  test("C: the sum of the three months of the quarter that follows, with its season", () => {
    const measured = measuredByHand({
      first: "2024-03",
      values: SEASON,
      keys: { grain: "month", rollup: "sum" },
    });
    const found = foreseen(measured, Q3, Q2);
    expect(found.mean).toBeCloseTo(317.255, 3);
    expect(found.band?.low).toBeCloseTo(310.496, 3);
    expect(found.band?.high).toBeCloseTo(324.145, 3);
  });
});

describe("what is known", () => {
  test("a gap is one, and the values before it still tell", () => {
    const gap = [...RISE.slice(0, 4), null, ...RISE.slice(5)];
    const found = foreseen(weekly(gap), Q2, Q1);
    expect(found.trial).toBe(true);
    expect(found.mean).not.toBe(foreseen(weekly(RISE.slice(5), { first: "2026-w07" }), Q2, Q1).mean);
  });

  test("fewer than six are too few, fewer than twelve make a trial band", () => {
    expect(forecastOf(weekly(RISE.slice(7), { first: "2026-w09" }), Q2, Q1)).toEqual(missing("too few"));
    expect(foreseen(weekly(RISE.slice(6), { first: "2026-w08" }), Q2, Q1).trial).toBe(true);
    expect(forecastOf(weekly([]), Q2, Q1)).toEqual(missing("too few"));
  });

  test("a change of definition starts the history anew", () => {
    const changes = [{ since: "2026-02-02", what: "Counted anew." }];
    const since = foreseen(weekly(RISE, { keys: { changes } }), Q2, Q1);
    expect(since).toEqual(foreseen(weekly(RISE.slice(4), { first: "2026-w06" }), Q2, Q1));
  });

  test("nothing is forecast across a change of definition, be it ahead or within the period", () => {
    const redefined = (since: string) =>
      weekly(RISE, { keys: { changes: [{ since, what: "Counted anew." }] } });
    expect(forecastOf(redefined("2026-05-01"), Q2, Q1)).toEqual(missing("definition changed"));
    expect(forecastOf(redefined("2026-01-19"), Q1, period("2026-02"))).toEqual(missing("definition changed"));
  });

  test("weeks between what is known and the period are passed over, not lost", () => {
    // Complete only four weeks after its end, week 9 is the last that is known on 29 March.
    const late = foreseen(weekly(RISE, { keys: { matures: "4w" } }), Q2, Q1);
    const [four, none] = [late, foreseen(weekly(RISE.slice(0, 8)), Q2, Q1)];
    expect(four.mean).toBe(none.mean);
    expect(late.left).toBe(13);
  });

  test("a period that is over has none", () => {
    expect(forecastOf(weekly(RISE, { through: "2026-04-05" }), period("2026-w12"), Q1)).toEqual(
      missing("no data"),
    );
  });

  test("what an edition could not know yet is left out", () => {
    expect(forecastOf(weekly([...RISE, 300, 400, 500]), Q2, Q1)).toEqual(forecastOf(weekly(RISE), Q2, Q1));
  });

  test("the known weeks of a sum count as they are, and the rest must bring what is left", () => {
    // Week 53 of 2026 ends on 3 January; its Thursday is the last day of the year.
    const measured = measuredByHand({
      first: "2026-w40",
      values: RISE,
      keys: { rollup: "sum", targets: { "2026-q4": 2000 } },
    });
    const known = RISE.reduce((sum, value) => sum + value, 0);
    const [year] = [period("2026-q4")];
    const found = foreseen(measured, year, year);
    expect(found.left).toBe(2);
    expect(found.needed?.level).toBeCloseTo((2000 - known) / 2, 9);
    // The last two that were known brought 121 and 124.
    expect(found.needed?.presentLevel).toBeCloseTo(122.5, 9);
    expect(found.band?.low).toBeGreaterThan(known);
  });
});

describe("what can be", () => {
  test("what has not moved has a value and no band, and no chance is told", () => {
    const still = weekly(
      RISE.map(() => 40),
      { keys: { targets: { "2026-q2": 45 } } },
    );
    const found = foreseen(still, Q2, Q1);
    expect(found).toMatchObject({ band: null, unmoved: 12, chance: null });
    expect(found.mean).toBeCloseTo(40, 9);
  });

  test("counts never fall below 0, money may", () => {
    const falling = [400, 300, 250, 160, 120, 60, 90, 20, 40, 5, 12, 1];
    expect(foreseen(weekly(falling), Q2, Q1).band?.low).toBe(0);
    const money = weekly(falling, { keys: { unit: "currency", value: "sum(amount)" } });
    expect(foreseen(money, Q2, Q1).band?.low).toBeLessThan(0);
    const net = weekly(falling, { keys: { value: "count(*) - sum(lost)" } });
    expect(foreseen(net, Q2, Q1).band?.low).toBeLessThan(0);
  });

  test("a share stays within 0 and 1, unless it may be above or has been", () => {
    const high = [0.9, 0.95, 0.99, 0.93, 0.99, 0.98, 0.92, 0.99, 0.97, 0.995, 0.99, 0.999];
    const share = { unit: "percent", value: "avg(done)" };
    expect(foreseen(weekly(high, { keys: share }), Q2, Q1).band?.high).toBeLessThanOrEqual(1);
    const above = weekly(high, { keys: { ...share, above_one: true } });
    expect(foreseen(above, Q2, Q1).band?.high).toBeGreaterThan(1);
    const been = weekly([1.01, ...high.slice(1)], { keys: share });
    expect(foreseen(been, Q2, Q1).band?.high).toBeGreaterThan(1);
  });

  test("no band of a count or a share leaves what it can be", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 12 }), (values) => {
        const first = `2026-w${String(14 - values.length).padStart(2, "0")}`;
        const count = forecastOf(weekly(values, { first }), Q2, Q1);
        const share = forecastOf(
          weekly(
            values.map((value) => value / 40),
            { first, keys: { unit: "percent", value: "avg(done)" } },
          ),
          Q2,
          Q1,
        );
        for (const found of [count, share]) {
          if ("missing" in found || found.band === null) continue;
          expect(found.band.low).toBeGreaterThanOrEqual(0);
          expect(found.band.low).toBeLessThanOrEqual(found.mean);
          expect(found.band.high).toBeGreaterThanOrEqual(found.mean);
        }
        if (!("missing" in share) && share.band !== null) expect(share.band.high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("periodAhead", () => {
  test("is the edition's own period while its end is not known, then the next, though its beginning never is", () => {
    expect(periodAhead(weekly(RISE), Q1).id).toBe("2026-q2");
    expect(periodAhead(weekly(RISE.slice(0, 10)), Q1).id).toBe("2026-q1");
    expect(periodAhead(weekly(RISE, { keys: { matures: "7d" } }), Q1).id).toBe("2026-q1");
  });
});
