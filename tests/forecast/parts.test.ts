import { describe, expect, test } from "vitest";
import { type Fit, fitMixture } from "../../src/metrics/forecast/fit.ts";
import { forecast } from "../../src/metrics/forecast/forecast.ts";
import { historyOf } from "../../src/metrics/forecast/history.ts";
import { firstCounts } from "../../src/metrics/forecast/negativeBinomial.ts";
import { chanceOf, neededFor, paceOf } from "../../src/metrics/forecast/pace.ts";
import { seasonOf } from "../../src/metrics/forecast/season.ts";
import { targetWeights } from "../../src/metrics/forecast/target.ts";
import { missing } from "../../src/metrics/missing.ts";

const RISE = [100, 103, 105, 104, 108, 111, 112, 115, 117, 118, 121, 124];

function fitted(values: readonly (number | null)[], perYear = 52): Fit {
  const fit = fitMixture(values, { perYear });
  if ("missing" in fit) throw new RangeError(fit.missing);
  return fit;
}

describe("targetWeights", () => {
  test("a mean weighs by shares and sums to 1, whatever the shares are", () => {
    expect(targetWeights("mean", [3 / 7, 1, 1])).toEqual([
      expect.closeTo(3 / 17, 12),
      expect.closeTo(7 / 17, 12),
      expect.closeTo(7 / 17, 12),
    ]);
  });

  test("a sum takes shares as they are, gaps too", () => {
    expect(targetWeights("sum", [3 / 7, 0, 1])).toEqual([3 / 7, 0, 1]);
  });

  test("an exit is the last that counts, however little of it does", () => {
    expect(targetWeights("exit", [1, 1, 2 / 7, 0])).toEqual([0, 0, 1, 0]);
  });

  test("all are 0 where none counts, and no share is negative or no number", () => {
    for (const rollup of ["mean", "sum", "exit"] as const) {
      expect(targetWeights(rollup, [0, 0])).toEqual([0, 0]);
      expect(targetWeights(rollup, [])).toEqual([]);
      expect(() => targetWeights(rollup, [1, -0.1])).toThrow(RangeError);
      expect(() => targetWeights(rollup, [Number.NaN])).toThrow(RangeError);
    }
  });
});

describe("neededFor", () => {
  test("three steps of 11/3 lead from 124 to 135", () => {
    const found = neededFor(fitted(RISE), { weights: [0, 0, 1] }, 135);
    expect(found).toMatchObject({
      step: expect.closeTo(11 / 3, 9),
      stepShare: expect.closeTo(11 / 3 / 124, 9),
      level: expect.closeTo(135, 9),
      // The last three: 118, 121, 124.
      presentLevel: expect.closeTo(121, 9),
    });
  });

  test("a mean of four is reached by steps that count 1, 2, 3 and 4 times", () => {
    // ¼ (4 · 124 + 10 d) = 134
    expect(neededFor(fitted(RISE), { weights: [0.25, 0.25, 0.25, 0.25] }, 134)).toMatchObject({
      step: expect.closeTo(4, 9),
    });
  });

  test("what is known counts to a sum, and the rest must bring what is left", () => {
    const found = neededFor(fitted(RISE), { weights: [1, 1], known: 700 }, 1000);
    // Two at 124 and three steps more: 700 + 248 + 3 d = 1000.
    expect(found).toMatchObject({ level: expect.closeTo(150, 9), step: expect.closeTo(52 / 3, 9) });
  });

  test("steps count from the last value, over the gap behind it", () => {
    // The exit is then four places on.
    expect(neededFor(fitted([...RISE, null]), { weights: [0, 0, 1] }, 136)).toMatchObject({
      step: expect.closeTo(3, 9),
    });
  });

  test("a line goes on by its slope, what stands still by nothing", () => {
    const line = Array.from({ length: 60 }, (_, index) => 5 * index);
    const found = neededFor(fitted(line), { weights: [1] }, 0);
    expect("missing" in found ? 0 : found.presentStep).toBeGreaterThan(4.5);
    expect("missing" in found ? 9 : found.presentStep).toBeLessThanOrEqual(5 + 1e-9);
    expect(neededFor(fitted(RISE.map(() => 7)), { weights: [1] }, 8)).toMatchObject({
      presentStep: 0,
      step: expect.closeTo(1, 9),
    });
  });

  test("there is no share of a value that is not above 0, and nothing is needed where nothing is left", () => {
    const below = fitted(RISE.map((value) => value - 200));
    expect(neededFor(below, { weights: [1] }, 0)).toMatchObject({ stepShare: null, presentShare: null });
    expect(neededFor(below, { weights: [0, 0] }, 0)).toEqual(missing("no data"));
  });
});

