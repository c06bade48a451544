import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/ledger/figure.ts";
import { inTable } from "../support/inTable.ts";
import { notNumbers, wrongIn } from "../support/invariants.ts";
import { DAY_MS, isoDay } from "../support/oraclePeriods.ts";
import { type Company, type Definition, type Row, reportOf, tell } from "../support/smallCompany.ts";

const START = Date.parse("2025-10-01T00:00:00Z");

/** A row for each of the 182 days of two quarters. */
function daily(cells: (day: number) => Row): Row[] {
  return Array.from({ length: 182 }, (_, day) => ({ day: isoDay(START + day * DAY_MS), ...cells(day) }));
}

const star: Definition = {
  role: "north_star",
  unit: "things",
  grain: "day",
  rollup: "sum",
  from: "facts",
  time: "day",
  value: "count(*)",
};
const other: Definition = { ...star, role: "supporting" };
const reported: Definition = {
  role: "supporting",
  unit: "score",
  grain: "month",
  values: "{ 2026-01: 41, 2026-02: 38 }",
  source: "vendor",
  as_of: "2026-04-01",
};

const plain: Company = {
  table: "facts",
  rows: daily((day) => ({ member: `m${day % 7}`, region: "North" })),
  metrics: { star },
  calendar: {},
  edition: "2026-q1",
  keys: "",
  body: "Words.",
  takenAt: "2026-04-02T06:00:00Z",
  through: null,
  format: "csv",
};

async function figuresOf(company: Partial<Company>): Promise<Map<string, Figure>> {
  const { ledger } = await reportOf({ ...plain, ...company });
  return new Map(ledger.figures.map((figure) => [figure.id, figure]));
}

describe("a figure of a period that the metric does not have is missing", () => {
  const missing = { value: null, reason: "no data" };
  const body = inTable('<Figure of="other" at="2026-w05" /> <Figure of="other" at="2026-01-31" />');

  for (const rollup of ["recompute", "mean", "sum", "last"]) {
    test(`a week and a day of a monthly metric, rolled up by ${rollup}`, async () => {
      const metrics = { star, other: { ...other, grain: "month", rollup } };
      const figures = await figuresOf({ metrics, body });
      expect(figures.get("other@2026-w05")).toMatchObject(missing);
      expect(figures.get("other@2026-01-31")).toMatchObject(missing);
      expect(figures.get("other@2026-q1")?.value).not.toBe(null);
    });
  }

  test("a monthly metric in the report of a week", async () => {
    const metrics = { star, other: { ...other, grain: "month", rollup: "recompute" } };
    expect((await figuresOf({ metrics, edition: "2026-w05" })).get("other@2026-w05")).toMatchObject(missing);
  });

  test("a quarter, a half and a year of a number that is reported by the month", async () => {
    const shown = ["2026-q1", "2026-h1", "2026"].map((at) => `<Figure of="vendor" at="${at}" />`).join(" ");
    const figures = await figuresOf({ metrics: { star, vendor: reported }, body: inTable(shown) });
    for (const at of ["2026-q1", "2026-h1", "2026"])
      expect(figures.get(`vendor@${at}`)).toMatchObject(missing);
    expect(figures.get("vendor@2026-02")?.value).toBe(38);
  });
});

test("rows without a segment, whatever is written for it, are one segment that keeps the rule on small groups", async () => {
  const rows = daily(() => ({})).flatMap((row, day) => [
    { ...row, region: "North" },
    { ...row, region: "not known" },
    { ...row, region: "" },
    ...(day % 20 === 0 ? [{ ...row, region: "blank" }] : []),
  ]);
  const segments = "{ region: \"case when region = 'blank' then '' else region end\" }";
  const figures = await figuresOf({ rows, metrics: { star: { ...star, segments } } });
  expect(figures.get("star@2026-q1")?.value).toBe(90 * 3 + 5);
  expect(figures.get("star@2026-q1/region=North")?.value).toBe(90);
  expect(figures.get("star@2026-q1/region=not%20known")?.value).toBe(90 * 2 + 5);
  const { report, diagnostics } = await tell({
    ...plain,
    rows,
    metrics: { star: { ...star, segments, min_group: "100" } },
    body: '<Figure id="star@2026-q1/region=" />',
  });
  expect(report).toBe(null);
  expect(diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(["unknown-figure"]));
});

