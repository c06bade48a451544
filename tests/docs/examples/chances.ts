import { z } from "zod";
import { type Fit, fitMixture } from "../../../src/metrics/forecast/fit.ts";
import { type Band, type Forecast, forecast } from "../../../src/metrics/forecast/forecast.ts";
import { firstCounts } from "../../../src/metrics/forecast/negativeBinomial.ts";
import { chanceOf, neededFor } from "../../../src/metrics/forecast/pace.ts";
import { targetWeights } from "../../../src/metrics/forecast/target.ts";
import { verdictOn } from "../../../src/metrics/forecast/verdict.ts";
import { xmrLimits } from "../../../src/metrics/forecast/xmr.ts";
import { holm } from "../../../src/metrics/holm.ts";
import { leadTests } from "../../../src/metrics/leading/leadTests.ts";
import type { Missing } from "../../../src/metrics/missing.ts";
import { cochranArmitage, newcombe, wilson } from "../../../src/metrics/proportions.ts";
import { inRow } from "../../support/leadSimulations.ts";
import { LEADS } from "../../support/workedExamples.ts";
import { type Example, example, number, numbers, type Result } from "../example.ts";

const WEEKS = 52;
const MONTHS = 12;

/** "80 of 400, 105 of 300". */
const groups = z.string().transform((text) =>
  text.split(", ").map((one) => {
    const [hits = Number.NaN, of = Number.NaN] = one.split(" of ").map(Number);
    return { hits, of };
  }),
);

function present<T extends object>(value: T | Missing): T {
  if ("missing" in value) throw new Error(value.missing);
  return value;
}

const both = ({ low, high }: Band): Result => [low, high];

function outlookOf(fit: Fit, weights: readonly number[]): Forecast {
  const outlook = present(forecast(fit, { weights }));
  if ("unmoved" in outlook) throw new Error("nothing moved");
  return outlook;
}

/** Examples of what is to be expected, and of what is more than chance. */
export const CHANCES: Readonly<Record<string, Example>> = {
  verdict: example({ known: numbers, came: numbers }, ({ known, came }) => {
    const period = { values: came, shares: came.map(() => 1), rollup: "mean" } as const;
    const verdict = verdictOn(known, period, { perYear: WEEKS });
    if ("missing" in verdict || "unmoved" in verdict) throw new Error("no verdict");
    const { bands, shift } = verdict;
    return {
      expected: verdict.expected,
      "band of 95 %": bands === null ? "none" : both(bands[95]),
      came: verdict.came,
      "share below": verdict.probability,
      verdict: verdict.surprise,
      "shift in": shift === null ? "none" : shift + 1,
    };
  }),
  limits: example({ values: numbers }, ({ values }) => {
    const limits = present(xmrLimits(values));
    if ("unmoved" in limits) throw new Error("nothing moved");
    return { centre: limits.centre, limits: [limits.lower, limits.upper], points: limits.points };
  }),
  forecast: example(
    {
      values: numbers,
      "periods a year": number,
      ahead: number,
      rollup: z.enum(["mean", "sum", "exit"]),
      target: number.default(0),
    },
    ({ values, "periods a year": perYear, ahead, rollup, target }) => {
      const fit = present(fitMixture(values, { perYear }));
      const weights = targetWeights(rollup, Array<number>(ahead).fill(1));
      const outlook = outlookOf(fit, weights);
      return {
        value: outlook.mean,
        "band of 80 %": both(outlook.band(0.8)),
        "band of 95 %": both(outlook.band(0.95)),
        κ: outlook.calibration,
        λ: fit.season.shrinkage,
        F: fit.season.f,
        "chance of the target": chanceOf(outlook, target, "higher"),
        "needed step": present(neededFor(fit, { weights }, target)).step,
      };
    },
  ),
  "first-counts": example({ "weeks without any": number, "weeks ahead": number }, (input) => {
    const counts = firstCounts(input["weeks without any"], input["weeks ahead"]);
    return {
      mean: counts.mean,
      "none at all": counts.upTo(0),
      "at most in 80 of 100": counts.quantile(0.8),
      "at most in 95 of 100": counts.quantile(0.95),
      "at most in 98 of 100": counts.quantile(0.98),
    };
  }),
  lead: example({ series: z.enum(["L1", "L2", "L3"]) }, ({ series }) => {
    const { metric, outcome, lag } = LEADS[series];
    const sides = { metric: inRow(metric), outcome: inRow(outcome) };
    const [result] = leadTests([{ ...sides, lag, periods: MONTHS, sign: "positive", season: false }]);
    if (result === undefined) throw new Error("not tested");
    const { verdict, pairs, r, rho, effective, p } = result;
    return { verdict, pairs, r: r ?? "none", ρ: rho ?? "none", N_e: effective ?? "none", p: p ?? "none" };
  }),
  holm: example({ p: numbers }, ({ p }) => ({ corrected: holm(p) })),
  groups: example({ groups }, ({ groups: [first, second, third] }) => {
    if (first === undefined || second === undefined || third === undefined) throw new Error("write three");
    const [bottom, middle, top] = [first, second, third].map((one) => {
      const { value, low, high } = present(wilson(one));
      return [value, low, high];
    });
    const { value, low, high } = present(newcombe(third, first));
    return {
      first: bottom ?? [],
      second: middle ?? [],
      third: top ?? [],
      "highest less lowest": [value, low, high],
      trend: present(cochranArmitage([first, second, third])).z,
    };
  }),
};
