import type { SegmentChartKind } from "../../src/blocks/segments/chartRef.ts";
import type { Unit } from "../../src/format/number.ts";
import type { Figure } from "../../src/ledger/figure.ts";
import type { ForecastCourse, OutlookRow } from "../../src/report/facts/ahead.ts";
import type { ChartedPeriod } from "../../src/report/facts/charted.ts";
import type { SegmentChart } from "../../src/report/facts/moved.ts";
import type { RecentFacts } from "../../src/report/facts/slices.ts";
import { comparison, figure, people, percent } from "./fixtures.ts";

/** The week of 2026 with this index, from 5 January on. */
export function week(index: number): ChartedPeriod {
  const day = (offset: number) =>
    new Date(Date.UTC(2026, 0, 5 + index * 7 + offset)).toISOString().slice(0, 10);
  return { period: `2026-w${index + 2}`, label: `week ${index + 2}`, first: day(0), last: day(6) };
}

function quarter(year: number, number: number): ChartedPeriod {
  const [first, last] = [
    ["01-01", "03-31"],
    ["04-01", "06-30"],
    ["07-01", "09-30"],
    ["10-01", "12-31"],
  ][number - 1] ?? ["", ""];
  const period = { period: `${year}-q${number}`, label: `Q${number} ${year}` };
  return { ...period, first: `${year}-${first}`, last: `${year}-${last}` };
}

/** Segments by name with their values, week by week; in two quarters for a slope. */
export function segmentChart(
  as: SegmentChartKind,
  values: Readonly<Record<string, readonly (number | null)[]>>,
  more: Partial<SegmentChart> = {},
): SegmentChart {
  const entries = Object.entries(values);
  const unit = more.unit ?? (as === "share" ? percent : people);
  const text = (value: number | null) => (value === null ? "n/a" : said(value, unit));
  const count = entries[0]?.[1].length ?? 0;
  const weeks = Array.from({ length: count }, (_, index) => week(index));
  return {
    metric: "daily_active",
    dimension: "region",
    as,
    name: "Daily active people",
    unit,
    grain: "week",
    grainLabel: "on an average day, by week",
    periods: as === "slope" ? [quarter(2026, 2), quarter(2026, 3)] : weeks,
    lines: entries.map(([name, own]) => ({
      name,
      points: own.map((value) => figure(value, unit, text(value))),
    })),
    rest: null,
    mover: null,
    refusal: null,
    breaks: [],
    notes: [],
    sourceLabel: "activity",
    ...more,
  };
}

function said(value: number, unit: Unit): string {
  const style = unit.kind === "percent" ? { style: "percent" as const, maximumFractionDigits: 1 } : {};
  return new Intl.NumberFormat("en-GB", { maximumFractionDigits: 12, ...style }).format(value);
}

/** A forecast of the last quarter of 2026 after 26 weeks of `values`, with its low, mean and high. */
export function forecast(
  values: readonly (number | null)[],
  [low, mean, high]: readonly [number, number, number],
  more: Partial<OutlookRow> = {},
  drawn: Partial<ForecastCourse> = {},
): OutlookRow & { readonly drawn: ForecastCourse } {
  const numbered = (value: number | null): Figure =>
    figure(value, people, value === null ? "n/a" : said(value, people));
  const start = 39 - values.length;
  return {
    metric: "daily_posters",
    name: "Daily people who post",
    value: numbered(values.at(-1) ?? null),
    period: "Q4 2026",
    forecast: numbered(mean),
    low: numbered(low),
    high: numbered(high),
    bandLabel: null,
    approximate: false,
    target: null,
    pace: null,
    ...more,
    drawn: {
      history: values.map((value, index) => ({ ...week(start + index - 1), value: numbered(value) })),
      summed: false,
      grainLabel: "by week",
      ahead: { first: "2026-10-01", last: "2026-12-31" },
      ...drawn,
    },
  };
}

/** The quarters before the last one of 2026, as a history of what adds up. */
export function quarters(values: readonly number[]): ForecastCourse["history"] {
  return values.map((value, index) => {
    const back = values.length - index;
    const number = ((((3 - back) % 4) + 4) % 4) + 1;
    const year = 2026 + Math.floor((3 - back) / 4);
    return { ...quarter(year, number), value: figure(value, people, said(value, people)) };
  });
}

/** Weeks and months of `weeks` and `months`, each beside 100 a year before. */
export function recent(weeks: readonly number[], months: readonly number[]): RecentFacts {
  const point = (value: number, own: { period: string; label: string; first: string }) => ({
    ...own,
    value: figure(value, people, said(value, people)),
    comparison: { ...comparison(0.1), base: figure(value * 0.9) },
    plan: null,
    previous: null,
  });
  const month = (index: number) => ({
    period: `2026-${index + 1}`,
    label: `month ${index + 1}`,
    first: new Date(Date.UTC(2025, 9 + index, 1)).toISOString().slice(0, 10),
  });
  return {
    panels: [
      { grain: "week" as const, points: weeks.map((value, index) => point(value, week(index + 20))) },
      { grain: "month" as const, points: months.map((value, index) => point(value, month(index))) },
    ].filter(({ points }) => points.length > 0),
    countedBy: null,
    sameScale: true,
    toDate: [],
  };
}
