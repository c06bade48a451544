import { beforeAll, describe, expect, test } from "vitest";
import type { Figure } from "../../src/ledger/figure.ts";
import type { Report } from "../../src/report/report.ts";
import { inTable } from "../support/inTable.ts";
import { isoDay } from "../support/oraclePeriods.ts";
import {
  type Company,
  type Definition,
  errorsOf,
  type Row,
  reportOf,
  tell,
} from "../support/smallCompany.ts";

const DAY = 86_400_000;

/** Orders of each day from the first on: as many cents as `amount` says, by a member that changes every third day. */
function orders(first: string, days: number, amount: (day: number) => number): Row[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  return Array.from({ length: days }, (_, day) => ({
    day: isoDay(start + day * DAY),
    member: `m${Math.floor(day / 3)}`,
    amount: String(amount(day)),
  }));
}

function company(rows: Row[], metrics: Record<string, Definition>, more: Partial<Company> = {}): Company {
  return {
    table: "orders",
    rows,
    metrics,
    calendar: {},
    edition: "2026-q3",
    keys: "",
    body: "Words.",
    takenAt: "2026-07-31T06:00:00Z",
    through: "2026-07-30",
    format: "csv",
    ...more,
  };
}

const SOURCE = { from: "orders", time: "day", grain: "day", unit: "orders" };
const STAR = { role: "north_star", rollup: "sum", value: "sum(amount)", ...SOURCE };

function figureOf(report: Report, id: string): Figure {
  const found = report.ledger.figures.find((figure) => figure.id === id);
  if (found === undefined) throw new Error(`there is no figure ${id}`);
  return found;
}

/** Quarter to quarter: 3,000 in the first 30 days of the second, 9,000 in all of it; 3,300 in 30 days of the third. */
const WORKED = orders("2026-04-01", 121, (day) =>
  day >= 91 ? 110 : day < 30 ? 100 : day === 90 ? 6000 - 60 * 99 : 99,
);

describe("an incomplete period is compared like for like", () => {
  test("the worked example: 30 of 92 days give 3,300, the first 30 before gave 3,000, the full quarter 9,000: +10.0 %", async () => {
    const report = await reportOf(
      company(WORKED, { sales: STAR }, { body: '<Figure of="sales" at="2026-q2" />' }),
    );
    expect(figureOf(report, "sales@2026-q2").value).toBe(9000);
    expect(figureOf(report, "sales@2026-q3")).toMatchObject({ value: 3300, status: "partial" });
    expect(figureOf(report, "sales@2026-q3:percent_change.previous").text).toBe("+10.0%");
    expect(report.headline.previous).toMatchObject({
      against: "Q2 2026",
      partLabel: "the first 30 days of each",
      base: { id: "sales@2026-q3:base.previous", value: 3000 },
      comparable: { id: "sales@2026-q3:comparable.previous", value: 3300 },
    });
  });

  test("a daily metric that is reviewed by the week is compared by whole weeks only", async () => {
    const report = await reportOf(company(WORKED, { sales: { ...STAR, review: "week" } }));
    expect(report.headline.previous.partLabel).toBe("the first 28 days of each");
    // Beside the base of 28 days stands what 28 days came to, not the 3,300 of all that is known.
    expect(report.headline.previous.comparable?.value).toBe(3080);
    expect(figureOf(report, "sales@2026-q3:base.previous").value).toBe(2800);
    expect(figureOf(report, "sales@2026-q3:change.previous").value).toBe(280);
  });

  test("people are counted anew over as many days, never summed over them", async () => {
    const people = { ...STAR, rollup: "recompute", value: "count(distinct member)", unit: "people" };
    const report = await reportOf(company(WORKED, { members: people }));
    expect(figureOf(report, "members@2026-q3").value).toBe(11);
    expect(figureOf(report, "members@2026-q3:base.previous").value).toBe(10);
    expect(figureOf(report, "members@2026-q3:change.previous").value).toBe(1);
    expect(figureOf(report, "members@2026-q3:change.previous").queries).toContain(
      "members/2026-04-01..2026-04-30",
    );
  });

  test("what is counted by the month is compared by as many months", async () => {
    const monthly = { ...STAR, grain: "month" };
    const report = await reportOf(
      company(
        WORKED,
        { sales: monthly },
        { edition: "2026-h2", takenAt: "2026-08-01T06:00:00Z", through: "2026-07-31" },
      ),
    );
    expect(report.headline.previous.partLabel).toBeNull();
    expect(figureOf(report, "sales@2026-h2:percent_change.previous").reason).toBe("before the snapshot");
  });

  test("days that have not matured are in neither part", async () => {
    const report = await reportOf(company(WORKED, { sales: { ...STAR, matures: "10d" } }));
    expect(report.headline.previous.partLabel).toBe("the first 20 days of each");
    expect(figureOf(report, "sales@2026-q3").value).toBe(2200);
    expect(figureOf(report, "sales@2026-q3:base.previous").value).toBe(2000);
  });

  test("the drivers' contributions are those of the same days, and sum to the change", async () => {
    const tree = { ...STAR, tree: "early + late" };
    const lever = (where: string) => ({ ...STAR, role: "input", empty_is_zero: "true", where });
    const report = await reportOf(
      company(WORKED, { sales: tree, early: lever("amount > 99"), late: lever("amount <= 99") }),
    );
    const shares = ["early", "late"].map(
      (driver) => figureOf(report, `sales@2026-q3:contribution/${driver}.previous`).value,
    );
    expect(shares).toEqual([300, 0]);
    expect(figureOf(report, "sales@2026-q3:change.previous").value).toBe(300);
  });
});

