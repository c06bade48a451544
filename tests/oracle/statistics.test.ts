import { expect, test } from "vitest";
import { firing, mixRate, xmr } from "../support/oracleStatistics.ts";

const BASELINE = [102, 98, 105, 101, 97, 103, 99, 104, 100, 96, 102, 101];
const LATER = [103, 108, 109, 107, 110, 108, 112];

test("the oracle's limits are those of the worked example, locked on its first 12 points", () => {
  const phase = [...BASELINE, ...LATER];
  const limits = xmr(phase);
  if (limits === null) throw new Error("there are no limits");
  expect(limits.lower).toBeCloseTo(88.82, 2);
  expect(limits.centre).toBeCloseTo(100.67, 2);
  expect(limits.upper).toBeCloseTo(112.52, 2);
  // Two of three near the limit from the third later point on, and seven in a row above the centre from the sixth.
  const rules = phase.map((_, index) => firing(phase, index, limits));
  expect(rules.slice(0, 14).flat()).toEqual([]);
  expect(rules.at(-1)).toEqual([2, 4]);
  expect(firing([101, 113], 1, limits)).toEqual([1]);
  expect(firing([94, 95, 96, 97, 98, 99, 100], 6, limits)).toContain(3);
  expect(firing([94, 95, 96, 96, 98, 99, 100], 6, limits)).not.toContain(3);
  expect(xmr(BASELINE.slice(0, 5))).toBe(null);
});

test("the oracle screens unusual moving ranges out once", () => {
  const limits = xmr([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1]);
  // Ranges 1, 1, 1, 8, 9 and six more of 1: those above 3.267 times their mean of 26/11 are the 8 and the 9.
  expect((limits?.upper ?? 0) - (limits?.centre ?? 0)).toBeCloseTo(2.66, 12);
});

test("the oracle's mix and rate are those of the worked example", () => {
  const effects = mixRate([
    { name: "SMB", weights: [8000, 9500], rates: [0.3, 0.33] },
    { name: "Enterprise", weights: [2000, 1500], rates: [0.6, 0.62] },
  ]);
  expect(effects?.get("SMB")?.rate).toBeCloseTo(0.025, 4);
  expect(effects?.get("SMB")?.mix).toBeCloseTo(-0.0032, 4);
  expect(effects?.get("Enterprise")?.rate).toBeCloseTo(0.0034, 4);
  expect(effects?.get("Enterprise")?.mix).toBeCloseTo(-0.0156, 4);
  const whole = [...(effects?.values() ?? [])].reduce((sum, { rate, mix }) => sum + rate + mix, 0);
  expect(whole).toBeCloseTo(0.3695 - 0.36, 4);
  expect(mixRate([{ name: "none", weights: [0, 3], rates: [0, 0.5] }])).toBe(null);
});
