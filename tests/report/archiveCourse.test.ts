import { describe, expect, test } from "vitest";
import type { Earlier } from "../../src/compute/earlier.ts";
import { readContent } from "../../src/content/readContent.ts";
import type { Figure } from "../../src/ledger/figure.ts";
import { type Course, courseOf } from "../../src/report/archiveCourse.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { SCRATCH } from "../support/roots.ts";

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
      previous: { against: "", change: own, judgement: "good", partLabel: null },
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

/** The course of the last of some editions. */
function course(editions: readonly Earlier[], keys = ""): Course | null {
  let found: Course | null = null;
  contentWith(keys, (files) => {
    const { content, diagnostics } = readContent(files.root);
    const last = editions.at(-1);
    if (content === null || last === undefined) throw new Error(JSON.stringify(diagnostics));
    found = courseOf(last, editions, content);
  });
  return found;
}

describe("an edition in the archive", () => {
  test("follows on the one before, and is held against what that one published where both count alike", () => {
    expect(course([edition(1, 532, null), edition(2, 554, 532)])).toEqual({ follows: true, recounted: null });
  });

  test("names what it counts of the period before where that is another number than the published one", () => {
    const told = course([edition(1, 532, null), edition(2, 554, 532), edition(3, 611, 541)]);
    expect([told?.follows, told?.recounted?.text]).toEqual([true, "541"]);
  });

  test("has nothing counted again of an edition that there is not, or where only parts were compared", () => {
    expect(course([edition(1, 532, null), edition(3, 611, 541)])?.recounted).toBe(null);
    const part = edition(3, 611, 541);
    const previous = { ...part.headline.previous, partLabel: "the first 8 weeks of each" };
    const open = { ...part, headline: { ...part.headline, previous } };
    expect(course([edition(2, 554, 532), open])?.recounted).toBe(null);
  });

  test.each([
    ["a new definition", "changes: [{ since: 2026-08-10, what: New. }]", false],
    ["a new definition on its first day", "changes: [{ since: 2026-07-01, what: New. }]", false],
    ["one within the edition before", "changes: [{ since: 2026-05-02, what: New. }]", false],
    ["one that was computed back", "changes: [{ since: 2026-08-10, what: New., restate: true }]", true],
    ["one before both", "changes: [{ since: 2026-04-01, what: New. }]", true],
    ["another north star before", "replaces: [{ metric: Visits, since: 2026-07-01, why: Better. }]", false],
  ])("follows on over %s: %s, %s", (_, keys, follows) => {
    expect(course([edition(2, 554, 532), edition(3, 611, 554)], keys)?.follows).toBe(follows);
  });

  test("does not follow on another north star, whose number is not counted again either", () => {
    expect(course([edition(2, 9000, null, "visits"), edition(3, 611, 541)])).toEqual({
      follows: false,
      recounted: null,
    });
  });
});
