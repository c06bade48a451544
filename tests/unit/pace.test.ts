import { describe, expect, test } from "vitest";
import { standingOf } from "../../src/blocks/brief/facts.ts";
import { buildTowards, towardsText } from "../../src/blocks/headline/towards.ts";
import { periodsBetween } from "../../src/calendar/period.ts";
import {
  aimOf,
  paceChange,
  paceNeeded,
  paceNow,
  pathSoFar,
  soFar,
  wayToTarget,
} from "../../src/compute/pace.ts";
import { plainText } from "../../src/document/plain.ts";
import { languageOf } from "../../src/language/language.ts";
import { bookByHand, CALENDAR, measuredByHand, period } from "../support/handMade.ts";

const Q3 = period("2026-q3");
const AUGUST = period("2026-08");

/** Days of 2026 from July on: 10 a day in July, 20 a day in August, 30 a day in September. */
function days(through: string) {
  const last = periodsBetween(Q3.first, Q3.last, "day", CALENDAR).filter(({ id }) => id <= through);
  return last.map(({ id }) => ({ "07": 10, "08": 20, "09": 30 })[id.slice(5, 7)] ?? null);
}

function daily(keys: Record<string, unknown>, through = "2026-08-31") {
  return measuredByHand({ first: "2026-07-01", values: days(through), keys: { grain: "day", ...keys } });
}

describe("the pace that a target requires", () => {
  // July 31 · 10 = 310 and August 31 · 20 = 620, so 930 by the end of August; 30 days are left.
  test("of a sum is what is missing, over the days that are left", () => {
    const known = daily({ rollup: "sum", targets: { "2026-q3": 1590 } });
    expect(soFar(known, Q3, AUGUST)).toBe(930);
    expect(paceNeeded(known, Q3, AUGUST)).toBe(22);
    expect(paceNow(known, AUGUST)).toBe(20);
    expect(paceChange(known, Q3, AUGUST)).toBeCloseTo(0.1, 12);
    expect(wayToTarget(known, Q3, AUGUST)).toBe(660);
  });

  test("of a mean is what lifts the mean of all days to the target", () => {
    const known = daily({ rollup: "mean", targets: { "2026-q3": 20 } });
    expect(soFar(known, Q3, AUGUST)).toBe(15);
    // 20 · 92 days less 930, over 30.
    expect(paceNeeded(known, Q3, AUGUST)).toBeCloseTo((1840 - 930) / 30, 12);
    expect(wayToTarget(known, Q3, AUGUST)).toBe(5);
  });

  test("counts days without rows as none, of a mean, and brings the period to its target just then", () => {
    const values = days("2026-08-31").map((value, index) => (index % 7 === 0 ? null : value));
    const known = measuredByHand({
      first: "2026-07-01",
      values,
      keys: { grain: "day", rollup: "mean", targets: { "2026-q3": 20 } },
    });
    const pace = paceNeeded(known, Q3, AUGUST);
    const filled = measuredByHand({
      first: "2026-07-01",
      values: [...values, ...Array.from({ length: 30 }, () => Number(pace))],
      keys: { grain: "day", rollup: "mean", targets: { "2026-q3": 20 } },
    });
    expect(soFar(filled, Q3, Q3)).toBeCloseTo(20, 9);
  });

  test("looks no further than the edition, though the snapshot does", () => {
    const keys = { rollup: "sum", targets: { "2026-q3": 1590 } };
    const [then, later] = [daily(keys), daily(keys, "2026-09-30")];
    for (const told of [soFar, paceNeeded, wayToTarget])
      expect(told(later, Q3, AUGUST)).toEqual(told(then, Q3, AUGUST));
    expect(paceNow(later, AUGUST)).toBe(20);
  });

  test("of weeks counts those that lie in the period by their fourth day", () => {
    // 13 weeks of Q3 2026: w27 to w39; nine are over by the end of August.
    const values = Array.from({ length: 9 }, () => 100);
    const known = measuredByHand({
      first: "2026-w27",
      values,
      keys: { grain: "week", rollup: "sum", targets: { "2026-q3": 1340 } },
    });
    const q3 = { ...Q3, first: known.coverage.from };
    expect(soFar(known, q3, AUGUST)).toBe(900);
    expect(paceNeeded(known, q3, AUGUST)).toBe(110);
  });

  test("there is none of an exit, of a balance, of a ratio or of people who are counted anew; only a distance", () => {
    const targets = { "2026-q3": { value: 25, of: "exit" } };
    const exit = daily({ rollup: "mean", targets });
    expect(paceNeeded(exit, Q3, AUGUST)).toEqual({ missing: "no parts of a whole" });
    expect(wayToTarget(exit, Q3, AUGUST)).toBe(5);
    const balance = daily({ rollup: "last", targets: { "2026-q3": 26 } }, "2026-09-30");
    expect(paceNeeded(balance, Q3, AUGUST)).toEqual({ missing: "no parts of a whole" });
    expect(wayToTarget(balance, Q3, AUGUST)).toBe(6);
    const anew = daily({ rollup: "recompute", value: "count(distinct id)", targets: { "2026-q3": 26 } });
    expect(paceNeeded(anew, Q3, AUGUST)).toEqual({ missing: "no parts of a whole" });
  });

  test("is missing with its reason where nothing is left, the data begin within, or the definition changed", () => {
    const keys = { rollup: "sum", targets: { "2026-q3": 1590, "2026-h2": 3000 } };
    expect(paceNeeded(daily(keys, "2026-09-30"), Q3, Q3)).toEqual({ missing: "no data" });
    const late = measuredByHand({
      first: "2026-08-01",
      values: days("2026-08-31").slice(31),
      keys: { grain: "day", ...keys },
    });
    expect(paceNeeded(late, Q3, AUGUST)).toEqual({ missing: "before the snapshot" });
    const changes = [{ since: "2026-08-10", what: "Reposts no longer count.", why: "Noise." }];
    expect(paceNeeded(daily({ ...keys, changes }), Q3, AUGUST)).toEqual({ missing: "definition changed" });
  });
});

