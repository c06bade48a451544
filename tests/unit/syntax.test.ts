import { describe, expect, test } from "vitest";
import { escapeMarkup, escapeQuotes, escapeText } from "../../src/syntax/markup.ts";
import { escapePattern } from "../../src/syntax/pattern.ts";
import { identifier, literal } from "../../src/syntax/sql.ts";

const NASTY = `a & b < c > "d" 'e' &amp;`;

describe("markup", () => {
  test("stands between tags as the text that it was", () => {
    expect(escapeText(NASTY)).toBe(`a &amp; b &lt; c &gt; "d" 'e' &amp;amp;`);
  });

  test("stands in an attribute too, where its quotes are escaped", () => {
    expect(escapeMarkup(NASTY)).toBe(`a &amp; b &lt; c &gt; &quot;d&quot; 'e' &amp;amp;`);
    expect(escapeQuotes('<b title="x">')).toBe("<b title=&quot;x&quot;>");
  });
});

test("a pattern matches the text that it was made of, and no other", () => {
  const text = "^1.5 (a+b)*[c]{2}|$d\\e/f?";
  expect(new RegExp(`^${escapePattern(text)}$`).test(text)).toBe(true);
  expect(new RegExp(`^${escapePattern(text)}$`, "u").test(text)).toBe(true);
  expect(new RegExp(`^${escapePattern("a.b")}$`).test("axb")).toBe(false);
});

test("names and texts of SQL keep their quotes", () => {
  expect(identifier('my "table"')).toBe('"my ""table"""');
  expect(literal("it's")).toBe("'it''s'");
});
