import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearScale, niceStep, valueAxis } from "../../src/charts/scale.ts";
import { people, percent } from "./fixtures.ts";

const texts = (values: readonly number[], unit = people) =>
  valueAxis(values, unit, "en-GB", 5).ticks.map((tick) => tick.text);

describe("valueAxis", () => {
  it("has round ticks around the values", () => {
    expect(texts([905, 1301])).toEqual(["800", "900", "1,000", "1,100", "1,200", "1,300", "1,400"]);
  });

  it("writes percentages of fractions", () => {
    expect(texts([0.28, 0.305], percent)).toEqual(["27%", "28%", "29%", "30%", "31%"]);
  });

  it("is short where numbers are long", () => {
    expect(texts([1_000_000_000, 5_000_000_000])[1]).toMatch(/B|bn|M/i);
  });

  it("does not go below zero for values that do not", () => {
    expect(valueAxis([0, 10], people, "en-GB", 5).domain[0]).toBe(0);
  });

  it("never writes two ticks alike, and encloses the values", () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), fc.constantFrom(people, percent), (values, unit) => {
        const axis = valueAxis(values, unit, "en-GB", 5);
        const labels = axis.ticks.map((tick) => tick.text);
        expect(new Set(labels).size).toBe(labels.length);
        expect(values.every((value) => axis.domain[0] <= value && value <= axis.domain[1])).toBe(true);
      }),
      { seed: 1 },
    );
  });
});

describe("niceStep", () => {
  it("is the next of 1, 2, 5 times a power of ten", () => {
    expect([0.03, 1, 1.1, 3, 70].map(niceStep)).toEqual([0.05, 1, 2, 5, 100]);
  });
});

describe("linearScale", () => {
  it("takes everything to the middle where the domain has no extent", () => {
    expect(linearScale([3, 3], [0, 10])(3)).toBe(5);
  });
});
