import { SEGMENT_CHARTS } from "../../src/blocks/segments/chartRef.ts";
import { bridgeChart } from "../../src/charts/bridge.ts";
import { bulletChart } from "../../src/charts/bullet.ts";
import { forecastChart } from "../../src/charts/forecast.ts";
import { recentChart } from "../../src/charts/recent.ts";
import { segmentChart as drawSegments } from "../../src/charts/segments.ts";
import { sparkline } from "../../src/charts/spark.ts";
import { treeChart } from "../../src/charts/tree.ts";
import { trendChart } from "../../src/charts/trend/trend.ts";
import type { Bridge, SegmentChart } from "../../src/report/facts/moved.ts";
import type { RecentFacts } from "../../src/report/facts/slices.ts";
import { ARCHIVES } from "./archiveCases.ts";
import { DAILIES } from "./dailyCases.ts";
import { EVIDENCE } from "./evidenceCases.ts";
import {
  band,
  bridge,
  figure,
  guardrail,
  node,
  ON_A_DAY,
  people,
  percent,
  plan,
  series,
  targetBands,
  withSurprises,
} from "./fixtures.ts";
import { FLOWS } from "./flowCases.ts";
import { forecast, quarters, recent, segmentChart } from "./slices.ts";
import { VINTAGES } from "./vintageCases.ts";
import { ARABIC, FORMULA, GERMAN, JAPANESE, names, SCRIPT } from "./words.ts";

/** What a picture is drawn with. */
export interface Size {
  readonly id: string;
  readonly width: number;
  readonly locale: string;
  readonly editionLabel: string;
}

export const SIZES = { wide: 760, narrow: 340 } as const;

/** A wave around `level`, the same each time. */
function wave(count: number, level: number, size: number): number[] {
  return Array.from(
    { length: count },
    (_, index) => level + size * (Math.sin(index * 1.7) + Math.cos(index * 0.31)),
  );
}

const whole = (values: readonly number[]) => values.map((value) => Math.round(value));
const target = (value: number) => [{ first: "2026-01-01", last: "2026-03-31", value, text: String(value) }];

const trends = {
  "one-point": series([5]),
  "400-points": series(whole(wave(400, 900, 60))),
  negative: series([-5, 12, -30, -8], { targets: target(-12) }),
  tiny: series([1e-9, 2e-9, 4e-9], { unit: percent }),
  huge: series([1e15, 3.1e15, 2.2e15], { targets: target(3e15) }),
  equal: series([7, 7, 7, 7], { targets: target(7) }),
  gaps: series([100, null, 102, null, null, 110, 120, null]),
  breaks: series(whole(wave(12, 100, 5)), {
    breaks: [
      { date: "2026-01-26", what: "Reposts no longer count" },
      { date: "2026-02-09", what: "Accounts of staff no longer count either" },
    ],
    events: [
      { ...ON_A_DAY, date: "2026-02-02", what: "Launch" },
      { ...ON_A_DAY, date: "2026-02-23", what: "Outage" },
    ],
  }),
  spans: series(whole(wave(16, 100, 5)), {
    events: [
      { date: "2025-12-20", until: "2026-01-08", what: "Holidays", tone: "neutral" },
      { date: "2026-02-02", until: "2026-02-15", what: "Campaign", tone: "good" },
      { date: "2026-03-02", until: "2026-03-04", what: "Outage", tone: "bad" },
      { date: "2026-03-23", until: null, what: "New price", tone: "watch" },
    ],
  }),
  "target-bands": series(whole(wave(12, 100, 5)), {
    targets: target(100),
    targetBands: [targetBands("2026-01-01", "2026-03-31", 100, 106)],
  }),
  "bands-of-a-plan": series(whole(wave(10, 100, 5)), {
    better: "lower",
    plan: plan([108, 106, 104, 102, 100, 98, null, 96, 94, 92]),
    targetBands: [
      targetBands("2026-01-05", "2026-02-15", 104, 99),
      targetBands("2026-02-16", "2026-03-15", 98, 92),
    ],
  }),
  ranges: withSurprises(
    series([100, 102, 98, null, 101, 99, 130, 131], {
      bands: [
        band("2026-01-05", "2026-01-25", [90, 100, 110], true),
        band("2026-01-26", "2026-03-01", [92, 101, 112]),
      ],
      targets: target(112),
    }),
    [6, 7],
  ),
  steps: withSurprises(
    series(whole([100, 102, 98, 103, 101, 99, 130, 131, 129, 132]), {
      bands: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((week) =>
        band(monday(week), sunday(week), stepOf(week), week < 3),
      ),
      targets: target(112),
    }),
    [6],
  ),
  limits: series(whole(wave(9, 100, 4)), {
    bands: [band(monday(0), sunday(8), [90, 100, 110], false, "limits")],
  }),
  plan: series(whole(wave(9, 100, 4)), {
    targets: target(103),
    plan: plan([100, 101, 102, null, 104, 105, 105, 107]),
  }),
  words: series(whole(wave(26, 100, 5)), {
    name: GERMAN,
    events: names.map((what, index) => ({ ...ON_A_DAY, date: `2026-0${index + 2}-10`, what })),
  }),
};

