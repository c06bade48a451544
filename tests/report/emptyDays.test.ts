import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { inTable } from "../support/inTable.ts";
import { type Company, errorsOf, type Row, tell } from "../support/smallCompany.ts";

const DAY = 86_400_000;

/** Days from `first` to `last`, those that `has` lets through. */
function days(first: string, last: string, has: (day: Date) => boolean = () => true): string[] {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  return Array.from({ length: (to - from) / DAY + 1 }, (_, index) => new Date(from + index * DAY))
    .filter(has)
    .map((day) => day.toISOString().slice(0, 10));
}

const workday = (day: Date) => day.getUTCDay() % 6 !== 0;
const rowsOn = (all: readonly string[]): Row[] => all.map((day) => ({ day, amount: "1", ok: "true" }));

const SUM = { from: "sales", time: "day", unit: "sales", grain: "day", rollup: "sum", value: "sum(amount)" };

function company(rows: readonly Row[], more: Readonly<Record<string, string>>, settings: Partial<Company>) {
  return {
    table: "sales",
    rows,
    metrics: { sales: { ...SUM, role: "north_star", ...more } },
    calendar: {},
    edition: "2026-06",
    keys: "",
    body: inTable('<Figure of="sales" at="2026-06" /> <Figure of="sales" at="2026-05" />'),
    takenAt: "2026-07-02T06:00:00Z",
    through: "2026-06-30",
    format: "csv" as const,
    ...settings,
  };
}

async function told(
  rows: readonly Row[],
  more: Readonly<Record<string, string>> = {},
  settings: Partial<Company> = {},
) {
  const { report, diagnostics } = await tell(company(rows, more, settings));
  expect(errorsOf(diagnostics)).toEqual([]);
  const warnings = diagnostics.filter(({ code }) => code === "empty-days");
  return { report, warnings };
}

function june(report: Report | null, id = "sales@2026-06") {
  const figure = report?.ledger.figures.find((one) => one.id === id);
  return [figure?.value, figure?.status];
}

describe("days that the snapshot declares whole, but that have no rows", () => {
  test("end the coverage of a metric, and are named", async () => {
    const { report, warnings } = await told(rowsOn(days("2026-01-01", "2026-06-10")));
    expect(june(report)).toEqual([10, "partial"]);
    expect(june(report, "sales@2026-05")).toEqual([31, "complete"]);
    expect(warnings).toMatchObject([
      {
        severity: "warning",
        file: "content/metrics/sales.mdx",
        line: 4,
        message:
          "sales has no rows from 2026-06-11 to 2026-06-30, longer than ever before, though the snapshot is covered to 2026-06-30: sales is taken to be known up to 2026-06-10",
        mend: "Complete the extract and take a new snapshot, or take it with the day that is covered: --through 2026-06-10. If days without rows are zeros, write `empty_is_zero: true`.",
      },
    ]);
  });

  test("are zeros where the metric says so, with the warning all the same", async () => {
    const { report, warnings } = await told(rowsOn(days("2026-01-01", "2026-06-10")), {
      empty_is_zero: "true",
    });
    expect(june(report)).toEqual([10, "complete"]);
    expect(warnings.map(({ message }) => message)).toEqual([
      "sales has no rows from 2026-06-11 to 2026-06-30, longer than ever before, though the snapshot is covered to 2026-06-30: sales takes these days for zeros",
    ]);
  });

  test("are told by the rows of the source, before its condition", async () => {
    const rows = rowsOn(days("2026-01-01", "2026-06-30")).map((row) => ({
      ...row,
      ok: String((row["day"] ?? "") <= "2026-06-10"),
    }));
    const { report, warnings } = await told(rows, { where: "ok" });
    expect([june(report), warnings]).toEqual([[10, "complete"], []]);
  });

  test("are one day, where there was none before", async () => {
    const { report, warnings } = await told(rowsOn(days("2026-01-01", "2026-06-29")));
    expect(june(report)).toEqual([29, "partial"]);
    expect(warnings[0]?.message).toContain("has no rows on 2026-06-30,");
  });

  test("do not come of rows after the last whole day, nor of a day before the first of them", async () => {
    const late = rowsOn([...days("2026-01-01", "2026-06-10"), "2026-07-01"]);
    const { report, warnings } = await told(late);
    expect(june(report)).toEqual([10, "partial"]);
    expect(warnings).toHaveLength(1);
  });
});

