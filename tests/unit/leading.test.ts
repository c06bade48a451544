import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effectivePairs } from "../../src/metrics/leading/effective.ts";
import { type LeadCase, lagPlot, leadTests } from "../../src/metrics/leading/leadTests.ts";
import { pairedChanges } from "../../src/metrics/leading/paired.ts";
import { phaseRatio, withoutPhases } from "../../src/metrics/phaseRatio.ts";
import { inRow } from "../support/leadSimulations.ts";
import { normals } from "../support/seeded.ts";
import { LEADS } from "../support/workedExamples.ts";

fc.configureGlobal({ seed: 2026 });

/** To six significant digits, as the examples are written. */
const six = (value: number | null | undefined) => Number(Number(value ?? Number.NaN).toPrecision(6));

const caseOf = (example: (typeof LEADS)["L1"], more: Partial<LeadCase> = {}): LeadCase => ({
  metric: inRow(example.metric),
  outcome: inRow(example.outcome),
  lag: example.lag,
  periods: 12,
  sign: "positive",
  season: false,
  ...more,
});

const testOf = (one: LeadCase) => {
  const [result] = leadTests([one]);
  if (result === undefined) throw new Error("no result");
  return result;
};

/** Monthly values that wander, without a season. */
const walk = (seed: number, length: number) => {
  const normal = normals(seed);
  let level = 3000;
  return Array.from({ length }, () => {
    level += 20 * normal();
    return level;
  });
};

describe("the leading test's worked examples", () => {
  test.each([
    ["L1", "supported", false, 36, 0.495202, 0.456113, 32.6219, 0.00802012],
    ["L2", "not shown", true, 39, -0.201565, -0.205466, 26.7007, 0.316331],
    ["L3", "not shown", true, 23, -0.291155, -0.325099, 9.80638, 0.420459],
  ] as const)("%s is %s", (name, verdict, seasonRemoved, pairs, r, rho, effective, p) => {
    const result = testOf(caseOf(LEADS[name]));
    expect(result).toMatchObject({ verdict, reason: null, seasonRemoved, pairs, coarse: pairs < 24 });
    expect([result.r, result.rho, result.effective, result.p].map(six)).toEqual([r, rho, effective, p]);
    expect(result.points).toHaveLength(pairs);
    expect(result.logarithmic).toEqual([true, true]);
  });

  test("the other sign declared, a relation that is shown contradicts it", () => {
    expect(testOf(caseOf(LEADS.L1, { sign: "negative" })).verdict).toBe("contradicted");
    expect(testOf(caseOf(LEADS.L2, { sign: "negative" })).verdict).toBe("not shown");
  });

  test("a dot of the scatter names the period to which the metric changed", () => {
    const [first] = testOf(caseOf(LEADS.L1)).points;
    expect(first?.index).toBe(1);
    expect(first?.x).toBeCloseTo(Math.log(3022 / 3000), 14);
    expect(first?.y).toBeCloseTo(Math.log(5135 / 5080), 14);
  });
});

