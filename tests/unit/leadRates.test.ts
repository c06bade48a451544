import { afterAll, describe, expect, test } from "vitest";
import { leadTests } from "../../src/metrics/leading/leadTests.ts";
import { IS_FULL } from "../support/forms.ts";
import {
  inRow,
  monthlySums,
  realPairs,
  seasonalMonths,
  shareCalled,
  trendingAr,
  trueLead,
  type World,
} from "../support/leadSimulations.ts";
import { MONTHLY, WEEKLY } from "../support/realExcerpt.ts";
import { haveRealSeries, monthlySeries, weeklySeries } from "../support/realSeries.ts";

/** Enough pairs to know a rate to 2 points; with SEXTANT_FULL=1 to half a point. */
const PAIRS = IS_FULL ? 5000 : 300;
const SEED = 17;
const MOST = 0.07;

const figures: string[] = [];
const rateOf = (kind: string, world: World) => {
  const share = shareCalled(world, PAIRS, SEED);
  figures.push(`${kind}: ${(100 * share).toFixed(1)} %`);
  return share;
};

afterAll(() => console.log(`Leading test, ${PAIRS} pairs of each kind called\n  ${figures.join("\n  ")}`));

describe("unrelated pairs are called supported or contradicted at most seven times in a hundred", () => {
  test.each(
    [26, 40, 61].flatMap((months) =>
      [0, 2].flatMap((lag) => [
        { months, lag, size: 0.05, walk: 0.02, noise: 0 },
        { months, lag, size: 0.2, walk: 0, noise: 0.02 },
        { months, lag, size: 0.1, walk: 0.01, noise: 0.01 },
      ]),
    ),
  )("months of one season: $months, season $size, walk $walk, noise $noise, lag $lag", (world) => {
    const { months, lag, size, walk, noise } = world;
    const kind = `seasonal months ${months}, season ${size}, walk ${walk}, noise ${noise}, lag ${lag}`;
    expect(rateOf(kind, seasonalMonths(world))).toBeLessThanOrEqual(MOST);
  });

  test.each([
    [26, 0.5, 1, 12],
    [40, 0.8, 0, 12],
    [61, 0.95, 3, 12],
    [40, 0.5, 1, 4],
    [60, 0.8, 4, 52],
    [156, 0.5, 1, 52],
  ] as const)("trends of their own: %d values, AR %d, lag %d, %d a year", (length, follows, lag, periods) => {
    const kind = `trending AR ${follows}, ${length} values, ${periods} a year, lag ${lag}`;
    expect(rateOf(kind, trendingAr(length, follows, lag, periods))).toBeLessThanOrEqual(MOST);
  });

  test.each([
    [25, "office"],
    [40, "office"],
    [61, "office"],
    [40, "flat"],
  ] as const)("monthly sums of daily noise, like for like: %d months, %s", (months, rhythm) => {
    const kind = `monthly sums ${months}, ${rhythm}, like for like`;
    expect(rateOf(kind, monthlySums(months, rhythm, true))).toBeLessThanOrEqual(MOST);
  });

  test("the same sums, not like for like, are called in most cases: the calendar is what they share", () => {
    expect(rateOf("monthly sums 40, office, raw", monthlySums(40, "office", false))).toBeGreaterThan(0.5);
  });

  const real = haveRealSeries();
  test.skipIf(!real).each([26, 40, 61])("real months (M3), %d of them", (length) => {
    expect(rateOf(`M3 monthly ${length}`, realPairs(monthlySeries(), length, 12))).toBeLessThanOrEqual(MOST);
  });

  test.skipIf(!real).each([60, 110, 180])("real weeks (M4), %d of them", (length) => {
    expect(rateOf(`M4 weekly ${length}`, realPairs(weeklySeries(), length, 52))).toBeLessThanOrEqual(MOST);
  });

  test("every pair of a few real series, each at four lags", () => {
    const months = pairsOf(MONTHLY).map((pair) => ({ ...pair, periods: 12 }));
    const weeks = pairsOf(WEEKLY).map((pair) => ({ ...pair, periods: 52 }));
    const called = [months, weeks].map((pairs) => {
      const results = pairs.flatMap((pair) => leadTests([{ ...pair, sign: "positive", season: true }]));
      for (const { reason } of results) expect(reason).toBeNull();
      return results.filter(({ verdict }) => verdict !== "not shown").length;
    });
    figures.push(`excerpt: M3 ${called[0]} of ${months.length}, M4 ${called[1]} of ${weeks.length}`);
    const sum = called.reduce((one, other) => one + other, 0);
    expect(sum / (months.length + weeks.length)).toBeLessThanOrEqual(MOST);
  });
});

/** Every two of the series, at lags 0 to 3. */
function pairsOf(series: readonly (readonly number[])[]) {
  return series.flatMap((metric, one) =>
    series
      .slice(one + 1)
      .flatMap((outcome) =>
        [0, 1, 2, 3].map((lag) => ({ metric: inRow(metric), outcome: inRow(outcome), lag })),
      ),
  );
}

describe("a true lead, Δy = 0.8 Δx three months before + noise, is called", () => {
  test.each([
    [24, 0, 0.88],
    [36, 0, 0.98],
    [24, 3, 0.85],
    [36, 3, 0.97],
  ] as const)("%d pairs, season of %d", (pairs, season, least) => {
    const kind = `power, ${pairs} pairs, season ${season}`;
    expect(rateOf(kind, trueLead(pairs, season))).toBeGreaterThanOrEqual(least);
  });
});
