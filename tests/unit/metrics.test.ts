import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cell, cellValue, rollUp, total } from "../../src/metrics/cell.ts";
import { absoluteChange, attainment, judge, relativeChange, shareOf } from "../../src/metrics/change.ts";
import { type Contribution, contributions, MOST_PLAYERS } from "../../src/metrics/contribution.ts";
import {
  evaluate,
  expand,
  type Formula,
  FormulaError,
  namesIn,
  type Operator,
  parseFormula,
} from "../../src/metrics/formula.ts";
import { breachedSince, guardrailState } from "../../src/metrics/guardrail.ts";
import { finite, isMissing, missing, type Value, whenPresent } from "../../src/metrics/missing.ts";

fc.configureGlobal({ seed: 2026 });

const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
const anyValue: fc.Arbitrary<Value> = fc.oneof(
  { weight: 5, arbitrary: anyNumber },
  { weight: 1, arbitrary: fc.constant(missing("no data")) },
);
const better = fc.constantFrom("higher" as const, "lower" as const);

/** A number that can be shown, or a reason. */
function isClean(value: Value): boolean {
  return isMissing(value) ? value.missing.length > 0 : Number.isFinite(value);
}

function number(value: Value): number {
  if (isMissing(value)) throw new RangeError(value.missing);
  return value;
}

describe("missing", () => {
  test("the first absence decides", () => {
    const add = (...numbers: number[]) => numbers.reduce((left, right) => left + right, 0);
    expect(whenPresent([1, missing("too few"), missing("no data")], add)).toEqual(missing("too few"));
    expect(whenPresent([1, 2], add)).toBe(3);
  });

  test("finite lets numbers and absences pass and turns anything else into a zero base", () => {
    expect(finite(0)).toBe(0);
    expect(finite(missing("no data"))).toEqual(missing("no data"));
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      expect(finite(wrong)).toEqual(missing("zero base"));
  });
});

describe("change", () => {
  test("absoluteChange is the difference", () => {
    expect(absoluteChange(0.287, 0.3051)).toBeCloseTo(0.0181, 12);
    expect(absoluteChange(5, 0)).toBe(-5);
    expect(absoluteChange(-2, 3)).toBe(5);
  });

  test("relativeChange is a fraction of the base", () => {
    expect(relativeChange(1084, 1226)).toBeCloseTo(0.13099631, 8);
    expect(relativeChange(3000, 3300)).toBeCloseTo(0.1, 12);
    expect(relativeChange(12_000, 13_398)).toBeCloseTo(0.1165, 12);
    expect(number(relativeChange(11_820, 13_398))).toBeCloseTo(0.1335, 4);
    expect(relativeChange(10, 0)).toBe(-1);
  });

  test("relativeChange is missing on a zero base", () => {
    expect(relativeChange(0, 5)).toEqual(missing("zero base"));
    expect(relativeChange(0, 0)).toEqual(missing("zero base"));
  });

  test("relativeChange is missing on a negative base", () => {
    expect(relativeChange(-4, 5)).toEqual(missing("zero base"));
  });

  test("a change from or to an absence is that absence", () => {
    expect(relativeChange(missing("incomplete period"), 5)).toEqual(missing("incomplete period"));
    expect(absoluteChange(5, missing("definition changed"))).toEqual(missing("definition changed"));
  });

  test("attainment is value by target, and the inverse when lower is better", () => {
    expect(attainment(90, 100, "higher")).toBe(0.9);
    expect(attainment(0.05, 0.04, "lower")).toBeCloseTo(0.8, 12);
    expect(attainment(90, 0, "higher")).toEqual(missing("zero base"));
    expect(attainment(0, 10, "lower")).toEqual(missing("zero base"));
    expect(attainment(3, missing("no target"), "higher")).toEqual(missing("no target"));
  });

  test("shareOf is a fraction of a positive whole", () => {
    expect(shareOf(25, 100)).toBe(0.25);
    expect(shareOf(25, 0)).toEqual(missing("zero base"));
    expect(shareOf(0, 100)).toBe(0);
  });

  test("judge goes by the metric's direction, not by the sign", () => {
    expect(judge(0.1, "higher")).toBe("good");
    expect(judge(-0.1, "higher")).toBe("bad");
    expect(judge(0.1, "lower")).toBe("bad");
    expect(judge(-0.1, "lower")).toBe("good");
    expect(judge(0, "higher")).toBe("neutral");
    expect(judge(missing("no data"), "lower")).toBe("neutral");
  });
});

