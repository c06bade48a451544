import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { ReleasedCompany } from "../support/releasedCompany.ts";

const [Q4, Q1, Q2, Q3] = ["2025-10-15", "2026-01-15", "2026-04-15", "2026-07-15"];
/** The worked example of docs/why/mathematics.md §8: Q1 was published as 12,000, is now 11,820; Q2 is 13,398. */
const FIRST = { [Q4]: 11_000, [Q1]: 12_000 };
const SECOND = { [Q4]: 11_000, [Q1]: 11_820, [Q2]: 13_398 };
const BECAUSE = "restatements: [{ period: 2026-q1, code: R1, why: Sales of a closed shop came in twice. }]\n";

let company: ReleasedCompany;
beforeEach(() => {
  company = new ReleasedCompany();
});
afterEach(() => company.remove());

async function revisions() {
  const { diagnostics } = await company.compute();
  return diagnostics.filter(({ code }) => code === "unexplained-revision");
}

const said = (show: string) => `\n<Figure of="sales" at="2026-q1" show="${show}" />\n`;
const figure = (report: Report, id: string) => report.ledger.figures.find((one) => one.id === id);
const value = (report: Report, id: string) => figure(report, id)?.value;
const vintages = (report: Report) => report.vintages[0];

/** The texts of a row's cells, or why there are none; then what is computed now. */
function row(report: Report, period: string): string[] {
  const found = vintages(report)?.rows.find((one) => one.period === period);
  return [
    ...(found?.cells.map(({ figure: told, why }) => told?.text ?? `(${why})`) ?? []),
    found?.now.text ?? "",
  ];
}

describe("Q1 published 12,000, now 11,820; Q2 is 13,398", () => {
  beforeEach(async () => {
    await company.edition("2026-q1", "2026-04-02", FIRST);
    await company.release("2026-q1", "2026-04-03");
  });

  test("is a revision of −180 (−1.5 %), growth of +11.65 % on the published base and +13.35 % on the restated", async () => {
    await company.edition("2026-q2", "2026-07-02", SECOND, BECAUSE);
    const report = await company.report("2026-q2");
    expect(value(report, "sales@2026-q1")).toBe(11_820);
    expect(value(report, "sales@2026-q1:whole_revision")).toBe(-180);
    expect(value(report, "sales@2026-q1:percent_whole_revision")).toBe(-0.015);
    expect(report.restatements).toMatchObject([
      {
        publishedIn: "Q1 2026, version 1",
        publishedHome: "/editions/2026-q1/v1/",
        published: { text: "12,000", value: 12_000 },
        revision: { id: "sales@2026-q1:revision", value: -180, text: "−180" },
        relative: { id: "sales@2026-q1:percent_revision", value: -0.015, text: "−1.5%" },
        code: "R1",
      },
    ]);
    expect(
      report.growth.map(({ against, restated, published }) => [against, restated.id, published.id]),
    ).toEqual([
      [
        "Q1 2026",
        "sales@2026-q2:percent_change.previous",
        "sales@2026-q2:percent_change_as_published.previous",
      ],
    ]);
    expect(
      ((value(report, "sales@2026-q2:percent_change_as_published.previous") ?? 0) * 100).toFixed(2),
    ).toBe("11.65");
    expect(((value(report, "sales@2026-q2:percent_change.previous") ?? 0) * 100).toFixed(2)).toBe("13.35");
    expect(figure(report, "sales@2026-q2:percent_change_as_published.previous")?.shown).toEqual(["index"]);
  });

  test("the vintages show both values, with the reason", async () => {
    await company.edition("2026-q2", "2026-07-02", SECOND, BECAUSE);
    const report = await company.report("2026-q2");
    expect(vintages(report)?.versions.map(({ label }) => label)).toEqual(["Q1 2026, version 1"]);
    expect(row(report, "2026-q1")).toEqual(["12,000", "11,820"]);
    expect(vintages(report)?.rows[0]?.reasons).toMatchObject([{ code: "R1", place: "Q2 2026" }]);
  });

  test("nobody explains it: an error that names version and numbers", async () => {
    await company.edition("2026-q2", "2026-07-02", SECOND);
    expect(await revisions()).toMatchObject([
      {
        severity: "error",
        file: "content/editions/2026-q2/index.mdx",
        message: "sales of Q1 2026 was published as 12,000 in 2026-q1 v1 and is now 11,820 (−1.5%)",
        mend: "Add `restatements: [{ period: 2026-q1, metrics: [sales], code: R1, why: … }]`. Without a word, a released figure may move by no more than 0.5% (`revision_tolerance`).",
      },
    ]);
  });

  test.each([
    ["at the tolerance is a warning", 12_060, "warning"],
    ["beyond it is an error", 12_061, "error"],
  ])("a revision %s", async (_, now, severity) => {
    await company.edition("2026-q2", "2026-07-02", { ...SECOND, [Q1]: now });
    expect((await revisions()).map((one) => one.severity)).toEqual([severity]);
  });

  test("what was not revised needs no word, and is said to be as it was", async () => {
    await company.edition("2026-q2", "2026-07-02", { ...SECOND, [Q1]: 12_000 });
    expect(await revisions()).toEqual([]);
    const report = await company.report("2026-q2");
    expect(report.growth).toEqual([]);
    expect(vintages(report)?.rows.map(({ isRevised }) => isRevised)).toEqual([false]);
  });

  test("a period that is not whole in the later snapshot is held against nothing", async () => {
    await company.edition("2026-q2", "2026-07-02", { [Q2]: 13_398 });
    const report = await company.report("2026-q2");
    expect(report.restatements).toEqual([]);
    expect(figure(report, "sales@2026-q1:whole_revision")?.value).toBeNull();
  });
});

