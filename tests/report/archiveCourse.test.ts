import { describe, expect, test } from "vitest";
import { basisText, starLine } from "../../src/blocks/basisText.ts";
import { judged } from "../../src/blocks/runs.ts";
import { type Earlier, earlierOf } from "../../src/compute/earlier.ts";
import { readContent } from "../../src/content/readContent.ts";
import { plainText } from "../../src/document/plain.ts";
import { languageOf } from "../../src/language/language.ts";
import type { Figure } from "../../src/ledger/figure.ts";
import { readRecord } from "../../src/release/record.ts";
import { type HeldAgainst, recountedBy } from "../../src/report/archiveBasis.ts";
import { archivedHeadline, type Course, courseOf } from "../../src/report/archiveCourse.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { SCRATCH } from "../support/roots.ts";
import { reportOf } from "../support/smallCompany.ts";

function figure(id: string, value: number): Figure {
  const [metric = "", period = ""] = id.split("@");
  const none = { segment: null, vs: null, reason: null, snapshot: "s", shown: [], queries: [] };
  const unit = { kind: "noun", name: "people" } as const;
  return { id, metric, period, measure: "value", value, text: `${value}`, unit, status: "complete", ...none };
}

/** An edition of a quarter of 2026 as it was published, with what it counted of the quarter before. */
function edition(quarter: number, value: number, before: number | null, star = "posters"): Earlier {
  const id = `2026-q${quarter}`;
  const own = figure(`${star}@${id}`, value);
  const base = before === null ? [] : [figure(`${star}@2026-q${quarter - 1}`, before)];
  const start = `${String(3 * quarter - 2).padStart(2, "0")}-01`;
  const end = ["03-31", "06-30", "09-30", "12-31"][quarter - 1];
  return {
    ...{ id, label: id, titleText: id, home: "/", version: 1, takenOn: `2026-${end}` },
    period: { id, first: `2026-${start}`, last: `2026-${end}` },
    headline: {
      ...{ id: star, name: star, unit: own.unit, unitLabel: "people", value: own, breached: false },
      previous: { against: `Q${quarter - 1} 2026`, change: own, judgement: "good", partLabel: null },
    },
    ...{ targets: [], moved: [], restatements: [], figures: [own, ...base] },
  };
}

function contentWith(keys: string, work: (files: Scratch) => void): void {
  const files = scratch("course", SCRATCH);
  try {
    files.write("content/report.mdx", "---\ncompany: Acme\ntimezone: UTC\n---\nAbout.\n");
    files.write(
      "content/metrics/posters.mdx",
      `---\nname: Posters\nrole: north_star\nstatement: S.\nunit: people\nfrom: t\ntime: day\ngrain: day\nvalue: count(*)\n${keys}\n---\n`,
    );
    work(files);
  } finally {
    files.remove();
  }
}

/** The course of the last of some editions, which was held against those versions. */
function course(editions: readonly Earlier[], keys = "", held: HeldAgainst = null): Course {
  const found: Course[] = [];
  contentWith(keys, (files) => {
    const { content, diagnostics } = readContent(files.root);
    const last = editions.at(-1);
    if (content === null || last === undefined) throw new Error(JSON.stringify(diagnostics));
    found.push(courseOf(last, editions, { ...content, locale: "en-GB" }, held));
  });
  const [only] = found;
  if (only === undefined) throw new Error("there is no course");
  return only;
}

/** What the last of some editions says after its change. */
function told(editions: readonly Earlier[], keys = "", held: HeldAgainst = null): string {
  const last = editions.at(-1);
  if (last === undefined) throw new Error("there is no edition");
  const { basis } = course(editions, keys, held);
  const headline = archivedHeadline(last.headline);
  const say = languageOf("en-GB");
  return plainText(basisText({ basis, headline, home: "/", versions: [] }, { say, locale: "en-GB" }));
}

function unlike(one: Earlier, previous: Partial<Earlier["headline"]["previous"]>): Earlier {
  const { headline } = one;
  return { ...one, headline: { ...headline, previous: { ...headline.previous, ...previous } } };
}

