import { describe, expect, test } from "vitest";
import { oneStep } from "../../src/metrics/forecast/oneStep.ts";
import { verdictOn } from "../../src/metrics/forecast/verdict.ts";
import { autoregression, HAS_SERIES, normals, realSeries } from "../support/forecastSeries.ts";
import { IS_FULL, someOf } from "../support/forms.ts";

/**
 * Simulations of docs/why/mathematics.md §5, seeded; a part of them in short, all with SEXTANT_FULL=1. What is measured
 * is printed. The limits leave room for chance: of 200 quarters 0.8 % is 2 ± 2.
 */
const QUARTERS = IS_FULL ? 4000 : 200;
const WEEKS = 13;

function calledMoreThanChance(
  history: readonly number[],
  values: readonly number[],
  perYear: number,
): boolean {
  const verdict = verdictOn(history, { values, shares: values.map(() => 1), rollup: "mean" }, { perYear });
  return "surprise" in verdict && verdict.surprise === "more than chance";
}

/** The share, per cent, of quarters after `known` weeks that are called so, with a step at the quarter's first week. */
function alarms(phi: number, known: number, { step, quarters }: { step: number; quarters: number }): number {
  const next = normals(2026 + 1000 * phi + known);
  // σ is that of the noise from week to week, and the series' own deviation is 1.
  const sigma = phi === 1 ? 1 : Math.sqrt(1 - phi * phi);
  let called = 0;
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    const series = autoregression(phi, known + WEEKS, next);
    const values = series.slice(known).map((value) => value + step * sigma);
    called += Number(calledMoreThanChance(series.slice(0, known), values, 52));
  }
  return (100 * called) / quarters;
}

const print = (what: string, percent: number | readonly number[]) =>
  console.log(
    `${what}: ${[percent]
      .flat()
      .map((share) => share.toFixed(1))
      .join(" / ")} %`,
  );

describe("quarters that are called more than chance where nothing happened", () => {
  test.each([
    ["noise", 0, 0.8],
    ["AR(1) 0.5", 0.5, 0.8],
    ["AR(1) 0.8", 0.8, 0.8],
    ["random walk", 1, 3.2],
  ] as const)("%s", (name, phi, measured) => {
    const rates = [26, 52, 104].map((known) => alarms(phi, known, { step: 0, quarters: QUARTERS }));
    print(`${name}, 26 / 52 / 104 weeks known`, rates);
    const chance = 3 * Math.sqrt((measured * (100 - measured)) / QUARTERS);
    for (const rate of rates) expect(rate).toBeLessThanOrEqual(Math.min(5, measured + chance));
  });

  test.runIf(HAS_SERIES).each([
    ["m4-weekly", 52, 13, 52],
    ["m3-monthly", 12, 3, 24],
  ] as const)("real series: %s", (set, perYear, periods, least) => {
    let [called, quarters] = [0, 0];
    const series = someOf([...realSeries(set).values()], 8);
    for (const values of series)
      for (let origin = values.length - periods; origin >= least; origin -= periods) {
        quarters += 1;
        const came = values.slice(origin, origin + periods);
        called += Number(calledMoreThanChance(values.slice(0, origin), came, perYear));
      }
    print(`${set}, ${quarters} quarters`, (100 * called) / quarters);
    expect((100 * called) / quarters).toBeLessThanOrEqual(6);
    expect(called).toBeGreaterThan(0);
  });
});

test("steps that are seen, of 1 / 2 / 3 σ with 52 weeks known", () => {
  for (const [phi, wanted] of [
    [0, [46, 93, 99]],
    [0.5, [4, 17, 47]],
  ] as const) {
    const quarters = QUARTERS / (IS_FULL ? 2 : 1);
    const seen = [1, 2, 3].map((step) => alarms(phi, 52, { step, quarters }));
    print(`power, AR(1) ${phi}`, seen);
    seen.forEach((share, index) => {
      expect(Math.abs(share - (wanted[index] ?? 0))).toBeLessThanOrEqual(IS_FULL ? 8 : 12);
    });
  }
});

test("after a sustained step of 3 σ the weekly chart marks 0.4 of the next 39 points", () => {
  const runs = IS_FULL ? 400 : 40;
  const next = normals(39);
  let marks = 0;
  for (let run = 0; run < runs; run += 1) {
    const series = Array.from({ length: 52 + 39 }, (_, week) => next() + (week < 52 ? 0 : 3));
    for (let week = 52; week < series.length; week += 1)
      marks += Number(oneStep(series.slice(0, week), series[week] ?? 0, { perYear: 52 })?.surprise != null);
  }
  console.log(`marks after a step of 3 σ: ${(marks / runs).toFixed(2)} of 39`);
  expect(marks / runs).toBeGreaterThan(0.15);
  expect(marks / runs).toBeLessThan(0.7);
});
