import { describe, expect, test } from "vitest";
import type { Changed } from "../../src/report/facts/changed.ts";
import { type Company, reportOf, tell } from "../support/smallCompany.ts";

const STAR = {
  role: "north_star",
  unit: "orders",
  grain: "day",
  rollup: "sum",
  from: "orders",
  time: "day",
  value: "count(*)",
};

function company(star: Record<string, string>, edition = "2026-q2"): Company {
  const days = Array.from({ length: 100 }, (_, day) => new Date(Date.UTC(2026, 3, 1 + day)));
  return {
    table: "orders",
    rows: days.map((day) => ({ day: day.toISOString().slice(0, 10) })),
    metrics: { orders: { ...STAR, ...star } },
    calendar: {},
    edition,
    keys: "",
    body: "Words.",
    takenAt: "2026-07-10T06:00:00Z",
    through: "2026-07-09",
    format: "csv",
  };
}

async function changedOf(star: Record<string, string>): Promise<Changed> {
  return (await reportOf(company(star))).changed;
}

describe("what is not as in the last report", () => {
  test("a target that was moved says what it was, and why", async () => {
    const { targets } = await changedOf({
      targets: "{ 2026-q3: { value: 80, moved: { date: 2026-07-01, was: 95, why: Stock ran out. } } }",
    });
    expect(targets).toMatchObject([
      { label: "Q3 2026", before: "95", now: "80", direction: "lowered", why: "Stock ran out." },
    ]);
  });

  test("a goal that became harder to meet was raised, also where lower is better", async () => {
    const { targets } = await changedOf({
      better: "lower",
      targets: "{ 2026-q3: { value: 80, moved: { date: 2026-07-01, was: 95, why: It went well. } } }",
    });
    expect(targets[0]?.direction).toBe("raised");
  });

  test("before the day on which it was moved a target is what it was", async () => {
    const report = await reportOf(
      company({
        targets: "{ 2026-q2: { value: 80, moved: { date: 2026-07-11, was: 91, why: Later. } } }",
      }),
    );
    expect(report.changed.targets).toEqual([]);
    expect(report.headline.target?.target.value).toBe(91);
    expect(report.headline.target?.note).toBeNull();
  });

  test("a target of a period that is over is left alone", async () => {
    const { targets } = await changedOf({
      targets: "{ 2026-q1: { value: 80, moved: { date: 2026-07-01, was: 95, why: No matter. } } }",
    });
    expect(targets).toEqual([]);
  });

  test("a move without its reason does not read", async () => {
    const { diagnostics } = await tell(
      company({ targets: "{ 2026-q3: { value: 80, moved: { date: 2026-07-01, was: 95 } } }" }),
    );
    expect(diagnostics[0]).toMatchObject({ severity: "error", file: "content/metrics/orders.mdx" });
  });

  test("changes of definition within the edition are told, with what becomes of earlier periods", async () => {
    const { definitions } = await changedOf({
      changes:
        "[{ since: 2026-04-10, what: Gifts no longer count. }, { since: 2026-05-01, what: Staff no longer counts., restate: true }, { since: 2026-07-05, what: Later. }]",
    });
    expect(definitions.map(({ since, restated }) => [since, restated])).toEqual([
      ["10 April 2026", false],
      ["1 May 2026", true],
    ]);
  });

  test("where nothing changed there is nothing to tell", async () => {
    expect(await changedOf({})).toEqual({
      since: null,
      stars: [],
      definitions: [],
      targets: [],
      restatedLabel: null,
    });
  });
});
