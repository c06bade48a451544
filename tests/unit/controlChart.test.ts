import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assurance } from "../../src/metrics/assurance.ts";
import { stepChanges } from "../../src/metrics/changes.ts";
import { type ControlLimits, controlLimits, movingRanges } from "../../src/metrics/controlLimits.ts";
import { mannKendall } from "../../src/metrics/mannKendall.ts";
import { type Missing, missing } from "../../src/metrics/missing.ts";
import { normalBelow, normalQuantile } from "../../src/metrics/normal.ts";
import { judgePoints, type PhasePoint } from "../../src/metrics/phases.ts";
import { type Rule, signals } from "../../src/metrics/signals.ts";

fc.configureGlobal({ seed: 2026 });

const BASELINE = [102, 98, 105, 101, 97, 103, 99, 104, 100, 96, 102, 101];
const AFTER = [103, 108, 109, 107, 110, 108, 112];
const SPIKE = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

/** Centre 0, two thirds at ±2, limits at ±3. */
const LIMITS = { centre: 0, lower: -3, upper: 3, movingRangeLimit: 4, points: 12, trial: false };

const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
const counts = fc.integer({ min: -1_000_000, max: 1_000_000 });
const scales = fc.constantFrom(-8, -1, 0.001, 0.5, 3, 1000);

function present<T extends object>(value: T | Missing): T {
  if ("missing" in value) throw new RangeError(value.missing);
  return value;
}

/** [lower, centre, upper] to two places, as the worked examples show them. */
function shown({ lower, centre, upper }: ControlLimits): string[] {
  return [lower, centre, upper].map((limit) => limit.toFixed(2));
}

/** The places at which a rule fires. */
function places(rule: Rule, points: readonly number[], limits: ControlLimits = LIMITS): number[] {
  return signals(points, limits).flatMap((rules, index) => (rules.includes(rule) ? [index] : []));
}

describe("controlLimits", () => {
  test("the first twelve points lock 88.82, 100.67, 112.52", () => {
    const limits = present(controlLimits(BASELINE));
    expect(shown(limits)).toEqual(["88.82", "100.67", "112.52"]);
    expect(limits).toMatchObject({ points: 12, trial: false });
    expect(limits.movingRangeLimit).toBeCloseTo((3.267 * 49) / 11, 10);
  });

  test("all nineteen points would give 93.37, 103.42, 113.47", () => {
    expect(shown(present(controlLimits([...BASELINE, ...AFTER])))).toEqual(["93.37", "103.42", "113.47"]);
  });

  test("unusual moving ranges are screened out once: −0.72, 1.94, 4.60", () => {
    const limits = present(controlLimits(SPIKE));
    expect(shown(limits)).toEqual(["-0.72", "1.94", "4.60"]);
    expect(limits.movingRangeLimit).toBeCloseTo(3.267, 10);
    const all = movingRanges(SPIKE).reduce((sum, range) => sum + range, 0) / 17;
    expect((limits.centre - 2.66 * all).toFixed(2)).toBe("-3.06");
    expect((limits.centre + 2.66 * all).toFixed(2)).toBe("6.95");
  });

  test("a range is unusual from 3.267 times the mean of all on, and not before", () => {
    const last = (jump: number) => [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, jump];
    // With ten ranges of 1 the jump is 3.27 times the mean at 4.23, and 3.26 times at 4.21.
    expect(present(controlLimits(last(4.23))).movingRangeLimit).toBeCloseTo(3.267, 10);
    expect(present(controlLimits(last(4.21))).movingRangeLimit).toBeCloseTo((3.267 * 14.21) / 11, 10);
  });

  test("screening happens once, though a second pass would take more", () => {
    const ranges = [...Array.from({ length: 20 }, () => 1), 6, 60];
    const points = [0];
    for (const [index, range] of ranges.entries())
      points.push((points.at(-1) ?? 0) + (index % 2 === 0 ? range : -range));
    expect(present(controlLimits(points)).movingRangeLimit).toBeCloseTo((3.267 * 26) / 21, 10);
  });

  test("what is unusual is measured by the mean of all ranges, the unusual ones among them", () => {
    const points = [4, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1];
    expect(present(controlLimits(points)).movingRangeLimit).toBeCloseTo((3.267 * 15) / 12, 10);
  });

  test("fewer than 6 points have no limits, 6 to 11 have trial limits", () => {
    expect(controlLimits([])).toEqual(missing("too few"));
    expect(controlLimits(BASELINE.slice(0, 5))).toEqual(missing("too few"));
    expect(controlLimits(BASELINE.slice(0, 6))).toMatchObject({ points: 6, trial: true });
    expect(controlLimits(BASELINE.slice(0, 11))).toMatchObject({ points: 11, trial: true });
  });

  test("equal points are exactly their own limits, so that none lies outside by rounding", () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: 6, max: 30 }), (value, count) => {
        const limits = present(controlLimits(Array.from({ length: count }, () => value)));
        expect([limits.lower, limits.centre, limits.upper]).toEqual([value + 0, value + 0, value + 0]);
      }),
    );
  });

  test("the limits of a shifted series are shifted, those of a scaled one scaled", () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 6, maxLength: 20 }), counts, scales, (points, by, scale) => {
        const limits = present(controlLimits(points));
        const shifted = present(controlLimits(points.map((point) => point + by)));
        const scaled = present(controlLimits(points.map((point) => point * scale)));
        const [first, last] = scale > 0 ? [scaled.lower, scaled.upper] : [scaled.upper, scaled.lower];
        expect(shifted.lower).toBeCloseTo(limits.lower + by, 6);
        expect(shifted.centre).toBeCloseTo(limits.centre + by, 6);
        expect(shifted.upper).toBeCloseTo(limits.upper + by, 6);
        expect(shifted.movingRangeLimit).toBe(limits.movingRangeLimit);
        expect(first / scale).toBeCloseTo(limits.lower, 5);
        expect(last / scale).toBeCloseTo(limits.upper, 5);
      }),
    );
  });

  test("no NaN or Infinity leaves it", () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { maxLength: 15 }), (points) => {
        const limits = controlLimits(points);
        if ("missing" in limits) return;
        const { trial, ...numbers } = limits;
        expect(Object.values(numbers).every(Number.isFinite)).toBe(true);
        expect(trial).toBe(points.length < 12);
      }),
    );
    const huge = [1e308, -1e308, 1e308, -1e308, 1e308, -1e308];
    expect(controlLimits(huge)).toEqual(missing("zero base"));
  });
});

