import { describe, expect, test } from "vitest";
import type { SegmentChartKind } from "../../src/blocks/segments/chartRef.ts";
import { buildSegmentChart } from "../../src/blocks/segments/series.ts";
import type { SegmentChart } from "../../src/report/facts/moved.ts";
import { bookByHand } from "../support/handMade.ts";
import { measuredBySegment, type Split, segmentsOf } from "../support/segmentBook.ts";

const COUNT = { value: "count(*)", min_group: 30, rollup: "sum" };

/** A count by region over two quarters, as a chart of the later one. */
function chartOf(as: SegmentChartKind, before: Split, after: Split, keys: object = COUNT) {
  const measured = measuredBySegment("people", { ...keys }, before, after);
  const book = bookByHand("2026-q2", [measured]);
  const chart = buildSegmentChart(book, { metric: "people", dimension: "region", as }, "2026-07-02");
  if (chart === null) throw new Error("there is no chart");
  return { chart, book };
}

const names = ({ lines }: SegmentChart) => lines.map(({ name }) => name);
const values = ({ lines }: SegmentChart) => lines.map(({ points }) => points.map(({ value }) => value));

describe("a chart of segments", () => {
  const before = segmentsOf([
    ["EU", 300],
    ["US", 100],
  ]);
  const after = segmentsOf([
    ["EU", 280],
    ["US", 420],
  ]);

  test("has a figure of the ledger for each segment and period, the largest at the end first", () => {
    const { chart, book } = chartOf("stacked", before, after);
    expect(names(chart)).toEqual(["US", "EU"]);
    expect(values(chart)).toEqual([
      [100, 420],
      [300, 280],
    ]);
    expect(book.all().map(({ id }) => id)).toEqual([
      "people@2026-q1/region=EU",
      "people@2026-q1/region=US",
      "people@2026-q2/region=EU",
      "people@2026-q2/region=US",
    ]);
  });

  test("names the segment whose ends are furthest apart", () => {
    expect(chartOf("stacked", before, after).chart.mover).toMatchObject({
      name: "US",
      from: { value: 100 },
      to: { value: 420 },
    });
  });

  test("shares sum to one in every period", () => {
    const { chart } = chartOf("share", before, after);
    expect(chart.unit.kind).toBe("percent");
    expect(values(chart)).toEqual([
      [0.25, 0.6],
      [0.75, 0.4],
    ]);
  });

  test("of a slope holds the period before and the edition's", () => {
    const { chart } = chartOf("slope", before, after);
    expect(chart.periods.map(({ period }) => period)).toEqual(["2026-q1", "2026-q2"]);
    expect(values(chart)).toEqual([
      [100, 420],
      [300, 280],
    ]);
  });
});

describe("small segments", () => {
  const before = segmentsOf([
    ["EU", 300],
    ["US", 100],
    ["AF", 20],
    ["AS", 40],
  ]);
  const after = segmentsOf([
    ["EU", 280],
    ["US", 420],
    ["AF", 50],
    ["AS", 60],
  ]);

  test("are one together where values are stacked, those too that are small in one period only", () => {
    const { chart } = chartOf("stacked", before, after);
    expect(names(chart)).toEqual(["US", "EU"]);
    expect(chart.rest?.points.map(({ value }) => value)).toEqual([60, 110]);
    expect(chart.refusal).toBeNull();
    expect(chart.notes).toEqual([
      "2 segments are not shown: they count fewer than 30 in some period, or would give such a one away.",
    ]);
  });

  test("are the rest of the shares", () => {
    const { chart } = chartOf("share", before, after);
    expect(chart.rest?.points[1]?.value).toBeCloseTo(110 / 810, 12);
    expect(chart.rest?.points[1]?.text).toBe("13.6%");
  });

  test("appear neither by name nor by number where each segment stands by itself", () => {
    for (const as of ["multiples", "slope"] as const) {
      const { chart } = chartOf(as, before, after);
      expect(chart.rest).toBeNull();
      expect(JSON.stringify(chart)).not.toMatch(/"A[FS]"/);
    }
  });

  test("stop the drawing where one alone is missing to the total", () => {
    const { chart } = chartOf("stacked", segmentsOf([["EU", 10]]), segmentsOf([["EU", 20]]));
    expect(chart).toMatchObject({ lines: [], rest: null });
    expect(chart.refusal).toContain("would give away the one segment");
  });
});
