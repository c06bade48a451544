import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NoLiteral, parseLiteral } from "../../src/content/literal.ts";
import { fitText } from "../../src/syntax/fitText.ts";

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
        const plain = fitted(JSON.parse(JSON.stringify(value)));
        expect(parseLiteral(JSON.stringify(plain))).toEqual(plain);
      }),
    );
  });

  test("refuses functions by name, and all else that is computed", () => {
    for (const text of ["() => 1", "(d) => d.x", "function () {}", "d => d", "[() => 1]", "async () => 1"])
      expect(why(text), text).toBe("a function cannot be read");
    const computed = [
      "metric",
      "1 + 1",
      "a.b",
      "{...rest}",
      "undefined",
      "`a$" + "{b}`",
      "-'1'",
      "!1",
      "1n",
      "/a/",
    ];
    for (const text of [...computed, "[...rest]", "[, 1]", "{ a }", "{ [a]: 1 }", "1); (2", "a => a.b, 1"])
      expect(why(text), text).toBe("something is computed in it");
  });

  test("says so where a text does not read", () => {
    for (const text of ["[1 2]", "", "'a", "{ a: }", "{ a 1 }", "1)", "'a\nb'"])
      expect(why(text), text).toBe("it does not read as JavaScript");
  });

  test("reads what stands beside comments, and every way to write a letter", () => {
    expect(parseLiteral("/* a */ [1, // one\n 2]")).toEqual([1, 2]);
    expect(parseLiteral("'\\x41\\u{1f600}\\\n'")).toBe("A😀");
  });
});

/** The same value with names and texts that every file can hold: others are refused. */
function fitted(value: unknown): unknown {
  if (typeof value === "string") return fitText(value);
  if (Array.isArray(value)) return value.map(fitted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [fitText(name), fitted(own)]));
}