describe("paceOf and chanceOf", () => {
  test.each([
    [1, "on pace"],
    [0.8, "on pace"],
    [0.7999, "too close to call"],
    [0.5, "too close to call"],
    [0.2001, "too close to call"],
    [0.2, "off pace"],
    [0, "off pace"],
  ] as const)("a chance of %d is %s", (chance, pace) => {
    expect(paceOf(chance)).toBe(pace);
  });

  test("where single values have a chance, that of the target itself is on its good side", () => {
    const outlook = { below: () => 0.3, upTo: () => 0.5 };
    expect(chanceOf(outlook, 10, "higher")).toBeCloseTo(0.7, 12);
    expect(chanceOf(outlook, 10, "lower")).toBe(0.5);
  });
});

describe("counts that were never above 0", () => {
  test("27 periods without one, 9 to come: 0.8660, 0.1083, 0.0203, …", () => {
    // r = ½, m = 9/36: √0.75, then · ½ · 0.25, then · ¾ · 0.25.
    const counts = firstCounts(27, 9);
    expect(counts.upTo(0)).toBeCloseTo(0.8660254038, 9);
    expect(counts.upTo(1)).toBeCloseTo(0.9742785793, 9);
    expect(counts.upTo(2)).toBeCloseTo(0.99457605, 8);
    expect([0.8, 0.9, 0.95, 0.98].map(counts.quantile)).toEqual([0, 1, 1, 2]);
    expect(counts.mean).toBeCloseTo(1 / 6, 12);
  });

  test("10 without one, 30 to come: 1/2, 3/16, 27/256, 135/2048", () => {
    const counts = firstCounts(10, 30);
    expect(counts.upTo(0)).toBeCloseTo(0.5, 12);
    expect(counts.below(1)).toBeCloseTo(0.5, 12);
    expect(counts.upTo(1)).toBeCloseTo(0.6875, 12);
    expect(counts.upTo(2)).toBeCloseTo(0.6875 + 27 / 256, 12);
    expect(counts.upTo(3)).toBeCloseTo(0.6875 + 27 / 256 + 135 / 2048, 12);
    expect(counts.quantile(0.8)).toBe(3);
    expect(counts.upTo(-1)).toBe(0);
    expect(counts.mean).toBe(1.5);
    expect(() => counts.quantile(1)).toThrow(RangeError);
  });
});

describe("an additive season", () => {
  const PATTERN = [10, -10, -4, 4];
  const values = [...PATTERN, ...PATTERN, ...PATTERN];

  test("is that of values that are not all positive, and its amounts are those of the pattern", () => {
    // Steps into phases 0 to 3: 6, −20, 6, 8. Their running sums 6, −14, −8, 0, less their mean −4.
    const history = historyOf(values);
    const season = seasonOf(history, 4);
    expect(season.kind).toBe("amount");
    expect(season.shrinkage).toBeCloseTo(1, 9);
    expect(season.phases.map((amount) => amount * history.scale)).toEqual(
      PATTERN.map((amount) => expect.closeTo(amount, 9)),
    );
  });

  test("is added to what is forecast, each phase to its own", () => {
    const fit = fitted(values, 4);
    PATTERN.forEach((amount, ahead) => {
      const weights = Array.from({ length: ahead + 1 }, (_, index) => Number(index === ahead));
      expect(forecast(fit, { weights })).toMatchObject({ mean: expect.closeTo(amount, 6) });
    });
    // The pattern sums to 0; half of a first phase and a whole second one bring 5 − 10.
    expect(forecast(fit, { weights: [1, 1, 1, 1] })).toMatchObject({ mean: expect.closeTo(0, 6) });
    expect(forecast(fit, { weights: [0.5, 1] })).toMatchObject({ mean: expect.closeTo(-5, 6) });
  });

  test("is a factor of the same values made positive", () => {
    expect(seasonOf(historyOf(values.map((value) => value + 11)), 4).kind).toBe("factor");
  });
});
