import { describe, expect, test } from "vitest";
import { READING_RULES, ruleOf, ruleOfMeasure, rulesOfToday } from "../../src/ledger/rules.ts";
import type { Report } from "../../src/report/report.ts";
import { DAY_MS, isoDay } from "../support/oraclePeriods.ts";
import { type Company, type Definition, type Row, reportOf } from "../support/smallCompany.ts";

const STAR: Definition = {
  role: "north_star",
  unit: "orders",
  grain: "day",
  rollup: "sum",
  from: "orders",
  time: "day",
  value: "sum(n)",
};
const OTHER: Definition = { ...STAR, role: "supporting" };
const { value: _, ...NO_VALUE } = OTHER;

const days = (first: string, count: number, row: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    day: isoDay(Date.parse(`${first}T00:00:00Z`) + index * DAY_MS),
    ...row(index),
  }));

function company(rows: readonly Row[], metrics: Company["metrics"], through: string | null = null): Company {
  return {
    table: "orders",
    rows,
    metrics: { orders: STAR, ...metrics },
    calendar: {},
    edition: "2026-06",
    keys: "highlights: []",
    body: ["orders", ...Object.keys(metrics)].map((id) => `| <Figure of="${id}" /> |\n| --- |\n`).join("\n"),
    takenAt: "2026-07-10T06:00:00Z",
    through,
    format: "csv",
  };
}

const rulesIn = ({ ledger }: Report, id: string) =>
  ledger.figures.filter((figure) => figure.id === id).map(({ rule }) => rule ?? 1);

describe("the rule of a figure", () => {
  test("is that of its measure, and rises with each rule of what it reads", () => {
    expect(ruleOf("value", [])).toBe(ruleOfMeasure("value"));
    const more = READING_RULES.empty_sum - 1;
    expect(ruleOf("value", ["empty_sum", "empty_sum"])).toBe(ruleOfMeasure("value") + more);
    expect(ruleOf("share", ["empty_sum"])).toBe(ruleOfMeasure("share") + more);
  });

  test("stands in manifests where it is not the first", () => {
    const rules = rulesOfToday();
    expect(rules).toMatchObject({ share: 2, empty_sum: 2 });
    expect(Object.values(rules).every((rule) => rule > 1)).toBe(true);
    expect(rules).not.toHaveProperty("value");
  });

  test("is another one for a ratio that has nothing on one side of a day, and the first for all others", async () => {
    const rows = days("2026-06-01", 30, (index) => ({ n: "100", refunded: String(index % 10 === 3) }));
    const ratio = { ...NO_VALUE, unit: "percent", denominator: "sum(n)" };
    const report = await reportOf(
      company(rows, {
        sums: { ...ratio, numerator: "sum(n) filter (where refunded)" },
        counts: { ...ratio, numerator: "count(*) filter (where refunded)" },
      }),
    );
    expect(rulesIn(report, "sums@2026-06")).toEqual([2]);
    expect(rulesIn(report, "counts@2026-06")).toEqual([1]);
    expect(rulesIn(report, "orders@2026-06")).toEqual([1]);
  });

  test("is another one in a period that the snapshot's last whole day cuts, where rows come after that day", async () => {
    const rows = days("2026-05-01", 60, () => ({ n: "10" }));
    const cut = await reportOf(company(rows, {}, "2026-06-20"));
    expect([rulesIn(cut, "orders@2026-06"), rulesIn(cut, "orders@2026-05")]).toEqual([[2], [1]]);
    const clean = await reportOf(company(rows.slice(0, 51), {}, "2026-06-20"));
    expect(rulesIn(clean, "orders@2026-06")).toEqual([1]);
  });

  test("is another one for the last value of a period where days have none", async () => {
    const last = { stock: { ...OTHER, rollup: "last" } };
    const rows = days("2026-05-01", 61, () => ({ n: "10" }));
    expect(rulesIn(await reportOf(company(rows, last)), "stock@2026-06")).toEqual([1]);
    const holes = rows.filter((_, index) => index !== 40);
    expect(rulesIn(await reportOf(company(holes, last)), "stock@2026-06")).toEqual([2]);
  });
});