describe("numbers near the largest there are", () => {
  test("changes by more than any number leave no Infinity on the control chart", async () => {
    const rows = daily((day) => ({ amount: Math.floor(day / 7) % 2 === 0 ? "1e-300" : "1e300" }));
    const metric = { ...star, review: "week", value: "max(amount)", rollup: "last" };
    const body = ["lower_limit", "upper_limit"].map(
      (show) => `<Figure of="star" show="${show}" at="2026-w08" />`,
    );
    const report = await reportOf({
      ...plain,
      rows,
      metrics: { star: metric },
      body: inTable(body.join(" ")),
    });
    expect(notNumbers(report, "report")).toEqual([]);
  });

  test("the difference of two percentages is no Infinity in points", async () => {
    const rows = daily((day) => ({ amount: day < 92 ? "1e307" : "-1e307" }));
    const metric = { ...star, unit: "percent", value: "max(amount)", rollup: "last" };
    expect(wrongIn(await reportOf({ ...plain, rows, metrics: { star: metric } }))).toEqual([]);
  });
});

test("a tree that adds up on each day but not over the quarter is an error: its bridge would not sum", async () => {
  const rows = daily((day) => ({ day: isoDay(START + day * DAY_MS), kind: "old" })).flatMap((row, day) =>
    day % 3 === 0 && day > 100 ? [row, { ...row, kind: "new" }] : [row],
  );
  const member = { ...star, role: "input", rollup: "mean" };
  const metrics = {
    star: { ...star, rollup: "mean", tree: "old + new" },
    old: { ...member, where: "kind = 'old'" },
    new: { ...member, where: "kind = 'new'" },
  };
  const { diagnostics } = await tell({ ...plain, rows, metrics });
  const found = diagnostics.find(({ code }) => code === "tree-does-not-reconcile");
  expect(found?.message).toMatch(
    /new has no value in \d+ days of 2026-q1 in which star has one: that is a gap/,
  );
  expect(found?.mend).toMatch(/`empty_is_zero: true`/);
  const whole = { ...metrics, new: { ...metrics.new, empty_is_zero: "true" } };
  expect(wrongIn(await reportOf({ ...plain, rows, metrics: whole }))).toEqual([]);
});

test("a segment that was too small in the period before, or in the year before, shows no change from there", async () => {
  const first = Date.parse("2025-01-01T00:00:00Z");
  const rows = Array.from({ length: 455 }, (_, index) => isoDay(first + index * DAY_MS)).flatMap((day) => {
    const here = (region: string, some: boolean) => (some ? [{ day, region }] : []);
    const [early, fifth] = [day < "2025-04-01", Number(day.slice(8)) % 10 === 5];
    const before = day >= "2025-10-01" && day < "2026-01-01";
    return [
      ...here("North", true),
      ...here("North", true),
      ...here("South", true),
      ...here("fewer last year", !early || fifth),
      ...here("fewer last quarter", !before || fifth),
    ];
  });
  const body = ["fewer last year", "fewer last quarter"]
    .map(
      (name) =>
        `<Figure of="star" segment="region=${name}" /><Figure of="star" segment="region=${name}" show="change" vs="year" />`,
    )
    .join("\n");
  const figures = await figuresOf({
    rows,
    body: inTable(body),
    metrics: { star: { ...star, segments: "{ region: region }" } },
  });
  const reason = (id: string) => figures.get(`star@2026-q1/region=${id}`)?.reason;
  expect(reason("fewer%20last%20quarter")).toBe("too few");
  expect(reason("fewer%20last%20year:change.year")).toBe("too few");
  expect(figures.get("star@2026-q1/region=North")?.value).toBe(180);
});
