import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { type Company, reportOf } from "../support/smallCompany.ts";

/** Forty months from January 2023, each with one row; the snapshot holds the first one in part only. */
const MONTHS = Array.from({ length: 40 }, (_, index) => {
  const day = new Date(Date.UTC(2023, index, 15)).toISOString().slice(0, 10);
  // Up and down by two around 101, but for January 2025.
  const steady = day.startsWith("2025-01") ? 200 : 100 + 2 * (index % 2);
  return { day, use: String(400 + 3 * index + 5 * (index % 3)), steady: String(steady) };
});

function company(): Company {
  const counted = { unit: "things", grain: "month", rollup: "sum" };
  const base = { ...counted, from: "months", time: "day" };
  const chosen = "{ date: 2026-01-10, decision: chosen, why: It is plain., by: the board }";
  return {
    table: "months",
    rows: MONTHS,
    metrics: {
      use: { ...base, role: "north_star", value: "sum(use)", statement: "What people use.", decided: chosen },
      gappy: {
        ...base,
        role: "candidate",
        statement: "What is steady, but for May 2024.",
        numerator: "sum(steady)",
        denominator: "count(*)",
        where: "day <> DATE '2024-05-15'",
        why_not: "It stands still.",
        decided: "{ date: 2026-02-01, decision: open, why: We wait. }",
      },
      handed: {
        ...counted,
        role: "candidate",
        values: "{ 2025-12: 4, 2026-02: 5 }",
        source: "Somebody",
        as_of: "2026-04-01",
        why_not: "We cannot count it.",
      },
    },
    calendar: {},
    edition: "2026-q1",
    keys: "",
    body: "<Candidates />",
    takenAt: "2026-05-01T06:00:00Z",
    through: "2026-04-30",
    format: "csv",
  };
}

describe("candidates beside the north star", () => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOf(company());
  });
  const one = (id: string) => {
    const found = report.choice.find(({ metric }) => metric === id);
    if (found === undefined) throw new Error(`no ${id}`);
    return found;
  };

  test("stand after the north star, in the order of their ids", () => {
    expect(report.choice.map(({ metric, isStar }) => [metric, isStar])).toEqual([
      ["use", true],
      ["gappy", false],
      ["handed", false],
    ]);
  });

  test("have their decision with its date; one without is open, and says why we do not steer by it", () => {
    expect(one("use")).toMatchObject({
      decision: "chosen",
      dateLabel: "10 Jan 2026",
      why: "It is plain.",
      by: "the board",
    });
    expect(one("gappy")).toMatchObject({
      decision: "open",
      dateLabel: "since 1 Feb 2026",
      why: "We wait.",
      by: null,
    });
    expect(one("handed")).toMatchObject({ decision: "open", dateLabel: null, why: "We cannot count it." });
  });

  test("a decision that was taken after the snapshot is not known to it", async () => {
    const { metrics, ...rest } = company();
    const later = { ...metrics["use"], decided: "{ date: 2026-05-02, decision: chosen, why: It is plain. }" };
    const { choice } = await reportOf({ ...rest, metrics: { ...metrics, use: later } });
    expect(choice[0]).toMatchObject({ decision: "chosen", dateLabel: null, why: null });
  });

  test("count the complete review periods up to the end of the edition, and the gaps among them", () => {
    // February 2023 to March 2026 are 38 months, of which May 2024 has no row.
    const { dataShare, gaps, knownLabel } = one("gappy");
    expect(dataShare.value).toBeCloseTo(37 / 38, 12);
    expect(gaps.value).toBe(1);
    expect(knownLabel).toBe("of 38 months, since 1 Feb 2023");
    expect(one("use").dataShare.value).toBe(1);
    expect(one("use").gaps.text).toBe("0");
  });

  test("count the review periods that moved beyond what chance explains", () => {
    // Of 37 values the first twelve tell no firm range; of the others only January 2025 lies outside its own.
    const { surprises, surpriseShare, judgedLabel } = one("gappy");
    expect(surprises.value).toBe(1);
    expect(surpriseShare.value).toBeCloseTo(1 / 25, 12);
    expect(judgedLabel).toBe("of 25 months");
  });

  test("too few reported values give no range; the gap between them counts", () => {
    const { surprises, gaps, knownLabel, notes } = one("handed");
    expect(surprises).toMatchObject({ value: null, reason: "too few" });
    // December 2025 to February 2026, without January.
    expect(gaps.value).toBe(1);
    expect(knownLabel).toBe("of 3 months, since 1 Dec 2025");
    expect(notes).toEqual(["Somebody, reported on 1 Apr 2026"]);
  });

  test("are counted by words and by aggregates, with the reading ease", () => {
    // Flesch: 206.835 − 1.015 · 3 − 84.6 · 4/3 = 90.99
    expect(one("use")).toMatchObject({
      wordsLabel: "3 words, reading ease 91",
      aggregatesLabel: "1 aggregate",
      betsLabel: "no bet",
    });
    expect(one("gappy")).toMatchObject({
      wordsLabel: expect.stringMatching(/^7 words, reading ease \d+$/),
      aggregatesLabel: "2 aggregates",
    });
    expect(one("handed").aggregatesLabel).toBe("reported, not computed");
  });

  test("their figures are in the ledger, shown on the page", () => {
    const shown = report.ledger.figures.filter(({ shown: pages }) => pages.includes("index"));
    const ids = shown.map(({ id }) => id);
    for (const measure of ["surprises", "surprise_share", "gaps", "data_share"])
      expect(ids).toContain(`gappy@2026-q1:${measure}`);
  });
});
