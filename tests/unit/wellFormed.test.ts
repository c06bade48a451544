import { describe, expect, test } from "vitest";
import { flawOf } from "../../src/syntax/wellFormed.ts";

describe("a text is XML", () => {
  test.each([
    ["<a/>"],
    ['<?xml version="1.0"?>\n<a x="1 &amp; 2"><b:c/>text &#233; &#xE9;<!-- - --><![CDATA[<&]]></a>\n'],
    ["<a>日本 🙂 \t\n</a>"],
  ])("where each of its tags is closed by its own: %j", (xml) => {
    expect(flawOf(xml)).toBeNull();
  });

  test.each([
    ["<a>Schmidt & Söhne</a>", "holds a bare &"],
    ['<a b="Schmidt & Söhne"/>', "holds a bare &"],
    ["<a><b></a></b>", "`</a>` closes `<b>`"],
    ["<a>", "`<a>` is not closed"],
    ["<a/><b/>", "it has 2 outermost elements"],
    ["", "it has 0 outermost elements"],
    ['<a b="1" b="2"/>', "has an attribute twice"],
    ["<a>1 < 2</a>", "is no tag"],
    ["<a>\u0001</a>", "U+0001"],
    ["<a>\u000b</a>", "U+000B"],
    ["<a>\ufffe</a>", "U+FFFE"],
    ["<a>\ud800</a>", "U+D800"],
  ])("and %j is none", (xml, said) => {
    expect(flawOf(xml)).toContain(said);
  });
});