describe("signals", () => {
  test("rule 1 fires strictly outside the limits", () => {
    expect(places(1, [3, 3.01, -3, -3.01, 0])).toEqual([1, 3]);
  });

  test("rule 2 fires at the seventh in a row on one side and at each that continues the run", () => {
    expect(places(2, [1, 1, 1, 1, 1, 1])).toEqual([]);
    expect(places(2, [-1, 1, 1, 1, 1, 1, 1, 1, 1, -1])).toEqual([7, 8]);
    expect(places(2, [-1, -1, -1, -1, -1, -1, -1])).toEqual([6]);
  });

  test("a point on the centre breaks a run and begins none", () => {
    expect(places(2, [1, 1, 1, 1, 1, 1, 0, 1])).toEqual([]);
    expect(places(2, [0, 1, 1, 1, 1, 1, 1])).toEqual([]);
    expect(places(2, [1, 1, 1, 1, 1, 1, 1, 0])).toEqual([6]);
    expect(places(2, [0, 0, 0, 0, 0, 0, 0, 0])).toEqual([]);
  });

  test("rule 3 fires at the seventh point of a rise or a fall, which has six steps", () => {
    const wide = { ...LIMITS, lower: -300, upper: 300 };
    expect(places(3, [1, 2, 3, 4, 5, 6], wide)).toEqual([]);
    expect(places(3, [2, 1, 2, 3, 4, 5, 6, 7, 8, 3], wide)).toEqual([7, 8]);
    expect(places(3, [7, 6, 5, 4, 3, 2, 1], wide)).toEqual([6]);
  });

  test("equal neighbours break a rise, and the later of them begins the next", () => {
    const wide = { ...LIMITS, lower: -300, upper: 300 };
    expect(places(3, [1, 2, 3, 3, 4, 5, 6], wide)).toEqual([]);
    expect(places(3, [1, 1, 2, 3, 4, 5, 6], wide)).toEqual([]);
    expect(places(3, [1, 1, 2, 3, 4, 5, 6, 7], wide)).toEqual([7]);
  });

  test("rule 4 fires at the second of two among three beyond two thirds on the same side", () => {
    expect(places(4, [2.5, 2.5, 0, 0])).toEqual([1]);
    expect(places(4, [2.5, 0, 2.5, 0])).toEqual([2]);
    expect(places(4, [2.5, 0, 0, 2.5])).toEqual([]);
    expect(places(4, [2.5, -2.5, 0, -2.5])).toEqual([3]);
    expect(places(4, [2, 2, 2])).toEqual([]);
    expect(places(4, [5, 2.5])).toEqual([1]);
  });

  test("a point may break several rules, in ascending order", () => {
    expect(signals([1, 1.1, 1.2, 1.3, 1.4, 2.5, 3.5], LIMITS).at(-1)).toEqual([1, 2, 3, 4]);
  });

  test("the worked example signals under its locked limits; limits of all its points would hide it", () => {
    const points = [...BASELINE, ...AFTER];
    const locked = signals(points, present(controlLimits(BASELINE)));
    expect(locked.slice(0, 12).flat()).toEqual([]);
    expect(locked.at(-1)).toContain(2);
    const unlocked = signals(points, present(controlLimits(points)));
    expect(unlocked.flat()).toEqual([]);
  });

  test("the mirror image fires the same rules, and so does another unit", () => {
    const small = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(fc.array(small, { maxLength: 40 }), fc.constantFrom(-1, -4, 0.5, 8), (points, scale) => {
        const mirrored = { ...LIMITS, lower: -3 * Math.abs(scale), upper: 3 * Math.abs(scale) };
        expect(
          signals(
            points.map((point) => point * scale),
            mirrored,
          ),
        ).toEqual(signals(points, LIMITS));
      }),
    );
  });

  test("takes any finite points and answers for each", () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { minLength: 6, maxLength: 30 }), (points) => {
        const limits = controlLimits(points);
        if (!("missing" in limits)) expect(signals(points, limits)).toHaveLength(points.length);
      }),
    );
  });
});

