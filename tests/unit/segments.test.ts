import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compositionOf, overlap, sumsUp } from "../../src/compute/overlap.ts";
import type { Measure } from "../../src/content/measures.ts";
import {
  asking,
  effectsOfMetric,
  measuredBySegment,
  overlapIn,
  type Split,
  segmentsOf,
} from "../support/segmentBook.ts";

fc.configureGlobal({ seed: 2026 });

describe("how segments make their total", () => {
  test.each([
    ["count(*)", "additive"],
    ["sum(amount)", "additive"],
    ["SUM(round(amount / 1e3, 2)) FILTER (WHERE kind = ')')", "additive"],
    ["count(distinct user_id)", "distinct"],
    ["COUNT(DISTINCT user_id) filter (where (a or b))", "distinct"],
    ["max(registered)", "other"],
    ["sum(a) / count(*)", "other"],
    ["count(*) - count(b)", "other"],
    ["avg(score)", "other"],
  ])("%s is %s", (value, composition) => {
    expect(compositionOf({ value })).toBe(composition);
  });

  test("a metric with a denominator is a ratio", () => {
    expect(compositionOf({ denominator: "count(*)" })).toBe("ratio");
  });

  test("sums agree to 9 digits, and there is no overlap then", () => {
    expect(sumsUp(1e9 + 0.5, 1e9)).toBe(true);
    expect(overlap(1e9 + 0.5, 1e9)).toBe(0);
    expect(overlap(105, 100)).toBe(5);
    expect(overlap(95, 100)).toBe(-5);
    expect(overlap(0, 0)).toBe(0);
  });
});

const COUNT = { rollup: "sum", value: "count(*)", min_group: 30 };
const DISTINCT = { rollup: "mean", value: "count(distinct id)", min_group: 1 };

