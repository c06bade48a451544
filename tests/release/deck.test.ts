import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8 } from "fflate";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { slidesOf } from "../../src/deck/slides.ts";
import { figuresIn } from "../../src/document/figures.ts";
import { chartPng } from "../../src/formats/pngs.ts";
import { powerPoint } from "../../src/formats/powerpoint/deck.ts";
import type { Edition } from "../../src/report/edition.ts";
import { builtEdition } from "../support/builtEdition.ts";
import { type DeckParts, deckParts, titlesOf, wordsOf } from "../support/deckParts.ts";
import { someOf } from "../support/forms.ts";
import { ledgerIn } from "../support/ledgerIn.ts";
import { hasOffice, printedByOffice } from "../support/office.ts";
import { hasOpenXml, openXmlErrors } from "../support/openXml.ts";
import { BASED, DEMO } from "../support/roots.ts";

/** The demo's third quarter, as it was built for all tests. */
const FOLDER = join(DEMO, "dist");
const HOME = "/drafts/2026-q3/";
const LANGUAGES = ["", "de/", "fr/"] as const;

const draft = builtEdition(DEMO, HOME);

const ledger = ledgerIn(readFileSync(join(FOLDER, HOME, "figures.json"), "utf8"));
const byId = new Map(ledger.map((figure) => [figure.id, figure]));

/** The same edition without what its author wrote on the board page, which shows its blocks by default. */
function bare(edition: Edition): Edition {
  const pages = edition.report.pages.map((page) => ({ ...page, body: null }));
  return { ...edition, report: { ...edition.report, pages } };
}

let bytes: Uint8Array;
let deck: DeckParts;
beforeAll(async () => {
  bytes = await powerPoint(draft);
  deck = deckParts(bytes);
});

describe("the deck of a draft", () => {
  test("is the same file each time", async () => {
    expect(Buffer.from(await powerPoint(draft)).equals(bytes)).toBe(true);
  });

  test.each(LANGUAGES)(
    "has the slides of the web deck in their order, by the same titles (%s)",
    async (language) => {
      const { document } = parseHTML(
        readFileSync(join(FOLDER, HOME, language, "slides", "index.html"), "utf8"),
      );
      const shown = [...document.querySelectorAll(".slide :is(h1, h2)")].map(({ textContent }) =>
        tidy(textContent),
      );
      const made = deckParts(await powerPoint(builtEdition(DEMO, `${HOME}${language}`)));
      expect(titlesOf(made).map(tidy)).toEqual(shown);
      expect(made.notes.length).toBe(made.slides.length);
    },
  );

  test("has a slide for a finding, and none of its titles twice; details stand behind them", () => {
    const slides = slidesOf(draft.report, draft.look);
    const main = slides.filter(({ isAppendix }) => !isAppendix).map(({ title }) => title.plain);
    expect(new Set(main).size).toBe(main.length);
    expect(main.length + 1).toBeGreaterThanOrEqual(12);
    expect(main.length + 1).toBeLessThanOrEqual(16);
    expect(slides.slice(main.length).every(({ isAppendix }) => isAppendix)).toBe(true);
    const without = slidesOf(draft.report, { ...draft.look, deck: { ...draft.look.deck, appendix: false } });
    expect(without.map(({ id }) => id)).toEqual(
      [...slides.slice(0, main.length), slides.at(-1)].map((one) => one?.id),
    );
  });

  test("has what the speaker says in the notes of the slide, before its figures by their ids", () => {
    const at = titlesOf(deck).indexOf("Since August more newcomers leave than we allow");
    const notes = wordsOf(deck.notes[at] ?? "");
    expect(notes[0]).toMatch(/^Say first that we took too long/);
    expect(notes).toContain("newcomer_churn@2026-w28 = 4.2%");
    expect(wordsOf(deck.notes[0] ?? "")).toContain("daily_posters@2026-q3 = 611");
    expect(wordsOf(deck.notes[1] ?? "").slice(-2)).toEqual([
      "Data in the zip and the workbook, by name",
      "trend-daily_posters",
    ]);
  });

  test("says of each decision what can be chosen, what is recommended, and by whom and when", () => {
    const words = wordsOf(deck.slides[titlesOf(deck).indexOf("Three decisions are yours")] ?? "");
    for (const { decisionHtml, optionsHtml, recommendationHtml, owner, by } of draft.report.asks)
      expect(words).toEqual(
        expect.arrayContaining([decisionHtml, ...optionsHtml, recommendationHtml, owner, by]),
      );
  });

  test("says company, edition, state and mark at the foot of each slide, in the place of its layout", () => {
    for (const xml of deck.slides)
      expect(xml).toMatch(
        /type="ftr"[\s\S]*Let Us Meet · North Star report, Q3 2026, draft · Confidential, board/,
      );
  });

  test("has a text for each chart, picture and table, and no id twice on a slide", () => {
    const shown = deck.slides.flatMap((xml) => xml.match(/<p:(pic|graphicFrame)>[\s\S]*?<\/p:\1>/g) ?? []);
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter((xml) => !/<p:cNvPr [^>]*descr="[^"]{5,}/.test(xml))).toEqual([]);
    for (const xml of deck.slides) {
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("stands in the places of its layouts: titles, sentences, tables and charts", () => {
    for (const xml of deck.slides.slice(1)) {
      expect(xml).toContain('<p:ph type="title"/>');
      const shown = xml.match(/<p:graphicFrame>/g)?.length ?? 0;
      if (shown > 0) expect(xml).toMatch(/<p:graphicFrame>[\s\S]*?<p:ph idx="1"\/>/);
    }
  });

  test("draws the driver tree as shapes that lines join, a state always with its shape and word", async () => {
    const made = deckParts(await powerPoint(bare(draft)));
    const tree = made.slides.find((xml) => xml.includes("▲ +6.3%, brings +35"));
    expect(tree?.match(/<a:stCxn id="\d+" idx="3"\/><a:endCxn/g)?.length).toBeGreaterThan(4);
    expect(deck.slides.some((xml) => wordsOf(xml).some((text) => /^▼ Breach 5\.9%/.test(text)))).toBe(true);
  });
});

/** Words without what differs between programs: breaks of lines and spaces that do not break. */
function tidy(text: string | null): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}

