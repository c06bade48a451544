import { describe, expect, test } from "vitest";
import type { Setting } from "../../src/blocks/setting.ts";
import type { Divisible } from "../../src/deck/divisible.ts";
import { LETTERS } from "../../src/deck/room.ts";
import { firstOfNodes, firstOfText } from "../../src/deck/sentence.ts";
import { shared } from "../../src/deck/share.ts";
import { slidesOf } from "../../src/deck/slides.ts";
import { tableHeight } from "../../src/deck/tableHeight.ts";
import { trimmed } from "../../src/deck/trimmed.ts";
import { authorWords } from "../../src/deck/unit.ts";
import { type BodyNode, lettersOf } from "../../src/document/body.ts";
import { group, type Item, paragraph } from "../../src/document/item.ts";
import { cards, column, line, row, shown, type Table } from "../../src/document/table.ts";
import { html, styled } from "../../src/document/text.ts";
import { languageOf } from "../../src/language/language.ts";
import { stretchesOf } from "../../src/report/outline/stretches.ts";
import { builtEdition } from "../support/builtEdition.ts";
import { DEMO } from "../support/roots.ts";

const { report, look } = builtEdition(DEMO, "/drafts/2026-q3/");
const setting: Setting = {
  ...{ report, slug: "index", medium: "slides", say: languageOf("en-GB"), locale: "en-GB" },
};
const link: BodyNode = { tag: "a", attributes: { href: "/about/" }, children: ["St. Gallen. It"] };
const said = (...nodes: BodyNode[]) => authorWords(firstOfNodes(nodes, setting), setting).plain;

describe("the first sentence of a paragraph", () => {
  test("ends with its full stop, and not with that of a link in it", () => {
    expect(said("We met in ", link, " grew. So did we.")).toBe("We met in St. Gallen. It grew.");
  });

  test("does not end with an ordinal, nor within a number", () => {
    expect(said("Am 14. September waren es 1.5 Prozent. Danach mehr.")).toBe(
      "Am 14. September waren es 1.5 Prozent.",
    );
  });

  test("is all there is where nothing ends it", () => {
    expect(said("Nothing ends ", link)).toBe("Nothing ends St. Gallen. It");
  });

  test("of prose of the report ends between its elements", () => {
    const prose = 'Posters <a href="figure:a">rose. By 2</a> a day. We are glad.';
    expect(firstOfText([html(prose)])).toEqual([html('Posters <a href="figure:a">rose. By 2</a> a day.')]);
  });
});

describe("what a slide has no room for", () => {
  const table = cards(
    "okr",
    "Key results",
    [column("row", "Result"), column("words", "Now")],
    [
      row(
        line("Posters", styled("below", "on the tree")),
        line("5", { kind: "files", id: "a", isDrawn: false }, styled("below", "even pace: 4")),
      ),
    ],
  );

  test("is in a table a caption for readers of the page alone, what stands below a name, and downloads", () => {
    const [one] = [trimmed(table)];
    expect(one).toEqual({
      ...table,
      caption: { text: [], isHidden: true },
      rows: [row(line("Posters"), line("5", styled("below", "even pace: 4")))],
    });
  });

  test("is within a group its sources and what is folded away, and never the group itself", () => {
    const source = paragraph("source", "Source: activity");
    const inner: Item[] = [table, source, ...group("folded", "Numbers", [paragraph("text", "p")])];
    const [whole] = group("segments", null, inner);
    if (whole === undefined) throw new Error("There is no group.");
    expect(trimmed(whole)).toEqual({ ...whole, items: [trimmed(table)] });
    expect(trimmed(source)).toEqual(source);
  });
});

describe("what needs more than a slide", () => {
  const rows = (count: number): Divisible => ({
    count,
    take: (from, to) => ({
      kind: "shown",
      item: paragraph("text", Array.from({ length: to - from }, (_, at) => from + at).join(" ")),
    }),
    heightOf: (from, to) => (to - from) * 100,
  });
  const pages = (counts: readonly number[], first: number, others: number) =>
    shared([counts.map(rows)], (isFirst) => (isFirst ? first : others)).map((page) =>
      page.map((content) =>
        content.kind === "shown" && content.item.kind === "paragraph" ? content.item.text.join("") : "",
      ),
    );

  test("stands in equal shares on as few slides as it needs, with each row once and in its order", () => {
    expect(pages([7], 600, 600)).toEqual([["0 1 2 3"], ["4 5 6"]]);
    expect(pages([6], 600, 600)).toEqual([["0 1 2 3 4 5"]]);
  });

  test("has less room on the first where a sentence stands above it", () => {
    expect(pages([4], 200, 600)).toEqual([["0"], ["1 2 3"]]);
  });

  test("has a slide for a row that none has room for", () => {
    expect(pages([2], 50, 50)).toEqual([["0"], ["1"]]);
  });

  test("may share a slide with what follows on it", () => {
    expect(pages([2, 1], 600, 600)).toEqual([["0 1", "0"]]);
  });
});

