import { describe, expect, test } from "vitest";
import { TAGS } from "../../src/content/markup.ts";
import type { BodyNode } from "../../src/document/body.ts";
import { readRendered, SLOT } from "../../src/engine/own/rendered.ts";

const NOTHING = { isInLine: false, words: [], figures: new Map<string, string>() };
const strayIn = (html: string) => readRendered(html, NOTHING).stray.map(({ what }) => what);

const LIVE = [
  "script",
  "style",
  "iframe",
  "form",
  "input",
  "button",
  "svg",
  "object",
  "embed",
  "link",
  "meta",
  "base",
  "video",
  "template",
  "portal",
  "x-own",
];

describe("what a component renders", () => {
  test.each(LIVE)("may hold no <%s>, wherever it stands", (tag) => {
    expect(strayIn(`<p>a</p><${tag}></${tag}>`)).toContain(`words may not hold <${tag}>`);
    expect(strayIn(`<section><p>a <b><${tag}>b</${tag}></b></p></section>`)).toContain(
      `words may not hold <${tag}>`,
    );
  });

  test.each(Object.keys(TAGS))("may hold <%s>, which runs nothing and asks nothing", (tag) => {
    expect(strayIn(`<${tag} class="own" title="a"></${tag}>`)).toEqual([]);
    for (const attribute of [
      "onclick",
      "onerror",
      "style",
      "srcset",
      "formaction",
      "ping",
      "autofocus",
      "data-own",
      "is",
    ])
      expect(strayIn(`<${tag} ${attribute}="a"></${tag}>`)).toEqual([
        `<${tag}> may not say \`${attribute}\``,
      ]);
  });

  test.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,a",
    "vbscript:a",
    "../../../../../../x",
    "a\\b",
  ])("leads to no %s", (href) => {
    expect(strayIn(`<a href="${href}">a</a>`)).toHaveLength(1);
  });

  test.each(["https://example.com/a.png", "//example.com/a.png", "data:image/png;base64,AA"])(
    "loads no %s",
    (src) => {
      expect(strayIn(`<img src="${src}" alt="">`)).toHaveLength(1);
    },
  );

  test.each(["/about/", "../", "details/#part", "#part", "https://example.com/", "mailto:a@example.com"])(
    "may lead to %s",
    (href) => {
      expect(strayIn(`<a href="${href}">a</a>`)).toEqual([]);
    },
  );
});

describe("what stands within a line of words", () => {
  const within = (html: string, words: readonly BodyNode[] = []) =>
    readRendered(html, { isInLine: true, words, figures: new Map() }).stray.length;

  test.each(["p", "div", "section", "ul", "table", "h3", "blockquote", "figure"])("is no <%s>", (tag) => {
    expect(within(`<${tag}>a</${tag}>`)).toBe(1);
    expect(within(`<b><${tag}>a</${tag}></b>`)).toBe(1);
    expect(strayIn(`<span>a <${tag}></${tag}></span>`)).toEqual([`<${tag}> within a line of words`]);
  });

  test("may be whatever words within a line are", () => {
    expect(within(`<span class="own">a <b>b</b><br><img src="/a.png" alt="c"></span>${SLOT}`, ["d"])).toBe(0);
  });

  test("is no paragraph of the page either", () => {
    const words = [{ tag: "p", children: ["a"] }];
    const around = (html: string) => readRendered(html, { isInLine: false, words, figures: new Map() }).stray;
    expect(around(`<p>${SLOT}</p>`)).toHaveLength(1);
    expect(around(`<section>${SLOT}</section>`)).toEqual([]);
  });
});

describe("the body of a page", () => {
  const { nodes, texts } = readRendered(
    `<section class="own"><h3>Title</h3><p title="Tip">Since <b>5</b>20: <data value="a@2026">12</data>7 <data value="b">8</data></p>${SLOT}<!-- no --></section>`,
    { isInLine: false, words: ["Words"], figures: new Map([["a@2026", "12"]]) },
  );

  test("holds the elements, the figures and the words of its author, and no comment", () => {
    expect(nodes).toEqual([
      {
        tag: "section",
        attributes: { class: "own" },
        children: [
          { tag: "h3", children: ["Title"], isTag: true },
          {
            tag: "p",
            attributes: { title: "Tip" },
            children: [
              ...["Since ", { tag: "b", children: ["5"] }, "20: "],
              ...[{ block: "Figure", props: { id: "a@2026" } }, "7 "],
              { tag: "data", attributes: { value: "b" }, children: ["8"] },
            ],
          },
          "Words",
        ],
      },
    ]);
  });

  test("is read as readers read it: across tags within a line, and with what is said of elements", () => {
    expect(texts).toEqual(["Title", "Tip", "Since 520: 127 8"]);
  });

  test("is read with the numbers that lists begin with", () => {
    expect(readRendered('<ol start="12"><li value="15">a</li></ol>', NOTHING).texts).toEqual([
      "12",
      "15",
      "a",
    ]);
  });
});
