import { describe, expect, test } from "vitest";
import { TOKENS } from "../../src/document/tokens.ts";
import { flawsIn, readSheet } from "../../src/engine/own/sheet.ts";

const flaws = (css: string) => {
  const sheet = readSheet(css);
  return "flaw" in sheet ? [sheet.flaw] : flawsIn(sheet);
};
const urls = (css: string) => {
  const sheet = readSheet(css);
  const found: string[] = [];
  if ("flaw" in sheet) throw new Error(sheet.flaw.what);
  sheet.withUrls((url) => {
    found.push(url);
    return url;
  });
  return found;
};

describe("a style sheet of a team's own", () => {
  test("may style what components render", () => {
    const css = `/* Ours: 5 px. */
.roadmap > li::before { content: "\\2192  "; color: var(--muted); margin: 4px 0 2px; }
@media (width < 640px) { .roadmap { display: grid; grid-template-columns: 1fr 2fr; } }
@font-face { font-family: "Brand 2"; src: url(./brand.woff2) format("woff2"); }
.own { --own-size: 14px; content: attr(title); list-style: disc; }`;
    expect(flaws(css)).toEqual([]);
    expect(urls(css)).toEqual(["./brand.woff2"]);
  });

  test.each([
    '@import "other.css";',
    "@import url(https://example.com/a.css);",
    "@IMPORT 'a';",
    "@\\69mport 'a';",
    '.a { background: image-set("https://example.com/a.png" 1x); }',
    '.a { background: -webkit-image-set("a.png" 1x); }',
    '.a { background: src("https://example.com/a.png"); }',
    '@namespace svg "http://www.w3.org/2000/svg";',
    '.a::after { content: "</style>"; }',
  ])("loads nothing by %s", (css) => {
    expect(flaws(css)).toHaveLength(1);
  });

  test("names each address that it loads, however it is written", () => {
    expect(urls(`.a { background: URL( 'a.png' ), url("b.png"), u\\72l(c.png) }`).slice(0, 2)).toEqual([
      "a.png",
      "b.png",
    ]);
    expect(urls(".a { background: url(\\68ttps://example.com/a.png) }")).toEqual([
      "https://example.com/a.png",
    ]);
    expect(flaws(".a { background: u\\72l(//example.com/c.png) }")).toHaveLength(1);
  });

  test.each([
    '.a::before { content: "520 people"; }',
    ".a::before { content: '\\35 20'; }",
    '.a::before { content: "a\\"5"; }',
    ".a::before { content: counter(item); }",
    '.a::before { content: counters(item, "."); }',
    ".a::before { content: attr(id); }",
    '.a { --shown: "12%"; }',
    '.a { quotes: "5" "6"; }',
    '.a { list-style-type: "12 "; }',
    '@counter-style own { symbols: "5" "6"; }',
  ])("writes no number by %s", (css) => {
    expect(flaws(css).map(({ what }) => what.split(":")[0])).toEqual([
      "writes a number that is in no ledger",
    ]);
  });

  test.each([...Object.keys(TOKENS), "accent", "accent-light", "rule-strong"])(
    "sets no --%s, whose contrast would not be checked",
    (name) => {
      expect(flaws(`:root{--${name}: #777777}`)).toHaveLength(1);
      expect(flaws(`.a { color: var(--${name}) }`)).toEqual([]);
    },
  );

  test.each(['.a { content: "b', ".a { /* b", ".a {", ".a } .b {", ".a { color: 'b\n' }"])(
    "is whole, not %s",
    (css) => {
      expect(flaws(css)).toHaveLength(1);
    },
  );

  test("has its flaws on their lines", () => {
    expect(flaws('.a {\n  color: red;\n  content: "5";\n}\n@import "b";').map(({ line }) => line)).toEqual([
      3, 5,
    ]);
  });
});