test("a table is as high as its rows, the lines in their cells and its caption", () => {
  const of = (...texts: string[]): Table =>
    cards(
      null,
      "",
      [column("row", "Name")],
      texts.map((text) => row(line(text))),
    );
  const one = tableHeight(of("short"), LETTERS[0]);
  expect(tableHeight(of("short", "short"), LETTERS[0]) - one).toBe(49);
  expect(tableHeight(of("long ".repeat(60)), LETTERS[0]) - one).toBeGreaterThanOrEqual(32 * 2);
  expect(tableHeight({ ...of("short"), caption: shown("Named") }, LETTERS[0]) - one).toBe(44);
});

test("sections begin with a heading or are a slide, which what follows it is not part of", () => {
  const heading = (id: string): BodyNode => ({ tag: "h2", attributes: { id }, children: [id] });
  const p = (text: string): BodyNode => ({ tag: "p", children: [text] });
  const slide: BodyNode = { block: "Slide", props: { title: "Seen, and said" }, children: [p("c")] };
  const body = [p("before"), heading("a"), "\n", p("b"), slide, p("after"), heading("d")];
  expect(stretchesOf(body, setting)).toEqual([
    { id: "a", heading: ["a"], nodes: [p("b")], after: [], isSlide: false },
    { id: "seen-and-said", heading: ["Seen, and said"], nodes: [p("c")], after: [p("after")], isSlide: true },
    { id: "d", heading: ["d"], nodes: [], after: [], isSlide: false },
  ]);
});

describe("the deck of the demo", () => {
  const slides = slidesOf(report, look);
  const one = (start: string) => {
    const found = slides.find(({ id }) => id.startsWith(start));
    if (found === undefined) throw new Error(`There is no slide ${start}.`);
    return found;
  };
  const itemsOn = (start: string) =>
    one(start).content.flatMap((content) => (content.kind === "shown" ? [content.item] : []));

  test("begins with the bottom line, its first sentence and the trend, and what went well and badly", () => {
    expect(slides.slice(0, 2).map(({ id }) => id)).toEqual(["bottom-line", "highlights"]);
    expect(one("bottom-line").lead?.plain).toMatch(/^Daily posters rose 12\.9%, to 611, .*the place\.$/);
    expect(itemsOn("bottom-line")).toMatchObject([{ kind: "chart", title: [], drawing: { draws: "trend" } }]);
  });

  test("has of a section the first sentence and the first block", () => {
    expect(one("half-of-the-rise").lead?.plain).toBe(
      "Daily posters are daily active people times the share of them who post.",
    );
    expect(itemsOn("half-of-the-rise")).toMatchObject([{ kind: "chart", drawing: { draws: "bridge" } }]);
  });

  test("has of what is written as a slide all of it, and what the speaker says", () => {
    const { lead, content, notes } = one("since-august-more-newcomers-leave");
    expect(lead).toBeNull();
    expect(content.map(({ kind }) => kind)).toEqual(["written", "shown"]);
    expect((notes ?? []).map(lettersOf).join("")).toContain("Say first that we took too long");
    expect(slides.filter((slide) => slide.notes !== null)).toHaveLength(2);
  });

  test("says on slides of one section which of how many each is, and has its notes and sentence on the first", () => {
    const bare = { ...report, pages: report.pages.map((page) => ({ ...page, body: null })) };
    const parted = [...slides, ...slidesOf(bare, look)].filter(({ part }) => part !== null);
    expect(parted.length).toBeGreaterThan(1);
    for (const [, own] of Map.groupBy(parted, ({ title }) => title.plain)) {
      expect(own.map(({ part }) => part)).toEqual(
        own.map((_, index) => ({ index: index + 1, of: own.length })),
      );
      expect(own.slice(1).filter(({ lead, notes }) => lead !== null || notes !== null)).toEqual([]);
    }
    expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
  });
});

test("a no-break space in a title takes no more room than another", () => {
  const german = builtEdition(DEMO, "/drafts/2026-q3/de/");
  expect(slidesOf(german.report, german.look)[0]?.lead?.plain).toMatch(/^Die Zahl der täglich Schreibenden/);
});
