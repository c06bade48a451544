import { queryChart } from "../../src/charts/query.ts";
import type { Channel, ChartView, PageQuery, QueryCell } from "../../src/report/pages/queries.ts";

export function channel(column: string, type: Channel["type"], unit = ""): Channel {
  const kind = unit === "" ? "score" : unit === "percent" ? "percent" : "noun";
  return { column, label: column.replaceAll("_", " "), type, unit: { kind, name: unit } };
}

export function query(columns: readonly Channel[], rows: readonly (readonly QueryCell[])[]): PageQuery {
  const named = columns.map(({ column, type }) => ({ name: column, type }));
  return { page: "index", name: "q", columns: named, rows, sql: "SELECT 1", sourceLabel: "t" };
}

export type Case = readonly [Pick<ChartView, "mark"> & Partial<ChartView>, PageQuery];

const [month, region, posts, size] = [
  channel("month", "date"),
  channel("region", "text"),
  channel("posts", "number", "posts"),
  channel("size", "number"),
];
const REGIONS = ["Europe", "Americas", "Asia-Pacific"];
const MONTHS = ["2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01", "2026-09-01"];
const many = query(
  [month, region, posts, size],
  MONTHS.flatMap((first, i) => REGIONS.map((name, k) => [first, name, 100 + i * 20 - k * 30, i * k])),
);
export const by = { x: month, y: posts } as const;
const names = query(
  [region, posts],
  [
    ["Donaudampfschifffahrtsgesellschaft", -5],
    ["<script>alert(1)</script>", 10],
    ["=cmd|x", 7],
    ["日本語の長い名前の地域", null],
  ],
);
export const days = (count: number) =>
  query(
    [month, posts],
    Array.from({ length: count }, (_, index) => {
      return [new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10), index % 17];
    }),
  );

export const CASES: Readonly<Record<string, Case>> = {
  "stacked bars": [{ mark: "bar", ...by, fill: region }, many],
  "bars of long names, one negative, one missing": [{ mark: "bar", x: region, y: posts }, names],
  "bars that lie": [{ mark: "bar", x: posts, y: region, measure: "x" }, names],
  "lines by series": [{ mark: "line", ...by, fill: region }, many],
  "a line of one point": [{ mark: "line", ...by }, days(1)],
  "a line of 400 days": [{ mark: "line", ...by }, days(400)],
  "stacked areas": [{ mark: "area", ...by, fill: region }, many],
  dots: [{ mark: "dot", x: size, y: posts, fill: region }, many],
  "dots by shade": [{ mark: "dot", x: size, y: posts, fill: posts }, many],
  rectangles: [{ mark: "rect", x: month, y: region, fill: posts, measure: "fill" }, many],
  ticks: [{ mark: "tick", x: posts, y: region, measure: "x" }, many],
  facets: [{ mark: "bar", ...by, options: { mark: { fx: "region" } } }, many],
  "huge values": [
    { mark: "bar", ...by },
    query(
      [month, posts],
      MONTHS.map((one, i) => [one, 1e15 * (i + 1)]),
    ),
  ],
  "tiny percentages": [
    { mark: "line", x: month, y: channel("share", "number", "percent") },
    query(
      [month, channel("share", "number")],
      MONTHS.map((one, i) => [one, 1e-6 * i]),
    ),
  ],
};

export function draw([view, rows]: Case, width: number): string {
  const base = { kind: "chart", id: "a", page: "index", query: "q", title: "Title" } as const;
  const whole: ChartView = { ...base, x: null, y: null, fill: null, measure: "y", options: {}, ...view };
  return queryChart(whole, rows, { id: `a-${width}`, width, locale: "en-GB" });
}