describe("what the leading test does with many, few and none", () => {
  test("p is corrected by Holm for all that are tested, and for none that are not", () => {
    const tested = caseOf(LEADS.L1);
    const still = { ...tested, outcome: tested.outcome.map(({ index }) => ({ index, value: 5000 })) };
    const [alone] = leadTests([tested, still]);
    expect(alone?.corrected).toBe(alone?.p);
    const seven = leadTests([tested, ...Array.from({ length: 6 }, () => caseOf(LEADS.L2))]);
    expect(six(seven[0]?.corrected)).toBe(six(7 * 0.008020118117572353));
    expect(seven[0]?.verdict).toBe("not shown");
    expect(seven[1]?.corrected).toBe(1);
  });

  test("fewer than 10 pairs are not tested, 10 are", () => {
    const of = (length: number) =>
      testOf({ ...caseOf(LEADS.L1), metric: inRow(walk(1, length)), outcome: inRow(walk(2, length)) });
    expect(of(13)).toMatchObject({
      verdict: "not testable",
      reason: "too few pairs",
      pairs: 9,
      r: null,
      p: null,
    });
    expect(of(14)).toMatchObject({ reason: null, pairs: 10, coarse: true });
    expect(of(0)).toMatchObject({ verdict: "not testable", reason: "too few pairs", pairs: 0 });
  });

  test("a declared season needs two years of changes; one that is not declared does not", () => {
    const of = (length: number, season: boolean) =>
      testOf({
        ...caseOf(LEADS.L1, { season }),
        metric: inRow(walk(1, length)),
        outcome: inRow(walk(2, length)),
      });
    expect(of(24, true)).toMatchObject({ verdict: "not testable", reason: "season not seen twice" });
    expect(of(24, false).reason).toBeNull();
    expect(of(25, true).reason).toBeNull();
  });

  test("a series that does not vary is not testable, be it flat, a steady rise or nothing but its season", () => {
    const months = Array.from({ length: 37 }, (_, index) => index);
    const seasons = [0.1, -0.1, 0.3, 0, 0.02, -0.2, 0.15, 0.05, -0.05, 0.2, 0.11, -0.3];
    for (const still of [
      () => 5000,
      () => 0,
      (month: number) => 5000 * 1.01 ** month,
      (month: number) => -5000 + 10 * month,
      (month: number) => 5000 * Math.exp(seasons[month % 12] ?? 0),
    ]) {
      const [quiet, loud] = [inRow(months.map(still)), inRow(walk(3, 37))];
      const base = caseOf(LEADS.L1);
      expect(testOf({ ...base, metric: quiet, outcome: loud }).reason).toBe("metric does not vary");
      expect(testOf({ ...base, metric: loud, outcome: quiet }).reason).toBe("outcome does not vary");
    }
  });

  test("only the latest run without a gap is paired, at most four years and the lag of it", () => {
    const [x, y] = [inRow(walk(1, 80)), inRow(walk(2, 80))];
    const base = { metric: x, outcome: y, lag: 3, periods: 12 };
    expect(pairedChanges(base)).toMatchObject({ changes: 51 });
    expect(pairedChanges(base).x).toHaveLength(48);
    expect(pairedChanges(base).indices.at(-1)).toBe(76);
    const torn = { ...base, outcome: y.filter(({ index }) => index !== 60) };
    expect(pairedChanges(torn)).toMatchObject({ changes: 18, indices: expect.arrayContaining([62]) });
    const late = { ...base, metric: x.slice(0, 70) };
    expect(pairedChanges(late).indices.at(-1)).toBe(66);
  });

  test("log differences where all are positive, else differences, of each series for itself", () => {
    const [x, y] = [inRow(walk(1, 30)), inRow(walk(2, 30).map((value) => value - 3000))];
    const paired = pairedChanges({ metric: x, outcome: y, lag: 0, periods: 52 });
    expect(paired.logarithmic).toEqual([true, false]);
    expect(paired.y[0]).toBeCloseTo((y[1]?.value ?? 0) - (y[0]?.value ?? 0), 10);
  });

  test("the lag plot has each lag by the test's own way, and nothing where there are too few pairs", () => {
    const lags = lagPlot(caseOf(LEADS.L1), 31);
    expect(six(lags[3])).toBe(0.495202);
    expect(lags[29]).not.toBeNull();
    expect(lags.slice(30)).toEqual([null, null]);
  });

  test("a lag that is no whole number from 0 is refused", () => {
    for (const lag of [-1, 0.5, Number.NaN])
      expect(() => testOf(caseOf(LEADS.L1, { lag }))).toThrow(`invalid lag: ${lag}`);
    expect(() => testOf(caseOf(LEADS.L1, { periods: 0 }))).toThrow("invalid periods: 0");
  });
});

describe("properties of the leading test", () => {
  const seeds = fc.integer({ min: 1, max: 1_000_000 });
  const of = (x: number[], y: number[]) =>
    testOf({ ...caseOf(LEADS.L1), metric: inRow(x), outcome: inRow(y) });

  test("scaling a positive series, or raising one with negatives, changes nothing", () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 0.01, max: 1000, noNaN: true }), (seed, factor) => {
        const [x, y] = [walk(seed, 40), walk(seed + 1, 40)];
        const [was, is] = [
          of(x, y),
          of(
            x.map((value) => value * factor),
            y,
          ),
        ];
        expect(is.p).toBeCloseTo(was.p ?? Number.NaN, 8);
        const low = y.map((value) => value - 9000);
        expect(
          of(
            x,
            low.map((value) => value - factor),
          ).p,
        ).toBeCloseTo(of(x, low).p ?? Number.NaN, 8);
      }),
      { numRuns: 50 },
    );
  });

  test("reversing a series reverses the correlation and leaves p", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [x, y] = [walk(seed, 40).map((value) => value - 9000), walk(seed + 1, 40)];
        const below = x.map((value) => value - 1e5);
        const above = below.map((value) => -value - 1e6);
        const [was, is] = [of(below, y), of(above, y)];
        expect(is.r).toBeCloseTo(-(was.r ?? Number.NaN), 8);
        expect(is.p).toBeCloseTo(was.p ?? Number.NaN, 8);
      }),
      { numRuns: 50 },
    );
  });

  test("no result is NaN or infinite, whatever the numbers", () => {
    const values = fc.array(fc.double({ min: -1e100, max: 1e100, noNaN: true }), {
      minLength: 0,
      maxLength: 60,
    });
    fc.assert(
      fc.property(values, values, fc.integer({ min: 0, max: 5 }), (x, y, lag) => {
        const result = testOf({ ...caseOf(LEADS.L1, { lag }), metric: inRow(x), outcome: inRow(y) });
        for (const value of [result.r, result.rho, result.effective, result.p, result.corrected])
          expect(value === null || Number.isFinite(value)).toBe(true);
        expect(result.reason === null).toBe(result.verdict !== "not testable");
      }),
    );
  });
});

