import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inTable } from "../support/inTable.ts";
import { notNumbers, wrongIn } from "../support/invariants.ts";
import { DAY_MS, isoDay } from "../support/oraclePeriods.ts";
import { type Company, type Definition, type Row, tell } from "../support/smallCompany.ts";

const FIRST = Date.parse("2025-10-06T00:00:00Z");

/** Numbers as CSV writes them: none, the smallest, the largest that sums of some hundreds of them leave finite. */
const amount = fc.oneof(
  fc.constantFrom(
    "",
    "0",
    "1",
    "-1",
    "7",
    "1e15",
    "-1e15",
    "1e-12",
    "-1e-12",
    "0.1",
    "1e300",
    "-1e300",
    "5e-324",
  ),
  fc.integer({ min: -50, max: 200 }).map(String),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(String),
);
const weight = fc.oneof(
  fc.constantFrom("", "0", "1", "1e-12", "1e15"),
  fc.integer({ min: 0, max: 9 }).map(String),
);
const region = fc.constantFrom("", "North", "a/b=c:d%", "Österreich & <b>", "not known");

function row(amounts: fc.Arbitrary<string>, days: number): fc.Arbitrary<Row> {
  const day = fc.integer({ min: 0, max: days }).map((index) => isoDay(FIRST + index * DAY_MS));
  const member = fc.integer({ min: 1, max: 40 }).map(String);
  return fc.record({ day, member, region, amount: amounts, weight });
}

/** Tables of one row, of equal amounts, with weeks left out, of anything. */
const table: fc.Arbitrary<Row[]> = fc.oneof(
  fc.array(row(amount, 180), { minLength: 1, maxLength: 1 }),
  fc
    .constantFrom("0", "3", "-2", "1e15")
    .chain((equal) => fc.array(row(fc.constant(equal), 176), { minLength: 150, maxLength: 250 })),
  fc.array(row(amount, 176), { minLength: 2, maxLength: 30 }),
  fc.array(row(fc.integer({ min: 0, max: 90 }).map(String), 176), { minLength: 300, maxLength: 500 }),
  fc.array(row(amount, 176), { minLength: 200, maxLength: 400 }),
);

const common: Definition = {
  from: "facts",
  time: "day",
  unit: "things",
  grain: "day",
  review: "week",
  rollup: "sum",
  segments: "{ region: region }",
  min_group: "3",
  targets: "{ 2026-q1: 100, 2026-q2: { value: -5, of: exit }, 2025-q4: 0 }",
};
const ratio = { numerator: "sum(amount)", denominator: "sum(weight)" };

const METRICS: Readonly<Record<string, Definition>> = {
  total: { ...common, role: "north_star", value: "sum(amount)", tree: "gains - losses" },
  gains: { ...common, role: "input", value: "sum(greatest(amount, 0))" },
  losses: { ...common, role: "input", value: "sum(greatest(-amount, 0))" },
  level: { ...common, role: "supporting", rollup: "mean", value: "avg(amount)", unit: "score" },
  moved: {
    ...common,
    role: "supporting",
    rollup: "mean",
    value: "max(amount)",
    unit: "currency",
    better: "lower",
  },
  stock: {
    ...common,
    role: "vanity",
    rollup: "last",
    value: "min(amount)",
    unit: "percent",
    why_not: "None.",
  },
  people: {
    ...common,
    role: "outcome",
    rollup: "recompute",
    grain: "week",
    value: "count(distinct member)",
    empty_is_zero: "true",
  },
  rate: {
    ...common,
    ...ratio,
    role: "guardrail",
    unit: "percent",
    better: "lower",
    thresholds: "{ watch: 0, breach: 1e9 }",
  },
  yield: {
    ...common,
    ...ratio,
    role: "outcome",
    unit: "ratio",
    rollup: "recompute",
    review: "month",
  },
};

const SHOWN = [
  "value",
  "attainment",
  "status",
  "verdict",
  "lower_limit",
  "centre_line",
  "upper_limit",
  "forecast",
  "forecast_low",
  "forecast_high",
];
const PERIODS = ["2026-q1", "2026-w09", "2026-02", "2026-q2"];

/** Every measure of every metric at periods before, in and after the edition, and against all that it can be held. */
const BODY = Object.entries(METRICS)
  .flatMap(([id, { thresholds, unit, denominator }]) => [
    ...PERIODS.flatMap((at) =>
      SHOWN.filter((show) => show !== "status" || thresholds !== undefined).map(
        (show) => `of="${id}" show="${show}" at="${at}"`,
      ),
    ),
    ...["previous", "year", "target"].flatMap((vs) =>
      ["change", "percent_change", "change_phrase"].map(
        (show) => `of="${id}" show="${show}" vs="${vs}" at="2026-02"`,
      ),
    ),
    ...(denominator === undefined || unit === "" ? [] : [`of="${id}" show="change" vs="year"`]),
  ])
  .concat(["previous", "year"].map((vs) => `of="total" show="contribution/gains" vs="${vs}" at="2026-02"`))
  .map((props) => `<Figure ${props} />`)
  .join("\n");

const company = (rows: readonly Row[], through: string | null): Company => ({
  table: "facts",
  rows,
  metrics: METRICS,
  calendar: { fiscal_year_starts: "1" },
  edition: "2026-q1",
  keys: "acknowledge: { rate: { action: Look into it., owner: Kim Lee, by: 2026-05-01 } }",
  body: inTable(BODY),
  takenAt: "2026-04-20T06:00:00Z",
  through,
  format: "csv",
});

describe("whatever numbers a table holds", () => {
  test("there is a report without NaN or Infinity that holds together, or a diagnostic says why not", async () => {
    let [reports, refused, present] = [0, 0, 0];
    const through = fc.constantFrom(null, "2026-03-31", "2026-02-11");
    await fc.assert(
      fc.asyncProperty(table, through, async (rows, until) => {
        const { report, diagnostics } = await tell(company(rows, until));
        expect(notNumbers(diagnostics, "diagnostics")).toEqual([]);
        if (report === null) {
          refused += 1;
          expect(diagnostics.some(({ severity }) => severity === "error")).toBe(true);
          return;
        }
        reports += 1;
        present += report.ledger.figures.filter(({ value }) => value !== null).length;
        expect(wrongIn(report)).toEqual([]);
      }),
      { seed: 2026, numRuns: 12, endOnFailure: true },
    );
    expect(reports).toBeGreaterThan(refused);
    expect(present / reports).toBeGreaterThan(200);
  });
});
