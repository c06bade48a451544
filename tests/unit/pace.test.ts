import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Missing, missing } from "../../src/metrics/missing.ts";
import { bandHeld, driftForecast, type Forecast, periodForecast } from "../../src/metrics/pace.ts";

fc.configureGlobal({ seed: 2026 });

const HISTORY = [100, 103, 105, 104, 108, 111, 112, 115, 117, 118, 121, 124];

const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
const counts = fc.integer({ min: -100_000, max: 100_000 });
const history = fc.array(counts, { minLength: 6, maxLength: 24 });
const steps = fc.integer({ min: 0, max: 12 });
const better = fc.constantFrom("higher" as const, "lower" as const);
const rollup = fc.constantFrom("mean" as const, "sum" as const);

function present(value: Forecast | Missing): Forecast {
  if ("missing" in value) throw new RangeError(value.missing);
  return value;
}

/** Every number a number, the mean within its band, the chance a chance. */
function isClean(value: Forecast | Missing): boolean {
  if ("missing" in value) return true;
  const numbers = Object.values(value).filter((one) => one !== null);
  const chance = value.probability ?? 0;
  return (
    numbers.every(Number.isFinite) &&
    value.low <= value.mean &&
    value.mean <= value.high &&
    chance >= 0 &&
    chance <= 1
  );
}

/** Uniform numbers between 0 and 1 from a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A standard normal number (Box and Muller). */
function gaussian(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** A random walk with drift 0.7 and deviation 2 from 50. */
function walk(points: number, next: () => number): number[] {
  const values = [50];
  while (values.length < points) values.push((values.at(-1) ?? 0) + 0.7 + 2 * gaussian(next));
  return values;
}

describe("driftForecast", () => {
  test("target 135 in 3: 130.55, 127.04 to 134.05, 5.2 %, needs +3.67 a step", () => {
    const result = present(driftForecast(HISTORY, 3, { target: 135, better: "higher" }));
    expect([result.mean, result.low, result.high].map((value) => value.toFixed(2))).toEqual([
      "130.55",
      "127.04",
      "134.05",
    ]);
    expect((100 * (result.probability ?? 0)).toFixed(1)).toBe("5.2");
    expect(result.neededStep?.toFixed(2)).toBe("3.67");
  });

  test("one step ahead shows the mean step 2.18 and, in the band, the deviation 1.401", () => {
    const result = present(driftForecast(HISTORY, 1, { level: 0.6826894921370859 }));
    expect((result.mean - 124).toFixed(2)).toBe("2.18");
    expect(((result.high - result.mean) / Math.sqrt(12 / 11)).toFixed(3)).toBe("1.401");
  });

  test("without a target there is no chance of one and no needed step", () => {
    expect(driftForecast(HISTORY, 3, {})).toMatchObject({
      probability: null,
      neededStep: null,
      neededLevel: null,
    });
  });

  test("where lower is better the chance is that of staying at the target or below", () => {
    const options = { target: 129 };
    const higher = present(driftForecast(HISTORY, 3, { ...options, better: "higher" })).probability ?? 0;
    const lower = present(driftForecast(HISTORY, 3, { ...options, better: "lower" })).probability ?? 0;
    expect(higher).toBeGreaterThan(0.5);
    expect(higher + lower).toBeCloseTo(1, 12);
  });

  test("with no step left the last value is certain", () => {
    expect(driftForecast(HISTORY, 0, { target: 124 })).toEqual({
      mean: 124,
      low: 124,
      high: 124,
      probability: 1,
      neededStep: null,
      neededLevel: null,
    });
    expect(driftForecast(HISTORY, 0, { target: 125 })).toMatchObject({ probability: 0 });
  });

  test("steps that never vary leave no doubt", () => {
    const even = [2, 4, 6, 8, 10, 12];
    expect(driftForecast(even, 4, { target: 20 })).toMatchObject({ low: 20, high: 20, probability: 1 });
    expect(driftForecast(even, 4, { target: 21 })).toMatchObject({ probability: 0, neededStep: 2.25 });
  });

  test("is missing below 6 points", () => {
    expect(driftForecast(HISTORY.slice(0, 5), 3, {})).toEqual(missing("too few"));
    expect(driftForecast(HISTORY.slice(0, 6), 3, {})).toHaveProperty("mean");
  });

  test("refuses steps that are no count and levels that are no share", () => {
    expect(() => driftForecast(HISTORY, -1, {})).toThrow("invalid steps: -1");
    expect(() => driftForecast(HISTORY, 1.5, {})).toThrow("invalid steps: 1.5");
    expect(() => driftForecast(HISTORY, 1, { level: 1 })).toThrow("invalid probability: 1");
  });

  test("the needed step leads to the target", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 12 }), counts, (values, ahead, target) => {
        const { neededStep } = present(driftForecast(values, ahead, { target }));
        expect((values.at(-1) ?? 0) + ahead * (neededStep ?? Number.NaN)).toBeCloseTo(target, 6);
      }),
    );
  });

  test("another unit scales the values and leaves the chance", () => {
    fc.assert(
      fc.property(history, steps, counts, fc.constantFrom(0.25, 2, 1024), (values, ahead, target, scale) => {
        const plain = present(driftForecast(values, ahead, { target }));
        const scaled = driftForecast(
          values.map((value) => value * scale),
          ahead,
          { target: target * scale },
        );
        expect(scaled).toEqual({
          mean: plain.mean * scale,
          low: plain.low * scale,
          high: plain.high * scale,
          probability: plain.probability,
          neededStep: plain.neededStep === null ? null : plain.neededStep * scale,
          neededLevel: null,
        });
      }),
    );
  });

  test("no NaN or Infinity leaves it", () => {
    const values = fc.array(anyNumber, { maxLength: 10 });
    fc.assert(
      fc.property(values, steps, anyNumber, better, (points, ahead, target, direction) => {
        expect(isClean(driftForecast(points, ahead, { target, better: direction }))).toBe(true);
      }),
    );
    expect(driftForecast([1e308, -1e308, 1, 2, 3, 4], 2, {})).toEqual(missing("zero base"));
  });

  test("80 % bands hold about 80 % of what comes", () => {
    const next = random(2026);
    const held = Array.from({ length: 4000 }, () => {
      const values = walk(41, next);
      const { low, high } = present(driftForecast(values.slice(0, 36), 5, {}));
      return bandHeld(low, high, values[40] ?? Number.NaN);
    });
    expect(held.filter(Boolean).length / held.length).toBeCloseTo(0.79, 1);
  });
});