/** The first and the last day of a week, counted from that of 5 January 2026. */
function monday(week: number): string {
  return new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10);
}

function sunday(week: number): string {
  return new Date(Date.UTC(2026, 0, 11 + 7 * week)).toISOString().slice(0, 10);
}

/** Wide at first, narrower as more is known, and following the step of week 6. */
function stepOf(week: number): [number, number, number] {
  const centre = week < 7 ? 100 : 128;
  const half = 8 + 20 / (week + 1);
  return [centre - half, centre, centre + half];
}

function trendCases() {
  return Object.entries(trends).map(
    ([name, data]) => [`trend-${name}`, (size: Size) => trendChart(data, size)] as const,
  );
}

function renamed(plain: Bridge, own: readonly string[]): Bridge {
  return { ...plain, steps: plain.steps.map((step, index) => ({ ...step, name: own[index] ?? step.name })) };
}

const bridges = {
  "one-step": bridge(100, [20]),
  negative: bridge(-5, [-3, 20, -40]),
  tiny: bridge(1e-6, [2e-7, -1e-7]),
  huge: bridge(1e15, [3e14, -5e14]),
  equal: bridge(100, [0, 0]),
  "many-steps": bridge(1000, whole(wave(14, 0, 40))),
  missing: bridge(100, [null, 3]),
  words: renamed(bridge(1084, [94, -23, 71, 12, -8]), names),
};

const trees = {
  one: node("Only"),
  deep: node("Root", [node("A", [node("B", [node("C", [node("D")])])]), node("E")], {
    contribution: null,
    influences: [{ metric: "i", name: "An influence", value: figure(null), edge: null }],
  }),
  graded: node(
    "Root",
    [
      node("Tested", [], { edge: { grade: "verified", evidence: "A test." } }),
      node("Together", [node("Ungraded")], { edge: { grade: "correlated", evidence: "Both rose." } }),
    ],
    {
      contribution: null,
      influences: [
        {
          metric: "i",
          name: "An influence",
          value: figure(3),
          edge: { grade: "hypothesis", evidence: "We think so." },
        },
      ],
    },
  ),
  wide: node(
    "Root",
    Array.from({ length: 6 }, (_, index) => node(`Driver ${index + 1}`)),
  ),
  words: node(GERMAN, [node(JAPANESE), node(ARABIC), node(SCRIPT, [node(FORMULA)])]),
};

const bullets = {
  plain: guardrail(0.061, 0.05, {
    watch: figure(0.04, percent, "4.0%"),
    breach: figure(0.05, percent, "5.0%"),
  }),
  "near-one": guardrail(0.9975, 0.995, { better: "higher" }),
  zeros: guardrail(0, 0),
  huge: guardrail(1e15, 9e14, { watch: figure(8.9e14) }),
  "close-limits": guardrail(0.05, 0.05, {
    watch: figure(0.0499, percent, "4.99%"),
    breach: figure(0.05, percent, "5.00%"),
  }),
  missing: guardrail(null, 0.05, { name: SCRIPT }),
};