describe("cells and roll-ups", () => {
  const value = (one: number): Cell => ({ kind: "value", value: one });
  const ratio = (numerator: number, denominator: number): Cell => ({ kind: "ratio", numerator, denominator });

  test("the value of a ratio is missing over nothing", () => {
    expect(cellValue(ratio(0, 0))).toEqual(missing("zero base"));
    expect(cellValue(ratio(3, 4))).toBe(0.75);
    expect(cellValue(value(0))).toBe(0);
  });

  test("mean, sum and last of values", () => {
    const cells = [value(2), value(4), value(9)];
    expect(rollUp(cells, "mean")).toBe(5);
    expect(rollUp(cells, "sum")).toBe(15);
    expect(rollUp(cells, "last")).toBe(9);
  });

  test("a ratio rolls up as the sum of numerators by the sum of denominators, never as a mean of ratios", () => {
    const cells = [ratio(1, 2), ratio(1, 8)];
    expect(rollUp(cells, "mean")).toBe(0.2);
    expect(rollUp(cells, "sum")).toBe(0.2);
    expect(rollUp(cells, "last")).toBe(0.125);
  });

  test("no cells are no data, not zero", () => {
    for (const rollup of ["mean", "sum", "last"] as const)
      expect(rollUp([], rollup)).toEqual(missing("no data"));
  });

  test("ratios over nothing in every period are a zero base", () => {
    expect(rollUp([ratio(0, 0), ratio(0, 0)], "mean")).toEqual(missing("zero base"));
  });

  test("mean actives times the rolled-up rate are mean posters exactly", () => {
    const day = fc
      .integer({ min: 1, max: 5_000_000 })
      .chain((actives) =>
        fc.record({ actives: fc.constant(actives), posters: fc.integer({ min: 0, max: actives }) }),
      );
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 100 }), (days) => {
        const actives = number(
          rollUp(
            days.map((one) => value(one.actives)),
            "mean",
          ),
        );
        const posters = number(
          rollUp(
            days.map((one) => value(one.posters)),
            "mean",
          ),
        );
        const rate = number(
          rollUp(
            days.map((one) => ratio(one.posters, one.actives)),
            "mean",
          ),
        );
        expect(Math.abs(actives * rate - posters)).toBeLessThanOrEqual(1e-14 * Math.max(1, posters) * 10);
      }),
    );
  });

  test("total loses nothing where plain addition does", () => {
    expect(total([1, 1e100, 1, -1e100])).toBe(2);
    expect(total(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(total([])).toBe(0);
  });
});

