import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compute } from "../../src/engine/compute.ts";
import { copyDemo, SCRATCH } from "../support/roots.ts";
import { type Company, reportOf } from "../support/smallCompany.ts";

/** All editions as drafts. */
const ROOT = join(SCRATCH, "report-definition");

const STAR = {
  role: "north_star",
  unit: "orders",
  grain: "day",
  review: "week",
  rollup: "sum",
  from: "orders",
  time: "day",
  value: "count(*)",
};

/** Orders on each day of 2026 up to the ninth of July. */
function company(star: Record<string, string>): Company {
  const days = Array.from({ length: 190 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)));
  return {
    table: "orders",
    rows: days.map((day) => ({ day: day.toISOString().slice(0, 10) })),
    metrics: {
      orders: { ...STAR, ...star },
      visits: { ...STAR, role: "vanity", unit: "visits", why_not: "It only rises." },
    },
    calendar: {},
    edition: "2026-q2",
    keys: "",
    body: "Words.",
    takenAt: "2026-07-10T06:00:00Z",
    through: "2026-07-09",
    format: "csv",
  };
}

const replaced = (metric: string, since: string) =>
  company({ replaces: `[{ metric: ${metric}, since: ${since}, why: Visits say nothing. }]` });

describe("a north star that took the place of another", () => {
  test("is not compared across the day on which it did, and the reason is that the definition changed", async () => {
    const { headline } = await reportOf(replaced("visits", "2026-05-20"));
    expect(headline.value.value).toBe(91);
    expect(headline.previous.change).toMatchObject({ value: null, reason: "definition changed" });
  });

  test("is compared as ever where that day is the first of what is compared, or before it", async () => {
    for (const since of ["2026-01-01", "2024-05-01"]) {
      const { headline } = await reportOf(replaced("visits", since));
      expect(headline.previous.change.value).toBeCloseTo(91 / 90 - 1, 12);
    }
  });

  test("is marked on its chart, and no range is told of the first six weeks after it", async () => {
    const { headline } = await reportOf(replaced("visits", "2026-04-06"));
    expect(headline.series.breaks).toEqual([{ date: "2026-04-06", what: "North star in place of visits" }]);
    const told = headline.series.bands.map(({ first }) => first);
    expect(told.filter((first) => first >= "2026-04-06" && first < "2026-05-18")).toEqual([]);
  });

  test("is told below the trend with its reason, once, and by the name of one that is no longer declared", async () => {
    const told = await reportOf(replaced("Baskets per visit", "2026-04-06"));
    expect(told.changed.stars).toEqual([
      {
        metric: "orders",
        name: "orders",
        since: "6 April 2026",
        before: "Baskets per visit",
        why: "Visits say nothing.",
      },
    ]);
    expect(told.changed.definitions).toEqual([]);
    expect((await reportOf(replaced("visits", "2026-03-31"))).changed.stars).toEqual([]);
  });
});

describe("the definition of a north star", () => {
  test("asks for each part that nobody has said, and of no other metric", async () => {
    const { definitions } = await reportOf(company({ core_value: "Bread at six." }));
    const [star, visits] = ["orders", "visits"].map((id) => definitions.find(({ metric }) => metric === id));
    const lines = [...(star?.chain ?? []), ...(star?.lines ?? []), ...(star?.rationale ?? [])];
    expect(lines.filter(({ question }) => question !== null).map(({ label }) => label)).toEqual([
      "Mission",
      "Value exchange",
      "Counts",
      "Does not count",
      "Time frame",
      "Owner",
      "Game",
      "Mission",
      "Value",
      "Actionable",
      "Growth",
    ]);
    expect(lines.find(({ label }) => label === "Core value")).toMatchObject({
      text: "Bread at six.",
      question: null,
    });
    expect([star?.whys.question, star?.evidenceQuestion].every((question) => question?.endsWith("?"))).toBe(
      true,
    );
    expect(JSON.stringify(visits)).not.toContain('?"');
  });

  test("a review that is overdue on the day of the snapshot says so, and one that is not says when it is due", async () => {
    const none = await reportOf(company({}));
    expect(none.definitions[0]?.review.overdue).toBe("No review is recorded, and none is planned.");
    const late = await reportOf(company({ review_by: "2026-07-09" }));
    expect(late.definitions[0]?.review).toMatchObject({
      overdue: "The review was due on 9 July 2026, and is overdue.",
      nextLabel: null,
    });
    const due = await reportOf(company({ review_by: "2026-07-10" }));
    expect(due.definitions[0]?.review).toMatchObject({ overdue: null, nextLabel: "10 July 2026" });
  });

  test("is measured as it is written: words, sentences, reading ease, parts", async () => {
    const { definitions } = await reportOf(
      company({
        statement: "The cat sat on the mat.",
        where: "day >= '2026-01-01' and day < '2027-01-01'",
        value: "0.5 * count(*) + 0.5 * count(distinct day)",
      }),
    );
    const { rows, verdict } = definitions[0]?.understandable ?? { rows: [], verdict: null };
    expect(rows.map(({ measured, kept }) => `${measured} ${kept}`)).toEqual([
      "6 true",
      "1 true",
      "116 true",
      "2 null",
      "2 null",
      "yes: it adds up several or weighted parts false",
    ]);
    expect(verdict).toBe("look again");
  });
});

describe("the history of a metric", () => {
  test("holds what the demo's north star replaced, was asked, moved to, restated and showed, newest first", async () => {
    copyDemo(ROOT);
    const { site } = await compute(ROOT, () => {});
    const past = site?.dictionary.find(({ id }) => id === "daily_posters")?.past ?? [];
    expect(past.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      // September told it first; the quarter, from the same snapshot, tells it to its own readers.
      "2026-10-02 restated",
      "2026-10-02 shown",
      "2026-10-02 shown",
      "2026-09-28 target",
      "2026-07-02 shown",
      "2026-04-02 shown",
      "2026-01-14 review",
      "2025-01-01 star",
    ]);
    // What each edition showed is what its own ledger says.
    for (const edition of site?.editions ?? []) {
      const own = edition.ledger.figures.find(({ id }) => id === `daily_posters@${edition.period.id}`);
      const said = past.find(({ kind, place }) => kind === "shown" && place?.home === edition.home);
      expect(said?.figure?.value).toBe(own?.value);
    }
    const restated = past.find(({ kind }) => kind === "restated");
    const [now, then] = ["2026-q3", "2026-q2"].map((edition) =>
      site?.editions
        .find(({ id }) => id === edition)
        ?.ledger.figures.find(({ id }) => id === "daily_posters@2026-q2"),
    );
    expect(restated?.figure?.value).toBe(now?.value);
    expect(restated?.what).toContain(`published as ${then?.text} `);
    expect(now?.value).not.toBe(then?.value);
  });
});
