import { expect, test } from "vitest";
import { bridgeChart } from "../../src/charts/bridge.ts";
import { bulletChart } from "../../src/charts/bullet.ts";
import { forecastChart } from "../../src/charts/forecast.ts";
import { recentChart } from "../../src/charts/recent.ts";
import { segmentChart as drawSegments } from "../../src/charts/segments.ts";
import { sparkline } from "../../src/charts/spark.ts";
import { trendChart } from "../../src/charts/trend/trend.ts";
import { bridge, figure, guardrail, people, series } from "./fixtures.ts";
import { allPictures, type Size } from "./pictureCases.ts";
import { forecast, quarters, recent, segmentChart } from "./slices.ts";
import { troubles } from "./troubles.ts";

/** Values that are hard to draw. */
const VALUES: Readonly<Record<string, readonly (number | null)[]>> = {
  "all zero": [0, 0, 0, 0],
  "all null": [null, null, null, null],
  nothing: [],
  "one zero": [0],
  "one null": [null],
  "one huge outlier": [1, 2, 1e12, 3],
  "tiny and negative": [-1e-9, -2e-9, -1e-9, 0],
  "huge and of both signs": [-1e15, 1e15, 0, 5],
};

/** The charts of metrics, of the same values each. */
const CHARTS: Readonly<Record<string, (values: readonly (number | null)[], size: Size) => string>> = {
  trend: (values, size) => trendChart(series(values), size),
  "trend with a target of zero": (values, size) =>
    trendChart(
      series(values, { targets: [{ first: "2026-01-01", last: "2026-03-31", value: 0, text: "0" }] }),
      size,
    ),
  spark: (values, size) => sparkline(series(values), size),
  slope: (values, size) => drawSegments(segmentChart("slope", { A: values, B: values }), size),
  multiples: (values, size) => drawSegments(segmentChart("multiples", { A: values, B: values }), size),
  // What is negative is not stacked, and shares are between zero and one.
  stacked: (values, size) =>
    drawSegments(segmentChart("stacked", { A: above(values), B: above(values) }), size),
  share: (values, size) =>
    drawSegments(segmentChart("share", { A: shares(values), B: shares(values) }), size),
  forecast: (values, size) => forecastChart(forecast(values, [0, 0, 0], { target: figure(0) }), size),
  "forecast of sums": (values, size) =>
    forecastChart(
      forecast(
        [],
        [0, 0, 0],
        { value: figure(0) },
        { summed: true, history: quarters(above(values).map(Number)) },
      ),
      size,
    ),
  recent: (values, size) =>
    recentChart(recent(known(values), known(values)), { ...size, name: "Posts", unit: people }),
  review: (values, size) =>
    recentChart(recent(known(values), known(values)), {
      ...size,
      name: "Posts",
      unit: people,
      isSmall: true,
    }),
  bridge: (values, size) => bridgeChart(bridge(0, values), size),
  bullet: (values, size) => bulletChart(guardrail(values[0] ?? null, 0), size),
};

function known(values: readonly (number | null)[]): readonly number[] {
  return values.flatMap((value) => value ?? []);
}

function above(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.map((value) => (value === null ? null : Math.abs(value)));
}

function shares(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.map((value) => (value === null ? null : Math.min(0.5, Math.abs(value))));
}

const SIZES = [760, 340].map((width): Size => ({ id: "a", width, locale: "en-GB", editionLabel: "Q1 2026" }));

test.each(Object.keys(CHARTS))("%s: whatever the values, all has a place within the frame", (chart) => {
  for (const [name, values] of Object.entries(VALUES))
    for (const size of SIZES)
      expect([name, size.width, ...troubles(CHARTS[chart]?.(values, size) ?? "")]).toEqual([
        name,
        size.width,
      ]);
});

test("no kept picture shows anything beyond its frame", () => {
  for (const { name, draw } of allPictures()) expect([name, ...troubles(draw(), 4)]).toEqual([name]);
});
