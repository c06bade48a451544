import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type Bounds, fitMixture } from "../../src/metrics/forecast/fit.ts";
import { type Forecast, forecast } from "../../src/metrics/forecast/forecast.ts";
import { oneSteps } from "../../src/metrics/forecast/oneStep.ts";
import { neededFor } from "../../src/metrics/forecast/pace.ts";
import { verdictOn } from "../../src/metrics/forecast/verdict.ts";
import { xmrLimits, xmrRules } from "../../src/metrics/forecast/xmr.ts";
import { autoregression, normals } from "../support/forecastSeries.ts";

fc.configureGlobal({ seed: 2026, numRuns: 150 });
// Files that follow share the process.
afterAll(() => fc.resetConfigureGlobal());

type Series = readonly (number | null)[];

interface Asked {
  readonly values: Series;
  readonly perYear: number;
  readonly weights: readonly number[];
  readonly bounds?: Bounds;
  readonly known?: number;
}

/** The distribution; null where there is none. */
function ahead({ values, perYear, weights, bounds, known }: Asked): Forecast | null {
  const fit = fitMixture(values, { perYear, bounds });
  if ("missing" in fit) return null;
  const outlook = forecast(fit, { weights, known });
  return "missing" in outlook || "unmoved" in outlook ? null : outlook;
}

const numbersOf = (outlook: Forecast) => [
  outlook.mean,
  ...[0.8, 0.95, 0.98].flatMap((level) => Object.values(outlook.band(level))),
];

/** Equal but for rounding, against the width of the distribution and the size of its values. */
function expectClose(left: readonly number[], right: readonly number[], size: number): void {
  left.forEach((number, index) => {
    expect(Math.abs(number - (right[index] ?? Number.NaN))).toBeLessThanOrEqual(1e-7 * size);
  });
}

const perYear = fc.constantFrom(1, 4, 7, 12, 52);
const weights = fc.oneof(
  fc.integer({ min: 1, max: 13 }).map((count) => Array<number>(count).fill(1 / count)),
  fc.integer({ min: 1, max: 13 }).map((count) => Array<number>(count).fill(1)),
  fc.integer({ min: 1, max: 13 }).map((count) => [...Array<number>(count - 1).fill(0), 1]),
  fc.integer({ min: 2, max: 13 }).map((count) => [3 / 7, ...Array<number>(count - 2).fill(1), 5 / 7]),
);

/** Seeded series of every temper: noise, walks, trends, seasons. */
const lively = fc
  .record({
    seed: fc.integer(),
    phi: fc.constantFrom(0, 0.5, 0.9, 1),
    trend: fc.constantFrom(0, 0.3),
    season: fc.constantFrom(0, 5),
    length: fc.integer({ min: 6, max: 120 }),
  })
  .map(({ seed, phi, trend, season, length }) =>
    autoregression(phi, length, normals(seed)).map(
      (value, index) => value + trend * index + season * Math.sin((2 * Math.PI * index) / 12),
    ),
  );

/** Gaps at seeded places. */
const withGaps = fc
  .tuple(lively, fc.array(fc.nat(119), { maxLength: 20 }))
  .map(([values, gaps]) => values.map((value, index) => (gaps.includes(index) ? null : value)));

const mapped = (values: Series, change: (value: number) => number) =>
  values.map((value) => (value === null ? null : change(value)));

const sizeOf = (values: Series) => Math.max(...values.map((value) => Math.abs(value ?? 0)));

