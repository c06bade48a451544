import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { chartPng } from "../../src/formats/pngs.ts";
import { powerPoint } from "../../src/formats/powerpoint/deck.ts";
import { builtEdition } from "../support/builtEdition.ts";
import { hasOffice, printedByOffice } from "../support/office.ts";
import { BASED, DEMO } from "../support/roots.ts";

/** The demo's third quarter, as it was built for all tests. */
const FOLDER = join(DEMO, "dist");
const HOME = "/drafts/2026-q3/";

const draft = builtEdition(DEMO, HOME);

const ledger = z
  .object({ figures: z.array(z.object({ id: z.string(), value: z.number().nullable(), text: z.string() })) })
  .parse(JSON.parse(readFileSync(join(FOLDER, HOME, "figures.json"), "utf8"))).figures;
const byId = new Map(ledger.map((figure) => [figure.id, figure]));

interface Series {
  readonly name: string;
  readonly categories: readonly string[];
  readonly values: ReadonlyMap<number, number>;
  readonly xml: string;
}

interface Deck {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly slides: readonly string[];
  readonly notes: readonly string[];
  readonly charts: readonly {
    readonly series: readonly Series[];
    readonly sheet: ReadonlyMap<string, number>;
  }[];
}

function read(bytes: Uint8Array): Deck {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const numbered = (pattern: RegExp) =>
    [...parts.keys()]
      .filter((path) => pattern.test(path))
      .sort((left, right) => Number(/\d+/.exec(left)) - Number(/\d+/.exec(right)))
      .map((path) => strFromU8(parts.get(path) ?? new Uint8Array()));
  return {
    parts,
    slides: numbered(/^ppt\/slides\/slide\d+\.xml$/),
    notes: numbered(/^ppt\/notesSlides\/notesSlide\d+\.xml$/),
    charts: numbered(/^ppt\/charts\/chart\d+\.xml$/).map((xml, index) => ({
      series: [...xml.matchAll(/<c:ser>[\s\S]*?<\/c:ser>/g)].map(([own]) => seriesOf(own)),
      sheet: sheetOf(parts.get(`ppt/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`)),
    })),
  };
}

