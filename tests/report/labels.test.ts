import { describe, expect, test } from "vitest";
import { inTable } from "../support/inTable.ts";
import { DAY_MS, isoDay } from "../support/oraclePeriods.ts";
import { type Company, type Definition, type Row, reportOf, tell } from "../support/smallCompany.ts";

const START = Date.parse("2025-04-01T00:00:00Z");

/** A row for each of the days from April 2025 to June 2026. */
function daily(cells: (day: number) => Row): Row[] {
  return Array.from({ length: 456 }, (_, day) => ({ day: isoDay(START + day * DAY_MS), ...cells(day) }));
}

const star: Definition = {
  role: "north_star",
  name: "Fahrten",
  unit: "Fahrten",
  grain: "day",
  rollup: "sum",
  from: "facts",
  time: "day",
  value: "sum(amount)",
};

const plain: Company = {
  table: "facts",
  rows: daily((day) => ({ amount: String(10 + Math.floor(day / 91)) })),
  metrics: { star },
  calendar: {},
  edition: "2026-q2",
  keys: "",
  body: "Words.",
  takenAt: "2026-07-02T06:00:00Z",
  through: null,
  format: "csv",
};

const week: Definition = { ...star, grain: "day", review: "week", rollup: "sum" };

describe("an edition's labels", () => {
  test("a fiscal year from April is named by both years everywhere, and by one where the report says so", async () => {
    for (const [habit, own, before] of [
      [{}, "Q1 2026/27", "Q4 2025/26"],
      [{ fiscal_year_named: "end" }, "Q1 FY 2027", "Q4 FY 2026"],
      [{ fiscal_year_named: "start" }, "Q1 FY 2026", "Q4 FY 2025"],
    ] as const) {
      const calendar = { fiscal_year_starts: "4", ...habit };
      const report = await reportOf({ ...plain, edition: "2027-q1", calendar });
      expect(report.id).toBe("2027-q1");
      expect(report.label).toBe(own);
      expect(report.headline.previous).toMatchObject({ against: before, baseLabel: before });
      expect(JSON.stringify({ ...report, ledger: null })).not.toMatch(/Q1 2027(?!\/)/);
    }
  });

  test("a weekly edition says its year, and names what it is compared with by its day", async () => {
    const report = await reportOf({ ...plain, metrics: { star: week }, edition: "2026-w02" });
    expect(report.label).toBe("5–11 Jan 2026");
    expect(report.headline.previous.against).toBe("the week of 29 December 2025");
    expect(report.headline.previous.baseLabel).toBe("29 Dec 2025 – 4 Jan 2026");
    const labels = report.headline.series.points.map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(5);
    for (const label of labels) expect(label).toMatch(/^\d+( \w+)?( 20\d\d)?( – |–)\d+ \w+ 20\d\d$/);
  });
});

describe("a change from a base that is not positive", () => {
  test.each([
    ["zero", () => "0"],
    ["negative", () => "-5"],
  ])("of %s has no arrow, and its words are missing", async (_, early) => {
    const rows = daily((day) => ({ amount: day < 365 ? early() : "7" }));
    const { headline } = await reportOf({ ...plain, rows });
    for (const { change, phrase, judgement, difference } of [headline.previous, headline.year]) {
      expect(change).toMatchObject({ value: null, reason: "zero base", text: "n/a" });
      expect(phrase).toMatchObject({ value: null, reason: "zero base" });
      expect(judgement).toBe("neutral");
      expect(difference.value).toBeGreaterThan(0);
    }
  });
});

describe("figures in texts", () => {
  test("a limit that is asked of a quarter belongs to a review period", async () => {
    const body = ["lower_limit", "centre_line", "upper_limit"].flatMap((show) =>
      ["2026-q2", "2026-05", "2026-w20"].map((at) => `<Figure of="star" show="${show}" at="${at}" />`),
    );
    const report = await reportOf({ ...plain, metrics: { star: week }, body: inTable(body.join(" ")) });
    const limits = report.ledger.figures.filter(({ measure }) => /limit|centre/.test(measure));
    for (const { period, reason, value } of limits) {
      expect(reason).toBe(period.includes("w") ? null : "of review periods");
      expect(value === null).toBe(!period.includes("w"));
    }
    expect(limits.length).toBe(9);
  });

  test("a title from right to left isolates its figures, one from left to right does not", async () => {
    const arabic = "\u0627\u0631\u062a\u0641\u0639\u062a";
    const title = (text: string) => `title: "${text} {{star}}"\nsummary: "${text} {{star}}"`;
    const right = await reportOf({ ...plain, keys: title(arabic) });
    const figure = right.headline.value.text;
    expect(right.titleText).toBe(`${arabic} \u2068${figure}\u2069`);
    expect(right.summaryHtml).toMatch(new RegExp(`<bdi><a [^>]*>${figure}</a></bdi>`));
    const left = await reportOf({ ...plain, keys: title("Rides:") });
    expect(left.titleText).toBe(`Rides: ${figure}`);
    expect(left.summaryHtml).not.toContain("<bdi>");
  });

  test("changes in words follow the metric's name, and the sentence where it says so", async () => {
    const body = [
      '<Change of="star" />',
      '<Change of="star" number="singular" />',
      '<Change of="star" number="plural" />',
    ].join(" ");
    const report = await reportOf({ ...plain, calendar: { locale: "de-DE" }, body });
    const text = (measure: string) =>
      report.ledger.figures.find((figure) => figure.id === `star@2026-q2:${measure}.previous`)?.text;
    expect(text("change_phrase")).toMatch(/^stiegen um /);
    expect(text("change_phrase_plural")).toBe(text("change_phrase"));
    expect(text("change_phrase_singular")).toMatch(/^stieg um /);
    const { diagnostics } = await tell({ ...plain, body: '<Change of="star" number="dual" />' });
    expect(diagnostics.map(({ code }) => code)).toContain("bad-figure");
  });
});