describe("a segment that is too small in the days that are compared", () => {
  test("is withheld from the comparison although the whole periods are large enough", async () => {
    const people = orders("2026-04-01", 121, () => 1).flatMap((row, day) =>
      Array.from({ length: day < 30 ? 2 : 40 }, (_, index) => ({
        ...row,
        member: `${row["day"]}-${index}`,
        region: index % 2 === 0 ? "North" : "South",
      })),
    );
    const members = {
      ...STAR,
      rollup: "recompute",
      unit: "people",
      value: "count(distinct member)",
      segments: "{ region: region }",
      min_group: "100",
    };
    const report = await reportOf(company(people, { members }));
    const at = (measure: string) => figureOf(report, `members@2026-q3/region=North${measure}`);
    expect(at("").value).toBe(600);
    expect(at(":change.previous").reason).toBe("too few");
  });
});

describe("the latest weeks and months", () => {
  let report: Report;
  beforeAll(async () => {
    const years = orders("2024-07-01", 800, (day) => 100 + day);
    report = await reportOf(
      company(
        years,
        { sales: STAR },
        { edition: "2026-q2", takenAt: "2026-09-08T06:00:00Z", through: "2026-08-30" },
      ),
    );
  });

  test("are the last six and twelve that ended within the edition, each beside the same one of last year", () => {
    const [weeks, months] = report.headline.recent.panels;
    expect(weeks?.points.map(({ period }) => period)).toEqual(
      ["21", "22", "23", "24", "25", "26"].map((week) => `2026-w${week}`),
    );
    expect(months?.points.map(({ period }) => period)).toEqual([
      ...["07", "08", "09", "10", "11", "12"].map((month) => `2025-${month}`),
      ...["01", "02", "03", "04", "05", "06"].map((month) => `2026-${month}`),
    ]);
    expect(months?.points.at(-1)?.comparison?.base.id).toBe("sales@2025-06");
    // Its days are on average 724 days after the first, those of 364 days before 360.
    expect(weeks?.points.at(-1)?.comparison?.change.value).toBeCloseTo(824 / 460 - 1, 12);
  });

  test("week, month, quarter and year to date end with the edition", () => {
    expect(report.headline.recent.toDate.map(({ value }) => value.id)).toEqual([
      "sales@2026-w27",
      "sales@2026-06",
      "sales@2026-q2",
      "sales@2026",
    ]);
  });

  test("the year to date is held against as many days of last year", () => {
    const year = report.headline.recent.toDate.at(-1);
    expect(year?.comparison.partLabel).toBe("the first 181 days of each");
    const from = (day: number, days: number) => days * (100 + day) + (days * (days - 1)) / 2;
    expect(year?.comparison.base.value).toBe(from(184, 181));
    expect(year?.value.value).toBe(from(184 + 365, 181));
  });
});

