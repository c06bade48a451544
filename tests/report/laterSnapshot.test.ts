import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { type Company, reportOf } from "../support/smallCompany.ts";
import { QUARTERLY } from "../support/smallMetrics.ts";

/** What nobody can judge before four more days are known. */
const LATE = {
  from: "visits",
  time: "day",
  role: "supporting",
  unit: "percent",
  grain: "day",
  review: "week",
  rollup: "recompute",
  matures: "4d",
  numerator: "count(*) filter (where posts > 0)",
  denominator: "count(*)",
};
const LAST = "2026-04-01";

/** An edition from the rows until a day, of a snapshot that was taken in April all the same. */
function readTo(edition: string, through: string, more: Partial<Company> = {}): Promise<Report> {
  return reportOf({ ...QUARTERLY, edition, body: "", through, ...more });
}

/** All that it says, but for what its snapshot is, and by which rule the end of its rows was found. */
function said({ snapshot: _, ...report }: Report): unknown {
  return JSON.parse(JSON.stringify(report, (key, value) => (key === "rule" ? undefined : value)));
}

describe("an edition from a snapshot that knows more than its period", () => {
  test.each([
    ["2026-w10", "2026-03-08"],
    // The week of 23 February counts to February for metrics that are counted by weeks.
    ["2026-02", "2026-03-01"],
    ["2026-q1", "2026-03-31"],
    ["2025", "2025-12-31"],
  ])("says of %s what one says that ends with %s, in every figure, chart and table", async (edition, end) => {
    const [early, late] = [await readTo(edition, end), await readTo(edition, LAST)];
    expect(late.ledger.figures.length).toBeGreaterThan(100);
    expect(said(late)).toEqual(said(early));
  });

  test("shows no week and no day after its end, and of the week at its end only its own days", async () => {
    const report = await readTo("2026-02", LAST);
    const { points } = report.headline.series;
    expect(points.at(-1)).toMatchObject({ period: "2026-w09", state: "incomplete" });
    expect(
      report.ledger.figures.filter(({ measure, period }) => measure === "value" && period > "2026-w09"),
    ).toEqual([]);
    const year = report.headline.recent.toDate.at(-1);
    expect(year?.value.period).toBe("2026");
    expect(year?.label).toContain("28 Feb");
  });

  test("waits for what matures within it, and counts nobody who came after it", async () => {
    const metrics = { ...QUARTERLY.metrics, late: LATE };
    const [early, late] = [
      await readTo("2026-02", "2026-02-28", { metrics }),
      await readTo("2026-02", LAST, { metrics }),
    ];
    const of = (report: Report) => report.supporting.find(({ id }) => id === "late");
    expect(of(early)?.value.status).toBe("partial");
    expect(of(late)?.value.status).toBe("complete");
    expect(of(late)?.series.points.at(-1)?.period).toBe("2026-w09");
    const rows = QUARTERLY.rows.filter(({ day = "" }) => day.startsWith("2026-02"));
    const hits = rows.filter(({ posts }) => Number(posts) > 0);
    expect(of(late)?.value.value).toBeCloseTo(hits.length / rows.length, 12);
  });
});