describe("the segments of a count", () => {
  const before = { total: 100, segments: { EU: 60, US: 40 } };
  const after = { total: 130, segments: { EU: 55, US: 75 } };

  test("each moves the total by its own change: 60 to 55 and 40 to 75 make 30", () => {
    const effects = effectsOfMetric(COUNT, before, after);
    expect(effects.total).toEqual({ EU: -5, US: 35 });
    expect(effects.share("US")).toBeCloseTo(35 / 30, 14);
    expect(effects.other).toBe(0);
  });

  test("their effects sum to the change of the total, whatever they are", () => {
    const sizes = fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[a-z]{1,5}$/),
        before: fc.integer({ min: 1, max: 1e6 }),
        after: fc.integer({ min: 1, max: 1e6 }),
      }),
      { minLength: 1, maxLength: 8, selector: ({ name }) => name },
    );
    fc.assert(
      fc.property(sizes, (groups) => {
        const metrics = [{ ...COUNT, min_group: 1 }, DISTINCT];
        const at = (when: "before" | "after") => segmentsOf(groups.map((one) => [one.name, one[when]]));
        const [from, to] = [at("before"), at("after")];
        for (const metric of metrics) {
          const { total } = effectsOfMetric(metric, from, to);
          const sum = Object.values(total).reduce((left: number, right) => left + Number(right), 0);
          expect(sum).toBeCloseTo(to.total - from.total, 6);
          expect(overlapIn(metric, to)).toBe(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("those that are too small to be shown move it by what is left, together", () => {
    const effects = effectsOfMetric(
      COUNT,
      { total: 500, segments: { a: 400, b: 80, c: 20 } },
      { total: 620, segments: { a: 510, b: 95, c: 15 } },
    );
    expect(effects.shown).toEqual(["a"]);
    expect(effects.other).toBe(10);
  });
});

describe("the segments of a distinct count", () => {
  const apart = { total: 100, segments: { EU: 60, US: 40 } };
  const twice = { total: 100, segments: { EU: 70, US: 40 } };

  test("overlap by what their sum exceeds the total by", () => {
    expect(overlapIn(DISTINCT, twice)).toBe(10);
    expect(overlapIn(DISTINCT, apart)).toBe(0);
    expect(overlapIn(DISTINCT, { total: 100, segments: { EU: 60 } })).toBe(-40);
  });

  test("make no parts of the change where anybody is in two of them, in either period", () => {
    for (const [before, after] of [
      [apart, twice],
      [twice, apart],
    ] as const) {
      const { total, other } = effectsOfMetric(DISTINCT, before, after);
      expect(total).toEqual({ EU: "segments overlap", US: "segments overlap" });
      expect(other).toBe("segments overlap");
    }
    expect(effectsOfMetric(DISTINCT, apart, apart).total).toEqual({ EU: 0, US: 0 });
  });

  test("an aggregate that neither counts nor adds up has neither overlap nor effects", () => {
    const metric = { rollup: "mean", value: "max(score)" };
    expect(overlapIn(metric, twice)).toBe("no data");
    expect(effectsOfMetric(metric, apart, twice).total).toEqual({ EU: "no data", US: "no data" });
  });
});

/** People by size and share, as a count, a ratio and their product. */
function product(
  before: readonly [number, number][],
  after: readonly [number, number][],
  overlapping = 0,
): readonly ReturnType<typeof measuredBySegment>[] {
  const names = ["SMB", "Enterprise"];
  const split = (parts: readonly [number, number][], of: "size" | "ratio" | "count"): Split => {
    const value = ([size, rate]: [number, number]) =>
      of === "size" ? size : of === "count" ? size * rate : ([size * rate, size] as const);
    const [size, made] = [
      parts.reduce((sum, [one]) => sum + one, 0) - overlapping,
      parts.reduce((sum, [one, rate]) => sum + one * rate, 0),
    ];
    return {
      total: of === "size" ? size : of === "count" ? made : [made, size],
      segments: Object.fromEntries(parts.map((part, index) => [names[index] ?? "", value(part)])),
    };
  };
  const people = { value: "count(distinct id)", rollup: "mean" };
  const shares = {
    value: undefined,
    numerator: "count(distinct id) filter (where posts > 0)",
    denominator: "count(DISTINCT id)",
    rollup: "mean",
    unit: "percent",
  };
  return [
    measuredBySegment(
      "posters",
      { ...people, tree: "rate * people" },
      split(before, "count"),
      split(after, "count"),
    ),
    measuredBySegment("people", people, split(before, "size"), split(after, "size")),
    measuredBySegment("rate", shares, split(before, "ratio"), split(after, "ratio")),
  ];
}

describe("the segments of a product of a count and a ratio", () => {
  const EARLIER: readonly [number, number][] = [
    [8000, 0.3],
    [2000, 0.6],
  ];
  const LATER: readonly [number, number][] = [
    [9500, 0.33],
    [1500, 0.62],
  ];

  test("+465 is volume 364.77, mix −197.11 and rate 297.34", () => {
    const ask = asking(product(EARLIER, LATER));
    const part = (measure: Measure) => Number(ask("posters", measure, "")).toFixed(2);
    expect(ask("posters", "change")).toBeCloseTo(465, 9);
    expect((["volume_effect", "mix_effect", "rate_effect"] as const).map(part)).toEqual([
      "364.77",
      "-197.11",
      "297.34",
    ]);
    expect(ask("posters", "total_effect", "SMB")).toBeCloseTo(735, 9);
    expect(ask("posters", "total_effect", "Enterprise")).toBeCloseTo(-270, 9);
    expect(ask("people", "total_effect", "SMB")).toBe(1500);
    expect(Number(ask("rate", "total_effect", "SMB")).toFixed(4)).toBe("0.0218");
  });

  test("volume, mix and rate sum to the change, and those of the segments to the whole", () => {
    const part = fc.tuple(fc.integer({ min: 100, max: 1e5 }), fc.double({ min: 0.01, max: 1, noNaN: true }));
    const parts = fc.array(part, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(parts, parts, (before, after) => {
        const ask = asking(product(before, after));
        const whole = (measure: Measure) => Number(ask("posters", measure, ""));
        const sum = whole("volume_effect") + whole("mix_effect") + whole("rate_effect");
        expect(sum).toBeCloseTo(Number(ask("posters", "change")), 6);
        const rates =
          Number(ask("posters", "rate_effect", "SMB")) + Number(ask("posters", "rate_effect", "Enterprise"));
        if (!Number.isNaN(rates)) expect(rates).toBeCloseTo(whole("rate_effect"), 6);
      }),
      { numRuns: 40 },
    );
  });

  test("are not told apart where people are in both of them", () => {
    const ask = asking(product(EARLIER, LATER, 10));
    for (const measure of ["volume_effect", "mix_effect", "rate_effect"] as const)
      expect(ask("posters", measure, "")).toBe("segments overlap");
    expect(ask("rate", "mix_effect", "")).toBe("segments overlap");
    expect(ask("people", "overlap", "", null)).toBe(10);
  });

  test("a count without such a tree has neither volume nor mix nor rate", () => {
    const ask = asking(product(EARLIER, LATER));
    for (const measure of ["volume_effect", "mix_effect", "rate_effect"] as const)
      expect(ask("people", measure, "")).toBe("no data");
    expect(ask("rate", "volume_effect", "")).toBe("no data");
  });
});

describe("figures of drivers", () => {
  const leaf = (id: string, before: number, after: number) =>
    measuredBySegment(
      id,
      { value: "sum(n)", rollup: "sum" },
      { total: before, segments: {} },
      { total: after, segments: {} },
    );
  const whole = (before: number, after: number) =>
    measuredBySegment(
      "minutes",
      { value: "sum(m)", rollup: "sum", tree: "people * share * each" },
      { total: before, segments: {} },
      { total: after, segments: {} },
    );
  const leaves = [leaf("people", 10_000, 11_000), leaf("share", 0.4, 0.42), leaf("each", 3, 2.9)];

  test("12,000 to 13,398: +1,209.33, +619.33, −430.67; the first ranges from 1,160 to 1,260", () => {
    const ask = asking([whole(12_000, 13_398), ...leaves]);
    const contribution = (driver: string) => Number(ask("minutes", `contribution/${driver}`)).toFixed(2);
    expect(["people", "share", "each"].map(contribution)).toEqual(["1209.33", "619.33", "-430.67"]);
    expect(ask("minutes", "contribution_low/people")).toBeCloseTo(1160, 9);
    expect(ask("minutes", "contribution_high/people")).toBeCloseTo(1260, 9);
    expect(ask("minutes", "residual")).toBe(0);
  });

  test("with the residual they sum to the measured change where the tree is off by half a percent", () => {
    const ask = asking([whole(12_000, 13_458), ...leaves]);
    expect(ask("minutes", "residual")).toBeCloseTo(60, 9);
    const steps = ["people", "share", "each"].map((driver) =>
      Number(ask("minutes", `contribution/${driver}`)),
    );
    const sum = steps.reduce((left, right) => left + right, Number(ask("minutes", "residual")));
    expect(sum).toBeCloseTo(Number(ask("minutes", "change")), 9);
  });

  test("are the same against a period that is named as against the previous one", () => {
    const ask = asking([whole(12_000, 13_398), ...leaves]);
    for (const measure of [
      "change",
      "percent_change",
      "residual",
      "contribution/share",
      "contribution_low/each",
    ] as const)
      expect(ask("minutes", measure, null, "2026-q1")).toBe(ask("minutes", measure));
  });

  test.each([
    ["2026-q9", '"2026-q9" is not a period'],
    ["2026-q2", "2026-q2 is not before 2026-q2"],
    ["2026-q3", "2026-q3 is not before 2026-q2"],
    ["2025", "2025 is a year, and 2026-q2 a quarter"],
  ] as const)("compare with an earlier period of the same length only, not with %s", (vs, message) => {
    const ask = asking([whole(12_000, 13_398), ...leaves]);
    expect(() => ask("minutes", "change", null, vs)).toThrow(message);
  });
});
