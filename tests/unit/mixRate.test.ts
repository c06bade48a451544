import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Missing, missing } from "../../src/metrics/missing.ts";
import { countEffects, isSimpsonReversal, mixAndRate, type SegmentPart } from "../../src/metrics/mixRate.ts";
import { type Group, visibleGroups } from "../../src/metrics/suppression.ts";

fc.configureGlobal({ seed: 2026 });

const EXAMPLE: readonly SegmentPart[] = [
  { name: "SMB", weight0: 8000, rate0: 0.3, weight1: 9500, rate1: 0.33 },
  { name: "Enterprise", weight0: 2000, rate0: 0.6, weight1: 1500, rate1: 0.62 },
];

const rate = fc.double({ min: 0, max: 1, noNaN: true });
const weight = fc.integer({ min: 0, max: 5_000_000 });
const segments: fc.Arbitrary<SegmentPart[]> = fc.uniqueArray(
  fc.record({ name: fc.string(), weight0: weight, rate0: rate, weight1: weight, rate1: rate }),
  { minLength: 1, maxLength: 12, selector: ({ name }) => name },
);
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
const anySegments: fc.Arbitrary<SegmentPart[]> = fc.array(
  fc.record({
    name: fc.string(),
    weight0: anyNumber,
    rate0: anyNumber,
    weight1: anyNumber,
    rate1: anyNumber,
  }),
  { maxLength: 5 },
);

function present<T extends object>(value: T | Missing): T {
  if ("missing" in value) throw new RangeError(value.missing);
  return value;
}

/** In percentage points with two places. */
function points(...fractions: number[]): string[] {
  return fractions.map((fraction) => (100 * fraction).toFixed(2));
}

function numbersOf(effects: NonNullable<ReturnType<typeof mixAndRate>>): number[] {
  if ("missing" in effects) return [];
  const { parts, ...sums } = effects;
  return [...Object.values(sums), ...parts.flatMap((part) => [part.rate, part.mix])];
}

/** Effects by name, so that the order of the segments does not matter; to twelve places. */
function byName(effects: ReturnType<typeof mixAndRate>): unknown {
  const { parts, ...sums } = present(effects);
  const rounded = (value: number) => Math.round(value * 1e12) / 1e12 + 0;
  return {
    sums: Object.entries(sums).map(([name, value]) => [name, rounded(value)]),
    parts: new Map(
      parts
        .map((part) => [part.name, [rounded(part.rate), rounded(part.mix)]] as const)
        .filter(([, effect]) => effect.some((value) => value !== 0))
        .sort(([left], [right]) => (left < right ? -1 : 1)),
    ),
  };
}

