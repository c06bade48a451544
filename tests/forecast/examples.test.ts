import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fitMixture } from "../../src/metrics/forecast/fit.ts";
import { type Forecast, forecast } from "../../src/metrics/forecast/forecast.ts";
import { chanceOf } from "../../src/metrics/forecast/pace.ts";
import { type Rollup, targetWeights } from "../../src/metrics/forecast/target.ts";
import { type Verdict, verdictOn } from "../../src/metrics/forecast/verdict.ts";
import {
  type Expected,
  expectedForecasts,
  HAS_SERIES,
  NEEDS_SERIES,
  realSeries,
} from "../support/forecastSeries.ts";

const A = [100, 103, 105, 104, 108, 111, 112, 115, 117, 118, 121, 124];
const B = [
  52, 47, 50, 55, 49, 51, 46, 53, 50, 48, 54, 51, 49, 52, 47, 50, 53, 48, 51, 50, 49, 54, 46, 52, 50, 51,
];
const C = [
  80, 84, 95, 101, 104, 99, 78, 76, 98, 107, 112, 140, 85, 90, 102, 104, 110, 106, 84, 80, 103, 113, 121, 150,
  90, 94, 108, 113,
];

function ahead(
  values: readonly number[],
  { perYear, periods, rollup }: { perYear: number; periods: number; rollup: Rollup },
): Forecast {
  const fit = fitMixture(values, { perYear });
  if ("missing" in fit) throw new Error(fit.missing);
  const outlook = forecast(fit, { weights: targetWeights(rollup, Array<number>(periods).fill(1)) });
  if ("missing" in outlook || "unmoved" in outlook) throw new Error("no distribution");
  return outlook;
}

const six = (number: number) => number.toPrecision(6);
const ends = (outlook: Forecast, level: number) => {
  const { low, high } = outlook.band(level);
  return `${six(low)} to ${six(high)}`;
};

describe("worked examples of docs/why/mathematics.md §6", () => {
  test("A: a rising series of twelve, its value in three", () => {
    const outlook = ahead(A, { perYear: 52, periods: 3, rollup: "exit" });
    expect(six(outlook.mean)).toBe("124.807");
    expect(ends(outlook, 0.8)).toBe("117.775 to 131.832");
    expect(ends(outlook, 0.95)).toBe("113.000 to 136.543");
    expect(outlook.calibration).toBe(1);
    expect(six(chanceOf(outlook, 135, "higher"))).toBe("0.0395479");
    expect(outlook.trial).toBe(false);
  });

  test("B: a calm series, the mean of the next 13", () => {
    const outlook = ahead(B, { perYear: 52, periods: 13, rollup: "mean" });
    expect(six(outlook.mean)).toBe("50.3215");
    expect(ends(outlook, 0.8)).toBe("48.7448 to 51.8967");
    expect(ends(outlook, 0.95)).toBe("47.6617 to 53.0202");
    expect(six(outlook.calibration)).toBe("0.915955");
  });

  test("C: a season of months, the sum of the next three", () => {
    const outlook = ahead(C, { perYear: 12, periods: 3, rollup: "sum" });
    expect(six(outlook.mean)).toBe("317.255");
    expect(ends(outlook, 0.8)).toBe("310.496 to 324.145");
    expect(ends(outlook, 0.95)).toBe("306.405 to 328.586");
    expect(outlook.calibration).toBe(1);
    const fit = fitMixture(C, { perYear: 12 });
    expect(fit).toMatchObject({ season: { kind: "factor" } });
    if ("missing" in fit) return;
    expect(six(fit.season.shrinkage)).toBe("0.998265");
    expect(six(fit.season.f)).toBe("576.255");
  });
});

