import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relativeChange } from "../../src/metrics/change.ts";
import { isMissing, missing, type Value } from "../../src/metrics/missing.ts";
import { revision } from "../../src/metrics/restatement.ts";

fc.configureGlobal({ seed: 2026 });

const percent = (value: Value) => (isMissing(value) ? value.missing : (100 * value).toFixed(2));

describe("revision", () => {
  test("published 12,000, now 11,820: −180, −1.5 %", () => {
    expect(revision(12_000, 11_820)).toEqual({ absolute: -180, relative: -0.015 });
  });

  test("growth to 13,398 is +11.65 % on the published base, +13.35 % on the restated", () => {
    expect(percent(relativeChange(12_000, 13_398))).toBe("11.65");
    expect(percent(relativeChange(11_820, 13_398))).toBe("13.35");
  });

  test("an unchanged figure is revised by nothing", () => {
    expect(revision(5, 5)).toEqual({ absolute: 0, relative: 0 });
  });

  test("a figure that is missing on either side has no revision, for that reason", () => {
    const gone = missing("no data");
    expect(revision(5, gone)).toEqual({ absolute: gone, relative: gone });
    expect(revision(missing("too few"), 5).absolute).toEqual(missing("too few"));
  });

  test("what was published as 0 or below has no relative revision", () => {
    expect(revision(0, 5)).toEqual({ absolute: 5, relative: missing("zero base") });
    expect(revision(-5, 5)).toEqual({ absolute: 10, relative: missing("zero base") });
  });

  test("no NaN or Infinity leaves it", () => {
    const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(anyNumber, anyNumber, (published, now) => {
        const values = Object.values(revision(published, now));
        expect(values.every((value) => isMissing(value) || Number.isFinite(value))).toBe(true);
      }),
    );
  });
});
