import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addUp, roundHalfAway, type Sum } from "../../src/metrics/addUp.ts";
import { uniforms } from "../support/seeded.ts";

fc.configureGlobal({ seed: 2026 });

const WHOLE = { decimals: 0, whole: true };

/** The text of a number with its decimals, as units of the last of them: what a reader adds. */
const unitsOf = (value: number, decimals: number) => BigInt(value.toFixed(decimals).replace(".", ""));
const addsAsPrinted = ({ start, parts, end }: Sum, decimals: number) =>
  parts.reduce((sum, part) => sum + unitsOf(part, decimals), unitsOf(start, decimals)) ===
  unitsOf(end, decimals);

/** Numbers that add up, of a size and with so many parts. */
function bridge(uniform: () => number): Sum {
  const parts = Array.from({ length: 2 + Math.floor(uniform() * 5) }, () => (uniform() - 0.4) * 1000);
  const start = uniform() * 10000;
  return { start, parts, end: parts.reduce((sum, part) => sum + part, start) };
}

describe("addUp's worked examples", () => {
  test("with one decimal it adds, without the missing unit goes to the part that lost most", () => {
    const sum = { start: 541.4, parts: [46.3, -10.6, 33.7], end: 610.8 };
    expect(addUp(sum, { decimals: 1, whole: false })).toEqual({
      ...sum,
      decimals: 1,
      adds: true,
      adjusted: false,
    });
    expect(addUp(sum, WHOLE)).toEqual({
      start: 541,
      parts: [46, -10, 34],
      end: 611,
      decimals: 0,
      adds: true,
      adjusted: true,
    });
  });

  test("a metric that is not whole gets a decimal more instead", () => {
    const sum = { start: 541.4, parts: [46.3, -10.6, 33.7], end: 610.8 };
    expect(addUp(sum, { decimals: 0, whole: false })).toEqual({
      ...sum,
      decimals: 1,
      adds: true,
      adjusted: false,
    });
  });

  test("where a decimal more does not add either, it is not taken", () => {
    const third = 100 / 3;
    const sum = { start: 0, parts: [third, third, third], end: 100 };
    expect(addUp(sum, { decimals: 1, whole: false })).toMatchObject({
      parts: [33.4, 33.3, 33.3],
      decimals: 1,
      adjusted: true,
    });
  });

  test("drivers whose contributions are the whole change", () => {
    const sum = { start: 0, parts: [1209.3, 619.4, -430.7], end: 1398 };
    expect(addUp(sum, WHOLE)).toMatchObject({ parts: [1209, 620, -431], end: 1398, adjusted: true });
  });

  test("three thirds of a hundred: ties by size, then by order", () => {
    const third = 100 / 3;
    expect(addUp({ start: 0, parts: [third, third, third], end: 100 }, WHOLE).parts).toEqual([34, 33, 33]);
    const uneven = { start: 0, parts: [1 + 1 / 3, 50 + 1 / 3, 20 + 1 / 3], end: 72 };
    expect(addUp(uneven, WHOLE).parts).toEqual([1, 51, 20]);
    const noisy = { start: 0, parts: [33.33333333333, 33.33333333334, 33.33333333333], end: 100 };
    expect(addUp(noisy, WHOLE).parts).toEqual([34, 33, 33]);
  });

  test("down as well as up: the part that gained most gives", () => {
    const sum = { start: 10, parts: [1.6, 2.5, -3.7], end: 10.4 };
    // 10 + 2 + 3 − 4 = 11, and 10.4 is 10: 2.5 gained 0.5, 1.6 gained 0.4.
    expect(addUp(sum, WHOLE)).toMatchObject({ start: 10, parts: [2, 2, -4], end: 10, adjusted: true });
  });
});

describe("what addUp leaves alone", () => {
  test("parts that make no such claim, and numbers too large for whole units", () => {
    const apart = { start: 100, parts: [5, 7], end: 200 };
    expect(addUp(apart, WHOLE)).toEqual({ ...apart, decimals: 0, adds: false, adjusted: false });
    const huge = { start: 1e20, parts: [0.4], end: 1e20 };
    expect(addUp(huge, WHOLE)).toMatchObject({ start: 1e20, parts: [0], adds: false });
  });

  test("no parts at all", () => {
    expect(addUp({ start: 5, parts: [], end: 5 }, WHOLE)).toMatchObject({ adds: true, adjusted: false });
    expect(addUp({ start: 5, parts: [], end: 6 }, WHOLE)).toMatchObject({ adds: false, adjusted: false });
  });

  test("what is no number is refused", () => {
    expect(() => addUp({ start: Number.NaN, parts: [], end: 1 }, WHOLE)).toThrow("invalid number: NaN");
    expect(() => addUp({ start: 1, parts: [], end: 1 }, { decimals: 0.5, whole: true })).toThrow(
      "invalid decimals: 0.5",
    );
  });
});

describe("roundHalfAway", () => {
  test.each([
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [2.5, 0, 3],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [10.449999, 1, 10.4],
    [-0.04, 1, 0],
    [1e-9, 2, 0],
    [1.5e-7, 7, 2e-7],
    [123456789.5, 0, 123456790],
  ])("%d to %d decimals is %d", (value, decimals, rounded) => {
    expect(roundHalfAway(value, decimals)).toBe(rounded);
  });
});

describe("random bridges", () => {
  test("44 of 100 do not add when each number is rounded by itself, all do as printed", () => {
    const uniform = uniforms(10);
    const count = 100_000;
    let apart = 0;
    for (let index = 0; index < count; index += 1) {
      const sum = bridge(uniform);
      const own = {
        start: roundHalfAway(sum.start, 0),
        parts: sum.parts.map((part) => roundHalfAway(part, 0)),
        end: roundHalfAway(sum.end, 0),
      };
      if (!addsAsPrinted(own, 0)) apart += 1;
    }
    console.log(
      `Bridges that do not add when each number is rounded by itself: ${((100 * apart) / count).toFixed(1)} %`,
    );
    expect(apart / count).toBeGreaterThan(0.42);
    expect(apart / count).toBeLessThan(0.46);
  });

  test("as printed they add, start and end are their own rounding, no part is off by more than one unit", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 3 }), fc.boolean(), (seed, decimals, whole) => {
        const sum = bridge(uniforms(seed));
        const printed = addUp(sum, { decimals, whole });
        expect(printed.adds).toBe(true);
        expect(addsAsPrinted(printed, printed.decimals)).toBe(true);
        expect(printed.decimals - decimals).toBeLessThanOrEqual(whole ? 0 : 1);
        const unit = 10 ** -printed.decimals;
        const own = (value: number) => roundHalfAway(value, printed.decimals);
        expect([printed.start, printed.end]).toEqual([own(sum.start), own(sum.end)]);
        const steps = sum.parts.map((part, at) => Math.round(((printed.parts[at] ?? 0) - own(part)) / unit));
        expect(Math.max(...steps.map(Math.abs))).toBeLessThanOrEqual(1);
        expect(steps.some((step) => step !== 0)).toBe(printed.adjusted);
        expect(new Set(steps.filter((step) => step !== 0)).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  test("the mirror image prints as the mirror image", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { start, parts, end } = bridge(uniforms(seed));
        const mirror = addUp({ start: -start, parts: parts.map((part) => -part), end: -end }, WHOLE);
        const straight = addUp({ start, parts, end }, WHOLE);
        expect(mirror.parts.map((part) => 0 - part)).toEqual(straight.parts.map((part) => part + 0));
      }),
    );
  });
});