describe("a correction", () => {
  const correction = "correction: { version: 2, code: C, why: A shop was counted twice. }\n";

  beforeEach(async () => {
    await company.edition("2026-q1", "2026-04-02", FIRST);
    await company.release("2026-q1", "2026-04-03");
    await company.edition("2026-q1", "2026-04-20", { [Q4]: 11_000, [Q1]: 11_820 }, correction);
    await company.release("2026-q1", "2026-04-21");
    await company.edition("2026-q2", "2026-07-02", SECOND);
  });

  test("of the same edition leaves nothing for the next one to explain", async () => {
    expect(await revisions()).toEqual([]);
    const report = await company.report("2026-q2");
    expect(report.restatements).toEqual([]);
    expect(report.growth).toEqual([]);
  });

  test("is a vintage of its own, whose reason is the correction's", async () => {
    const report = await company.report("2026-q2");
    expect(vintages(report)?.versions.map(({ label }) => label)).toEqual([
      "Q1 2026, version 1",
      "Q1 2026, version 2",
    ]);
    expect(row(report, "2026-q1")).toEqual(["12,000", "11,820", "11,820"]);
    expect(vintages(report)?.rows[0]?.reasons).toEqual([
      { code: "C", whyHtml: "A shop was counted twice.", place: "Q1 2026, version 2" },
    ]);
    expect(value(report, "sales@2026-q1:whole_revision")).toBe(-180);
  });

  test("a later edition's restatement is held against the version that published the period last", async () => {
    await company.release("2026-q2", "2026-07-03");
    const third = { [Q4]: 11_000, [Q1]: 11_700, [Q2]: 13_398, [Q3]: 14_000 };
    await company.edition("2026-q3", "2026-10-02", third);
    expect((await revisions()).map(({ message }) => message)).toEqual([
      "sales of Q1 2026 was published as 11,820 in 2026-q2 v1 and is now 11,700 (−1.0%)",
    ]);
    await company.edition(
      "2026-q3",
      "2026-10-02",
      null,
      BECAUSE,
      said("first_published") + said("published"),
    );
    const report = await company.report("2026-q3");
    expect(row(report, "2026-q1")).toEqual(["12,000", "11,820", "11,820", "11,700"]);
    expect(row(report, "2026-q2")).toEqual(["(not over yet)", "(not over yet)", "13,398", "13,398"]);
    expect(vintages(report)?.rows[0]?.reasons.map(({ code, place }) => [code, place])).toEqual([
      ["C", "Q1 2026, version 2"],
      ["R1", "Q3 2026"],
    ]);
    expect(value(report, "sales@2026-q1:whole_revision")).toBe(-300);
    expect(value(report, "sales@2026-q1:revision")).toBe(-120);
    // What a page writes of it: what was published at first, and last.
    expect(value(report, "sales@2026-q1:first_published")).toBe(12_000);
    expect(value(report, "sales@2026-q1:published")).toBe(11_820);
  });
});

describe("drafts", () => {
  test("are vintages that are labelled so, and their revisions are warnings", async () => {
    await company.edition("2026-q1", "2026-04-02", FIRST);
    await company.edition("2026-q2", "2026-07-02", SECOND);
    expect((await revisions()).map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      "warning: sales of Q1 2026 was 12,000 in the draft of 2026-q1 and is now 11,820 (−1.5%)",
    ]);
    const report = await company.report("2026-q2");
    expect(vintages(report)?.versions).toMatchObject([{ label: "Q1 2026, draft", version: null }]);
    expect(await company.report("2026-q1")).toMatchObject({ vintages: [], restatements: [] });
  });
});