describe("the path to a target", () => {
  const by_month = { "2026-07": 310, "2026-08": 600, "2026-09": 690 };

  test("asks, of a sum, whole months and the share of the running one that is over", () => {
    const known = daily({ rollup: "sum", targets: { "2026-q3": { by_month } } }, "2026-08-10");
    // 310, and 10 of 31 days of 600.
    expect(pathSoFar(known, Q3, AUGUST)).toBeCloseTo(310 + (600 * 10) / 31, 9);
    expect(pathSoFar(daily({ rollup: "sum", targets: { "2026-q3": { by_month } } }), Q3, AUGUST)).toBe(910);
  });

  test("asks, of a mean, the mean of the days that are over", () => {
    const targets = { "2026-q3": 20, "2026-07": 10, "2026-08": 22, "2026-09": 28 };
    const known = daily({ rollup: "mean", targets }, "2026-08-10");
    expect(pathSoFar(known, Q3, AUGUST)).toBeCloseTo((31 * 10 + 10 * 22) / 41, 12);
  });

  test("is none where a month has no target", () => {
    const targets = { "2026-q3": 20, "2026-07": 10, "2026-08": 22 };
    expect(pathSoFar(daily({ rollup: "mean", targets }), Q3, AUGUST)).toEqual({
      missing: "no parts of a whole",
    });
  });
});