describe("formulas", () => {
  const value = (text: string, values: Record<string, number> = {}) =>
    evaluate(parseFormula(text), (name) => values[name] ?? Number.NaN);

  test("times and divide bind more tightly than plus and minus, and all of them from the left", () => {
    expect(value("2 + 3 * 4")).toBe(14);
    expect(value("20 - 3 - 4")).toBe(13);
    expect(value("24 / 4 / 3")).toBe(2);
    expect(value("24 / (4 / 2)")).toBe(12);
    expect(value("(2 + 3) * 4")).toBe(20);
    expect(value("((1.5))")).toBe(1.5);
  });

  test("the typographic signs × ÷ − mean the same", () => {
    expect(value("6 × 4 ÷ 3 − 1")).toBe(7);
  });

  test("names are those of metrics, each once, in order of appearance", () => {
    expect(namesIn(parseFormula("b * a + b / 7 - c_2"))).toEqual(["b", "a", "c_2"]);
  });

  test.each([
    ["", "the formula ends too early", 0],
    ["a +", "the formula ends too early", 3],
    ["a * * b", '"*" is not expected here', 4],
    ["a b", '"b" is not expected here', 2],
    ["(a + b", 'a ")" is missing', 6],
    ["a + b)", '")" is not expected here', 5],
    ["a ^ 2", '"^" is not part of a formula', 2],
    ["a + $b", '"$" is not part of a formula', 4],
    ["(a b)", 'a ")" is missing', 3],
    ["()", '")" is not expected here', 1],
  ])("%j is refused: %s", (text, message, column) => {
    const refused = () => parseFormula(text);
    expect(refused).toThrow(FormulaError);
    expect(refused).toThrow(expect.objectContaining({ message, column }));
  });

  test("no text makes parseFormula throw anything but a FormulaError placed inside the text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[ab1.+*/() -]*$/)), (text) => {
        try {
          parseFormula(text);
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaError);
          if (error instanceof FormulaError) {
            expect(error.column).toBeGreaterThanOrEqual(0);
            expect(error.column).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });

  test("expand replaces inner metrics by their formulas at any depth", () => {
    const inner: Record<string, Formula> = {
      active: parseFormula("returning + new"),
      new: parseFormula("signed * rate"),
    };
    const full = expand(parseFormula("active * share"), (name) => inner[name]);
    expect(namesIn(full)).toEqual(["returning", "signed", "rate", "share"]);
    expect(
      evaluate(full, (name) => ({ returning: 5, signed: 4, rate: 0.5, share: 2 })[name] ?? Number.NaN),
    ).toBe(14);
  });
});