describe("mixAndRate", () => {
  test("36.00 % to 36.95 %: rate +2.83 pp (2.50 and 0.34), mix −1.88 pp (−0.32 and −1.56)", () => {
    const effects = present(mixAndRate(EXAMPLE));
    expect(points(effects.change, effects.rate, effects.mix)).toEqual(["0.95", "2.83", "-1.88"]);
    expect(points(...effects.parts.map((part) => part.rate))).toEqual(["2.50", "0.34"]);
    expect(points(...effects.parts.map((part) => part.mix))).toEqual(["-0.32", "-1.56"]);
    expect(effects.parts.map((part) => part.name)).toEqual(["SMB", "Enterprise"]);
  });

  test("rate and mix sum to the change", () => {
    fc.assert(
      fc.property(segments, (parts) => {
        const effects = mixAndRate(parts);
        if ("missing" in effects) return;
        expect(Math.abs(effects.rate + effects.mix - effects.change)).toBeLessThan(1e-13);
      }),
    );
  });

  test("a segment that appears or vanishes only mixes, whatever rate stands beside its weight of 0", () => {
    const appears = (rate0: number) => [
      { name: "old", weight0: 100, rate0: 0.2, weight1: 100, rate1: 0.2 },
      { name: "new", weight0: 0, rate0, weight1: 100, rate1: 0.6 },
    ];
    const effects = present(mixAndRate(appears(0)));
    expect(effects.rate).toBe(0);
    expect(effects.mix).toBeCloseTo(0.2, 14);
    expect(mixAndRate(appears(0.9))).toEqual(effects);
    const turned = appears(0).map(({ name, weight0, rate0, weight1, rate1 }) => {
      return { name, weight0: weight1, rate0: rate1, weight1: weight0, rate1: rate0 };
    });
    expect(present(mixAndRate(turned)).mix).toBeCloseTo(-0.2, 14);
  });

  test("turning the periods round turns every sign", () => {
    fc.assert(
      fc.property(segments, (parts) => {
        const turned = parts.map(({ name, weight0, rate0, weight1, rate1 }) => {
          return { name, weight0: weight1, rate0: rate1, weight1: weight0, rate1: rate0 };
        });
        const there = numbersOf(mixAndRate(parts));
        const back = numbersOf(mixAndRate(turned));
        expect(there.map((value, index) => value + (back[index] ?? Number.NaN))).toEqual(there.map(() => 0));
      }),
    );
  });

  test("renaming and reordering segments and adding empty ones changes nothing else", () => {
    fc.assert(
      fc.property(segments, fc.integer({ min: 0, max: 11 }), rate, (parts, by, idle) => {
        if ("missing" in mixAndRate(parts)) return;
        const turned = [...parts.slice(by), ...parts.slice(0, by)].reverse();
        const empty = { name: "an empty segment", weight0: 0, rate0: idle, weight1: 0, rate1: 1 - idle };
        expect(byName(mixAndRate(turned))).toEqual(byName(mixAndRate(parts)));
        expect(byName(mixAndRate([empty, ...parts]))).toEqual(byName(mixAndRate(parts)));
        const renamed = parts.map((part, index) => ({ ...part, name: `${index}` }));
        expect(numbersOf(mixAndRate(renamed))).toEqual(numbersOf(mixAndRate(parts)));
      }),
    );
  });

  test("the unit of the weights does not matter, that of the rates scales all", () => {
    fc.assert(
      fc.property(segments, fc.constantFrom(0.25, 8, 1024), (parts, scale) => {
        const weighed = parts.map((part) => {
          return { ...part, weight0: part.weight0 * scale, weight1: part.weight1 * scale };
        });
        const rated = parts.map((part) => {
          return { ...part, rate0: part.rate0 * scale, rate1: part.rate1 * scale };
        });
        const numbers = numbersOf(mixAndRate(parts));
        expect(numbersOf(mixAndRate(weighed))).toEqual(numbers);
        const scaled = numbersOf(mixAndRate(rated));
        for (const [index, value] of scaled.entries())
          expect(value / scale).toBeCloseTo(numbers[index] ?? Number.NaN, 12);
      }),
    );
  });

  test("is missing where a period has no weight, or a negative one", () => {
    expect(mixAndRate([])).toEqual(missing("zero base"));
    const idle = { name: "a", weight0: 0, rate0: 0, weight1: 5, rate1: 0.5 };
    expect(mixAndRate([idle])).toEqual(missing("zero base"));
    expect(mixAndRate([...EXAMPLE, { ...idle, weight0: -1 }])).toEqual(missing("zero base"));
  });

  test("no NaN or Infinity leaves it", () => {
    const huge = { weight0: 1, rate0: -1e308, weight1: 1, rate1: 1.7e308 };
    expect(mixAndRate([{ name: "a", ...huge }])).toEqual(missing("zero base"));
    fc.assert(
      fc.property(anySegments, (parts) => {
        expect(numbersOf(mixAndRate(parts)).every(Number.isFinite)).toBe(true);
        expect(numbersOf(countEffects(parts)).every(Number.isFinite)).toBe(true);
        const positive = parts.map((part) => {
          return { ...part, weight0: Math.abs(part.weight0), weight1: Math.abs(part.weight1) };
        });
        expect(numbersOf(mixAndRate(positive)).every(Number.isFinite)).toBe(true);
        expect(numbersOf(countEffects(positive)).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe("countEffects", () => {
  test("the count +465 = volume 364.77 + mix −197.11 + rate 297.34", () => {
    const { volume, mix, rate: own, change } = present(countEffects(EXAMPLE));
    expect([change, volume, mix, own].map((value) => value.toFixed(2))).toEqual([
      "465.00",
      "364.77",
      "-197.11",
      "297.34",
    ]);
  });

  test("volume, mix and rate sum to the change of the count, and each segment's to the totals", () => {
    fc.assert(
      fc.property(segments, (parts) => {
        const effects = countEffects(parts);
        if ("missing" in effects) return;
        const counted = parts.map((part) => part.weight1 * part.rate1 - part.weight0 * part.rate0);
        const change = counted.reduce((sum, value) => sum + value, 0);
        expect(effects.change).toBeCloseTo(change, 5);
        expect(effects.volume + effects.mix + effects.rate).toBeCloseTo(effects.change, 5);
        expect(effects.parts.reduce((sum, part) => sum + part.mix, 0)).toBeCloseTo(effects.mix, 5);
      }),
    );
  });

  test("is missing where the ratio is", () => {
    expect(countEffects([])).toEqual(missing("zero base"));
  });
});

describe("isSimpsonReversal", () => {
  const reversal: readonly SegmentPart[] = [
    { name: "small", weight0: 100, rate0: 0.2, weight1: 900, rate1: 0.25 },
    { name: "large", weight0: 900, rate0: 0.6, weight1: 100, rate1: 0.65 },
  ];

  test("every segment rises and the total falls, or the other way about", () => {
    expect(isSimpsonReversal(reversal)).toBe(true);
    const turned = reversal.map(({ name, weight0, rate0, weight1, rate1 }) => {
      return { name, weight0: weight1, rate0: rate1, weight1: weight0, rate1: rate0 };
    });
    expect(isSimpsonReversal(turned)).toBe(true);
  });

  test("not where one segment moves with the total or stands still", () => {
    expect(isSimpsonReversal(EXAMPLE)).toBe(false);
    const still = reversal.map((part) => (part.name === "small" ? { ...part, rate1: 0.2 } : part));
    expect(isSimpsonReversal(still)).toBe(false);
  });

  test("segments without weight in a period do not count", () => {
    const fresh = { name: "new", weight0: 0, rate0: 0, weight1: 10, rate1: 0.01 };
    expect(isSimpsonReversal([...reversal, fresh])).toBe(true);
    expect(isSimpsonReversal([fresh])).toBe(false);
    expect(isSimpsonReversal([])).toBe(false);
  });

  test("not where the total stands still", () => {
    const balanced = [
      { name: "a", weight0: 1, rate0: 0.1, weight1: 3, rate1: 0.2 },
      { name: "b", weight0: 1, rate0: 0.5, weight1: 1, rate1: 0.6 },
    ];
    expect(isSimpsonReversal(balanced)).toBe(false);
  });

  test("one segment is the total and cannot move against it", () => {
    fc.assert(
      fc.property(segments, (parts) => {
        expect(isSimpsonReversal(parts.slice(0, 1))).toBe(false);
      }),
    );
  });
});

describe("visibleGroups", () => {
  const group = (name: string, size: number): Group => ({ name, size });
  const shown = (groups: readonly Group[], summable = true, least = 30) => [
    ...visibleGroups(groups, least, summable),
  ];

  test("groups below the least are hidden, one of exactly the least is shown", () => {
    expect(shown([group("a", 30), group("b", 29), group("c", 500)], false).sort()).toEqual(["a", "c"]);
    expect(shown([group("a", 30), group("b", 31)])).toEqual(["a", "b"]);
  });

  test("a lone hidden group takes the next smallest with it where subtraction would give it away", () => {
    expect(shown([group("a", 40), group("b", 12), group("c", 500)])).toEqual(["c"]);
    expect(shown([group("a", 40), group("b", 12), group("c", 500)], false)).toEqual(["a", "c"]);
    expect(shown([group("b", 12), group("c", 500)])).toEqual([]);
  });

  test("hidden groups that together are still too few take the next smallest with them", () => {
    expect(shown([group("a", 40), group("b", 12), group("c", 17), group("d", 90)])).toEqual(["d"]);
    expect(shown([group("a", 40), group("b", 12), group("c", 18), group("d", 90)])).toEqual(["a", "d"]);
  });

  test("among equal groups the first by name goes, in whatever order they come", () => {
    const groups = [group("z", 40), group("y", 40), group("small", 2)];
    expect(shown(groups)).toEqual(["z"]);
    expect(shown([...groups].reverse())).toEqual(["z"]);
  });

  test("an empty group is not shown and changes nothing", () => {
    expect(shown([group("a", 40), group("empty", 0), group("c", 500)])).toEqual(["a", "c"]);
    expect(shown([group("a", 40), group("empty", 0), group("b", 12), group("c", 500)])).toEqual(["c"]);
    expect(shown([group("empty", 0)], true, 0)).toEqual(["empty"]);
  });

  test("what subtraction leaves is never a lone group nor too few people, unless nothing is shown", () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 50 }), (list, least) => {
        const groups = list.map((size, index) => group(`${index}`, size));
        const visible = visibleGroups(groups, least, true);
        const hidden = groups.filter(({ name, size }) => !visible.has(name) && size > 0);
        const together = hidden.reduce((sum, { size }) => sum + size, 0);
        expect(groups.every(({ name, size }) => !visible.has(name) || size >= least)).toBe(true);
        if (hidden.length === 0 || visible.size === 0) return;
        expect(hidden.length).toBeGreaterThan(1);
        expect(together).toBeGreaterThanOrEqual(least);
      }),
    );
  });
});