describe("periodForecast", () => {
  test("known and forecast points make the period's mean or sum", () => {
    const known = [121, 124];
    const mean = present(periodForecast(known, HISTORY, 1, "mean", { target: 125 }));
    const sum = present(periodForecast(known, HISTORY, 1, "sum", { target: 375 }));
    expect(mean.mean).toBeCloseTo((121 + 124 + 124 + 24 / 11) / 3, 10);
    expect(sum.mean).toBeCloseTo(3 * mean.mean, 10);
    expect(sum.high - sum.mean).toBeCloseTo(3 * (mean.high - mean.mean), 10);
    expect(sum.probability).toBeCloseTo(mean.probability ?? Number.NaN, 12);
    expect(mean.neededStep).toBeCloseTo(6, 10);
    expect(sum.neededStep).toBeCloseTo(6, 10);
    expect(mean.neededLevel).toBeCloseTo(130, 10);
    expect(sum.neededLevel).toBeCloseTo(130, 10);
  });

  test("a sum over 4.5 steps of which 4 are counted is 4.5 times their mean, and so is its band", () => {
    const plain = present(periodForecast([121, 124], HISTORY, 2, "mean", { target: 125 }));
    const longer = present(periodForecast([121, 124], HISTORY, 2, "sum", { target: 562.5, length: 4.5 }));
    expect(longer.mean).toBeCloseTo(4.5 * plain.mean, 9);
    expect(longer.high - longer.low).toBeCloseTo(4.5 * (plain.high - plain.low), 9);
    expect(longer.probability).toBeCloseTo(plain.probability ?? Number.NaN, 9);
    expect(longer.neededStep).toBeCloseTo(plain.neededStep ?? Number.NaN, 9);
    expect(longer.neededLevel).toBeCloseTo(plain.neededLevel ?? Number.NaN, 9);
  });

  test("the needed level leads to the target", () => {
    const ahead = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(history, ahead, counts, rollup, (values, count, target, how) => {
        const known = values.slice(-3);
        const { neededLevel } = present(periodForecast(known, values, count, how, { target }));
        const sum = known.reduce((all, value) => all + value, 0) + count * (neededLevel ?? Number.NaN);
        expect(how === "sum" ? sum : sum / (3 + count)).toBeCloseTo(target, 5);
      }),
    );
  });

  test("one point still to come and nothing known is the exit", () => {
    const options = { target: 127 };
    const period = present(periodForecast([], HISTORY, 1, "mean", options));
    const exit = present(driftForecast(HISTORY, 1, options));
    expect(period.mean).toBeCloseTo(exit.mean, 12);
    expect(period.low).toBeCloseTo(exit.low, 12);
    expect(period.probability).toBeCloseTo(exit.probability ?? Number.NaN, 12);
    expect(period.neededStep).toBeCloseTo(exit.neededStep ?? Number.NaN, 12);
  });

  test("a period that is over is what is known, without doubt", () => {
    expect(periodForecast([118, 121, 124], HISTORY, 0, "mean", { target: 121 })).toEqual({
      mean: 121,
      low: 121,
      high: 121,
      probability: 1,
      neededStep: null,
      neededLevel: null,
    });
  });

  test("is missing without points, and below 6 of history", () => {
    expect(periodForecast([], HISTORY, 0, "sum", {})).toEqual(missing("no data"));
    expect(periodForecast([1], [1, 2, 3], 2, "sum", {})).toEqual(missing("too few"));
  });

  test("the needed step leads to the target", () => {
    const ahead = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(history, ahead, counts, rollup, (values, count, target, how) => {
        const known = values.slice(-3);
        const { neededStep } = present(periodForecast(known, values, count, how, { target }));
        const last = values.at(-1) ?? 0;
        const coming = Array.from({ length: count }, (_, index) => last + (index + 1) * (neededStep ?? 0));
        const sum = [...known, ...coming].reduce((all, value) => all + value, 0);
        expect(how === "sum" ? sum : sum / (3 + count)).toBeCloseTo(target, 5);
      }),
    );
  });

  test("no NaN or Infinity leaves it", () => {
    const values = fc.array(anyNumber, { maxLength: 10 });
    fc.assert(
      fc.property(values, values, steps, rollup, anyNumber, (known, points, ahead, how, target) => {
        expect(isClean(periodForecast(known, points, ahead, how, { target }))).toBe(true);
      }),
    );
  });

  test("the variance is that of simulated walks, and the one that the docstring derives", () => {
    const next = random(2026);
    const [past, ahead, runs] = [13, 6, 20_000];
    let [errors, bands] = [0, 0];
    for (let run = 0; run < runs; run += 1) {
      const values = walk(past + ahead, next);
      const coming = values.slice(past).reduce((sum, value) => sum + value, 0);
      const { mean, high } = present(periodForecast([], values.slice(0, past), ahead, "sum", {}));
      errors += (coming - mean) ** 2 / runs;
      bands += ((high - mean) / 1.2815515655446004) ** 2 / runs;
    }
    expect(errors / bands).toBeCloseTo(1, 1);
    expect(bands / 4 / (91 + 21 ** 2 / 12)).toBeCloseTo(1, 1);
  });

  test("80 % bands of a mean with known points hold about 80 % of what comes", () => {
    const next = random(7);
    const held = Array.from({ length: 4000 }, () => {
      const values = walk(45, next);
      const known = values.slice(32, 36);
      const mean = values.slice(32, 45).reduce((sum, value) => sum + value, 0) / 13;
      const { low, high } = present(periodForecast(known, values.slice(0, 36), 9, "mean", {}));
      return bandHeld(low, high, mean);
    });
    expect(held.filter(Boolean).length / held.length).toBeCloseTo(0.79, 1);
  });
});

describe("bandHeld", () => {
  test("the ends of the band belong to it", () => {
    expect([126, 127.04, 130, 134.05, 135].map((actual) => bandHeld(127.04, 134.05, actual))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});