describe("contributions", () => {
  const shapley = (text: string, before: Record<string, number>, after: Record<string, number>) => {
    const result = contributions(
      parseFormula(text),
      new Map(Object.entries(before)),
      new Map(Object.entries(after)),
    );
    if (!(result instanceof Map)) throw new RangeError(result.missing);
    return (name: string): Contribution => {
      const own = result.get(name);
      if (own === undefined) throw new RangeError(name);
      return own;
    };
  };

  test("10,000 × 0.40 × 3.0 → 11,000 × 0.42 × 2.9 is +1,209.33, +619.33 and −430.67", () => {
    const of = shapley("a * b * c", { a: 10_000, b: 0.4, c: 3 }, { a: 11_000, b: 0.42, c: 2.9 });
    expect(of("a").value.toFixed(2)).toBe("1209.33");
    expect(of("b").value.toFixed(2)).toBe("619.33");
    expect(of("c").value.toFixed(2)).toBe("-430.67");
    expect(of("a").value + of("b").value + of("c").value).toBeCloseTo(1398, 8);
  });

  test("the first child of that product ranges from 1,160 to 1,260 over the orders", () => {
    const of = shapley("a * b * c", { a: 10_000, b: 0.4, c: 3 }, { a: 11_000, b: 0.42, c: 2.9 });
    expect(of("a").least).toBeCloseTo(1160, 8);
    expect(of("a").greatest).toBeCloseTo(1260, 8);
  });

  test("1,000 × 0.40 → 1,100 × 0.42 is +41.0 and +21.0", () => {
    const of = shapley("a * b", { a: 1000, b: 0.4 }, { a: 1100, b: 0.42 });
    expect(of("a").value).toBeCloseTo(41, 10);
    expect(of("b").value).toBeCloseTo(21, 10);
  });

  test("(300 + 100) / 50 → (330 + 90) / 60 is +0.5500, −0.1833 and −1.3667", () => {
    const of = shapley("(a + b) / c", { a: 300, b: 100, c: 50 }, { a: 330, b: 90, c: 60 });
    expect(of("a").value.toFixed(4)).toBe("0.5500");
    expect(of("b").value.toFixed(4)).toBe("-0.1833");
    expect(of("c").value.toFixed(4)).toBe("-1.3667");
    expect(of("a").value + of("b").value + of("c").value).toBeCloseTo(-1, 12);
  });

  test("Let Us Meet's sketch: returning +94, newcomers −23, the share who post +71, all who are active +71", () => {
    const of = shapley(
      "(returning + newcomers) * rate",
      { returning: 3083, newcomers: 694, rate: 1084 / 3777 },
      { returning: 3402, newcomers: 616, rate: 1226 / 4018 },
    );
    expect(Math.round(of("returning").value)).toBe(94);
    expect(Math.round(of("newcomers").value)).toBe(-23);
    expect(Math.round(of("rate").value)).toBe(71);
    expect(Math.round(of("returning").value + of("newcomers").value)).toBe(71);
  });

  test("a driver that does not change contributes nothing", () => {
    const of = shapley("a * b", { a: 7, b: 0.4 }, { a: 7, b: 0.6 });
    expect(of("a")).toEqual({ value: 0, least: 0, greatest: 0 });
  });

  test("a formula without a finite value in some mixture is missing", () => {
    const result = contributions(
      parseFormula("a / b"),
      new Map([
        ["a", 1],
        ["b", 0],
      ]),
      new Map([
        ["a", 1],
        ["b", 2],
      ]),
    );
    expect(result).toEqual(missing("zero base"));
  });

  test("a driver whose value is not known makes all contributions missing", () => {
    expect(
      contributions(
        parseFormula("a * b"),
        new Map([["a", 1]]),
        new Map([
          ["a", 2],
          ["b", 2],
        ]),
      ),
    ).toEqual(missing("zero base"));
  });

  test("16 players are computed and 17 are refused", () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `m${index}`);
    const shares = (count: number) =>
      contributions(
        parseFormula(names(count).join(" + ")),
        new Map(names(count).map((name, index) => [name, index])),
        new Map(names(count).map((name, index) => [name, 3 * index])),
      );
    expect(MOST_PLAYERS).toBe(16);
    const sixteen = shares(16);
    expect(sixteen instanceof Map && sixteen.get("m15")?.value).toBeCloseTo(30, 9);
    expect(() => shares(17)).toThrow("invalid number of drivers: 17");
  });

  const anyFormula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom("a", "b", "c", "d", "e").map((name): Formula => ({ kind: "metric", name })),
      fc.integer({ min: 1, max: 9 }).map((value): Formula => ({ kind: "number", value })),
      fc
        .record({
          operator: fc.constantFrom<Operator>("+", "-", "*", "/"),
          left: tie("formula"),
          right: tie("formula"),
        })
        .map((parts): Formula => ({ kind: "operation", ...parts })),
    ),
  })).formula;
  const anyValues = fc
    .array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 5, maxLength: 5 })
    .map((values) => new Map(["a", "b", "c", "d", "e"].map((name, index) => [name, values[index] ?? 1])));

  test("contributions of any formula sum to its change, and each lies within its range", () => {
    let computed = 0;
    fc.assert(
      fc.property(anyFormula, anyValues, anyValues, (formula, before, after) => {
        const result = contributions(formula, before, after);
        if (!(result instanceof Map)) return;
        computed += 1;
        const at = (values: ReadonlyMap<string, number>) =>
          evaluate(formula, (name) => values.get(name) ?? 0);
        const shares = [...result.values()];
        const size = Math.max(
          1e-6,
          Math.abs(at(before)),
          Math.abs(at(after)),
          ...shares.flatMap(({ least, greatest }) => [Math.abs(least), Math.abs(greatest)]),
        );
        expect(
          Math.abs(total(shares.map(({ value }) => value)) - (at(after) - at(before))),
        ).toBeLessThanOrEqual(1e-9 * size);
        for (const { value, least, greatest } of shares) {
          expect(value).toBeGreaterThanOrEqual(least - 1e-9 * size);
          expect(value).toBeLessThanOrEqual(greatest + 1e-9 * size);
        }
      }),
      { numRuns: 500 },
    );
    expect(computed).toBeGreaterThan(300);
  });
});

