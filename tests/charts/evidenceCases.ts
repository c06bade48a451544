import { cohortChart } from "../../src/charts/cohorts.ts";
import { intervalChart } from "../../src/charts/intervals.ts";
import { lagChart } from "../../src/charts/lag.ts";
import { scatterChart } from "../../src/charts/scatter.ts";
import type { CohortFacts, IntervalFacts, LagFacts, ScatterFacts } from "../../src/compute/evidence.ts";
import { type Draw, drawn } from "./drawnCases.ts";
import { people, percent } from "./fixtures.ts";
import { names } from "./words.ts";

type Dot = readonly [name: string, x: number, y: number];

function scatter(dots: readonly Dot[], line: ScatterFacts["line"] = null): ScatterFacts {
  return {
    title: "Hours to the first reply, and who stays",
    x: { name: "People active on a day", unit: people },
    y: { name: "Share who post", unit: percent },
    points: dots.map(([name, x, y]) => ({ name, x, y, xText: String(x), yText: `${Math.round(y * 100)}%` })),
    line,
  };
}

const cloud = Array.from({ length: 50 }, (_, index): Dot => {
  return [`Segment ${index + 1}`, 400 + 300 * Math.sin(index * 1.3), 0.3 + 0.1 * Math.cos(index * 2.1)];
});

const scatters: Readonly<Record<string, ScatterFacts>> = {
  plain: scatter([
    ["Europe", 970, 0.33],
    ["Asia-Pacific", 590, 0.24],
    ["Americas", 560, 0.31],
  ]),
  line: scatter(cloud.slice(0, 12), { slope: 0.0001, intercept: 0.26, label: "r = 0.41" }),
  "line-outside": scatter(cloud.slice(0, 3), { slope: 0, intercept: 9, label: "far above" }),
  "one-point": scatter([["Europe", 970, 0.33]]),
  "50-segments": scatter(cloud),
  "400-points": scatter(Array.from({ length: 400 }, (_, index) => [`P${index}`, index, Math.sin(index)])),
  negative: scatter([
    ["A", -30, -0.2],
    ["B", 20, 0.1],
    ["C", -5, 0.05],
  ]),
  tiny: scatter([
    ["A", 1e-9, 1e-9],
    ["B", 2e-9, 3e-9],
  ]),
  huge: scatter([
    ["A", 1e15, 0.2],
    ["B", 3e15, 0.3],
  ]),
  equal: scatter([
    ["A", 7, 0.1],
    ["B", 7, 0.1],
    ["C", 7, 0.1],
  ]),
  words: scatter(names.map((name, index): Dot => [name, 100 + index * 90, 0.2 + 0.03 * ((index * 3) % 5)])),
};

function lags(values: readonly (number | null)[], declared: number | null): LagFacts {
  const said = (r: number | null) => (r === null ? "too few" : `r = ${r.toFixed(2).replace("-", "−")}`);
  return {
    title: "Posting, and the active people of later weeks",
    grain: "week",
    lags: values.map((r, lag) => ({ lag, r, text: said(r) })),
    declared,
  };
}

const lagged: Readonly<Record<string, LagFacts>> = {
  plain: lags([0.2, 0.35, 0.61, 0.48, 0.1, -0.2, -0.31, 0.05, 0], 2),
  undeclared: lags([0.2, -1, 1, null], null),
  "one-point": lags([0.6], 0),
  "last-declared": lags([0.2, 0.35, 0.61, 0.4], 3),
  "50-lags": lags(
    Array.from({ length: 50 }, (_, index) => Math.cos(index / 5)),
    4,
  ),
  missing: lags([null, null], 1),
};

function cohorts(count: number, level: (row: number, column: number) => number, all = false): CohortFacts {
  return {
    title: "Newcomers who are still here",
    unit: percent,
    across: "months since joining",
    columns: Array.from({ length: count }, (_, index) => String(index)),
    rows: Array.from({ length: count }, (_, row) => ({
      name: `month ${row + 1}`,
      cells: Array.from({ length: count }, (_, column) => {
        const value = level(row, column);
        return all || row + column < count ? { value, text: `${Math.round(value * 100)}%` } : null;
      }),
    })),
  };
}

const kept = (row: number, column: number) => 1 / (1 + column * (0.6 + 0.02 * row));
const triangle = cohorts(9, kept);

const grids: Readonly<Record<string, CohortFacts>> = {
  triangle,
  "heat-map": cohorts(7, (row, column) => Math.abs(Math.sin(row * 1.3 + column)), true),
  "one-point": cohorts(1, kept),
  "24-months": cohorts(24, kept),
  equal: cohorts(3, () => 0.5, true),
  empty: { ...triangle, columns: [], rows: [] },
  words: {
    ...triangle,
    across: names[0] ?? "",
    rows: triangle.rows.slice(0, names.length).map((row, index) => ({ ...row, name: names[index] ?? "" })),
  },
};

function intervals(rows: readonly (readonly [string, number, number, number])[]): IntervalFacts {
  const said = (value: number) => `${(value * 100).toFixed(1)}%`;
  return {
    title: "Newcomers who leave, by region",
    unit: percent,
    rows: rows.map(([name, low, value, high]) => ({
      name,
      low,
      value,
      high,
      text: said(value),
      rangeText: `${said(low)} to ${said(high)}`,
    })),
  };
}

const whiskers: Readonly<Record<string, IntervalFacts>> = {
  plain: intervals([
    ["Europe", 0.05, 0.067, 0.086],
    ["Asia-Pacific", 0.04, 0.063, 0.09],
    ["Americas", 0.02, 0.042, 0.08],
  ]),
  "one-point": intervals([["Europe", 0, 0, 0.2]]),
  "50-segments": intervals(
    Array.from({ length: 50 }, (_, index) => [`Segment ${index + 1}`, 0.1, 0.2 + index / 100, 0.9]),
  ),
  equal: intervals([
    ["A", 0.5, 0.5, 0.5],
    ["B", 0.5, 0.5, 0.5],
  ]),
  tiny: intervals([["A", 1e-9, 2e-9, 3e-9]]),
  nothing: intervals([]),
  words: intervals(names.map((name, index) => [name, 0.1, 0.2 + index / 20, 0.6])),
};

/** Every case of the charts of evidence. */
export const EVIDENCE: readonly (readonly [string, Draw])[] = [
  ...drawn("scatter", scatters, scatterChart),
  ...drawn("lag", lagged, lagChart),
  ...drawn("cohorts", grids, cohortChart),
  ...drawn("intervals", whiskers, intervalChart),
];
