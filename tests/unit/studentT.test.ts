import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { studentT, twoSidedP } from "../../src/metrics/studentT.ts";

fc.configureGlobal({ seed: 2026 });

describe("studentT", () => {
  test("shares to 12 digits (computed with 40 digits by the incomplete beta function)", () => {
    for (const [freedom, t, share] of [
      [2, 1.5, 0.8638034375544995],
      [2.5, -3, 0.03628804777451592],
      [7.3, 0.2, 0.5765307360926814],
      [33.2, -2.5, 0.008766947370447368],
      [63.7, 5, 0.999997617098865],
      [16.12, 3, 0.9957874012267263],
    ] as const)
      expect(Math.abs(studentT(freedom).below(t) / share - 1)).toBeLessThan(1e-12);
  });

  test("quantiles to 11 digits (found with 40 digits)", () => {
    for (const [freedom, probability, t] of [
      [2, 0.00135, -19.206015887811095],
      [2.5, 0.9, 1.7302509288071766],
      [7.3, 0.01, -2.963940447583897],
      [15.5, 0.99865, 3.564452179530943],
      [33.2, 0.975, 2.0340498002663256],
      [63.7, 0.0001, -3.94721658721937],
    ] as const)
      expect(Math.abs(studentT(freedom).quantile(probability) / t - 1)).toBeLessThan(1e-11);
  });

  test("a quantile leads back to its share, far out too, and sides are alike", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 70, noNaN: true }),
        fc.double({ min: -30, max: -0.01, noNaN: true }),
        (freedom, exponent) => {
          const share = 10 ** exponent / 2;
          const student = studentT(freedom);
          const t = student.quantile(share);
          expect(Math.abs(student.below(t) / share - 1)).toBeLessThan(1e-10);
          expect(student.below(-t)).toBeCloseTo(1 - share, 14);
          expect(twoSidedP(t, freedom)).toBeCloseTo(2 * share, 14);
        },
      ),
    );
  });

  test("the density is the slope of the share", () => {
    for (const freedom of [2, 3.7, 40])
      for (const t of [-3, -0.5, 0.2, 2]) {
        const { below, density } = studentT(freedom);
        expect((below(t + 1e-5) - below(t - 1e-5)) / 2e-5).toBeCloseTo(density(t), 8);
      }
  });

  test("the ends", () => {
    const { below, quantile } = studentT(5);
    expect([below(-Infinity), below(0), below(Infinity), quantile(0.5)]).toEqual([0, 0.5, 1, 0]);
    for (const probability of [0, 1, -1, Number.NaN])
      expect(() => quantile(probability)).toThrow(`invalid probability: ${probability}`);
    expect(() => studentT(0)).toThrow("invalid freedom: 0");
  });
});
