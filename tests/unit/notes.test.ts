import { describe, expect, test } from "vitest";
import { linesWithin } from "../../src/charts/hatch.ts";
import { withNotes } from "../../src/paper/notes.ts";

const words = { heading: "Links", figures: (address: string) => `Figures: ${address}` };
const host = (reference: string) => (reference === "skip/" ? null : `https://a.org/${reference}`);
const noted = (main: string) => withNotes(`<body><main>${main}</main></body>`, words, host);

describe("notes", () => {
  test("number links in their order, and list where they lead", () => {
    expect(noted('<a href="b/">b</a> <a class="c" href="d/">d</a>')).toBe(
      '<body><main><a href="b/" data-note="1">b</a> <a class="c" href="d/" data-note="2">d</a>' +
        '<section class="notes"><h2>Links</h2><ol><li>https://a.org/b/</li><li>https://a.org/d/</li></ol></section></main></body>',
    );
  });

  test("give the same address the same number", () => {
    const html = noted('<a href="b/">b</a><a href="d/">d</a><a href="b/">again</a>');
    expect([...html.matchAll(/data-note="(\d+)"/g)].map(([, number]) => number)).toEqual(["1", "2", "1"]);
    expect(html.match(/<li>/g)).toHaveLength(2);
  });

  test("are one together for the numbers of the report", () => {
    const html = noted(
      '<a class="num strong" href="figures/#a@b">1</a><a class="figure" href="figures/#c@d">2</a>',
    );
    expect(html).toContain(
      '<section class="notes"><h2>Links</h2><p>Figures: https://a.org/figures/</p></section>',
    );
    expect(html).not.toContain("data-note");
  });

  test.each([
    ["places on the page", '<a href="#there">x</a>'],
    ["navigation", '<nav aria-label="y"><a href="b/">x</a></nav>'],
    ["folded tables", '<details class="data"><a href="b/">x</a></details>'],
    ["downloads", '<span class="downloads"><a href="b.csv">x</a></span>'],
    ["notices of later versions", '<p class="notice outdated" hidden><a href="b/">x</a></p>'],
    ["what leads nowhere", "<a>x</a>"],
    ["what paper does not lead to", '<a href="skip/">x</a>'],
  ])("leave out %s", (_, html) => {
    expect(noted(html)).toBe(`<body><main>${html}</main></body>`);
  });

  test("leave a page without a main part as it is", () => {
    expect(withNotes('<a href="b/">b</a>', words, host)).toBe('<a href="b/">b</a>');
  });
});

describe("a hatched area", () => {
  test("is lined where x and y sum to multiples of six, from edge to edge", () => {
    expect(linesWithin({ x: 0, y: 0, width: 10, height: 4 })).toBe("M0,0L0,0M2,4L6,0M8,4L10,2");
    expect(linesWithin({ x: 1, y: 1, width: 4, height: 4 })).toBe("M1,5L5,1");
  });
});
