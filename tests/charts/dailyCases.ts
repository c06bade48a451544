import { dailyChart } from "../../src/charts/trend/daily.ts";
import type { DailyTrend, Series } from "../../src/report/facts/series.ts";
import type { Draw } from "./drawnCases.ts";
import { ON_A_DAY, people, series } from "./fixtures.ts";

const START = Date.UTC(2026, 0, 5);
const dayOf = (index: number) => new Date(START + index * 86_400_000).toISOString().slice(0, 10);

/** Days from Monday, 5 January 2026 on, quieter at the weekend; null has no value. */
function days(values: readonly (number | null)[], more: Partial<Series> = {}): Series {
  const plain = series(values, { grain: "day", grainLabel: "by day", ...more });
  const points = plain.points.map((point, index) => {
    const day = dayOf(index);
    return { ...point, period: day, label: day, first: day, last: day };
  });
  return { ...plain, points };
}

/** With a step for each whole week: the mean of its days. */
function daily(own: Series, hasWeeks: boolean): DailyTrend {
  const weeks = Array.from({ length: Math.floor(own.points.length / 7) }, (_, index) => {
    const week = own.points.slice(index * 7, index * 7 + 7);
    const value = week.reduce((sum, point) => sum + (point.value ?? 0), 0) / 7;
    const span = { first: dayOf(index * 7), last: dayOf(index * 7 + 6) };
    return { period: `2026-w${index + 2}`, ...span, value, text: value.toFixed(1) };
  });
  const weekLabel = "on an average day, by week";
  return {
    metric: "daily_posters",
    days: own.points.length,
    series: own,
    weeks: hasWeeks ? weeks : [],
    weekLabel,
  };
}

const rhythm = (count: number) =>
  Array.from({ length: count }, (_, index) => 100 + index * 0.4 - (index % 7 > 4 ? 25 : 0) + (index % 3) * 4);

const target = [{ first: "2026-01-01", last: "2026-03-31", value: 120, text: "120" }];
const events = [
  { ...ON_A_DAY, date: "2026-02-02", what: "Launch" },
  { date: "2026-03-02", until: "2026-03-04", what: "Outage", tone: "bad" as const },
];

const cases: Readonly<Record<string, DailyTrend>> = {
  weeks: daily(days(rhythm(87), { targets: target, events }), true),
  plain: daily(days(rhythm(90), { unit: people }), false),
  gaps: daily(days(rhythm(20).map((value, index) => (index % 6 === 4 ? null : value))), false),
  one: daily(days([100]), false),
};

/** Every case of trends by the day. */
export const DAILIES: readonly (readonly [string, Draw])[] = Object.entries(cases).map(([name, trend]) => [
  `daily-${name}`,
  (options) => dailyChart(trend, { ...options, editionLabel: "Q1 2026" }),
]);
