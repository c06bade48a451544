import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDay } from "../../src/calendar/day.ts";
import { parsePeriod } from "../../src/calendar/period.ts";
import { eventsMovedOn, okrsMovedOn } from "../../src/cli/begin/movedOn.ts";
import { holding } from "../../src/take/snapshots.ts";

const CALENDAR = { fiscalYearStarts: 1, weekStarts: 0 };

const okr = (...key_results: { metric: string; from: number; to: number }[]) => ({
  ...{ objective: "Do it", team: "growth", key_results },
});

describe("objectives of the next period", () => {
  test("begin where their metrics have come to, and lead to targets of the period where there are any", () => {
    const okrs = [
      okr({ metric: "rate", from: 0.287, to: 0.315 }, { metric: "people", from: 541, to: 665 }),
      okr({ metric: "churn", from: 0.042, to: 0.04 }),
    ];
    const values = new Map([
      ["rate", 0.304876],
      ["people", 1226.4],
      ["churn", 0.0531],
    ]);
    expect(okrsMovedOn(okrs, values, new Map([["people", 1300]]))).toEqual({
      okrs: [
        okr({ metric: "rate", from: 0.305, to: 0.315 }, { metric: "people", from: 1226, to: 1300 }),
        okr({ metric: "churn", from: 0.0531, to: 0.04 }),
      ],
      reached: [],
    });
  });

  test("leave out what is reached, upwards and downwards, and an objective of which nothing is left", () => {
    const okrs = [
      okr({ metric: "rate", from: 0.287, to: 0.315 }),
      okr({ metric: "churn", from: 0.042, to: 0.04 }, { metric: "people", from: 541, to: 665 }),
    ];
    const values = new Map([
      ["rate", 0.32],
      ["churn", 0.04],
      ["people", 600],
    ]);
    expect(okrsMovedOn(okrs, values, new Map())).toEqual({
      okrs: [okr({ metric: "people", from: 600, to: 665 })],
      reached: ["rate", "churn"],
    });
  });

  test("of any numbers, lead the way that they led; each key result is there once, or reached", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const result = fc.record({ metric: fc.constantFrom("a", "b", "c"), from: number, to: number });
    fc.assert(
      fc.property(
        fc.array(fc.array(result, { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom("a", "b", "c"), number),
        fc.dictionary(fc.constantFrom("a", "b", "c"), number),
        (lists, values, targets) => {
          const okrs = lists.map((list) => okr(...list));
          const moved = okrsMovedOn(okrs, new Map(Object.entries(values)), new Map(Object.entries(targets)));
          const left = moved.okrs.flatMap(({ key_results }) => key_results);
          expect(left.length + moved.reached.length).toBe(lists.flat().length);
          expect(moved.okrs.every(({ key_results }) => key_results.length > 0)).toBe(true);
          const ways = new Set(
            lists.flat().map(({ metric, from, to }) => `${metric} ${Math.sign(to - from)}`),
          );
          for (const { metric, from, to } of left)
            expect(ways).toContain(`${metric} ${Math.sign(to - from)}`);
        },
      ),
    );
  });
});

test("events of the next period are those that its charts may still show", () => {
  const period = parsePeriod("2026-q4", CALENDAR);
  if (period === null) throw new Error("no period");
  const event = (date: string, until: string | null = null) => ({
    ...{ date, until, what: "It happened", on: [], tone: "neutral" as const },
  });
  const events = [
    event("2025-09-30"),
    event("2025-09-20", "2025-10-01"),
    event("2025-10-01"),
    event("2026-10-05"),
  ];
  expect(eventsMovedOn(events, period, CALENDAR)).toEqual(events.slice(1));
});

test("a snapshot holds a period whole from the day on which it ends", () => {
  const period = parsePeriod("2026-q3", CALENDAR);
  if (period === null) throw new Error("no period");
  expect(formatDay(period.last)).toBe("2026-09-30");
  const known = (name: string, through: string | null) => ({ name, through });
  expect(
    holding([known("c", null), known("b", "2026-09-29"), known("a", "2026-06-30")], period),
  ).toBeUndefined();
  expect(
    holding([known("c", "2026-10-05"), known("b", "2026-09-30"), known("a", "2026-06-30")], period)?.name,
  ).toBe("c");
});
