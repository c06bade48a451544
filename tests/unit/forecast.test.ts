import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { missing } from "../../src/metrics/missing.ts";
import { driftForecast, periodForecast } from "../../src/metrics/pace.ts";
import { forecastOf, periodAhead, stepsLeft } from "../../src/report/forecast.ts";
import { type HandMade, measuredByHand, period } from "../support/handMade.ts";

fc.configureGlobal({ seed: 2026 });

/** Weeks 2 to 13 of 2026, the last of which ends on 29 March. */
const RISE = [100, 103, 105, 104, 108, 111, 112, 115, 117, 118, 121, 124];
const weekly = (values: readonly (number | null)[], more: Partial<HandMade> = {}) =>
  measuredByHand({ first: "2026-w02", values, ...more });
const [Q1, Q2] = [period("2026-q1"), period("2026-q2")];

describe("forecastOf", () => {
  test("the next quarter's mean is forecast from the weeks of this one", () => {
    // Weeks 14 to 26 have their fourth day, a Thursday, in the second quarter.
    expect(forecastOf(weekly(RISE), Q2, Q1)).toEqual(
      periodForecast([], RISE, 13, "mean", { better: "higher" }),
    );
  });

  test("a target of the exit is held against the last week to come", () => {
    const measured = weekly(RISE, { keys: { targets: { "2026-q2": { value: 150, of: "exit" } } } });
    expect(forecastOf(measured, Q2, Q1)).toEqual(driftForecast(RISE, 13, { target: 150 }));
    expect(forecastOf(measured, Q2, Q1)).toMatchObject({ neededStep: 2, neededLevel: null });
  });

  test("only the neighbours that end with the last week tell the pace", () => {
    const gap = [...RISE.slice(0, 4), null, ...RISE.slice(5)];
    expect(forecastOf(weekly(gap), Q2, Q1)).toEqual(
      periodForecast([], RISE.slice(5), 13, "mean", { better: "higher" }),
    );
  });

  test("a gap that leaves fewer than six neighbours leaves too few", () => {
    const gap = [...RISE.slice(0, 7), null, ...RISE.slice(8)];
    expect(forecastOf(weekly(gap), Q2, Q1)).toEqual(missing("too few"));
  });

  test("a change of definition starts the history anew", () => {
    const changes = [{ since: "2026-02-02", what: "Counted anew." }];
    expect(forecastOf(weekly(RISE, { keys: { changes } }), Q2, Q1)).toEqual(
      periodForecast([], RISE.slice(4), 13, "mean", { better: "higher" }),
    );
  });

  test("nothing is forecast across a change of definition that lies ahead", () => {
    const changes = [{ since: "2026-05-01", what: "Counted anew." }];
    expect(forecastOf(weekly(RISE, { keys: { changes } }), Q2, Q1)).toEqual(missing("definition changed"));
  });

  test("what is not known up to the period has no data, however long its history", () => {
    // Complete only four weeks after its end, week 9 is the last that is known on 29 March.
    const matures = weekly(RISE, { keys: { matures: "4w" } });
    expect(forecastOf(matures, Q2, Q1)).toEqual(missing("no data"));
    expect(forecastOf(weekly([...RISE.slice(0, 11), null]), Q2, Q1)).toEqual(missing("no data"));
  });

  test("a period that is over, or of which people are counted anew, has none", () => {
    expect(forecastOf(weekly(RISE, { through: "2026-04-05" }), period("2026-w12"), Q1)).toEqual(
      missing("no data"),
    );
    const anew = weekly(RISE, { keys: { rollup: "recompute" } });
    expect(forecastOf(anew, Q2, Q1)).toEqual(missing("no data"));
    expect(forecastOf(anew, period("2026-w14"), Q1)).toHaveProperty("mean");
    expect(forecastOf(weekly([]), Q2, Q1)).toEqual(missing("no data"));
  });

  test("what an edition could not know yet is left out", () => {
    const later = weekly([...RISE, 300, 400, 500]);
    expect(forecastOf(later, Q2, Q1)).toEqual(forecastOf(weekly(RISE), Q2, Q1));
  });

  test("the known weeks of an incomplete quarter count as they are, those before a gap too", () => {
    const known = [...RISE, 120, 126, null, 130, 131, 133, 134, 136, 139];
    const measured = weekly(known, { keys: { targets: { "2026-q2": 140 } } });
    const history = known.slice(15).map((value) => value ?? 0);
    expect(forecastOf(measured, Q2, Q2)).toEqual(
      periodForecast([120, 126, ...history], history, 4, "mean", { target: 140 }),
    );
    expect(stepsLeft(measured, Q2, Q2)).toBe(4);
  });

  test("a week that begins in one quarter counts to the one that holds its fourth day", () => {
    // Week 53 of 2026 ends on 3 January; its Thursday is the last day of the year.
    const measured = measuredByHand({
      first: "2026-w40",
      values: RISE,
      keys: { rollup: "sum", targets: { "2026-q4": 2000 } },
    });
    const known = RISE.reduce((sum, value) => sum + value, 0);
    expect(stepsLeft(measured, period("2026-q4"), period("2026-q4"))).toBe(2);
    expect(forecastOf(measured, period("2026-q4"), period("2026-q4"))).toMatchObject({
      mean: expect.closeTo(known + 2 * 124 + 3 * (24 / 11), 9),
      neededLevel: expect.closeTo((2000 - known) / 2, 9),
    });
  });
});

describe("a sum of days that is reviewed by week", () => {
  /** So many days from Monday 5 January on, each week's all alike. */
  const daily = (weeks: readonly number[], target: number) =>
    measuredByHand({
      first: "2026-01-05",
      values: weeks.flatMap((value) => Array.from({ length: 7 }, () => value)),
      keys: {
        grain: "day",
        review: "week",
        rollup: "sum",
        targets: { "2026-q2": target, "2026-04": target },
      },
    });

  test("fills the days of its period, whether 13 or 14 weeks end in it", () => {
    const even = daily(
      RISE.map(() => 10),
      910,
    );
    expect(forecastOf(even, Q2, Q1)).toMatchObject({ mean: expect.closeTo(910, 9), probability: 1 });
    expect(forecastOf(even, period("2026-04"), Q1)).toMatchObject({ mean: expect.closeTo(300, 9) });
  });

  test("needs so much a week that the weeks left reach the target", () => {
    const measured = daily(
      RISE.map(() => 10),
      1820,
    );
    expect(forecastOf(measured, Q2, Q1)).toMatchObject({ neededLevel: expect.closeTo(140, 9) });
  });
});

describe("periodAhead", () => {
  test("is the edition's own period while its end is not known, then the next, though its beginning never is", () => {
    expect(periodAhead(weekly(RISE), Q1).id).toBe("2026-q2");
    expect(periodAhead(weekly(RISE.slice(0, 10)), Q1).id).toBe("2026-q1");
    expect(periodAhead(weekly(RISE, { keys: { matures: "7d" } }), Q1).id).toBe("2026-q1");
  });
});

test("where gaps are never changes a forecast beyond the neighbours at the end", () => {
  const some = fc.option(fc.integer({ min: 1, max: 1000 }), { nil: null });
  const tail = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 6, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(some, { minLength: 3, maxLength: 3 }), tail, (early, run) => {
      const values = [...early, null, ...run];
      const measured = measuredByHand({
        first: `2026-w${String(14 - values.length).padStart(2, "0")}`,
        values,
      });
      expect(forecastOf(measured, Q2, Q1)).toEqual(periodForecast([], run, 13, "mean", { better: "higher" }));
    }),
  );
});
