import { describe, expect, test } from "vitest";
import { type FigureRef, parseFigureId } from "../../src/content/figureId.ts";
import { bookByHand, measuredByHand } from "../support/handMade.ts";

const QUARTER = { grain: "quarter", rollup: "mean" };

function measured(id: string, value: number, keys: Readonly<Record<string, unknown>> = {}) {
  return measuredByHand({ id, first: "2026-q2", values: [value], keys: { ...QUARTER, ...keys } });
}

const PERCENT = { unit: "percent" };

/** (returning + newcomers) * share, by way of a driver that is made of others. */
function bookOf(share: number, keys: Readonly<Record<string, unknown>> = PERCENT, tree = "active * share") {
  return bookByHand("2026-q2", [
    measured("posters", 4000 * share, { tree }),
    measured("active", 4000, { tree: "returning + newcomers" }),
    measured("returning", 3400),
    measured("newcomers", 600),
    measured("share", share, keys),
    measured("other", 7),
  ]);
}

function refOf(id: string): FigureRef {
  const ref = parseFigureId(id);
  if (typeof ref === "string") throw new RangeError(ref);
  return ref;
}

function ask(id: string, book = bookOf(0.3)) {
  const ref = refOf(id);
  const objection = book.objection(ref);
  if (objection !== null) return objection.message;
  const { value, reason } = book.get(ref);
  return value ?? reason;
}

describe("what a step of a driver is worth", () => {
  test("is one point of a percentage: 4,000 people at 31% instead of 30% are 40 posters more", () => {
    expect(ask("posters:sensitivity/share")).toBeCloseTo(40, 9);
  });

  test("is one percent of anything else: 6 newcomers at 30% are 1.8 posters", () => {
    expect(ask("posters:sensitivity/newcomers")).toBeCloseTo(1.8, 9);
    expect(ask("posters:sensitivity/returning")).toBeCloseTo(10.2, 9);
  });

  test("is of a driver that is made of others as of one that moves as a whole", () => {
    expect(ask("posters:sensitivity/active")).toBeCloseTo(12, 9);
    expect(ask("active:sensitivity/newcomers")).toBeCloseTo(6, 9);
  });

  test("is of an amount in the driver's unit, up or down", () => {
    expect(ask("posters:what_if/share/0.02")).toBeCloseTo(80, 9);
    expect(ask("posters:what_if/newcomers/-100")).toBeCloseTo(-30, 9);
    expect(ask("posters:what_if/active/+20")).toBeCloseTo(6, 9);
  });

  test("is exact where the tree bends: 4,000 / 20 less 4,000 / 16 is no tangent", () => {
    const book = bookByHand("2026-q2", [
      measured("each", 250, { tree: "orders / shops", unit: "ratio" }),
      measured("orders", 4000),
      measured("shops", 16),
    ]);
    expect(ask("each:what_if/shops/4", book)).toBeCloseTo(-50, 9);
    expect(ask("each:what_if/shops/-16", book)).toBe("zero base");
  });

  test("is missing where the driver cannot stand there", () => {
    expect(ask("posters:sensitivity/share", bookOf(0.995))).toBe("out of range");
    expect(ask("posters:sensitivity/share", bookOf(0.99))).toBeCloseTo(40, 9);
    expect(ask("posters:sensitivity/share", bookOf(0.995, { ...PERCENT, above_one: true }))).toBeCloseTo(
      40,
      9,
    );
    expect(ask("posters:what_if/share/-0.31")).toBe("out of range");
    expect(ask("posters:what_if/newcomers/-601")).toBe("out of range");
    expect(ask("posters:what_if/newcomers/-600")).toBeCloseTo(-180, 9);
  });

  test("is missing of one percent of nothing, and of what has no value", () => {
    const book = bookByHand("2026-q2", [
      measured("all", 5, { tree: "some + none" }),
      measured("some", 5),
      measured("none", 0),
    ]);
    expect(ask("all:sensitivity/none", book)).toBe("zero base");
    expect(ask("all@2026-q1:sensitivity/some", book)).toBe("before the snapshot");
  });

  test("is a number and its sign, with the statements of all that it is made of", () => {
    const figure = bookOf(0.3).get(refOf("posters:sensitivity/active"));
    expect(figure.text).toBe("+12");
    expect(figure.queries).toEqual(["active/quarter", "share/quarter"]);
  });

  test.each([
    ["posters:sensitivity/other", '"other" is no driver in the tree of posters'],
    ["share:sensitivity/active", '"active" is no driver in the tree of share'],
    ["posters:what_if/share/much", '"much" is no amount'],
    ["posters:what_if/other/1", '"other" is no driver in the tree of posters'],
    ["posters/region=Europe:sensitivity/share", "sensitivity is of a whole metric, not of a segment"],
  ])("there is none of %s: %s", (id, message) => {
    expect(ask(id)).toBe(message);
  });
});