describe("a change of definition", () => {
  const changed = (restate: boolean) => ({
    ...STAR,
    changes: `[{ since: 2026-05-10, what: Gifts no longer count., restate: ${restate} }]`,
  });

  test("breaks the series: a comparison across it is refused with the reason", async () => {
    const report = await reportOf(company(WORKED, { sales: changed(false) }));
    expect(figureOf(report, "sales@2026-q3:percent_change.previous").reason).toBe("definition changed");
    expect(report.headline.series.breaks).toHaveLength(1);
  });

  test("that is computed back breaks nothing, and the chart says so", async () => {
    const report = await reportOf(company(WORKED, { sales: changed(true) }));
    expect(figureOf(report, "sales@2026-q3:percent_change.previous").text).toBe("+10.0%");
    expect(report.headline.series.breaks).toEqual([]);
    expect(report.headline.series.notes).toContain(
      "Computed back by the definition since 10 May 2026: Gifts no longer count.",
    );
  });
});

describe("thresholds relative to a baseline", () => {
  const guardrail = (keys: string) => ({
    ...STAR,
    role: "guardrail",
    rollup: "mean",
    review: "week",
    better: "lower",
    thresholds: `{ ${keys} }`,
  });
  const at = async (keys: string) => {
    const { report, diagnostics } = await tell(
      company(
        WORKED,
        { sales: STAR, load: guardrail(keys) },
        { keys: "acknowledge: { load: { action: a, owner: o, by: 2026-09-01 } }" },
      ),
    );
    return { guardrail: report?.guardrails[0], diagnostics };
  };

  test("are fractions by which the value may be worse: 5 % and 12 % above April's 100 are 105 and 112", async () => {
    const { guardrail } = await at("baseline: 2026-04, watch: 0.05, breach: 0.12");
    expect([guardrail?.watch?.value, guardrail?.breach.value]).toEqual([105, expect.closeTo(112, 9)]);
    expect(guardrail).toMatchObject({
      state: "watch",
      baselineLabel: "breach 12% worse than in April 2026",
    });
  });

  test("are passed by a value exactly at them", async () => {
    const { guardrail } = await at("baseline: 2026-04, breach: 0.1");
    expect(guardrail?.state).toBe("breach");
  });

  test("give no state where the baseline has no value: unknown, never ok", async () => {
    const { guardrail } = await at("baseline: year, breach: 0.1");
    expect(guardrail).toMatchObject({ state: "unknown", distanceText: "data begin on 1 April 2026" });
  });

  test("need a baseline that is a period", async () => {
    const { diagnostics } = await at("baseline: 2026-q7, breach: 0.1");
    expect(errorsOf(diagnostics)).toMatchObject([
      { code: "not-a-period", message: '"2026-q7" is not a period' },
    ]);
  });

  test("of what adds up need a baseline as long as what is judged", async () => {
    const { diagnostics } = await tell(
      company(WORKED, {
        sales: STAR,
        load: { ...guardrail("baseline: 2026-04, breach: 0.1"), rollup: "sum" },
      }),
    );
    expect(errorsOf(diagnostics)).toMatchObject([{ code: "baseline-grain" }]);
  });
});

describe("reported values", () => {
  test("are marked so, and have no value in a period of which none is reported", async () => {
    const survey = {
      role: "outcome",
      unit: "score",
      grain: "quarter",
      values: "{ 2026-q1: 41, 2026-q2: 38, 2026-q3: 99 }",
      source: "Survey",
      as_of: "2026-07-30",
    };
    const report = await reportOf(
      company(
        WORKED,
        { sales: STAR, survey },
        {
          edition: "2026-q2",
          body: inTable('<Figure of="survey" at="2026" /> <Figure of="survey" at="2026-q3" />'),
        },
      ),
    );
    expect(report.outcomes[0]).toMatchObject({
      unitLabel: "score, reported",
      value: { value: 38 },
      series: { sourceLabel: "Survey, reported on 30 Jul 2026" },
    });
    expect(figureOf(report, "survey@2026").reason).toBe("no data");
    expect(figureOf(report, "survey@2026-q2:change.previous").value).toBe(-3);
  });

  test("of a period that had not ended when the snapshot was taken are not known yet", async () => {
    const survey = {
      role: "outcome",
      unit: "score",
      grain: "quarter",
      values: "{ 2026-q2: 38, 2026-q3: 99 }",
      source: "Survey",
      as_of: "2026-07-30",
    };
    const report = await reportOf(company(WORKED, { sales: STAR, survey }));
    expect(figureOf(report, "survey@2026-q3").reason).toBe("no data");
  });
});
