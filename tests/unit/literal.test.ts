import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NoLiteral, parseLiteral } from "../../src/content/literal.ts";

const why = (text: string) => {
  try {
    return parseLiteral(text);
  } catch (error) {
    if (error instanceof NoLiteral) return error.message;
    throw error;
  }
};

describe("parseLiteral(text)", () => {
  test("reads texts, numbers, lists and groups as JavaScript writes them", () => {
    expect(parseLiteral(` ["a", 'b', \`c\`, 1, -2.5e3, .5, true, false, null,] `)).toEqual([
      "a",
      "b",
      "c",
      1,
      -2500,
      0.5,
      true,
      false,
      null,
    ]);
    expect(parseLiteral("{ a: { 'b c': [], 1: 'x' }, \"d\": {}, }")).toEqual({
      a: { "b c": [], 1: "x" },
      d: {},
    });
    expect(parseLiteral("{ Anteil_später: 'x' }")).toEqual({ Anteil_später: "x" });
    expect(parseLiteral(`'it\\'s \\u00e9\\n'`)).toBe("it's é\n");
  });

  test("reads what JSON writes", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(parseLiteral(JSON.stringify(plain))).toEqual(plain);
      }),
    );
  });

  test("refuses functions by name, and all else that is computed", () => {
    for (const text of ["() => 1", "(d) => d.x", "function () {}", "d => d", "[() => 1]", "async () => 1"])
      expect(why(text), text).toBe("a function cannot be read");
    for (const text of ["metric", "1 + 1", "a.b", "{...rest}", "[1 2]", "undefined", "`a$" + "{b}`", ""])
      expect(String(why(text)), text).toMatch(
        /^(something is computed in it|a (text|key) in it does not read)$/,
      );
  });
});