describe("guardrails", () => {
  const limits = { watch: 0.04, breach: 0.05 };

  test("when lower is better, ok is below watch, and a value at a threshold counts as past it", () => {
    expect(guardrailState(0.039, limits, "lower")).toBe("ok");
    expect(guardrailState(0.04, limits, "lower")).toBe("watch");
    expect(guardrailState(0.0499, limits, "lower")).toBe("watch");
    expect(guardrailState(0.05, limits, "lower")).toBe("breach");
  });

  test("when higher is better, the thresholds are floors", () => {
    const floors = { watch: 0.99, breach: 0.95 };
    expect(guardrailState(0.995, floors, "higher")).toBe("ok");
    expect(guardrailState(0.99, floors, "higher")).toBe("watch");
    expect(guardrailState(0.95, floors, "higher")).toBe("breach");
  });

  test("without `watch` there is no watching", () => {
    expect(guardrailState(0.049, { breach: 0.05 }, "lower")).toBe("ok");
  });

  test("a missing value is unknown, never ok", () => {
    expect(guardrailState(missing("incomplete period"), limits, "lower")).toBe("unknown");
  });

  test("breachedSince is the start of the run of breaches that ends now", () => {
    expect(breachedSince(["ok", "breach", "watch", "breach", "breach"])).toBe(3);
    expect(breachedSince(["breach", "breach"])).toBe(0);
    expect(breachedSince(["breach", "ok"])).toBe(-1);
    expect(breachedSince([])).toBe(-1);
    expect(breachedSince(["breach", "unknown", "breach"])).toBe(2);
  });
});

describe("no NaN and no infinity leaves src/metrics", () => {
  const anyCell: fc.Arbitrary<Cell> = fc.oneof(
    anyNumber.map((value): Cell => ({ kind: "value", value })),
    fc.record({ kind: fc.constant("ratio" as const), numerator: anyNumber, denominator: anyNumber }),
  );

  test("absoluteChange, relativeChange, shareOf and attainment are clean for all numbers", () => {
    fc.assert(
      fc.property(anyValue, anyValue, better, (left, right, direction) => {
        expect(isClean(absoluteChange(left, right))).toBe(true);
        expect(isClean(relativeChange(left, right))).toBe(true);
        expect(isClean(shareOf(left, right))).toBe(true);
        expect(isClean(attainment(left, right, direction))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("cellValue and rollUp are clean for all cells", () => {
    fc.assert(
      fc.property(
        fc.array(anyCell, { maxLength: 8 }),
        fc.constantFrom("mean", "sum", "last"),
        (cells, rollup) => {
          expect(isClean(rollUp(cells, rollup))).toBe(true);
          for (const cell of cells) expect(isClean(cellValue(cell))).toBe(true);
        },
      ),
      { numRuns: 2000, examples: [[[{ kind: "ratio", numerator: 1e300, denominator: 1e-300 }], "sum"]] },
    );
  });

  test("contributions are finite numbers or missing as a whole", () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, anyNumber, anyNumber, (a0, b0, a1, b1) => {
        for (const text of ["a * b", "a / b", "a - b", "a + b"]) {
          const result = contributions(
            parseFormula(text),
            new Map([
              ["a", a0],
              ["b", b0],
            ]),
            new Map([
              ["a", a1],
              ["b", b1],
            ]),
          );
          if (!(result instanceof Map)) continue;
          for (const { value, least, greatest } of result.values())
            expect([value, least, greatest].every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 1000, examples: [[-1.7e308, 1, 1.7e308, 1]] },
    );
  });

  test("guardrail states are one of four for all values", () => {
    fc.assert(
      fc.property(anyValue, anyNumber, anyNumber, better, (value, watch, breach, direction) => {
        const state = guardrailState(value, { watch, breach }, direction);
        expect(state === "unknown").toBe(isMissing(value));
      }),
    );
  });
});