function seriesOf(xml: string): Series {
  const points = (part: string | undefined) =>
    [...(part ?? "").matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(
      ([, at, value = ""]) => [Number(at), value] as const,
    );
  return {
    name: /<c:tx>[\s\S]*?<c:v>([^<]*)</.exec(xml)?.[1] ?? "",
    categories: points(/<c:cat>[\s\S]*?<\/c:cat>/.exec(xml)?.[0]).map(([, text]) => text),
    values: new Map(
      points(/<c:val>[\s\S]*?<\/c:val>/.exec(xml)?.[0]).map(([at, text]) => [at, Number(text)]),
    ),
    xml,
  };
}

/** The numbers of the workbook that lies in a chart, by their cells ("B2"). */
function sheetOf(bytes: Uint8Array | undefined): ReadonlyMap<string, number> {
  const xml = strFromU8(unzipSync(bytes ?? new Uint8Array())["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  const cells = [...xml.matchAll(/<c r="([B-Z]+(?!1\b)\d+)"(?![^>]*t="s")[^>]*><v>([^<]*)<\/v>/g)];
  return new Map(cells.map(([, cell = "", value]) => [cell, Number(value)]));
}

/** What a slide says, a paragraph each. */
function wordsOf(xml: string): string[] {
  const paragraphs = [...xml.matchAll(/<a:p>[\s\S]*?<\/a:p>/g)].map(([own]) =>
    [...own.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = ""]) => text).join(""),
  );
  return paragraphs.map((text) => parseHTML(`<p>${text}</p>`).document.querySelector("p")?.textContent ?? "");
}

let bytes: Uint8Array;
let deck: Deck;
beforeAll(async () => {
  bytes = await powerPoint(draft);
  deck = read(bytes);
});

describe("the deck of a draft", () => {
  test("is the same file each time", async () => {
    expect(Buffer.from(await powerPoint(draft)).equals(bytes)).toBe(true);
  });

  test("has a slide for the title, the bottom line, each section and the sources, with notes", () => {
    const titles = deck.slides.map((xml) =>
      wordsOf(/<p:sp>(?:(?!<\/p:sp>)[\s\S])*type="title"[\s\S]*?<\/p:sp>/.exec(xml)?.[0] ?? "").join(""),
    );
    expect(titles.filter((title) => title === "" || title === "Links")).toEqual([]);
    for (const title of [
      "More people post, but newcomers leave sooner",
      "What went well, and what did not",
      "Three decisions are yours",
      "Since August more newcomers leave than we allow",
      "Where these numbers come from",
    ])
      expect(titles).toContain(title);
    expect(deck.notes.length).toBe(deck.slides.length);
    expect(deck.notes.some((xml) => wordsOf(xml).includes("daily_posters@2026-q3 = 611"))).toBe(true);
  });

  test("says company, edition, state and mark on its masters", () => {
    const layouts = [...deck.parts].filter(([path]) => /^ppt\/slideLayouts\/slideLayout\d+\.xml$/.test(path));
    const said = layouts.map(([, own]) => wordsOf(strFromU8(own)).join("|"));
    const own = said.filter((text) => text.includes("Let Us Meet · North Star report, Q3 2026, draft"));
    expect(own.length).toBe(2);
    expect(own.every((text) => text.includes("Confidential, board of directors"))).toBe(true);
  });

  test("has a text for each chart, picture and table", () => {
    const shown = deck.slides.flatMap((xml) => xml.match(/<p:(pic|graphicFrame)>[\s\S]*?<\/p:\1>/g) ?? []);
    expect(shown.length).toBeGreaterThan(15);
    const silent = shown.filter((xml) => !/<p:cNvPr [^>]*descr="[^"]{5,}/.test(xml));
    expect(silent.map((xml) => xml.slice(0, 200))).toEqual([]);
    expect(deck.slides.join("")).not.toContain("spoken:");
  });

  test("draws the driver tree as shapes, a state always with its shape and word", async () => {
    const pages = draft.report.pages.map((page) => ({ ...page, body: null }));
    const bare = read(await powerPoint({ ...draft, report: { ...draft.report, pages } }));
    const tree = bare.slides.find((xml) => xml.includes("▲ +6.3%, brings +35"));
    expect(tree?.match(/<p:cxnSp>|prst="line"/g)?.length).toBeGreaterThan(10);
    expect(deck.slides.some((xml) => wordsOf(xml).some((text) => /^▼ Breach 5\.9%/.test(text)))).toBe(true);
  });
});

test("facts for which there is no room beside the number stand on a slide of their own, none is lost", async () => {
  const { headline } = draft.report;
  const shared = Array.from({ length: 6 }, (_, at) => ({
    ...headline.previous,
    value: headline.value,
    against: `an earlier time that is named at some length, the ${at}th of many`,
    partLabel: "told at some length, so that it takes more than a line beside the number",
  }));
  const report = { ...draft.report, headline: { ...headline, shared } };
  const made = read(await powerPoint({ ...draft, report }));
  const words = made.slides.flatMap(wordsOf);
  for (const at of shared.keys())
    expect(words.filter((text) => text.includes(`the ${at}th of many`))).toHaveLength(1);
  expect(words.filter((text) => text.includes("91.9% of target"))).toHaveLength(1);
  expect(made.slides.length).toBeGreaterThan(deck.slides.length);
  expect(made.notes.length).toBe(made.slides.length);
});

