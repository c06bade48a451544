import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { autocorrelation, pearson, spearman } from "../../src/metrics/correlation.ts";
import { holm } from "../../src/metrics/holm.ts";
import { effectivePairs } from "../../src/metrics/leading/effective.ts";
import { cochranArmitage, type Interval, newcombe, wilson } from "../../src/metrics/proportions.ts";
import { twoSidedP } from "../../src/metrics/studentT.ts";

fc.configureGlobal({ seed: 2026 });

/** A seeded stream of standard normal numbers (Box–Muller over mulberry32). */
function normals(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

const percent = (interval: Interval | { missing: string }) =>
  "missing" in interval
    ? interval.missing
    : [interval.value, interval.low, interval.high].map((share) => (share * 100).toFixed(1)).join(" ");

describe("twoSidedP", () => {
  test("the critical values of tables of Student's distribution", () => {
    for (const [t, freedom] of [
      [12.706204736432095, 1],
      [4.302652729911275, 2],
      [2.2281388519649385, 10],
      [2.0859634472658364, 20],
      [1.9839715184496334, 100],
    ] as const)
      expect(twoSidedP(t, freedom)).toBeCloseTo(0.05, 10);
  });

  test("one degree is Cauchy's, two have a closed form, of fractional ones too", () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (t) => {
        expect(twoSidedP(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(Math.abs(t)), 10);
        expect(twoSidedP(t, 2)).toBeCloseTo(1 - Math.abs(t) / Math.sqrt(2 + t * t), 10);
        const between = twoSidedP(t, 1.5);
        expect(between).toBeLessThanOrEqual(twoSidedP(t, 1) + 1e-10);
        expect(between).toBeGreaterThanOrEqual(twoSidedP(t, 2) - 1e-10);
      }),
    );
  });

  test("no freedom is refused", () => {
    expect(() => twoSidedP(1, 0)).toThrow("invalid freedom: 0");
  });
});

describe("correlation", () => {
  test("Pearson's is 1 on a line, −1 on a falling one, unmoved by scale", () => {
    expect(pearson([1, 2, 3, 4], [3, 5, 7, 9])).toBeCloseTo(1, 12);
    expect(pearson([1, 2, 3, 4], [9, 7, 5, 3])).toBeCloseTo(-1, 12);
    expect(pearson([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])).toBeCloseTo(0.8, 12);
  });

  test("Spearman's is Pearson's of the ranks, ties sharing theirs", () => {
    expect(spearman([1, 2, 3, 4], [1, 10, 100, 1000])).toBeCloseTo(1, 12);
    // Ranks 1 2.5 2.5 4 against 1 2 3 4.
    expect(spearman([5, 7, 7, 9], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  });

  test("what does not vary has none", () => {
    expect(pearson([1, 1, 1, 1], [1, 2, 3, 4])).toEqual({ missing: "zero base" });
    expect(pearson([1, 2], [1, 2])).toEqual({ missing: "too few" });
  });

  test("is a number between −1 and 1 or missing for any finite input", () => {
    const values = fc.array(fc.double({ min: -1e100, max: 1e100, noNaN: true }), {
      minLength: 3,
      maxLength: 30,
    });
    fc.assert(
      fc.property(values, (x) => {
        const y = x.toReversed();
        for (const r of [pearson(x, y), spearman(x, y)])
          if (typeof r === "number") expect(Math.abs(r)).toBeLessThanOrEqual(1);
        expect(Number.isFinite(effectivePairs(x, y, null))).toBe(true);
      }),
    );
  });

  test("a series that alternates has an autocorrelation near −1, and a trend one near 1", () => {
    expect(autocorrelation([1, -1, 1, -1, 1, -1, 1, -1], 1)).toBeCloseTo(-7 / 8, 12);
    expect(
      autocorrelation(
        Array.from({ length: 100 }, (_, index) => index),
        1,
      ),
    ).toBeGreaterThan(0.95);
  });

  test("pairs of series that follow themselves count for fewer, of white noise for about as many", () => {
    const noise = normals(1);
    const walk = (length: number) => {
      let level = 0;
      return Array.from({ length }, () => {
        level = 0.9 * level + noise();
        return level;
      });
    };
    expect(effectivePairs(walk(200), walk(200), null)).toBeLessThan(80);
    const white = () => Array.from({ length: 200 }, noise);
    expect(effectivePairs(white(), white(), null)).toBeGreaterThan(120);
  });
});

describe("holm", () => {
  test("the smallest of n times n, the next times n − 1, and never falling", () => {
    const corrected = holm([0.01, 0.04, 0.03, 0.005]).map((p) => Number(p.toFixed(10)));
    expect(corrected).toEqual([0.03, 0.06, 0.06, 0.02]);
    expect(holm([0.6, 0.7])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });
});

describe("shares", () => {
  test("80 of 400, 105 of 300 and 110 of 200 with Wilson's 95 %", () => {
    expect(percent(wilson({ hits: 80, of: 400 }))).toBe("20.0 16.4 24.2");
    expect(percent(wilson({ hits: 105, of: 300 }))).toBe("35.0 29.8 40.6");
    expect(percent(wilson({ hits: 110, of: 200 }))).toBe("55.0 48.1 61.7");
  });

  test("their trend has z = 8.64", () => {
    const trend = cochranArmitage([
      { hits: 80, of: 400 },
      { hits: 105, of: 300 },
      { hits: 110, of: 200 },
    ]);
    expect("missing" in trend ? trend : trend.z.toFixed(2)).toBe("8.64");
  });

  test("top less bottom is 35 points, by Newcombe 26.9 to 42.7", () => {
    expect(percent(newcombe({ hits: 110, of: 200 }, { hits: 80, of: 400 }))).toBe("35.0 26.9 42.7");
  });

  test("intervals hold their share and stay between nothing and all", () => {
    const outcome = fc
      .tuple(fc.nat(10_000), fc.nat(10_000))
      .filter(([one, other]) => one + other > 0)
      .map(([hits, rest]) => ({ hits, of: hits + rest }));
    fc.assert(
      fc.property(outcome, outcome, (top, bottom) => {
        const own = wilson(top);
        if ("missing" in own) throw new Error(own.missing);
        expect(own.low).toBeGreaterThanOrEqual(0);
        expect(own.high).toBeLessThanOrEqual(1);
        expect(own.low).toBeLessThanOrEqual(own.value + 1e-12);
        expect(own.high).toBeGreaterThanOrEqual(own.value - 1e-12);
        const [there, back] = [newcombe(top, bottom), newcombe(bottom, top)];
        if ("missing" in there || "missing" in back) throw new Error("missing");
        expect(there.low).toBeCloseTo(-back.high, 12);
      }),
    );
  });

  test("an empty group, one group, and an outcome that all or none had are missing", () => {
    expect(wilson({ hits: 0, of: 0 })).toEqual({ missing: "no data" });
    expect(cochranArmitage([{ hits: 1, of: 2 }])).toEqual({ missing: "too few" });
    expect(
      cochranArmitage([
        { hits: 0, of: 9 },
        { hits: 0, of: 5 },
      ]),
    ).toEqual({ missing: "zero base" });
  });
});
