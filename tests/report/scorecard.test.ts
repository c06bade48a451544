import { describe, expect, test } from "vitest";
import { BLOCKS } from "../../src/blocks/blocks.ts";
import type { Setting } from "../../src/blocks/setting.ts";
import type { Item } from "../../src/document/item.ts";
import { plainText } from "../../src/document/plain.ts";
import type { CsvCell, CsvTable } from "../../src/format/csv.ts";
import { languageOf } from "../../src/language/language.ts";
import type { Figure } from "../../src/ledger/figure.ts";
import type { Report } from "../../src/report/report.ts";
import { DAY_MS, isoDay } from "../support/oraclePeriods.ts";
import { type Company, type Definition, type Row, reportOf } from "../support/smallCompany.ts";

const METRIC: Definition = {
  unit: "orders",
  grain: "day",
  review: "week",
  rollup: "mean",
  from: "orders",
  time: "day",
  value: "sum(count)",
};

/** As many a day as the quarter's number: 10 in the first one of the data, then 11, 12 … */
function rows(first: string, last: string): Row[] {
  const [start, end] = [Date.parse(`${first}T00:00:00Z`), Date.parse(`${last}T00:00:00Z`)];
  const quarterOf = (day: string) =>
    Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  return Array.from({ length: (end - start) / DAY_MS + 1 }, (_, index) => {
    const day = isoDay(start + index * DAY_MS);
    return { day, count: String(10 + quarterOf(day) - quarterOf(first)) };
  });
}

interface Told {
  readonly first?: string;
  readonly last?: string;
  readonly edition?: string;
  readonly star?: Definition;
  readonly body?: string;
}

function company({
  first = "2024-01-01",
  last = "2026-09-30",
  edition = "2026-q3",
  star = {},
  body = "<Scorecard />",
}: Told): Company {
  return {
    table: "orders",
    rows: rows(first, last),
    metrics: {
      orders: { ...METRIC, name: "Orders", role: "north_star", ...star },
      complaints: {
        ...METRIC,
        name: "Complaints",
        role: "guardrail",
        better: "lower",
        thresholds: "{ breach: 99 }",
      },
      ideas: { ...METRIC, name: "Ideas", role: "supporting" },
    },
    calendar: {},
    edition,
    keys: "",
    body,
    takenAt: "2026-10-02T06:00:00Z",
    through: last,
    format: "csv",
  };
}

async function orders(told: Told): Promise<Report["scorecard"][number]["cells"]> {
  const { scorecard } = await reportOf(company(told));
  return scorecard[0]?.cells ?? [];
}

/** What a figure is, or why it is none. */
function read(figure: Figure | null | undefined): number | string | null {
  return figure == null ? null : (figure.reason ?? figure.value);
}

/** The lines of the table, and what is said below it. */
function shown(report: Report, of?: string): { lines: string[][]; notes: string[] } {
  const say = languageOf(report.locale);
  const setting: Setting = { report, slug: "index", medium: "page", say, locale: report.locale };
  const items = BLOCKS.Scorecard.show(setting, of === undefined ? {} : { of });
  const inside = items.flatMap((item): readonly Item[] => (item.kind === "group" ? item.items : [item]));
  return {
    lines: inside.flatMap((item) =>
      item.kind === "table" ? item.rows.map(({ cells }) => cells.map(({ text }) => plainText(text))) : [],
    ),
    notes: inside.flatMap((item) => (item.kind === "list" ? item.items.map((text) => plainText(text)) : [])),
  };
}

/** A cell without its unit. */
function bare(cell: CsvCell): CsvCell {
  return typeof cell === "object" && cell !== null ? cell.value : cell;
}

/** The table that can be taken away. */
function taken(report: Report): CsvTable {
  const { locale } = report;
  const setting: Setting = { report, slug: "index", medium: "page", say: languageOf(locale), locale };
  const [download] = BLOCKS.Scorecard.downloads(setting, {});
  if (download === undefined) throw new Error("There is nothing to take away.");
  return download.data;
}

