import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conditioned, conditionProblem, conditionsIn } from "../../src/content/conditions.ts";
import { written } from "../../src/content/written.ts";

const TEXT =
  "We {{#a:target}}aimed for {{a:target}}{{/}}{{^ a:target }}set no target{{/a:target}}, and wait.";
const having =
  (...ids: readonly string[]) =>
  ({ id, isNegated }: { id: string; isNegated: boolean }) =>
    ids.includes(id) !== isNegated;

describe("words under a condition", () => {
  test("are said where the figure has a value, or where it has none", () => {
    expect(conditioned(TEXT, having("a:target"))).toBe("We aimed for {{a:target}}, and wait.");
    expect(conditioned(TEXT, having())).toBe("We set no target, and wait.");
  });

  test("name the figure with its place", () => {
    expect(conditionsIn(TEXT)).toEqual([
      { id: "a:target", isNegated: false, at: 3 },
      { id: "a:target", isNegated: true, at: TEXT.indexOf("{{^") },
    ]);
  });

  test("are read as they are said, each letter at its place in the text", () => {
    const { text, offsets, marks } = written(TEXT, having());
    expect([text, marks]).toEqual(["We set no target, and wait.", []]);
    expect([...text].map((_, index) => TEXT[offsets[index] ?? -1]).join("")).toBe(text);
  });

  test.each([
    ["{{#a}}b", 0, "{{#a}} is not closed"],
    ["b{{/}}", 1, "{{/}} closes nothing"],
    ["{{#a}}{{^b}}c{{/}}{{/}}", 6, "{{^b}} stands within {{#a}}"],
    ["{{#a}}b{{/}}{{/}}", 12, "{{/}} closes nothing"],
  ])("are opened and closed one after the other: %s", (text, at, what) => {
    expect(conditionProblem(text)).toEqual({ at, what });
  });

  test("change nothing in a text that has none", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/\{\{\s*[#^/]/.test(text));
        expect(conditioned(text, () => false)).toBe(text);
        expect(conditionProblem(text)).toBeNull();
      }),
    );
  });
});