describe.runIf(hasOpenXml())("Microsoft's Open XML SDK finds nothing wrong", () => {
  test.each(someOf(LANGUAGES, 3))("in the deck of the demo (%s)", async (language) => {
    const own = builtEdition(DEMO, `${HOME}${language}`);
    expect(openXmlErrors(await powerPoint(own), "pptx")).toEqual([]);
  });

  test("in the deck of a page without a body, and of a company that is hard to write", async () => {
    const hard = bare(draft);
    const company = 'Schmidt & Söhne <"GmbH">';
    const book = { ...hard.book, company };
    const made = await powerPoint({ ...hard, book });
    expect(openXmlErrors(made, "pptx")).toEqual([]);
    expect(strFromU8(deckParts(made).parts.get("docProps/app.xml") ?? new Uint8Array())).toContain(
      "<Company>Schmidt &amp; Söhne &lt;",
    );
  });

  test("and in the workbooks of its charts", () => {
    const books = [...deck.parts].filter(([path]) => path.endsWith(".xlsx"));
    expect(books.length).toBe(deck.charts.length);
    for (const [path, book] of books.slice(0, 3))
      expect([path, ...openXmlErrors(book, "xlsx")]).toEqual([path]);
  });
});

describe("the data in the charts of a deck", () => {
  const chartWith = (series: string, category: RegExp) =>
    deck.charts.find((chart) =>
      chart.series.some(
        ({ name, categories }) => name === series && categories.some((text) => category.test(text)),
      ),
    );
  const valuesOf = (series: DeckParts["charts"][number]["series"], name: string) => [
    ...(series.find((one) => one.name === name)?.values.values() ?? []),
  ];

  test("are the same in the drawing and in the workbook, under names that every program reads", () => {
    expect(deck.charts.length).toBeGreaterThan(2);
    for (const { series, sheet, xml } of deck.charts) {
      const drawn = series.flatMap(({ values }, column) =>
        [...values].map(([row, value]) => [`${String.fromCharCode(66 + column)}${row + 2}`, value] as const),
      );
      expect([...sheet].sort()).toEqual(drawn.sort());
      expect(xml).toContain("<c:cat><c:strRef>");
      expect(xml).not.toContain("multiLvlStrRef");
      expect(xml).not.toContain("<c:legend>");
    }
  });

  test("of the trend are the ledger's, week by week, beside those of the year before and the target", () => {
    const { series = [], xml = "" } = chartWith("Daily people who post", /2025/) ?? {};
    const weeks = ledger.filter(({ id, value }) => /^daily_posters@\d{4}-w\d+$/.test(id) && value !== null);
    const [actual = [], target = [], soFar = [], before = []] = [
      "Daily people who post",
      "Target",
      "Not complete yet",
      "A year before",
    ].map((name) => valuesOf(series, name));
    expect(actual.length).toBeGreaterThan(50);
    expect([...actual, soFar.at(-1)]).toEqual(weeks.map(({ value }) => value).slice(-actual.length - 1));
    expect(target.at(-1)).toBe(byId.get("daily_posters@2026-q3:target")?.value);
    expect(before.length).toBeGreaterThan(10);
    for (const said of [
      "640 21–27 Sept 2026",
      "target 665",
      "last year",
      "expected range",
      "Reply prompts launched",
    ])
      expect(xml).toContain(`<a:t>${said}</a:t>`);
  });

  test("of the trend have what was to be expected as it was, between its limits", () => {
    const { series = [] } = chartWith("Daily people who post", /2025/) ?? {};
    const { bands, points } = draft.report.headline.series;
    const [base, height] = [valuesOf(series, "Base (not shown)"), valuesOf(series, "expected range")];
    const last = bands.at(-1);
    expect(base.at(-1)).toBe(last?.lower);
    expect((base.at(-1) ?? 0) + (height.at(-1) ?? 0)).toBeCloseTo(last?.upper ?? 0, 6);
    expect(base.length).toBe(points.length);
  });

  test("of the bridge lead from one value to the other, joined by lines, each bar with its value as in the ledger", () => {
    const { series = [], xml = "" } = chartWith("Base (not shown)", /Newcomers/) ?? {};
    const sum = (name: string) => valuesOf(series, name).reduce((a, b) => a + b, 0);
    const ends = valuesOf(series, "Daily people who post");
    expect(ends).toEqual([
      byId.get("daily_posters@2026-q2")?.value,
      byId.get("daily_posters@2026-q3")?.value,
    ]);
    expect((ends[0] ?? 0) + sum("Better") - sum("Worse")).toBeCloseTo(ends[1] ?? 0, 9);
    expect(series[0]?.xml).toContain("<a:noFill/>");
    expect(series[0]?.categories).toEqual([
      "Q2 2026",
      "Returning members",
      "Newcomers",
      "Share who post",
      "Q3 2026",
    ]);
    for (const said of ["541", "▲ +46", "▼ −11", "▲ +35", "611"]) expect(xml).toContain(`<a:t>${said}</a:t>`);
    const joints = series.filter(({ name }) => name.startsWith("Joint "));
    expect(joints).toHaveLength(4);
    for (const { values } of joints) expect(new Set(values.values()).size).toBe(1);
  });

  test("of segments are those of the period", () => {
    const { series = [], xml = "" } = chartWith("Share who post by region, percent", /Asia-Pacific/) ?? {};
    expect([...(series[0]?.values.values() ?? [])]).toEqual(
      ["Europe", "Americas", "Asia-Pacific"].map(
        (name) => byId.get(`posting_rate@2026-q3/region=${name}`)?.value,
      ),
    );
    expect(xml).toContain("<a:t>21.5%</a:t>");
  });
});

