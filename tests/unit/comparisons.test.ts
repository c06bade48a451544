import { describe, expect, test } from "vitest";
import { roundingNotes } from "../../src/blocks/bridge/words.ts";
import { haltedNote } from "../../src/blocks/headline/show.ts";
import { comparisonsOf } from "../../src/blocks/metric/comparisonsOf.ts";
import { effectRounding } from "../../src/blocks/segments/effectRounding.ts";
import type { Earlier } from "../../src/compute/earlier.ts";
import { ended } from "../../src/format/ended.ts";
import { within } from "../../src/language/de/nouns.ts";
import { en } from "../../src/language/en/en.ts";
import { alike, courseOf } from "../../src/report/archiveCourse.ts";
import { comparison, figure } from "../charts/fixtures.ts";

describe("what a value is held against", () => {
  const before = comparison(0.1);

  test("is the period before and the one a year before, once where they are the same", () => {
    const yearBefore = { ...before, baseLabel: "Q3 2025" };
    expect(comparisonsOf({ previous: before, year: yearBefore })).toEqual([before, yearBefore]);
    expect(comparisonsOf({ previous: before, year: { ...before, vs: "year" } })).toEqual([before]);
  });
});

describe("a breached guardrail", () => {
  test("is said to pause growth only where the north star has grown", () => {
    const note = (change: number | null, isPaused = true) =>
      haltedNote({ previous: comparison(change, isPaused) }, en);
    expect(note(0.1)).toBe(en.blocks.headline.paused);
    expect([note(-0.1), note(0), note(null), note(0.1, false)]).toEqual([null, null, null, null]);
  });
});

describe("a note on rounding", () => {
  test("says of parts that were adjusted that they were, also where other numbers beside them do not add up", () => {
    const { adjusted, roundedApart } = en.blocks.common;
    const notes = (["adds", "adjusted", "apart", "mixed"] as const).map((one) =>
      roundingNotes(one, en.blocks),
    );
    expect(notes).toEqual([[], [adjusted], [roundedApart], [adjusted, roundedApart]]);
    // A table is mixed where volume, mix and rate were made to add up and a column of rates was not.
    const unit = { kind: "noun", name: "people" } as const;
    const effect = (name: string, rate: number) => ({
      ...{ name, effect: figure(0), share: null, mix: null },
      rate: { ...figure(rate), unit },
    });
    const table = { rows: [effect("a", 1), effect("b", 1.4)], segments: null, isRatio: false, isCut: false };
    const parts = (rounding: "adds" | "adjusted", rate: number) => ({
      ...{ start: 0, end: 80, decimals: 0, rounding },
      parts: new Map([
        ["rate_effect", rate],
        ["mix_effect", 0],
      ]),
    });
    const said = (rounding: "adds" | "adjusted", rate: number) =>
      effectRounding({ ...table, parts: parts(rounding, rate) });
    expect([said("adjusted", 3), said("adjusted", 2.4), said("adds", 3), said("adds", 2.4)]).toEqual([
      ...["mixed", "adjusted", "apart", "adds"],
    ]);
  });
});

/** An edition of a period, as the archive has it. */
function edition(id: string, first: string, last: string): Earlier {
  const value = figure(100);
  const { against, change, judgement, partLabel } = comparison(0.1);
  return {
    id,
    label: id,
    titleText: "Title",
    home: `/drafts/${id}/`,
    version: null,
    period: { id, first, last },
    takenOn: "2026-10-02",
    headline: {
      id: "people",
      name: "People",
      unit: value.unit,
      unitLabel: "people",
      value,
      previous: { against, change, judgement, partLabel },
      breached: false,
    },
    targets: [],
    moved: [],
    restatements: [],
    figures: [],
  };
}

describe("editions of periods of different length", () => {
  const [q1, q2] = [
    edition("2026-q1", "2026-01-01", "2026-03-31"),
    edition("2026-q2", "2026-04-01", "2026-06-30"),
  ];
  const half = edition("2026-h1", "2026-01-01", "2026-06-30");

  test("never stand on one axis: those of the length that most of them have do", () => {
    expect(alike([q2, half, q1])).toEqual([q2, q1]);
    expect(alike([half, q2])).toEqual([half]);
    expect(alike([])).toEqual([]);
  });

  test("do not follow on each other, and no line is led from the one to the other", () => {
    const calendar = { fiscalYearStarts: 1, fiscalYearNamed: "both", weekStarts: 0 } as const;
    const content = { metrics: new Map(), calendar, locale: "en-GB" };
    expect(courseOf(q2, [q1, half], content, null).follows).toBe(true);
    expect(courseOf(q2, [half], content, null).follows).toBe(false);
  });
});

describe("words around what authors and periods are called", () => {
  test("German periods take the preposition that they ask for", () => {
    const labels = [
      "September 2026",
      "Sept. 2026",
      "März 2026",
      "Q3 2026",
      "H1 2026",
      "12.–18. Jan. 2026",
      "2026",
    ];
    const more = ["GJ 2026/27", "Q1 2026/27", "der Woche vom 14. September", "14. Sept. 2026"];
    expect([...labels, ...more].map(within)).toEqual([
      ...[
        "im September 2026",
        "im Sept. 2026",
        "im März 2026",
        "in Q3 2026",
        "in H1 2026",
        "in der Woche vom 12.–18. Jan. 2026",
      ],
      ...["im Jahr 2026", "im GJ 2026/27", "in Q1 2026/27", "in der Woche vom 14. September"],
      "am 14. Sept. 2026",
    ]);
  });

  test("an author's text ends as a sentence, with one full stop", () => {
    expect(["Walks no longer count.", "Walks no longer count", "Why? “Staff.”", "Ende! "].map(ended)).toEqual(
      [...["Walks no longer count.", "Walks no longer count.", "Why? “Staff.”", "Ende!"]],
    );
  });
});