describe("worked examples of docs/why/mathematics.md §5", () => {
  const judged = (history: readonly number[], values: readonly number[]): Verdict => {
    const verdict = verdictOn(
      history,
      { values, shares: values.map(() => 1), rollup: "mean" },
      { perYear: 52 },
    );
    if ("missing" in verdict || "unmoved" in verdict) throw new Error("no verdict");
    return verdict;
  };

  test("calm, then calm: as foreseen", () => {
    const verdict = judged(B, [51, 48, 50, 53, 49, 50, 52, 47, 51, 49, 50, 54, 48]);
    expect(six(verdict.expected)).toBe("50.3215");
    expect(verdict.bands?.[95]).toEqual({
      low: expect.closeTo(47.6617, 4),
      high: expect.closeTo(53.0202, 4),
    });
    expect(six(verdict.came)).toBe("50.1538");
    expect(six(verdict.probability)).toBe("0.444940");
    expect(verdict).toMatchObject({ surprise: "as foreseen", direction: "below", shift: null, soFar: false });
    expect(six(verdict.calibration)).toBe("0.915955");
  });

  test("calm, then a shift: more than chance, from the fourth week", () => {
    const verdict = judged(B, [51, 48, 50, 56, 54, 55, 58, 53, 57, 55, 54, 59, 56]);
    expect(six(verdict.came)).toBe("54.3077");
    expect(six(verdict.probability)).toBe("0.992668");
    expect(verdict).toMatchObject({ surprise: "more than chance", direction: "above", shift: 3 });
  });

  test("a trend that goes on is foreseen", () => {
    const rising = [...A, 126, 127, 130, 131, 134, 136, 139, 140, 143, 144, 147, 149];
    const verdict = judged(rising, [150, 153, 155]);
    expect([verdict.expected, verdict.came, verdict.probability, verdict.calibration].map(six)).toEqual([
      "151.318",
      "152.667",
      "0.738317",
      "1.02806",
    ]);
    expect(verdict.bands?.[95]).toEqual({
      low: expect.closeTo(146.967, 3),
      high: expect.closeTo(155.677, 3),
    });
    expect(verdict.surprise).toBe("as foreseen");
  });
});

/** The greatest relative difference of forecast, κ and bands from what is expected. */
function differenceOf(values: readonly number[], expected: Omit<Expected, "set" | "points">): number {
  const outlook = ahead(values, {
    perYear: expected.season,
    periods: expected.horizon,
    rollup: expected.target,
  });
  const pairs: [number, number][] = [
    [outlook.mean, expected.forecast],
    [outlook.calibration, expected.calibration],
  ];
  for (const level of ["0.8", "0.95", "0.98"] as const) {
    const { low, high } = outlook.band(Number(level));
    pairs.push([low, expected.bands[level][0]], [high, expected.bands[level][1]]);
  }
  return Math.max(...pairs.map(([got, wanted]) => Math.abs(got - wanted) / Math.abs(wanted)));
}

const TWELVE: readonly (Omit<Expected, "set" | "points"> & { values: readonly number[] })[] = JSON.parse(
  readFileSync(new URL("twelve.json", import.meta.url), "utf8"),
);

describe("forecasts that two other programs computed", () => {
  test("twelve of them, with their series", () => {
    expect(TWELVE).toHaveLength(12);
    for (const expected of TWELVE)
      expect(differenceOf(expected.values, expected), expected.series).toBeLessThan(1e-5);
  });

  test("the real series are there where they are required (SEXTANT_REAL_DATA=required)", () => {
    if (NEEDS_SERIES) expect(HAS_SERIES, "shared/data/forecasting is missing").toBe(true);
    else expect(HAS_SERIES).toBeTypeOf("boolean");
  });

  test.runIf(HAS_SERIES)("all 290", () => {
    const series = new Map([...realSeries("m4-weekly"), ...realSeries("m3-monthly")]);
    const all = expectedForecasts();
    expect(all).toHaveLength(290);
    for (const expected of all) {
      const values = (series.get(expected.series) ?? []).slice(0, expected.points);
      expect(differenceOf(values, expected), `${expected.series} ${expected.points}`).toBeLessThan(1e-5);
    }
  });
});
