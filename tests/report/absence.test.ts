import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/ledger/figure.ts";
import type { Report } from "../../src/report/report.ts";
import { type Company, reportOf, tell, visits } from "../support/smallCompany.ts";

const METRIC = {
  unit: "people",
  grain: "day",
  review: "week",
  rollup: "mean",
  from: "visits",
  time: "day",
  value: "count(distinct member)",
};

/** Visits from 20 July 2025 to 27 March 2026: the third quarter of 2025 has begun before the data. */
const BASE: Company = {
  table: "visits",
  rows: visits("absence", "2025-07-20", 251),
  metrics: {
    people: { ...METRIC, role: "north_star", targets: "{ 2025-q4: 15 }" },
    slow: { ...METRIC, role: "supporting", matures: "7d" },
    anew: { ...METRIC, role: "supporting", changes: "[{ since: 2025-11-01, what: Staff no longer count. }]" },
  },
  calendar: {},
  edition: "2025-q4",
  keys: "highlights: []",
  body: "",
  takenAt: "2026-03-28T06:00:00Z",
  through: null,
  format: "csv",
};
const table = (...figures: readonly string[]) =>
  figures.map((id) => `| <Figure id="${id}" /> |\n| --- |\n`).join("\n");

async function figures(
  company: Partial<Company>,
  ...ids: readonly string[]
): Promise<(Figure | undefined)[]> {
  const report: Report = await reportOf({ ...BASE, body: table(...ids), ...company });
  const { period } = report;
  return ids.map((id) => {
    const whole = id.includes("@") ? id : id.replace(/^\w+/, (metric) => `${metric}@${period.id}`);
    return report.ledger.figures.find((figure) => figure.id === whole);
  });
}

describe("why a figure has no value, as a reader can use it", () => {
  const IDS = [
    "people:change.previous",
    "people:change.year",
    "people@2025-q2",
    "people@2026-q2",
    "people@2025-q3:target",
    "anew:change.2025-q3",
    "slow@2026-q1:attainment",
  ];

  test("names the day on which data begin or end, the period without a target, the day of a new definition", async () => {
    const found = await figures({}, ...IDS);
    expect(found.map((figure) => figure?.why)).toEqual([
      "data begin on 20 July 2025",
      "data begin on 20 July 2025",
      "data begin on 20 July 2025",
      "data end on 27 March 2026",
      "no target for Q3 2025",
      "the definition changed on 1 November 2025",
      "no target for Q1 2026",
    ]);
    expect(found.every((figure) => figure?.value === null && figure.text === "n/a")).toBe(true);
  });

  test("says since when there is anything to foresee by: the data, or the last new definition", async () => {
    const young = { ...BASE.metrics["people"], changes: "[{ since: 2025-12-20, what: Staff. }]" };
    const metrics = { ...BASE.metrics, people: young };
    const told = await figures({ metrics, edition: "2025-q4" }, "people@2026-q1:forecast");
    expect(told[0]).toMatchObject({ value: null, why: "the definition changed on 20 December 2025" });
    const soon = { rows: visits("soon", "2025-12-08", 25), takenAt: "2026-01-02T06:00:00Z" };
    const [few] = await figures(soon, "people@2026-q1:forecast");
    expect(few).toMatchObject({ reason: "too few", why: "data begin on 8 December 2025" });
  });

  test("is in the language of the report", async () => {
    const found = await figures({ calendar: { locale: "de-DE" } }, ...IDS.slice(0, 6));
    expect(found.map((figure) => figure?.why)).toEqual([
      "Daten beginnen am 20. Juli 2025",
      "Daten beginnen am 20. Juli 2025",
      "Daten beginnen am 20. Juli 2025",
      "Daten enden am 27. März 2026",
      "kein Ziel für Q3 2025",
      "die Definition änderte sich am 1. November 2025",
    ]);
  });

  test("of a quarter that is long over is never that it is incomplete; one that is not, says where data end", async () => {
    const late = await figures({ edition: "2025-q3" }, "people", "people:change.previous");
    expect(late[0]).toMatchObject({ status: "partial", since: "2025-07-20" });
    expect(late[1]?.why).toBe("data begin on 20 July 2025");
    const [open, known] = await figures({ edition: "2026-q1" }, "people:change.target", "people");
    expect(open).toMatchObject({ reason: "no target", why: "no target for Q1 2026" });
    expect([known?.status, known?.since]).toEqual(["partial", undefined]);
  });
});

describe("a figure without a value in a sentence", () => {
  const errors = async (body: string, title = "Title") => {
    const keys = `highlights: ["${title}"]`;
    const { diagnostics } = await tell({ ...BASE, body, keys });
    return diagnostics.flatMap(({ code, message, mend }) =>
      code === "missing-figure" ? [`${message} / ${mend}`] : [],
    );
  };

  /** People a day from January to 27 March 2026: each is in one row a day. */
  const rows = BASE.rows.filter(({ day = "" }) => day >= "2026-01-01");
  const inWinter = (rows.length / new Set(rows.map(({ day }) => day)).size).toPrecision(2);

  test("proposes another comparison, another period, a condition, or to wait", async () => {
    expect(
      await errors(
        'In spring <Figure of="people" at="2026-q2" /> came.\n\nIt <Change of="people" vs="year" />.',
      ),
    ).toEqual([
      '<Figure of="people" at="2026-q2" /> has no value to put into a sentence: data end on 27 March 2026 / ' +
        `Say it of another period, as <Figure of="people" at="2026-q1" /> (${inWinter}); or say it only where there is a value, within <When of="people@2026-q2"> … </When>; or wait for a snapshot that reaches 30 June 2026.`,
      '<Change of="people" vs="year" /> has no value to put into a sentence: data begin on 20 July 2025 / ' +
        'Say it only where there is a value, within <When of="people:change_phrase.year"> … </When>.',
    ]);
  });

  test("is none where it stands by itself in a table, or where its words are left out", async () => {
    expect(await errors(table("people:change.year"))).toEqual([]);
    expect(await errors('<When of="people:change.year">It <Change of="people" vs="year" />.</When>')).toEqual(
      [],
    );
    expect(await errors("", "{{#people:change.year}}By {{people:change.year}}.{{/}}")).toEqual([]);
    expect(await errors("", "{{^people:change.year}}By {{people:change.year}}.{{/}}")).toHaveLength(1);
  });
});