describe("the data in the charts of a deck", () => {
  const chartWith = (series: string, category: RegExp) =>
    deck.charts.find((chart) =>
      chart.series.some(
        ({ name, categories }) => name === series && categories.some((text) => category.test(text)),
      ),
    );

  test("are the same in the drawing and in the workbook", () => {
    expect(deck.charts.length).toBeGreaterThan(3);
    for (const { series, sheet } of deck.charts) {
      const drawn = series.flatMap(({ values }, column) =>
        [...values].map(([row, value]) => [`${String.fromCharCode(66 + column)}${row + 2}`, value] as const),
      );
      expect([...sheet].sort()).toEqual(drawn.sort());
    }
  });

  test("of the trend are the ledger's, week by week, beside those of the year before and the target", () => {
    const { series = [] } = chartWith("Daily people who post", /2025/) ?? {};
    const weeks = ledger.filter(({ id, value }) => /^daily_posters@\d{4}-w\d+$/.test(id) && value !== null);
    const [actual, target, soFar, before] = [
      "Daily people who post",
      "Target",
      "Not complete yet",
      "A year before",
    ].map((name) => [...(series.find((one) => one.name === name)?.values.values() ?? [])]);
    const latest = weeks.map(({ value }) => value).slice(-(actual?.length ?? 0) - 1);
    expect(actual?.length).toBeGreaterThan(50);
    expect([...(actual ?? []), soFar?.at(-1)]).toEqual(latest);
    expect(new Set(target)).toEqual(new Set([byId.get("daily_posters@2026-q3:target")?.value]));
    expect(before?.length).toBeGreaterThan(10);
    expect(series.find(({ name }) => name === "Target")?.xml).toContain('<a:prstDash val="dash"/>');
  });

  test("of the bridge lead from one value to the other, on steps that are not seen, each said as in the ledger", () => {
    const { series = [] } = chartWith("Base (not shown)", /Newcomers/) ?? {};
    const sum = (name: string) =>
      [...(series.find((one) => one.name === name)?.values.values() ?? [])].reduce((a, b) => a + b, 0);
    const ends = [...(series.find(({ name }) => name === "Daily people who post")?.values.values() ?? [])];
    expect(ends).toEqual([
      byId.get("daily_posters@2026-q2")?.value,
      byId.get("daily_posters@2026-q3")?.value,
    ]);
    expect((ends[0] ?? 0) + sum("Better") - sum("Worse")).toBeCloseTo(ends[1] ?? 0, 9);
    expect(series[0]?.xml).toContain("<a:noFill/>");
    expect(series[0]?.categories).toEqual([
      "Q2 2026\n541",
      "Returning members\n▲ +46",
      "Newcomers\n▼ −11",
      "Share who post\n▲ +35",
      "Q3 2026\n611",
    ]);
  });

  test("of segments are those of the period", () => {
    const { series = [] } = chartWith("Share who post", /Asia-Pacific/) ?? {};
    expect([...(series[0]?.values.values() ?? [])]).toEqual(
      ["Europe", "Americas", "Asia-Pacific"].map(
        (name) => byId.get(`posting_rate@2026-q3/region=${name}`)?.value,
      ),
    );
    expect(series[0]?.categories[2]).toBe("Asia-Pacific\n21.5%");
  });
});

test("a team's accent and logo are on every slide, and German words where the edition is German", async () => {
  const german = builtEdition(DEMO, `${HOME}de/`);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20H0z"/></svg>';
  const logo = { address: "/logo.svg", type: "image/svg+xml", width: 40, height: 20, isPublic: true };
  const pictures = [{ ...logo, data: Buffer.from(svg).toString("base64") }];
  const look = { ...german.look, accent: "#355e3b", logo: logo.address, pictures };
  const own = read(await powerPoint({ ...german, look }));
  const withLogo = own.slides.filter((xml) => xml.includes('descr="Let Us Meet"'));
  expect(withLogo.length).toBe(own.slides.length);
  expect(own.slides.slice(1, 2).join("")).toContain('val="355E3B"');
  expect(own.slides.at(-1)).toContain("Woher diese Zahlen stammen");
  expect(own.slides[0]).toContain('lang="de-DE"');
});

test.runIf(hasOffice())("LibreOffice opens the deck as it is, and prints each slide with its words", () => {
  const pages = printedByOffice(bytes);
  expect(pages.length).toBe(deck.slides.length);
  for (const [index, page] of pages.entries()) {
    const [title = ""] = wordsOf(deck.slides[index] ?? "").filter((text) => text !== "");
    expect(page.replace(/\s+/g, " ")).toContain(title.split(" ").slice(0, 3).join(" "));
    expect(page).toContain("Confidential, board of directors");
  }
  expect(pages[1]).toMatch(/\b611\b/);
});

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