describe("effectivePairs", () => {
  test("is the number of pairs for two series of which one follows nothing, never less than 3.01", () => {
    const up = Array.from({ length: 40 }, (_, index) => index);
    expect(effectivePairs(up, up, null)).toBeLessThan(6);
    expect(effectivePairs(up.concat(up), up.concat(up), { periods: 4, years: 1.2 })).toBe(3.01);
  });

  test("a season that was taken out costs at least 1/(k − 1)² at each year's distance", () => {
    const alternating = Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? 1 : -1));
    const other = [1, 1, -1, -1, 1, 1, -1, -1];
    // r_x(1) = −7/8, r_x(2) = 6/8; r_y(1) = 1/8, r_y(2) = −6/8; m/4 = 2: lags 1, 2 and the year's 4.
    const near = (7 / 8) * ((-7 / 8) * (1 / 8)) + (6 / 8) * (-(6 / 8) * (6 / 8));
    expect(effectivePairs(alternating, other, null)).toBeCloseTo(8, 12);
    const whole = near + (4 / 8) * (1 / 4);
    expect(1 + 2 * whole).toBeGreaterThan(0);
    expect(effectivePairs(alternating, other, { periods: 4, years: 3 })).toBeCloseTo(
      Math.min(8, 8 / (1 + 2 * whole)),
      12,
    );
    expect(effectivePairs(other, other, { periods: 4, years: 3 })).toBeCloseTo(
      8 / (1 + 2 * ((7 / 8) * (1 / 64) + (6 / 8) * (36 / 64) + (4 / 8) * (1 / 4))),
      12,
    );
    // A year of two: 1/(3 − 1)² stands in for r(2)² = 36/64 only where it is larger, here at 4 and 6.
    expect(effectivePairs(other, other, { periods: 2, years: 3 })).toBeCloseTo(
      8 / (1 + 2 * ((7 / 8) * (1 / 64) + (6 / 8) * (36 / 64) + (4 / 8) * (1 / 4) + (2 / 8) * (1 / 4))),
      12,
    );
  });
});

describe("phaseRatio", () => {
  const phased = (steps: readonly number[], phases: number) =>
    steps.map((step, index) => ({ phase: index % phases, step }));

  test("is the variance between phases over that within them", () => {
    // Phases 1 3 | 4 6, means 2 and 5, their mean 3.5: between 2 · 1.5² · 2 / 1 = 9, within 4 · 1 / 2 = 2.
    expect(phaseRatio(phased([1, 4, 3, 6], 2), 2)).toBeCloseTo(4.5, 12);
    // Unequal: 1 3 5 | 4 6, means 3 and 5, unweighted mean 4: between 5, within (8 + 2) / 3.
    expect(phaseRatio(phased([1, 4, 3, 6, 5], 2), 2)).toBeCloseTo(1.5, 12);
  });

  test("needs a step in every phase, more steps than phases, and more than one phase", () => {
    expect(phaseRatio(phased([1, 2], 2), 2)).toEqual({ missing: "too few" });
    expect(
      phaseRatio(
        [0, 0, 0].map((phase) => ({ phase, step: 1 })),
        2,
      ),
    ).toEqual({ missing: "too few" });
    expect(phaseRatio(phased([1, 2, 3], 1), 1)).toEqual({ missing: "too few" });
  });

  test("is 0 of steps that are alike, and a number where nothing but phases differ", () => {
    expect(phaseRatio(phased([2, 2, 2, 2], 2), 2)).toBe(0);
    expect(phaseRatio(phased([1, 2, 1, 2], 2), 2)).toBe(Number.MAX_VALUE);
  });

  test("without phases each of them has the mean 0", () => {
    expect(withoutPhases(phased([1, 4, 3, 6, 5], 2))).toEqual([-2, -1, 0, 1, 2]);
  });
});
