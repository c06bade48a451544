import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { normals } from "../support/seeded.ts";
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

interface Series {
  readonly use: readonly number[];
  readonly paid: readonly number[];
}

/** Months up to April 2026, of which the last 40 (or as many as there are) have rows. */
function company(leads: string, { use, paid }: Series = { use: LEADING, paid: FOLLOWING }): Company {
  const rows = use.map((value, index) => ({
    day: new Date(Date.UTC(2023, 40 - use.length + index, 15)).toISOString().slice(0, 10),
    use: String(value),
    paid: String(paid[index]),
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

  test("says in a sentence what a reader should know, and nothing of causes", () => {
    expect(report.leads[0]?.detail).toBe(
      "The changes go together as was declared, though this is no experiment.",
    );
    for (const { detail } of report.leads) expect(detail).not.toMatch(/caus|prov(?:e|es|en)\b|predict/);
  });

  test("the other sign is contradicted", async () => {
    const other = await reportOf(company("[{ outcome: paid, lag: 2, sign: negative }]"));
    expect(other.leads[0]).toMatchObject({
      verdict: "contradicted",
      detail: "The changes go together the other way than was declared.",
    });
  });

  test("a declared season needs two years of changes; with fewer than 24 pairs only large effects are seen", async () => {
    const last = (count: number) => ({ use: LEADING.slice(-count), paid: FOLLOWING.slice(-count) });
    const leads = "[{ outcome: paid, lag: 2, season: true }]";
    // 24 months less the first, which is incomplete, and April, which is after the edition: 22 months, 21 changes.
    const once = await reportOf(company(leads, last(24)));
    expect(once.leads[0]).toMatchObject({
      verdict: "not testable",
      detail: "There are 21 changes from month to month; a test needs 24, to see the declared season twice.",
      pairs: 19,
    });
    const twice = await reportOf(company(leads, last(27)));
    expect(twice.leads[0]).toMatchObject({ pairs: 22, verdict: "supported" });
    expect(twice.leads[0]?.detail).toMatch(/; with so few pairs only very large effects can be seen\.$/);
  });

  test("a season that both share is taken out, and that is said", async () => {
    const wave = (size: number) => (step: number, index: number) =>
      step + Math.round(size * Math.cos((index * Math.PI) / 6));
    const seasonal = await reportOf(
      company("[{ outcome: paid, lag: 0 }]", {
        use: LEADING.map(wave(90)),
        paid: levels(STEPS.map((_, index) => Math.round(9 * Math.sin(index * index * 1.7)))).map(wave(70)),
      }),
    );
    const [own] = seasonal.leads;
    expect(own?.verdict).toBe("not shown");
    expect(own?.seasonLabel).toBe(", without the season that both may share");
    expect(own?.scatter.title).toContain("without the season that both may share");
    expect(own?.sourceLabel).toContain("without the season that both may share");
  });

  test("two sums that have nothing in common but the lengths of months do not go together", async () => {
    const [one, other] = [normals(5), normals(6)];
    // Twenty months: from two years on the season of the lengths would be taken out anyway.
    const days = Array.from({ length: 620 }, (_, index) => ({
      day: new Date(Date.UTC(2024, 7, 1 + index)).toISOString().slice(0, 10),
      use: String(Math.round(1000 + 40 * one())),
      paid: String(Math.round(1000 + 40 * other())),
    }));
    const daily = (keys: Readonly<Record<string, string>>): Company => {
      const own = company("[{ outcome: paid, lag: 0 }]");
      const base = { grain: "day", review: "month", ...keys };
      const metrics = Object.fromEntries(
        Object.entries(own.metrics).map(([id, metric]) => [id, { ...metric, ...base }]),
      );
      return { ...own, rows: days, metrics, through: "2026-04-12" };
    };
    const raw = await reportOf(daily({ calendar_adjusted: "false" }));
    expect(raw.leads[0]).toMatchObject({ verdict: "supported", pairs: 19 });
    expect(raw.leads[0]?.sourceLabel).not.toContain("per day");
    const adjusted = await reportOf(daily({}));
    expect(adjusted.leads[0]).toMatchObject({ verdict: "not shown", pairs: 19 });
    expect(adjusted.leads[0]?.sourceLabel).toContain("of sums per day, like for like");
  });

  test("what does not vary is not testable, and says which does not", async () => {
    const flat = await reportOf(
      company("[{ outcome: paid, lag: 0 }]", { use: LEADING, paid: LEADING.map(() => 7) }),
    );
    expect(flat.leads[0]).toMatchObject({
      verdict: "not testable",
      detail: "paid: the values do not vary, so nothing can be tested.",
    });
    const p = flat.ledger.figures.find((one) => one.id === "use@2026-q1:p_value/paid");
    expect(p).toMatchObject({ value: null, reason: "does not vary" });
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
