import { dayOf, yearAndMonth } from "../../src/calendar/day.ts";
import { perDay } from "../../src/metrics/calendar/adjusted.ts";
import { weekdayWeights, weightOf } from "../../src/metrics/calendar/weekdayWeights.ts";
import { type LeadCase, leadTests } from "../../src/metrics/leading/leadTests.ts";
import type { LeadPoint } from "../../src/metrics/leading/paired.ts";
import { normals, uniforms } from "./seeded.ts";

/** Two series of one simulated world, and what was declared of them. */
type Pair = Pick<LeadCase, "metric" | "outcome" | "lag" | "periods">;

/** Makes the n-th pair of a kind, the same for the same seed. */
export type World = (seed: number) => Pair;

/** The share of pairs of a world that the test, each alone, calls supported or contradicted. */
export function shareCalled(world: World, count: number, seed: number): number {
  const called = Array.from({ length: count }, (_, index) => {
    const [result] = leadTests([{ ...world(seed + index * 7919), sign: "positive", season: false }]);
    if (result === undefined || result.reason !== null) throw new Error(`not tested: ${result?.reason}`);
    return result.verdict === "supported" || result.verdict === "contradicted";
  });
  return called.filter(Boolean).length / count;
}

/** Values in a row, from period 0 on. */
export function inRow(values: readonly number[]): LeadPoint[] {
  return values.map((value, index) => ({ index, value }));
}

/** How both series of a seasonal world go: the shape of their common season, its size, and what they do beside it. */
export interface Seasonal {
  readonly months: number;
  readonly size: number;
  /** Of the noise of the level from month to month (a walk) and of each month by itself. */
  readonly walk: number;
  readonly noise: number;
  readonly lag: number;
}

/** Two monthly series with a season in common and nothing else. */
export function seasonalMonths({ months, size, walk, noise, lag }: Seasonal): World {
  return (seed) => {
    const normal = normals(seed);
    const season = Array.from({ length: 12 }, () => size * normal());
    const series = () => {
      let level = Math.log(3000);
      return inRow(
        Array.from({ length: months }, (_, month) => {
          level += walk * normal();
          return Math.exp(level + (season[month % 12] ?? 0) + noise * normal());
        }),
      );
    };
    return { metric: series(), outcome: series(), lag, periods: 12 };
  };
}

/** Two series that each have a trend of their own and follow themselves about it. */
export function trendingAr(length: number, follows: number, lag: number, periods: number): World {
  return (seed) => {
    const normal = normals(seed);
    const series = () => {
      const slope = 5 * normal();
      let rest = 20 * normal();
      return inRow(
        Array.from({ length }, (_, index) => {
          rest = follows * rest + 20 * normal();
          return 3000 + slope * index + rest;
        }),
      );
    };
    return { metric: series(), outcome: series(), lag, periods };
  };
}

const OFFICE = [1.25, 1.3, 1.3, 1.25, 1.15, 0.4, 0.35];

/** Monthly sums of two daily series of mere noise, with or without an office week, per calendar-adjusted day or raw. */
export function monthlySums(months: number, rhythm: "office" | "flat", adjusted: boolean): World {
  return (seed) => {
    const normal = normals(seed);
    const first = dayOf(2023, 1, 1);
    const last = dayOf(2023, 1 + months, 1) - 1;
    const series = () => {
      const daily = new Map<number, number>();
      for (let day = first; day <= last; day += 1) {
        const kind = rhythm === "office" ? (OFFICE[(day + 3) % 7] ?? 1) : 1;
        daily.set(day, Math.max(0, 1000 * kind * (1 + 0.08 * normal())));
      }
      return sumsOf(daily, first, last, adjusted);
    };
    return { metric: series(), outcome: series(), lag: 0, periods: 12 };
  };
}

function sumsOf(daily: ReadonlyMap<number, number>, first: number, last: number, adjusted: boolean) {
  const weights = weekdayWeights(daily, last);
  const points: LeadPoint[] = [];
  for (let start = first; start <= last; ) {
    const { year, month } = yearAndMonth(start);
    const end = dayOf(year, month + 1, 1) - 1;
    let sum = 0;
    for (let day = start; day <= end; day += 1) sum += daily.get(day) ?? 0;
    const rate = perDay({ sum, weight: weightOf(weights, start, end) });
    if (typeof rate !== "number") throw new Error(`no rate: ${rate.missing}`);
    points.push({ index: points.length, value: adjusted ? rate : sum });
    start = end + 1;
  }
  return points;
}

/** A true lead: Δy = 0.8 Δx three months before + noise of 0.5, of `pairs` pairs; with a season in both, or without. */
export function trueLead(pairs: number, season: number): World {
  return (seed) => {
    const normal = normals(seed);
    const [own, other] = [0, 1].map(() => Array.from({ length: 12 }, () => season * normal()));
    const steps = Array.from({ length: pairs + 7 }, () => normal());
    const [x, y] = [steps.slice(3), steps.slice(0, -3).map((step) => 0.8 * step + 0.5 * normal())];
    const levels = (changes: readonly number[], shape: readonly number[] | undefined) => {
      let level = 0;
      return inRow(
        changes.map((change, month) => {
          level += change;
          return level + (shape?.[month % 12] ?? 0);
        }),
      );
    };
    return { metric: levels(x, own), outcome: levels(y, other), lag: 3, periods: 12 };
  };
}

/** Pairs of different real series, a window of `length` neighbouring periods of both. */
export function realPairs(series: readonly (readonly LeadPoint[])[], length: number, periods: number): World {
  return (seed) => {
    const uniform = uniforms(seed);
    const draw = (below: number) => Math.floor(uniform() * below);
    for (;;) {
      const [one, other] = [draw(series.length), draw(series.length)];
      const [metric, outcome] = [series[one] ?? [], series[other] ?? []];
      const from = Math.max(metric[0]?.index ?? 0, outcome[0]?.index ?? 0);
      const to = Math.min(metric.at(-1)?.index ?? 0, outcome.at(-1)?.index ?? 0) - length + 1;
      const lag = draw(4);
      if (one === other || to < from) continue;
      const start = from + draw(to - from + 1);
      const cut = (points: readonly LeadPoint[]) =>
        points.filter(({ index }) => index >= start && index < start + length);
      const pair = { metric: cut(metric), outcome: cut(outcome), lag, periods };
      if (isLively(pair.metric) && isLively(pair.outcome)) return pair;
    }
  };
}

/** Is it more than a line that stands still? Such are not testable, and no part of the count. */
function isLively(points: readonly LeadPoint[]): boolean {
  return new Set(points.map(({ value }) => value)).size > points.length / 4;
}
