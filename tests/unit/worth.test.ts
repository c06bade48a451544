import { describe, expect, test } from "vitest";
import { type FigureRef, parseFigureId } from "../../src/content/figureId.ts";
import { bookByHand, measuredByHand } from "../support/handMade.ts";
import { asking, measuredBySegment, productBySegment } from "../support/segmentBook.ts";

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
    ["posters/region=Europe:sensitivity/share", 'posters has no segments by "region"'],
  ])("there is none of %s: %s", (id, message) => {
    expect(ask(id)).toBe(message);
  });
});

describe("the trees of segments", () => {
  const PEOPLE = { A: ["1000", "1100"], B: ["500", "400"] } as const;
  const POSTERS = { A: ["400", "462"], B: ["100", "100"] } as const;

  test("sum to each segment's change, and with the mix to the whole's contributions", () => {
    const ask = asking(productBySegment(PEOPLE, POSTERS));
    const of = (driver: "people" | "share", segment: string | null) =>
      Number(ask("posters", `contribution/${driver}`, segment));
    for (const [segment, change] of [
      ["A", 62],
      ["B", 0],
    ] as const) {
      expect(of("people", segment) + of("share", segment)).toBeCloseTo(change, 9);
      expect(ask("posters", "residual", segment)).toBe(0);
    }
    for (const driver of ["people", "share"] as const) {
      const mix = Number(ask("posters", `mix_contribution/${driver}`, ""));
      expect(of(driver, "A") + of(driver, "B") + mix).toBeCloseTo(of(driver, null), 9);
    }
    expect(ask("posters", "mix_contribution/people", "")).toBeCloseTo(-18.5, 9);
  });

  test("are those of the segment: one point of B is 4 of its 400 people", () => {
    const ask = asking(productBySegment(PEOPLE, POSTERS));
    expect(ask("posters", "sensitivity/share", "B", null)).toBeCloseTo(4, 9);
    expect(ask("posters", "at_rate_of/share/B", "A", null)).toBeCloseTo(1100 * (0.25 - 0.42), 9);
    expect(ask("posters", "at_rate_of/share/B", "B", null)).toBe(0);
  });

  test("are missing where the segment is too small in any metric of the tree, and the mix with it", () => {
    const tiny = { ...PEOPLE, C: ["60", "60"], D: ["60", "60"] } as const;
    const few = { ...POSTERS, C: ["20", "20"], D: ["21", "21"] } as const;
    const ask = asking(productBySegment(tiny, few, { min_group: 30 }));
    expect(ask("people", "value", "C", null)).toBe(60);
    for (const measure of ["contribution/people", "residual"] as const)
      expect(ask("posters", measure, "C")).toBe("too few");
    expect(ask("posters", "sensitivity/people", "C", null)).toBe("too few");
    expect(ask("posters", "at_rate_of/share/A", "D", null)).toBe("too few");
    expect(ask("posters", "mix_contribution/people", "")).toBe("too few");
    expect(ask("posters", "contribution/people", "A")).toBeCloseTo(41, 9);
  });

  test("have no mix, and no rate of another, where people are in several segments", () => {
    const [posters, ...others] = productBySegment(PEOPLE, POSTERS);
    const twice = measuredBySegment(
      "posters",
      { rollup: "mean", value: "count(distinct id)", min_group: 1, tree: "people * share" },
      { total: 450, segments: { A: 400, B: 100 } },
      { total: 520, segments: { A: 462, B: 100 } },
    );
    expect(posters?.metric.id).toBe("posters");
    const ask = asking([twice, ...others]);
    expect(ask("posters", "mix_contribution/people", "")).toBe("segments overlap");
    expect(ask("posters", "at_rate_of/share/A", "B", null)).toBe("segments overlap");
  });

  test("need the dimension in every metric of the tree, a rate, and a segment that there is", () => {
    const [posters, people, share] = productBySegment(PEOPLE, POSTERS);
    if (posters === undefined || people === undefined || share === undefined)
      throw new Error("three metrics");
    const ask = asking([posters, people, share]);
    expect(() => ask("posters", "at_rate_of/people/A", "B", null)).toThrow(
      "people is no ratio, and what is counted in one segment is no measure for another",
    );
    expect(() => ask("posters", "at_rate_of/share/Z", "B", null)).toThrow('region is never "Z"');
    const config = { ...people.metric.config, segments: {} };
    const bare = { ...people, metric: { ...people.metric, config }, segments: new Map() };
    expect(() => asking([posters, bare, share])("posters", "contribution/share", "A")).toThrow(
      'people has no segments by "region", so posters has no tree by it',
    );
  });
});