describe("days without rows that are as ever", () => {
  test("a weekend: the period is complete", async () => {
    // 31 May 2026 is a Sunday: May's last row is of Friday, the 29th.
    const { report, warnings } = await told(
      rowsOn(days("2026-01-01", "2026-05-29", workday)),
      {},
      { edition: "2026-05", through: "2026-05-31", takenAt: "2026-06-01T06:00:00Z", body: "x" },
    );
    expect(june(report, "sales@2026-05")).toEqual([21, "complete"]);
    expect(warnings).toEqual([]);
  });

  test("a closure as long as one before, and not a day longer", async () => {
    const closed = (day: Date) => day.toISOString() < "2026-02-10" || day.toISOString() >= "2026-02-20";
    const to = (last: string) => told(rowsOn(days("2026-01-01", last, closed)));
    expect((await to("2026-06-20")).warnings).toEqual([]);
    expect((await to("2026-06-19")).warnings).toHaveLength(1);
  });

  test.each([
    ["month", days("2025-06-01", "2026-06-01", (day) => day.getUTCDate() === 1)],
    ["month", days("2025-06-01", "2026-06-30", (day) => new Date(+day + DAY).getUTCDate() === 1)],
    // The shortest run is that of February: 27 days.
    ["month", ["2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"]],
    [
      "quarter",
      days("2025-01-01", "2026-04-01", (day) => day.getUTCDate() === 1 && day.getUTCMonth() % 3 === 0),
    ],
  ])("a row for each %s: the last is complete", async (grain, all) => {
    const id = grain === "month" ? "sales@2026-06" : "sales@2026-q2";
    const body = grain === "month" ? "x" : inTable('<Figure of="sales" at="2026-q2" />');
    const edition = grain === "month" ? "2026-06" : "2026-q2";
    const { report, warnings } = await told(rowsOn(all), { grain, rollup: "recompute" }, { body, edition });
    expect(june(report, id)).toEqual([1, "complete"]);
    expect(warnings).toEqual([]);
  });

  test("a row for each week, on its first day: the last week is complete, and one that is missing is not", async () => {
    const monday = (day: Date) => day.getUTCDay() === 1;
    const settings = { edition: "2026-w26", through: "2026-06-28", body: "x" };
    const to = (last: string) =>
      told(rowsOn(days("2026-01-05", last, monday)), { grain: "week", rollup: "sum" }, settings);
    const whole = await to("2026-06-22");
    expect([june(whole.report, "sales@2026-w26"), whole.warnings]).toEqual([[1, "complete"], []]);
    const lost = await to("2026-06-15");
    expect(lost.warnings[0]?.message).toContain("has no rows from 2026-06-22 to 2026-06-28,");
  });

  test("a week of days that ends on its Wednesday is not complete", async () => {
    const settings = {
      edition: "2026-w26",
      through: "2026-06-28",
      body: inTable('<Figure of="sales" at="2026-w26" />'),
    };
    const rows = rowsOn(days("2026-01-05", "2026-06-24"));
    const { report, warnings } = await told(rows, { grain: "week", rollup: "sum" }, settings);
    expect(june(report, "sales@2026-w26")).toEqual([3, "partial"]);
    expect(warnings).toHaveLength(1);
  });

  test("days that have not matured", async () => {
    // Rows come when they are final: a week after their day.
    const ripe = await told(rowsOn(days("2026-01-01", "2026-06-23")), { matures: "7d", rollup: "recompute" });
    expect(ripe.warnings).toEqual([]);
    expect(june(ripe.report, "sales@2026-05")).toEqual([31, "complete"]);
    const lost = await told(rowsOn(days("2026-01-01", "2026-06-22")), { matures: "7d", rollup: "recompute" });
    expect(lost.warnings[0]?.message).toContain("from 2026-06-23 to 2026-06-30");
  });

  test("a table that ended long ago: its periods stand, later ones have no data", async () => {
    const { report, warnings } = await told(
      rowsOn(days("2025-01-01", "2025-12-31")),
      {},
      { body: inTable('<Figure of="sales" at="2025-12" /> <Figure of="sales" at="2026-06" />') },
    );
    expect(june(report, "sales@2025-12")).toEqual([31, "complete"]);
    expect(june(report)).toEqual([null, "partial"]);
    expect(warnings).toHaveLength(1);
  });

  test("of a snapshot that declares no last day", async () => {
    const { warnings } = await told(rowsOn(days("2026-01-01", "2026-06-10")), {}, { through: null });
    expect(warnings).toEqual([]);
  });
});