describe("the base of a change in the archive", () => {
  const [q1, q2, q3] = [edition(1, 532, null), edition(2, 554, 532), edition(3, 611, 541)];

  test("is what the edition before published, where both count alike", () => {
    expect(told([q1, q2])).toBe("on Q1 2026 (532)");
  });

  test("is restated where the edition before had published another number", () => {
    expect(told([q1, q2, q3])).toBe("on Q2 2026 (541, restated from 554)");
    expect(told([q1, q2, q3], "", new Map([["2026-q2", 1]]))).toBe("on Q2 2026 (541, restated from 554)");
  });

  test("is not called restated where it is the edition before that was corrected since", () => {
    const corrected = { ...edition(2, 554, 532), version: 2 };
    const said = "on Q2 2026 (541, which its own edition has since put at 554)";
    expect(told([q1, corrected, q3], "", new Map([["2026-q2", 1]]))).toBe(said);
    expect(told([q1, corrected, q3], "", new Map([["2026-q2", 2]]))).toContain("restated from 554");
    expect(told([q1, corrected, q3], "", new Map())).toBe(said);
    expect(told([q1, corrected, q3])).toContain("restated from 554");
  });

  test("was published by nobody where there is no edition of the period before", () => {
    expect(told([edition(1, 532, null), q3])).toBe("on Q2 2026 (541, published by no edition)");
    expect(told([q3])).toBe("on Q2 2026 (541, published by no edition)");
  });

  test("is no number of an edition that had another north star", () => {
    expect(told([edition(2, 9000, null, "visits"), q3])).toBe(
      "on Q2 2026 (541; the north star of that edition was visits)",
    );
  });

  test("is not there where the definition changed between, and the day is said", () => {
    const change = { ...q3.headline.value, value: null, reason: "definition changed", text: "n/a" } as const;
    const changed = "changes: [{ since: 2026-08-10, what: New. }]";
    expect(told([q2, unlike(q3, { change })], changed)).toBe(
      "on Q2 2026: what the metric counts changed on 10 August 2026",
    );
    expect(told([q2, unlike(q3, { change })])).toBe("on Q2 2026");
  });

  test("is not said where it is not known: of a version that did not hand it on, of parts, of a missing change", () => {
    const gone = { ...q3.headline.value, value: null, reason: "no data", text: "n/a" } as const;
    expect(told([q2, edition(3, 611, null)])).toBe("on Q2 2026");
    expect(told([q2, unlike(q3, { partLabel: "the first 8 weeks of each" })])).toBe("on Q2 2026");
    expect(told([q2, unlike(q3, { change: gone })])).toBe("on Q2 2026");
  });

  test("is the month before of a month among quarters", () => {
    const month = figure("posters@2026-09", 640);
    const own: Earlier = {
      ...unlike(q3, { against: "August 2026" }),
      id: "2026-09",
      period: { id: "2026-09", first: "2026-09-01", last: "2026-09-30" },
      figures: [month, figure("posters@2026-08", 602)],
    };
    expect(told([q2, q3, own])).toBe("on August 2026 (602, published by no edition)");
  });
});

describe("an edition in the archive", () => {
  test("follows on the one before", () => {
    expect(course([edition(1, 532, null), edition(2, 554, 532)]).follows).toBe(true);
  });

  test("names what it counts of the period before where that is another number than the published one", () => {
    const { basis } = course([edition(1, 532, null), edition(2, 554, 532), edition(3, 611, 541)]);
    expect(recountedBy(basis)?.text).toBe("541");
    expect(recountedBy(course([edition(1, 532, null), edition(2, 554, 532)]).basis)).toBe(null);
  });

  test.each([
    ["a new definition", "changes: [{ since: 2026-08-10, what: New. }]", false],
    ["a new definition on its first day", "changes: [{ since: 2026-07-01, what: New. }]", false],
    ["one within the edition before", "changes: [{ since: 2026-05-02, what: New. }]", false],
    ["one that was computed back", "changes: [{ since: 2026-08-10, what: New., restate: true }]", true],
    ["one before both", "changes: [{ since: 2026-04-01, what: New. }]", true],
    ["another north star before", "replaces: [{ metric: Visits, since: 2026-07-01, why: Better. }]", false],
  ])("follows on over %s: %s, %s", (_, keys, follows) => {
    expect(course([edition(2, 554, 532), edition(3, 611, 554)], keys).follows).toBe(follows);
  });

  test("does not follow on another north star, whose number is not counted again either", () => {
    const { follows, basis } = course([edition(2, 9000, null, "visits"), edition(3, 611, 541)]);
    expect([follows, recountedBy(basis)]).toEqual([false, null]);
  });
});

test("a version hands on what its change is like for like, and the archive says it", async () => {
  const days = Array.from({ length: 61 }, (_, day) => new Date(Date.UTC(2026, 3, 1 + day)));
  const report = await reportOf({
    table: "orders",
    rows: days.map((day) => ({ day: day.toISOString().slice(0, 10) })),
    metrics: {
      orders: {
        ...{ role: "north_star", unit: "orders", grain: "day", rollup: "sum" },
        ...{ from: "orders", time: "day", value: "count(*)" },
      },
    },
    ...{ calendar: {}, edition: "2026-05", keys: "", body: "Words.", format: "csv" },
    ...{ takenAt: "2026-06-02T06:00:00Z", through: "2026-05-31" },
  });
  const files = scratch("record", SCRATCH);
  try {
    const earlier = earlierOf(report, 1);
    files.write("data/sealed/2026-05-v1/record.json", JSON.stringify(earlier));
    const record = readRecord(files.root, { edition: "2026-05", version: 1 });
    expect(record).toEqual(JSON.parse(JSON.stringify(earlier)));
    const { headline, figures } = record;
    // One order a day: 31 in May after 30 in April, and the same on each day.
    expect(figures.map(({ text }) => text)).toEqual(expect.arrayContaining(["30", "31"]));
    const edition = { headline: archivedHeadline(headline), home: "/", versions: [] };
    const now = figures.find(({ id }) => id === "orders@2026-04");
    if (now === undefined) throw new Error("the version does not hand on its base");
    const [say, locale] = [languageOf("en-GB"), "en-GB"];
    const change = plainText([judged(edition.headline.previous, { say, locale })]);
    expect(change).toMatch(/\+3\.3% like for like 0\.0%/);
    expect(starLine({ ...edition, basis: { kind: "unpublished", now } }, { say, locale })).toMatch(
      /: 31, \+3\.3% like for like 0\.0% on April 2026 \(30, published by no edition\)$/,
    );
  } finally {
    files.remove();
  }
});