const many = Object.fromEntries(
  Array.from({ length: 50 }, (_, index) => [`Segment ${index + 1}`, 500 - index * 9]),
);
const course = (level: number, count = 26) => whole(wave(count, level, level * 0.03));

const segments: Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>> = {
  plain: { Europe: course(970), "Asia-Pacific": course(590), Americas: course(560) },
  "one-point": { Europe: [970], "Asia-Pacific": [590] },
  "400-points": { Europe: course(970, 400), Americas: course(560, 400) },
  tiny: { Europe: [1e-9, 2e-9, 1e-9], Americas: [3e-9, 1e-9, 2e-9] },
  huge: { Europe: [1e15, 2e15, 1.5e15], Americas: [3e15, 2e15, 1e15] },
  equal: { Europe: [7, 7, 7], Americas: [7, 7, 7], "Asia-Pacific": [7, 7, 7] },
  gaps: { Europe: [970, null, 960, 955, null, 950], Americas: [560, null, 555, null, null, 540] },
  "50-segments": Object.fromEntries(Object.entries(many).map(([name, level]) => [name, course(level, 8)])),
  words: Object.fromEntries(names.map((name, index) => [name, course(500 - index * 90, 8)])),
};

/** Shares of one instead of values, where a chart is of shares. */
function asDrawn(as: SegmentChart["as"], values: Readonly<Record<string, readonly (number | null)[]>>) {
  const rows = Object.entries(values);
  const total = (index: number) => rows.reduce((sum, [, own]) => sum + (own[index] ?? 0), 0);
  const shared = (own: readonly (number | null)[]) =>
    own.map((value, index) => (value === null || total(index) === 0 ? null : value / total(index)));
  const two = (own: readonly (number | null)[]) => [own.at(0) ?? null, own.at(-1) ?? null];
  return Object.fromEntries(
    rows.map(([name, own]) => [name, as === "share" ? shared(own) : as === "slope" ? two(own) : own]),
  );
}

function segmentCases() {
  const plain = SEGMENT_CHARTS.flatMap((as) =>
    Object.entries(segments).map(
      ([name, values]) =>
        [`${as}-${name}`, (size: Size) => drawSegments(segmentChart(as, asDrawn(as, values)), size)] as const,
    ),
  );
  const breaks = [{ date: "2026-02-09", what: "Staff no longer count" }];
  const own = segments["plain"] ?? {};
  const hidden = course(90).map((value) => ({ value, text: String(value) }));
  return [
    ...plain,
    ["stacked-breaks", (size: Size) => drawSegments(segmentChart("stacked", own, { breaks }), size)],
    [
      "stacked-hidden",
      (size: Size) => drawSegments(segmentChart("stacked", own, { rest: { points: hidden } }), size),
    ],
    ["multiples-breaks", (size: Size) => drawSegments(segmentChart("multiples", own, { breaks }), size)],
    [
      "multiples-negative",
      (size: Size) => drawSegments(segmentChart("multiples", { A: [-3, 4, -9], B: [1, 2, 3] }), size),
    ],
    [
      "slope-negative",
      (size: Size) => drawSegments(segmentChart("slope", { A: [-30, 40], B: [10, -20] }), size),
    ],
    [
      "slope-one-end",
      (size: Size) => drawSegments(segmentChart("slope", { A: [null, 40], B: [10, null] }), size),
    ],
  ] as const;
}

const levels = forecast(course(640), [588, 642, 690], { target: figure(650) });
const forecasts = {
  plain: levels,
  exit: {
    ...levels,
    period: "the end of Q4 2026",
    drawn: { ...levels.drawn, ahead: { first: "2026-12-21", last: "2026-12-27" } },
  },
  sums: forecast(
    [],
    [38_000, 39_000, 40_000],
    { value: figure(37_000) },
    { summed: true, history: quarters([29_000, 31_000, 34_000, 36_000, 37_000]) },
  ),
  "one-point": forecast([640], [588, 642, 690]),
  nothing: forecast([], [588, 642, 690]),
  negative: forecast([-5, 3, -8, -2], [-20, -4, 9], { target: figure(-4) }),
  tiny: forecast([1e-9, 2e-9, 1.5e-9], [1e-9, 2e-9, 3e-9]),
  huge: forecast([1e15, 1.2e15], [1e15, 1.4e15, 2e15], { target: figure(3e15) }),
  equal: forecast([7, 7, 7, 7], [7, 7, 7], { target: figure(7) }),
  gaps: forecast([640, null, 650, null, 655], [588, 642, 690]),
  words: { ...levels, name: SCRIPT, target: figure(650, people, GERMAN) },
};