describe("assurance", () => {
  const limits = present(controlLimits(BASELINE));

  test("where higher is better: 120 will not be met, 85 will be, 105 is hit or miss", () => {
    expect(assurance(120, limits, "higher")).toBe("will not be met");
    expect(assurance(85, limits, "higher")).toBe("will be met");
    expect(assurance(105, limits, "higher")).toBe("hit or miss");
  });

  test("where lower is better the ends change places", () => {
    expect(assurance(120, limits, "lower")).toBe("will be met");
    expect(assurance(85, limits, "lower")).toBe("will not be met");
    expect(assurance(105, limits, "lower")).toBe("hit or miss");
  });

  test("a target exactly on a limit is hit or miss", () => {
    for (const target of [limits.lower, limits.upper])
      expect(assurance(target, limits, "higher")).toBe("hit or miss");
  });
});

describe("judgePoints", () => {
  const phase = (values: readonly number[]): PhasePoint[] =>
    values.map((value, index) => ({ value, breakBefore: index === 0 }));

  test("the first twelve points of a phase lock the limits for the rest of it", () => {
    const judged = judgePoints(phase([...BASELINE, ...AFTER]));
    expect(judged).toHaveLength(19);
    for (const { limits } of judged) expect(limits).toEqual(controlLimits(BASELINE));
    expect(judged.at(-1)?.rules).toContain(2);
  });

  test("each phase has its own limits, and a phase of fewer than 6 points none", () => {
    const judged = judgePoints([
      ...phase(BASELINE),
      ...phase([500, 500, 500]),
      ...phase(BASELINE.slice(0, 7)),
    ]);
    expect(judged[11]?.limits).toEqual(controlLimits(BASELINE));
    expect(judged.slice(12, 15)).toEqual([1, 2, 3].map(() => ({ limits: null, rules: [] })));
    expect(judged[15]?.limits).toEqual(controlLimits(BASELINE.slice(0, 7)));
    expect(judged[15]?.limits?.trial).toBe(true);
  });

  test("runs do not reach across a break", () => {
    const high = [103, 108, 109, 107, 110, 108];
    const unbroken = judgePoints(phase([...BASELINE, ...high, 108]));
    const broken = judgePoints([...phase([...BASELINE, ...high]), ...phase([108])]);
    expect(unbroken.at(-1)?.rules).toContain(2);
    expect(broken.at(-1)).toEqual({ limits: null, rules: [] });
  });

  test("a series is one phase, whether or not it says that it begins", () => {
    const unmarked = BASELINE.map((value) => ({ value, breakBefore: false }));
    expect(judgePoints(unmarked)).toEqual(judgePoints(phase(BASELINE)));
    expect(judgePoints([])).toEqual([]);
  });

  test("what comes later changes nothing of a locked phase", () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 12, maxLength: 30 }), counts, (values, later) => {
        const before = judgePoints(phase(values));
        expect(judgePoints(phase([...values, later])).slice(0, values.length)).toEqual(before);
      }),
    );
  });
});