test("a team's accent and logo are on the master of every slide, and German words where the edition is German", async () => {
  const german = builtEdition(DEMO, `${HOME}de/`);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20H0z"/></svg>';
  const logo = { address: "/logo.svg", type: "image/svg+xml", width: 40, height: 20, isPublic: true };
  const pictures = [{ ...logo, data: Buffer.from(svg).toString("base64") }];
  const look = { ...german.look, accent: "#355e3b", logo: logo.address, pictures };
  const own = deckParts(await powerPoint({ ...german, look }));
  const part = (path: string) => strFromU8(own.parts.get(path) ?? new Uint8Array());
  expect(part("ppt/slideMasters/slideMaster1.xml")).toContain('descr="Let Us Meet"');
  expect(part("ppt/theme/theme1.xml")).toContain('<a:accent1><a:srgbClr val="355E3B"/>');
  expect(titlesOf(own).at(-1)).toBe("Woher diese Zahlen stammen");
  expect(own.slides[0]).toContain('lang="de-DE"');
});

describe.runIf(hasOffice())("LibreOffice opens the deck as it is", () => {
  test.each(someOf(LANGUAGES, 3))(
    "and prints each slide with its title, its foot and each of its figures (%s)",
    async (language) => {
      const own = language === "" ? draft : builtEdition(DEMO, `${HOME}${language}`);
      const pages = printedByOffice(await powerPoint(own)).map(letters);
      const slides = slidesOf(own.report, own.look);
      const figures = new Map(own.report.ledger.figures.map(({ id, text }) => [id, text]));
      expect(pages).toHaveLength(slides.length + 1);
      expect(pages[0]).toContain(letters(own.report.titleText));
      for (const [index, { title, content }] of slides.entries()) {
        const page = pages[index + 1] ?? "";
        expect(page).toContain(letters(title.plain));
        expect(page).toContain(letters(own.report.confidentiality ?? ""));
        const items = content.flatMap((one) =>
          one.kind === "shown" && one.item.kind === "table" ? [one.item] : [],
        );
        const texts = figuresIn(items).flatMap((id) => figures.get(id) ?? []);
        expect(texts.filter((text) => !page.includes(letters(text)))).toEqual([]);
      }
    },
  );
});