/** The same with a plan: of the later weeks and months that of a longer period, of the last month its own. */
function planned(recent: RecentFacts): RecentFacts {
  const goal = (value: number, label: string | null) => ({ target: figure(value), label, attainment: null });
  return {
    ...recent,
    panels: recent.panels.map((panel) => ({
      ...panel,
      points: panel.points.map((point, index, all) => {
        const plan =
          index === all.length - 1 && panel.grain === "month" ? goal(640, null) : goal(665, "Q3 2026");
        return { ...point, plan: index < all.length - 3 ? null : plan };
      }),
    })),
  };
}

const recents = {
  plain: recent(course(640, 6), course(620, 12)),
  "one-point": recent([5], [7]),
  months: recent([], course(620, 12)),
  huge: recent([1e15, 2e15], [1e15, 3e15, 2e15]),
  equal: recent([7, 7, 7], [7, 7, 7]),
  negative: recent([-3, 4], [-9, 2, 1]),
  planned: planned(recent(course(640, 6), course(620, 12))),
};

/** Every case of every chart that is drawn for wide and for narrow places. */
export const CASES: Readonly<Record<string, (size: Size) => string>> = Object.fromEntries([
  ...trendCases(),
  ...Object.entries(bridges).map(
    ([name, data]) => [`bridge-${name}`, (size: Size) => bridgeChart(data, size)] as const,
  ),
  ...Object.entries(trees).map(
    ([name, data]) => [`tree-${name}`, (size: Size) => treeChart(data, size)] as const,
  ),
  ...Object.entries(recents).map(
    ([name, data]) =>
      [`recent-${name}`, (size: Size) => recentChart(data, { ...size, name: ARABIC, unit: people })] as const,
  ),
  ...ARCHIVES,
  ...VINTAGES,
  ...segmentCases(),
  ...EVIDENCE,
  ...DAILIES,
  ...FLOWS,
]);

/** Every case of the charts that are drawn in one size for all places. */
export const SMALL: Readonly<Record<string, (size: Size) => string>> = Object.fromEntries([
  ...Object.entries(recents).map(
    ([name, data]) =>
      [
        `review-${name}`,
        (size: Size) => recentChart(data, { ...size, width: 340, name: ARABIC, unit: people, isSmall: true }),
      ] as const,
  ),
  ...Object.entries(bullets).map(
    ([name, data]) => [`bullet-${name}`, (size: Size) => bulletChart(data, size)] as const,
  ),
  ...Object.entries(forecasts).map(
    ([name, data]) => [`forecast-${name}`, (size: Size) => forecastChart(data, size)] as const,
  ),
  ...(["one-point", "400-points", "gaps", "equal"] as const).map(
    (name) => [`spark-${name}`, (size: Size) => sparkline(trends[name], { ...size, width: 330 })] as const,
  ),
]);

/** A picture by its file's name: how it is drawn, and whether it is meant for narrow places. */
export interface Picture {
  readonly name: string;
  readonly narrow: boolean;
  readonly draw: () => string;
}

/** All pictures under version control. */
export function allPictures(): readonly Picture[] {
  const size = (name: string, width: number): Size => ({
    id: name,
    width,
    locale: "en-GB",
    editionLabel: "Q1 2026",
  });
  const both = Object.entries(CASES).flatMap(([name, draw]) =>
    (["wide", "narrow"] as const).map((which) => ({
      name: `${name}-${which}`,
      narrow: which === "narrow",
      draw: () => draw(size(name, SIZES[which])),
    })),
  );
  const small = Object.entries(SMALL).map(([name, draw]) => ({
    name,
    narrow: true,
    draw: () => draw(size(name, SIZES.narrow)),
  }));
  return [...both, ...small];
}
