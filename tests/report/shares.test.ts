import { describe, expect, test } from "vitest";
import { asking, measuredBySegment, type Split } from "../support/segmentBook.ts";

const shares = (keys: Readonly<Record<string, unknown>>, split: Split) => {
  const ask = asking([measuredBySegment("metric", { min_group: 1, ...keys }, split, split)]);
  return Object.fromEntries(
    Object.keys(split.segments).map((name) => [name, ask("metric", "share", name, null)]),
  );
};

describe("a segment's share of the total", () => {
  const apart = { total: 100, segments: { EU: 60, US: 40 } };

  test.each(["count(*)", "sum(n)", "count(distinct id)", "sum(a) - sum(b)", "sum(n) / 1e3", "count_if(x)"])(
    "is there where segments of %s sum to it",
    (value) => {
      for (const rollup of ["sum", "mean", "last", "recompute"])
        expect(shares({ value, rollup }, apart)).toEqual({ EU: 0.6, US: 0.4 });
    },
  );

  test("is none of a ratio: 52.1 % of 29 % would be 179.6 %", () => {
    const ratio = { value: undefined, unit: "percent", numerator: "sum(a)", denominator: "count(*)" };
    const split: Split = { total: [29, 100], segments: { EU: [521, 1000], US: [10, 90] } };
    expect(shares(ratio, split)).toEqual({ EU: "no parts of a whole", US: "no parts of a whole" });
  });

  test.each([
    "avg(n)",
    "max(n)",
    "min(n)",
    "median(n)",
    "sum(a) / sum(b)",
    "arg_max(n, day)",
    "count(*) + 1",
  ])("is none of %s, even where the numbers happen to add up", (value) => {
    const none = "no parts of a whole";
    expect(shares({ value, rollup: "mean" }, apart)).toEqual({ EU: none, US: none });
  });

  test("is none where people are in several segments: 69.3 % and 38.3 %", () => {
    const split = { total: 1000, segments: { EU: 693, US: 383 } };
    expect(shares({ value: "count(distinct id)" }, split)).toEqual({
      EU: "segments overlap",
      US: "segments overlap",
    });
  });

  test("is none where a part is negative, or missing in the sum", () => {
    const none = "no parts of a whole";
    expect(
      shares({ value: "sum(n)", unit: "currency" }, { total: 100, segments: { EU: 140, US: -40 } }),
    ).toEqual({
      EU: none,
      US: none,
    });
    expect(shares({ value: "count(*)" }, { total: 100, segments: { EU: 60, US: 30 } })).toEqual({
      EU: none,
      US: none,
    });
  });

  test("is none of nothing", () => {
    expect(shares({ value: "sum(n)", unit: "currency" }, { total: 0, segments: { EU: 0, US: 0 } })).toEqual({
      EU: "zero base",
      US: "zero base",
    });
  });
});