describe("the scorecard", () => {
  test("holds nine quarters of the north star, inputs, outcomes and guardrails, with plan, share and year", async () => {
    const report = await reportOf(company({ star: { targets: "{ 2026-q2: 20, 2026-q3: 16 }" } }));
    expect(report.scorecard.map(({ metric }) => metric)).toEqual(["orders", "complaints"]);
    const cells = report.scorecard[0]?.cells ?? [];
    expect(cells.map(({ period }) => period)).toEqual([
      "2024-q3",
      "2024-q4",
      "2025-q1",
      "2025-q2",
      "2025-q3",
      "2025-q4",
      "2026-q1",
      "2026-q2",
      "2026-q3",
    ]);
    expect(cells.map(({ told }) => read(told?.value))).toEqual([12, 13, 14, 15, 16, 17, 18, 19, 20]);
    expect(cells.map(({ told }) => read(told?.plan?.target))).toEqual([...Array(7).fill(null), 20, 16]);
    expect(cells.map(({ told }) => read(told?.plan?.attainment))).toEqual([
      ...Array(7).fill(null),
      0.95,
      1.25,
    ]);
    const growth = cells.map(({ told }) => read(told?.year.change));
    expect(growth.slice(0, 2)).toEqual(["before the snapshot", "before the snapshot"]);
    expect(growth.slice(2).map((one) => Number(one).toFixed(9))).toEqual(
      [14 / 10, 15 / 11, 16 / 12, 17 / 13, 18 / 14, 19 / 15, 20 / 16].map((one) => (one - 1).toFixed(9)),
    );
  });

  test("is of thirteen months where the edition is of one", async () => {
    const cells = await orders({ edition: "2026-09", star: { targets: "{ 2026-09: 25 }" } });
    expect(cells).toHaveLength(13);
    expect(cells[0]?.period).toBe("2025-09");
    expect(read(cells[12]?.told?.plan?.attainment)).toBe(0.8);
  });

  test("begins where the data do, and says why a number is missing", async () => {
    const report = await reportOf(company({ first: "2026-01-01" }));
    const { lines, notes } = shown(report, undefined);
    expect(lines).toEqual([
      ["Orders orders, no plan set", "10", "11", "12"],
      ["Complaints orders, no plan set", "10", "11", "12"],
    ]);
    expect(notes).toEqual([
      "Year on year, Q1 2026 to Q3 2026: data begin on 1 January 2026 (Orders and Complaints).",
    ]);
  });

  test("has the one period of a company whose data begin in it", async () => {
    const cells = await orders({ first: "2026-08-10" });
    expect(cells.map(({ period }) => period)).toEqual(["2026-q3"]);
  });

  test("has no share of the plan of a period that is not over, and says that it is told so far", async () => {
    const report = await reportOf(
      company({ last: "2026-09-20", star: { targets: "{ 2026-q2: 20, 2026-q3: { value: 16, of: exit } }" } }),
    );
    const told = report.scorecard[0]?.cells.at(-1)?.told;
    expect(read(told?.plan?.target)).toBe(16);
    expect(told?.plan?.attainment).toBeNull();
    const { lines, notes } = shown(report, "orders");
    expect(lines[0]?.at(-1)).toBe("20 so far");
    expect(lines[2]?.slice(-2)).toEqual(["95.0%", "n/a"]);
    expect(notes).toContain("Of the plan, Q3 2026: incomplete period (Orders).");
    expect(notes).toContain("Year on year, Q3 2026: the first 77 days of each (Orders).");
  });

  test("shows nothing of periods that an earlier definition counted", async () => {
    const changes = "[{ since: 2025-02-10, what: Gifts count., why: They are orders., restate: false }]";
    const report = await reportOf(company({ star: { changes, targets: "{ 2024-q4: 10 }" } }));
    const cells = report.scorecard[0]?.cells ?? [];
    expect(cells.map(({ told }) => told === null)).toEqual([true, true, ...Array(7).fill(false)]);
    expect(read(cells[2]?.told?.value)).toBe(14);
    expect(cells.map(({ told }) => read(told?.year.change)).slice(2, 6)).toEqual(
      Array(4).fill("definition changed"),
    );
    const { lines, notes } = shown(report, "orders");
    expect(lines[0]?.slice(1, 4)).toEqual(["n/a", "n/a", "14"]);
    expect(lines.map(([name]) => name)).not.toContain("Plan");
    expect(notes[0]).toBe("Actual, Q3 2024 to Q4 2024: definition changed (Orders).");
    const { columns, rows } = taken(report);
    expect(rows.filter((cells) => cells.length !== columns.length)).toEqual([]);
    expect(rows.slice(1, 3).map((cells) => cells.slice(0, 5).map(bare))).toEqual([
      ["Orders", "orders", "2024-q4", null, "definition changed"],
      ["Orders", "orders", "2025-q1", 14, null],
    ]);
  });

  test("stands by both plans where one was moved", async () => {
    const targets = "{ 2026-q3: { value: 16, moved: { date: 2026-08-01, was: 25, why: Stock ran out. } } }";
    const report = await reportOf(company({ star: { targets } }));
    const plan = report.scorecard[0]?.cells.at(-1)?.told?.plan;
    expect([plan?.attainment, plan?.first?.target, plan?.first?.attainment].map(read)).toEqual([
      1.25, 25, 0.8,
    ]);
    const { lines, notes } = shown(report, "orders");
    expect(lines.slice(1, 3).map((line) => line.at(-1))).toEqual(["16 first 25", "125.0% 80.0%"]);
    expect(notes.at(-1)).toMatch(/as it was set first/);
  });

  test("is of the metric that is named, whatever its role", async () => {
    const report = await reportOf(company({ body: '<Scorecard of="ideas" />' }));
    expect(report.scorecard.map(({ metric }) => metric)).toEqual(["ideas"]);
    expect(shown(report, "ideas").lines[0]?.[0]).toContain("Ideas");
  });

  test("costs an edition nothing that has none", async () => {
    const report = await reportOf(company({ body: "Words." }));
    expect(report.scorecard).toEqual([]);
    expect(report.ledger.figures.some(({ id }) => id === "orders@2025-q1:percent_change.year")).toBe(false);
  });
});
