import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lettersIn, lettersOf } from "../../src/document/letters.ts";
import { isPlainJson } from "../../src/syntax/json.ts";

/** Does it come back as the same? Node says so itself. */
function comesBack(value: unknown): boolean {
  const text = JSON.stringify(value);
  return text !== undefined && isDeepStrictEqual(JSON.parse(text), value);
}

const ODD = [
  [undefined],
  { key: undefined },
  { nan: Number.NaN, all: [Number.POSITIVE_INFINITY] },
  [-0],
  { at: new Date(0) },
  new Map([["key", 1]]),
  new Set([1]),
  [1n].map((_, at) => () => at),
  Object.create(null),
  Object.assign(Object.create({ inherited: 1 }), { own: 2 }),
  Object.assign([1, 2], { more: 3 }),
  new Array(3),
  { [Symbol("key")]: 1 },
  { toJSON: () => ({}) },
  new (class Named {
    readonly own = 1;
  })(),
];

describe("a value that would come back from JSON as it is", () => {
  test.each(ODD.map((value) => [value]))("is not %o", (value) => {
    expect(comesBack(value) && isPlainJson(value)).toBe(false);
    expect(isPlainJson({ some: [value] })).toBe(false);
  });

  test("is told from others as reading it again tells it", () => {
    const any = fc.anything({
      withNullPrototype: true,
      withSparseArray: true,
      withDate: true,
      withMap: true,
    });
    fc.assert(
      fc.property(any, (value) => isPlainJson(value) === comesBack(value)),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => isPlainJson(value) === comesBack(value)),
      { numRuns: 500 },
    );
  });
});

test("the letters of data are those of its JSON, names and texts alike", () => {
  const data = fc.dictionary(fc.string({ unit: "binary" }), fc.array(fc.string({ unit: "grapheme" })));
  fc.assert(
    fc.property(data, (value) => {
      const sorted = (letters: ReadonlySet<string>) => [...letters].sort();
      expect(sorted(lettersIn(JSON.stringify(value)))).toEqual(sorted(lettersOf(value)));
    }),
  );
});