describe("the target that an edition is on its way to", () => {
  const aim = (targets: Record<string, number>, edition: string, through = "2026-08-31") =>
    aimOf(daily({ rollup: "sum", targets }, through), period(edition))?.id ?? null;

  test("is its own while it runs", () => {
    expect(aim({ "2026-08": 1, "2026-q3": 2 }, "2026-08", "2026-08-10")).toBe("2026-08");
    expect(aim({ "2026-08": 1 }, "2026-08")).toBe(null);
  });

  test("is the shortest longer one that has a target", () => {
    expect(aim({ "2026-q3": 2, "2026": 3 }, "2026-08")).toBe("2026-q3");
    expect(aim({ "2026": 3, "2026-h2": 3 }, "2026-08")).toBe("2026-h2");
    expect(aim({ "2026-q2": 2 }, "2026-08")).toBe(null);
    // Beside a target of its own, one that goes on after it.
    expect(aim({ "2026-08": 1, "2026-q3": 2 }, "2026-08")).toBe("2026-q3");
    expect(aim({ "2026-09": 1, "2026-q3": 2 }, "2026-09", "2026-09-30")).toBe(null);
  });

  test("is for a week that of the month of its fourth day", () => {
    // 27 July to 2 August: its fourth day is 30 July.
    expect(aim({ "2026-07": 2, "2026-08": 3 }, "2026-w31")).toBe("2026-07");
  });
});

describe("the way to a target in words", () => {
  const said = (keys: Record<string, unknown>, locale = "en-GB", edition = "2026-08", through?: string) => {
    const known = daily(keys, through);
    const book = bookByHand(edition, [known], locale);
    const towards = buildTowards(book, known);
    if (towards === null) return null;
    return plainText(towardsText({ ...towards, pace: null }, { say: languageOf(locale), locale }, false));
  };

  test("says what has come, what is required, and what that is beside the present pace", () => {
    expect(said({ rollup: "sum", targets: { "2026-q3": 1590 } })).toBe(
      "Target for Q3 2026: 1,590; 930 so far; needs 22 people a day until 30 September 2026, +10.0% on 20 in August 2026.",
    );
  });

  test("says so of a target that is relative, with its path, and in each language", () => {
    const by_month = { "2026-07": 310, "2026-08": 600, "2026-09": 680 };
    expect(said({ rollup: "sum", targets: { "2026-q3": { by_month } } })).toBe(
      "Target for Q3 2026: 1,590; 930 so far, 102.2% of the 910 on its path to date; needs 22 people a day until 30 September 2026, +10.0% on 20 in August 2026.",
    );
    expect(said({ rollup: "sum", targets: { "2026-q3": 1590 } }, "de-DE")).toBe(
      "Ziel für Q3 2026: 1.590; bisher 930; braucht 22 people je Tag bis zum 30. September 2026, +10,0\u00a0% gegenüber 20 im August 2026.",
    );
    expect(said({ rollup: "sum", targets: { "2026-q3": 1590 } }, "fr-FR")).toContain(
      "jusqu’au 30 septembre 2026",
    );
  });

  test("of what is enough already, and of what may only be so much, says so", () => {
    expect(said({ rollup: "sum", targets: { "2026-q3": 900 } })).toContain("met even with −1 people a day");
    expect(said({ rollup: "sum", better: "lower", targets: { "2026-q3": 1590 } })).toContain(
      "allows 22 people a day",
    );
    expect(said({ rollup: "sum", better: "lower", targets: { "2026-q3": 900 } })).toContain(
      "needs −1 people a day",
    );
  });

  test("says of an exit how far it is, and of a period that is over how much is reached", () => {
    expect(said({ rollup: "mean", targets: { "2026-q3": { value: 25, of: "exit" } } })).toContain(
      "+5 from there to the target",
    );
    expect(said({ rollup: "sum", targets: { "2026-q3": 1830 } }, "en-GB", "2026-09", "2026-09-30")).toBe(
      "Target for Q3 2026: 1,830; 100.0% of target (1,830).",
    );
  });

  test("of a period that is over is met or missed in the brief", () => {
    const standing = (goal: number) => {
      const known = daily({ rollup: "sum", targets: { "2026-q3": goal } }, "2026-09-30");
      const book = bookByHand("2026-09", [known]);
      const towards = buildTowards(book, known);
      const value = book.of(known.metric.id, "value");
      const none = { forecasts: [], scored: [], heldLabels: [], approximate: false };
      return standingOf({ id: "people", target: null, towards, value }, none);
    };
    expect([standing(1830), standing(1831)]).toEqual(["met", "missed"]);
  });
});