/** What is left of words however a program breaks lines and cells: letters and digits. */
function letters(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}%€+−]/gu, "");
}

describe("pictures of an edition", () => {
  const sizeOf = (png: Uint8Array) => [16, 20].map((at) => Buffer.from(png).readUInt32BE(at));

  test("of one chart have twice the pixels of its drawing, and the same bytes each time", async () => {
    const svg = readFileSync(join(FOLDER, HOME, "charts/bridge-daily_posters-2026-q3-previous.svg"), "utf8");
    const [, width = ""] = /width="(\d+)"/.exec(svg) ?? [];
    const once = await chartPng(draft, "bridge-daily_posters-2026-q3-previous");
    expect(sizeOf(once)[0]).toBe(2 * Number(width));
    expect(await chartPng(draft, "bridge-daily_posters-2026-q3-previous")).toEqual(once);
  });

  test("for previews of links are 1200 by 630, and the same in another build under a base path", () => {
    const png = readFileSync(join(FOLDER, HOME, "preview.png"));
    expect(sizeOf(png)).toEqual([1200, 630]);
    expect(readFileSync(join(BASED, "dist", HOME, "preview.png")).equals(png)).toBe(true);
  });
});

test("pages under a base path lead to the feed, and have no picture where nobody has said on which host they are", () => {
  const html = readFileSync(join(BASED, "dist", HOME, "newcomers", "index.html"), "utf8");
  expect(html).toContain('type="application/atom+xml" title="Let Us Meet" href="../../../feed.xml"');
  expect(html).toContain('<meta property="og:title" content="What happened to newcomers"');
  expect(html).not.toContain("og:image");
  expect(readFileSync(join(BASED, "dist", "robots.txt"), "utf8")).toBe(
    "User-agent: *\nDisallow: /board/q/\n",
  );
  expect(existsSync(join(BASED, "dist", "sitemap.xml"))).toBe(false);
});