describe("a forecast", () => {
  test("scales with the series, and keeps its κ", () => {
    fc.assert(
      fc.property(
        withGaps,
        perYear,
        weights,
        fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
        fc.boolean(),
        (values, year, asked, factor, raised) => {
          const base = mapped(values, (value) => value + (raised ? 50 + sizeOf(values) : 0));
          const plain = ahead({ values: base, perYear: year, weights: asked });
          const scaled = ahead({
            values: mapped(base, (value) => value * factor),
            perYear: year,
            weights: asked,
          });
          expect(plain === null).toBe(scaled === null);
          if (plain === null || scaled === null) return;
          expect(scaled.calibration).toBeCloseTo(plain.calibration, 6);
          const size = sizeOf(numbersOf(plain)) + sizeOf(base);
          expectClose(
            numbersOf(scaled).map((number) => number / factor),
            numbersOf(plain),
            size,
          );
        },
      ),
    );
  });

  test("a constant added to the series is added to what is expected, where no season is a factor", () => {
    fc.assert(
      fc.property(withGaps, weights, fc.integer({ min: -1000, max: 1000 }), (values, asked, constant) => {
        const total = asked.reduce((sum, weight) => sum + weight, 0);
        const plain = ahead({ values, perYear: 1, weights: asked });
        const moved = ahead({
          values: mapped(values, (value) => value + constant),
          perYear: 1,
          weights: asked,
        });
        if (plain === null || moved === null) return expect(plain).toBe(moved);
        const expected = numbersOf(plain).map((number) => number + constant * total);
        expectClose(numbersOf(moved), expected, 1000 * total + sizeOf(numbersOf(plain)));
      }),
    );
  });

  test("an amount's season moves with the series too", () => {
    fc.assert(
      fc.property(lively, weights, fc.integer({ min: -90, max: 0 }), (values, asked, constant) => {
        const low = values.map((value) => value - 100);
        const total = asked.reduce((sum, weight) => sum + weight, 0);
        const plain = ahead({ values: low, perYear: 12, weights: asked });
        const moved = ahead({ values: low.map((value) => value + constant), perYear: 12, weights: asked });
        if (plain === null || moved === null) return expect(plain).toBe(moved);
        const expected = numbersOf(plain).map((number) => number + constant * total);
        expectClose(numbersOf(moved), expected, 200 * total + sizeOf(numbersOf(plain)));
      }),
    );
  });

  test("turned upside down, where no season is a factor, it turns", () => {
    fc.assert(
      fc.property(withGaps, weights, (values, asked) => {
        const low = mapped(values, (value) => value - (values.length % 2) * 1e-3);
        const plain = ahead({ values: low, perYear: 1, weights: asked });
        const turned = ahead({ values: mapped(low, (value) => -value), perYear: 1, weights: asked });
        if (plain === null || turned === null) return expect(plain).toBe(turned);
        const { low: least, high: most } = plain.band(0.8);
        const other = turned.band(0.8);
        const size = sizeOf(numbersOf(plain));
        expectClose([turned.mean, other.low, other.high], [-plain.mean, -most, -least], size);
        expect(turned.below(-plain.mean - 0.5)).toBeCloseTo(1 - plain.below(plain.mean + 0.5), 7);
      }),
    );
  });

  test("what is known is added, and splits from what is to come", () => {
    fc.assert(
      fc.property(lively, fc.integer({ min: -50, max: 50 }), (values, known) => {
        const plain = ahead({ values, perYear: 52, weights: [1, 1, 1] });
        const more = ahead({ values, perYear: 52, weights: [1, 1, 1], known });
        if (plain === null || more === null) return expect(plain).toBe(more);
        expectClose(
          numbersOf(more),
          numbersOf(plain).map((number) => number + known),
          100 + sizeOf(values),
        );
        expect(more.below(plain.mean + known + 1)).toBeCloseTo(plain.below(plain.mean + 1), 9);
      }),
    );
  });

  test("bands are nested, shares rise with x, and a quantile leads back to its share", () => {
    fc.assert(
      fc.property(withGaps, perYear, weights, (values, year, asked) => {
        const outlook = ahead({ values, perYear: year, weights: asked });
        if (outlook === null) return;
        const bands = [0.1, 0.5, 0.8, 0.95, 0.98, 0.9973].map(outlook.band);
        bands.slice(1).forEach(({ low, high }, index) => {
          expect(low).toBeLessThanOrEqual(bands[index]?.low ?? Number.NaN);
          expect(high).toBeGreaterThanOrEqual(bands[index]?.high ?? Number.NaN);
        });
        const xs = [0.001, 0.2, 0.5, 0.7, 0.999].map(outlook.quantile);
        const shares = xs.map(outlook.below);
        expect(shares).toEqual(shares.toSorted((left, right) => left - right));
        [0.001, 0.2, 0.5, 0.7, 0.999].forEach((share, index) => {
          expect(shares[index]).toBeCloseTo(share, 8);
        });
      }),
    );
  });

  test("leading gaps change nothing, and gaps behind the last value only widen what is far", () => {
    fc.assert(
      fc.property(lively, weights, (values, asked) => {
        const plain = ahead({ values, perYear: 1, weights: asked });
        const led = ahead({ values: [null, null, null, ...values], perYear: 1, weights: asked });
        if (plain === null || led === null) return expect(plain).toBe(led);
        expectClose(numbersOf(led), numbersOf(plain), sizeOf(numbersOf(plain)));
      }),
    );
    const values = autoregression(1, 40, normals(7));
    const late = ahead({ values: [...values, null, null], perYear: 1, weights: [1] });
    const third = ahead({ values, perYear: 1, weights: [0, 0, 1] });
    expect(late?.mean).toBeCloseTo(third?.mean ?? Number.NaN, 12);
  });
});

