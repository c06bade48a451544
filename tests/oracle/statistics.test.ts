import { expect, test } from "vitest";
import { mixRate } from "../support/oracleStatistics.ts";

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
