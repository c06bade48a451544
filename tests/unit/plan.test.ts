import { describe, expect, test } from "vitest";
import { targetLines } from "../../src/blocks/metric/targets.ts";
import { bookByHand, type HandMade, measuredByHand, period } from "../support/handMade.ts";

/** Weeks 27 to 39 of 2026, which end in the third quarter. */
const WEEKS = Array.from({ length: 13 }, (_, index) => 600 + 10 * index);
const WEEKLY = Object.fromEntries(WEEKS.map((goal, index) => [`2026-w${27 + index}`, goal]));

function lines(
  targets: Readonly<Record<string, unknown>>,
  more: Partial<HandMade> = {},
  edition = "2026-q3",
) {
  const { keys = {}, ...rest } = more;
  const measured = measuredByHand({ first: "2026-w27", values: WEEKS, ...rest, keys: { ...keys, targets } });
  return targetLines(bookByHand(edition, [measured]), measured, period("2026-q1").first);
}

describe("targetLines", () => {
  test("thirteen weekly targets are one plan, and the quarter's stays a line of its own", () => {
    const { targets, plan } = lines({ ...WEEKLY, "2026-q3": 640 });
    expect(targets).toMatchObject([{ first: "2026-07-01", last: "2026-09-30", value: 640 }]);
    expect(plan?.steps.map(({ value }) => value)).toEqual(WEEKS);
    expect(plan).toMatchObject({ grain: "week", metLabel: "13 of 13 weeks met the plan." });
  });

  test("a plan is read in the order of its periods, however it was written", () => {
    const { plan } = lines({ "2026-09": 700, "2026-07": 600, "2026-08": 650 });
    expect(plan?.steps.map(({ label }) => label)).toEqual(["July 2026", "August 2026", "September 2026"]);
  });

  test("weeks that fell short are counted out, those to come are not counted at all", () => {
    const values = WEEKS.map((value, index) => (index < 2 ? value - 1 : value)).slice(0, 10);
    expect(lines(WEEKLY, { values }).plan?.metLabel).toBe("8 of 10 weeks met the plan.");
    expect(lines(WEEKLY, { values: [599] }).plan?.metLabel).toBe("0 of 1 week met the plan.");
    expect(lines(WEEKLY, { values: [null], through: "2026-07-05" }).plan?.metLabel).toBeNull();
  });

  test("where lower is better, a week at the plan or below met it", () => {
    const values = WEEKS.map((value, index) => (index < 2 ? value + 1 : value - 1));
    expect(lines(WEEKLY, { values, keys: { better: "lower" } }).plan?.metLabel).toBe(
      "11 of 13 weeks met the plan.",
    );
  });

  test("quarters of a quarterly report, and a single week, are lines and no plan", () => {
    const { targets, plan } = lines({ "2026-q1": 1, "2026-q2": 2, "2026-q3": 3, "2026-w30": 4 });
    expect(plan).toBeNull();
    expect(targets.map(({ value }) => value)).toEqual([1, 2, 3, 4]);
  });

  test("a plan by week leaves the months' targets as lines", () => {
    const { targets, plan } = lines({ "2026-w27": 1, "2026-w28": 2, "2026-07": 3, "2026-08": 4 });
    expect(plan?.steps.map(({ value }) => value)).toEqual([1, 2]);
    expect(targets.map(({ value }) => value)).toEqual([3, 4]);
  });

  test("a quarter's sum is not drawn beside weeks, nor a target finer than the grain", () => {
    const keys = { rollup: "sum" };
    expect(lines({ "2026-q3": 9000, ...WEEKLY }, { keys }).targets).toEqual([]);
    expect(lines({ "2026-07-01": 9, "2026-07-02": 9 }, { keys })).toEqual({
      targets: [],
      plan: null,
      targetBands: [],
    });
  });

  test("periods after the edition, or before the chart, are not drawn", () => {
    const { plan } = lines({ "2025-12": 1, "2026-07": 2, "2026-08": 3, "2026-10": 4 });
    expect(plan?.steps.map(({ value }) => value)).toEqual([2, 3]);
  });
});
