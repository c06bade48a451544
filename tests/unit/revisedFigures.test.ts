import { expect, test } from "vitest";
import type { Figure } from "../../src/ledger/figure.ts";
import { CHANGE } from "../../src/ledger/measures/numberKinds.ts";
import { revisedFigures } from "../../src/ledger/revisedFigures.ts";

const NAMES = { nameOf: (id: string) => id, labelOf: (id: string) => id, locale: "en-GB" };
const MONEY = { kind: "currency", name: "EUR" } as const;

function figure(measure: string, value: number, text: string, unit: Figure["unit"]): Figure {
  return {
    ...{
      id: `sales@2026-q3:${measure}`,
      metric: "sales",
      period: "2026-q3",
      segment: null,
      measure,
      vs: null,
    },
    ...{
      value,
      reason: null,
      text,
      unit,
      status: "complete",
      snapshot: "s1",
      queries: [],
      rule: 1,
      shown: [],
    },
  };
}

/** What is said of the difference between two values of a figure. */
function difference(
  measure: string,
  [was, said]: [number, string],
  [is, says]: [number, string],
  unit = MONEY as Figure["unit"],
) {
  const [one] = revisedFigures([figure(measure, was, said, unit)], [figure(measure, is, says, unit)], NAMES);
  return [one?.differenceText, one?.relativeText];
}

test("a difference is in the unit of the figure, of percentages in points, and words without a number have none", () => {
  expect(difference("value", [1200, "€1,200"], [1020, "€1,020"])).toEqual(["−€180.00", "−15.0%"]);
  const percent = CHANGE.unit(MONEY, "en-GB");
  expect(difference("change_phrase", [0.086, "rose 8.6%"], [0.077, "rose 7.7%"], percent)).toEqual([
    "−0.9\u00a0pp",
    "",
  ]);
  expect(difference("verdict", [0.5, "to be expected"], [0.99, "better than expected"], percent)).toEqual([
    "",
    "",
  ]);
});

test("a change in words is a percentage of everything but percentages, of which it is points", () => {
  expect(CHANGE.unit(MONEY, "en-GB").kind).toBe("percent");
  expect(
    [MONEY, { kind: "percent", name: "percent" } as const].map((unit) => CHANGE.isDifference(unit)),
  ).toEqual([false, true]);
});
