import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { type Company, errorsOf, reportOf, tell } from "../support/smallCompany.ts";

/** Levels of 40 months that wander, and of another that follows two months later. */
const STEPS = Array.from({ length: 40 }, (_, index) =>
  Math.round(8 * Math.sin(index * 2.4) + 5 * Math.cos(index * 5.1)),
);

function levels(steps: readonly number[]): number[] {
  let level = 400;
  return steps.map((step) => {
    level += step;
    return level;
  });
}

const LEADING = levels(STEPS);
const FOLLOWING = levels(STEPS.map((_, index) => (STEPS[index - 2] ?? 0) * 2));

function company(leads: string): Company {
  const rows = LEADING.map((value, index) => ({
    day: new Date(Date.UTC(2023, index, 15)).toISOString().slice(0, 10),
    use: String(value),
    paid: String(FOLLOWING[index]),
  }));
  const base = { unit: "things", grain: "month", rollup: "sum", from: "months", time: "day" };
  return {
    table: "months",
    rows,
    metrics: {
      use: { ...base, role: "north_star", value: "sum(use)", leads },
      paid: { ...base, role: "outcome", value: "sum(paid)" },
      again: { ...base, role: "candidate", value: "sum(paid)", why_not: "It follows." },
    },
    calendar: {},
    edition: "2026-q1",
    keys: "",
    body: "<LeadTest />",
    takenAt: "2026-05-01T06:00:00Z",
    through: "2026-04-30",
    format: "csv",
  };
}

describe("the leading test of a report", () => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOf(company("[{ outcome: paid, lag: 2 }]"));
  });

  const figure = (id: string) => report.ledger.figures.find((one) => one.id === id);

  test("finds what follows two months later, as it was declared", () => {
    const [own] = report.leads;
    // February 2023 (January is incomplete) to March 2026: 38 months, 37 changes, 35 pairs two months apart.
    expect(own).toMatchObject({
      metric: "use",
      outcome: "paid",
      verdict: "supported",
      pairs: 35,
      lagLabel: "2 months later",
    });
    expect(figure("use@2026-q1:correlation/paid")?.value).toBeGreaterThan(0.95);
    expect(figure("use@2026-q1:p_value/paid")?.text).toBe("below 0.001");
    const points = own?.scatter.points ?? [];
    expect(points.map(({ name }) => name).slice(0, 2)).toEqual(["March 2023", "April 2023"]);
    const [february = 0, march = 0, april = 0] = LEADING.slice(1, 4);
    expect(points[0]?.x).toBeCloseTo(march / february - 1, 12);
    expect(points[1]?.x).toBeCloseTo(april / march - 1, 12);
    expect(points[0]?.y).toBeCloseTo((FOLLOWING[4] ?? 0) / (FOLLOWING[3] ?? 0) - 1, 12);
  });

  test("tests a candidate by the north star's hypotheses", () => {
    expect(report.leads.map(({ metric }) => metric)).toEqual(["use", "again"]);
    expect(report.leads[1]?.verdict).not.toBe("supported");
  });

  test("explores other lags, and marks the declared one", () => {
    const lags = report.leads[0]?.lags.lags ?? [];
    expect(report.leads[0]?.lags.declared).toBe(2);
    expect(lags).toHaveLength(6);
    expect(Math.max(...lags.map(({ r }) => r ?? -1))).toBe(lags[2]?.r);
  });

  test("the other sign is contradicted, and a season needs three years of pairs", async () => {
    const other = await reportOf(company("[{ outcome: paid, lag: 2, sign: negative }]"));
    expect(other.leads[0]?.verdict).toBe("contradicted");
    const season = await reportOf(company("[{ outcome: paid, lag: 3, season: true }]"));
    expect(season.leads[0]).toMatchObject({ verdict: "not testable", pairs: 34 });
  });

  test("a second lag of the same outcome is an error", async () => {
    const { diagnostics } = await tell(company("[{ outcome: paid, lag: 2 }, { outcome: paid, lag: 3 }]"));
    expect(diagnostics.map(({ code }) => code)).toContain("two-lags");
  });

  test("an outcome that is not there is an error", async () => {
    const { diagnostics } = await tell(company("[{ outcome: payd, lag: 2 }]"));
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: "unknown-metric", message: 'there is no metric "payd"' }),
    );
  });

  test("a figure of an outcome that is not declared is an error", async () => {
    const { diagnostics } = await tell({
      ...company("[{ outcome: paid, lag: 2 }]"),
      body: '<Figure of="use" show="correlation/again" />',
    });
    expect(errorsOf(diagnostics)).toMatchObject([
      { code: "unknown-figure", message: 'use declares no lead of "again"' },
    ]);
  });
});