/** Any series at all: every magnitude, constants, zeros, steps, ties, gaps. */
const wild: fc.Arbitrary<Series> = fc.oneof(
  fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { freq: 6 }), { maxLength: 60 }),
  fc.array(fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { freq: 6 }), { maxLength: 80 }),
  fc.array(fc.option(fc.double({ min: 0, max: 1e-9, noNaN: true }), { freq: 6 }), { maxLength: 80 }),
  fc.array(fc.option(fc.integer({ min: 0, max: 2 }), { freq: 6 }), { maxLength: 80 }),
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
    .map(([zeros, ones]) => [...Array<number>(zeros).fill(0), ...Array<number>(ones).fill(1)]),
  fc
    .tuple(fc.integer({ min: 1, max: 80 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
    .map(([count, value]) => Array<number>(count).fill(value)),
  fc
    .integer({ min: 6, max: 80 })
    .map((count) => Array.from({ length: count }, (_, index) => 3 + 0.1 * index)),
  fc
    .integer({ min: 6, max: 80 })
    .map((count) => Array.from({ length: count }, (_, index) => [1, 5, 2][index % 3] ?? 0)),
  lively,
  withGaps,
);

/** Every number in a result, however deep; what cannot be shown fails. */
function expectFinite(result: unknown): void {
  if (typeof result === "number") expect(result).toSatisfy(Number.isFinite);
  else if (typeof result === "object" && result !== null) Object.values(result).forEach(expectFinite);
}

describe("whatever the series", () => {
  test("nothing that leaves is NaN or infinite, and shares are shares", () => {
    fc.assert(
      fc.property(
        wild,
        perYear,
        weights,
        fc.constantFrom<Bounds>("none", "count", "share"),
        (values, year, asked, bounds) => {
          const outlook = ahead({ values, perYear: year, weights: asked, bounds });
          if (outlook !== null) {
            expectFinite(numbersOf(outlook));
            expect(outlook.calibration).toSatisfy((kappa: number) => kappa >= 0.6 && kappa <= 2);
            for (const x of [-1, 0, 0.5, 1, outlook.mean, -Infinity, Infinity])
              for (const share of [outlook.below(x), outlook.upTo(x)]) {
                expect(share).toBeGreaterThanOrEqual(0);
                expect(share).toBeLessThanOrEqual(1 + 1e-12);
              }
          }
          const fit = fitMixture(values, { perYear: year });
          if (!("missing" in fit)) expectFinite(neededFor(fit, { weights: asked }, 3));
          const options = { perYear: year, bounds };
          const rollup = "mean";
          expectFinite(
            verdictOn(values, { values: values.slice(0, 5), shares: [1, 1, 1, 1, 1], rollup }, options),
          );
          const limits = xmrLimits(values, bounds);
          expectFinite(limits);
          if ("centre" in limits) xmrRules(values, limits);
        },
      ),
      { numRuns: 600 },
    );
  });

  test("one-step bands are numbers too", () => {
    fc.assert(
      fc.property(wild, perYear, (values, year) => {
        const steps = oneSteps(values, { perYear: year });
        expect(steps).toHaveLength(values.length);
        expectFinite(steps);
      }),
      { numRuns: 60 },
    );
  });

  test("no band of counts goes below 0, and none of shares out of [0, 1]", () => {
    const counts = fc.array(fc.option(fc.integer({ min: 0, max: 6 }), { freq: 8 }), {
      minLength: 6,
      maxLength: 70,
    });
    fc.assert(
      fc.property(counts, perYear, weights, (values, year, asked) => {
        const outlook = ahead({ values, perYear: year, weights: asked, bounds: "count" });
        if (outlook === null) return;
        for (const number of numbersOf(outlook)) expect(number).toBeGreaterThanOrEqual(0);
        expect([outlook.below(0), outlook.upTo(-1e-9)]).toEqual([0, 0]);
        const shares = mapped(values, (value) => value / 6);
        const share = ahead({ values: shares, perYear: year, weights: [0.5, 0.5], bounds: "share" });
        if (share === null) return;
        for (const number of numbersOf(share)) {
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThanOrEqual(1);
        }
        expect([share.below(1.001), share.upTo(1)]).toEqual([1, 1]);
      }),
    );
  });

  test("a share whose history was once above 1 is none", () => {
    const values = [...Array.from({ length: 20 }, (_, index) => 0.9 + 0.01 * (index % 5)), 1.2, 0.97];
    const high = ahead({ values, perYear: 52, weights: [1], bounds: "share" })?.band(0.98).high ?? 0;
    expect(high).toBeGreaterThan(1);
  });
});
