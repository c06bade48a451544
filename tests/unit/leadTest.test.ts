import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { autocorrelation, effectivePairs, pearson, spearman } from "../../src/metrics/correlation.ts";
import { holm } from "../../src/metrics/holm.ts";
import { type LeadCase, lagPlot, leadTests } from "../../src/metrics/leadTest.ts";
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

const plain = { lag: 0, sign: "positive", season: false } as const;

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
        expect(Number.isFinite(effectivePairs(x, y))).toBe(true);
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
    expect(effectivePairs(walk(200), walk(200))).toBeLessThan(80);
    const white = () => Array.from({ length: 200 }, noise);
    expect(effectivePairs(white(), white())).toBeGreaterThan(120);
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

describe("leadTests", () => {
  test("unrelated trending series that follow themselves are supported or contradicted in at most 7 of 100", () => {
    const noise = normals(7);
    const series = (): number[] => {
      const slope = 0.5 + Math.abs(noise());
      let own = 0;
      return Array.from({ length: 25 }, (_, index) => {
        own = 0.6 * own + noise();
        return 1000 + 10 * slope * index + 10 * own;
      });
    };
    const verdicts = Array.from({ length: 1000 }, () => {
      const [one] = leadTests([{ metric: series(), outcome: series(), hypothesis: plain }]);
      expect(one?.pairs).toBe(24);
      return one?.verdict;
    });
    const wrong = verdicts.filter((verdict) => verdict === "supported" || verdict === "contradicted");
    expect(wrong.length).toBeLessThanOrEqual(70);
    expect(wrong.length).toBeGreaterThan(10);
  });

  test("on levels nearly all of them would seem related", () => {
    const noise = normals(7);
    const trend = () => Array.from({ length: 25 }, (_, index) => 1000 + 10 * index + 10 * noise());
    const related = Array.from({ length: 200 }, () => pearson(trend(), trend())).filter(
      (r) => typeof r === "number" && Math.abs(r) > 0.4,
    );
    expect(related.length).toBeGreaterThan(190);
  });

  test("an outcome that follows three periods later with 0.8 of the change is mostly found there", () => {
    const noise = normals(11);
    const found = Array.from({ length: 200 }, () => {
      const steps = Array.from({ length: 40 }, noise);
      const follows = steps.map((_, index) => 0.8 * (steps[index - 3] ?? noise()) + 0.6 * noise());
      const level = (changes: readonly number[]) => {
        let sum = 0;
        return [0, ...changes].map((change) => {
          sum += change;
          return sum;
        });
      };
      const hypothesis = { lag: 3, sign: "positive", season: false } as const;
      const [one] = leadTests([{ metric: level(steps), outcome: level(follows), hypothesis }]);
      return one?.verdict;
    });
    expect(found.filter((verdict) => verdict === "supported").length).toBeGreaterThan(180);
    expect(found).not.toContain("contradicted");
  });

  const rising = (length: number, wobble: number) =>
    Array.from({ length }, (_, index) => 100 + index * 3 + Math.sin(index * wobble) * 10);

  test("too few pairs, or a season with fewer than 36, are not testable", () => {
    const test = (length: number, hypothesis: LeadCase["hypothesis"]) =>
      leadTests([{ metric: rising(length, 1.3), outcome: rising(length, 1.3), hypothesis }])[0];
    expect(test(10, plain)).toMatchObject({ verdict: "not testable", pairs: 9, r: null, p: null });
    expect(test(11, plain)?.verdict).toBe("supported");
    expect(test(36, { ...plain, season: true })?.verdict).toBe("not testable");
    expect(test(37, { ...plain, season: true })?.verdict).toBe("supported");
  });

  test("the other sign than the declared one contradicts", () => {
    const [one] = leadTests([
      { metric: rising(30, 1.3), outcome: rising(30, 1.3), hypothesis: { ...plain, sign: "negative" } },
    ]);
    expect(one).toMatchObject({ verdict: "contradicted", coarse: false });
  });

  test("with fewer than 24 pairs only very large effects can be seen", () => {
    const coarse = (length: number) =>
      leadTests([{ metric: rising(length, 1.3), outcome: rising(length, 2.1), hypothesis: plain }])[0]
        ?.coarse;
    expect([coarse(24), coarse(25)]).toEqual([true, false]);
  });

  test("each further outcome raises the bar for all", () => {
    const noise = normals(3);
    const metric = Array.from({ length: 30 }, (_, index) => 100 + index + noise());
    const outcome = metric.map((value) => value + 0.8 * noise());
    const alone = leadTests([{ metric, outcome, hypothesis: plain }])[0]?.p ?? 0;
    const others = Array.from({ length: 4 }, () => ({
      metric,
      outcome: metric.map(() => 100 + noise()),
      hypothesis: plain,
    }));
    const among = leadTests([{ metric, outcome, hypothesis: plain }, ...others])[0]?.p ?? 0;
    expect(alone).toBeLessThan(0.01);
    expect(among / alone).toBeCloseTo(5, 9);
  });

  test("series that do not vary are not testable, whatever their length", () => {
    const flat = Array.from({ length: 30 }, () => 5);
    expect(leadTests([{ metric: flat, outcome: rising(30, 1), hypothesis: plain }])[0]?.verdict).toBe(
      "not testable",
    );
  });

  test("the lag plot shows the correlation at every lag that has enough pairs", () => {
    const plot = lagPlot(rising(14, 1.3), rising(14, 1.3), 5);
    expect(plot).toHaveLength(6);
    expect(plot[0]).toBeCloseTo(1, 12);
    expect(plot.map((r) => r !== null)).toEqual([true, true, true, true, false, false]);
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