describe("mannKendall", () => {
  // Computed independently with SciPy from the definition.
  test("a trend, a tied one and none", () => {
    const trend = present(mannKendall([100, 103, 105, 104, 108, 111, 112, 115, 117, 118, 121, 124]));
    expect(trend.s).toBe(64);
    expect(trend.p / 1.5597933832299496e-5).toBeCloseTo(1, 9);
    const tied = present(mannKendall([1, 2, 2, 3, 5, 4]));
    expect(tied.s).toBe(12);
    expect(tied.p).toBeCloseTo(0.035378171962853575, 12);
    const none = present(mannKendall(BASELINE));
    expect(none.s).toBe(-6);
    expect(none.p).toBeCloseTo(0.7304805152398014, 12);
  });

  test("is missing below 4 points and where all are equal", () => {
    expect(mannKendall([1, 2, 3])).toEqual(missing("too few"));
    expect(mannKendall([7, 7, 7, 7, 7])).toEqual(missing("zero base"));
  });

  test("p is a probability; turning the series round turns only the sign of s; units do not matter", () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { minLength: 4, maxLength: 30 }), (series) => {
        const result = mannKendall(series);
        if ("missing" in result) return;
        expect(result.p).toBeGreaterThanOrEqual(0);
        expect(result.p).toBeLessThanOrEqual(1);
        const reversed = present(mannKendall([...series].reverse()));
        expect([reversed.s + result.s, reversed.p]).toEqual([0, result.p]);
      }),
    );
    fc.assert(
      fc.property(fc.array(counts, { minLength: 4, maxLength: 30 }), (series) => {
        expect(mannKendall(series.map((value) => value * 8))).toEqual(mannKendall(series));
      }),
    );
  });
});

describe("stepChanges", () => {
  test("log differences where all are positive", () => {
    expect(stepChanges([1, Math.E, 1])).toEqual([1, -1]);
    expect(stepChanges([100, 110])[0]).toBeCloseTo(Math.log(1.1), 12);
  });

  test("differences as soon as one is zero or negative", () => {
    expect(stepChanges([1, 0, 4])).toEqual([-1, 4]);
    expect(stepChanges([-2, 3])).toEqual([5]);
  });

  test("one value or none has no step", () => {
    expect(stepChanges([])).toEqual([]);
    expect(stepChanges([5])).toEqual([]);
  });

  test("no NaN or Infinity leaves it", () => {
    expect(stepChanges([1e308, -1e308])).toEqual([-Number.MAX_VALUE]);
    fc.assert(
      fc.property(fc.array(anyNumber, { maxLength: 10 }), (values) => {
        expect(stepChanges(values).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe("the normal distribution", () => {
  // From SciPy 1.17 (`scipy.stats.norm`).
  test.each([
    [-20, 2.7536241186061556e-89],
    [-8, 6.22096057427174e-16],
    [-7.0710678, 7.687299629545428e-13],
    [-5, 2.866515718791933e-7],
    [-3, 0.0013498980316300933],
    [-0.3, 0.3820885778110474],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [1.96, 0.9750021048517795],
    [6, 0.9999999990134123],
  ])("the share below %d is %d", (z, share) => {
    expect(normalBelow(z) / share).toBeCloseTo(1, 7);
    expect(Math.abs(normalBelow(z) - share)).toBeLessThan(1e-14);
  });

  test.each([
    [1e-300, -37.0470962993612],
    [1e-10, -6.361340902404056],
    [0.001, -3.090232306167813],
    [0.1, -1.2815515655446004],
    [0.25, -0.6744897501960817],
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
  ])("the share %d lies below %d", (share, z) => {
    expect(normalQuantile(share)).toBeCloseTo(z, 9);
  });

  test("infinite distances have a share; a share that is no probability has no quantile", () => {
    expect([normalBelow(Number.NEGATIVE_INFINITY), normalBelow(Number.POSITIVE_INFINITY)]).toEqual([0, 1]);
    for (const wrong of [0, 1, -0.1, Number.NaN])
      expect(() => normalQuantile(wrong)).toThrow(`invalid probability: ${wrong}`);
  });

  test("never falls", () => {
    fc.assert(
      fc.property(fc.double({ min: -9, max: 9, noNaN: true }), (z) => {
        expect(normalBelow(z + 1e-6)).toBeGreaterThanOrEqual(normalBelow(z));
      }),
    );
  });
});
