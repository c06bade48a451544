import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDict, type PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../src/formats/browser.ts";
import { finishPdf } from "../../src/formats/finishPdf.ts";
import { reportPdf } from "../../src/formats/pdf.ts";
import { figureAddress } from "../../src/ledger/figureAddress.ts";
import { ALONE, draftAt, sealed } from "../support/editions.ts";
import { ledgerIn } from "../support/ledgerIn.ts";
import {
  filledOf,
  infoOf,
  linksOn,
  pagesOf,
  plain,
  poppler,
  rowsOf,
  type Tagged,
  taggedOf,
} from "../support/pdf.ts";
import { sextantHere } from "../support/releases.ts";
import { BASED, REPOSITORY, SCRATCH } from "../support/roots.ts";
import { serveFolder } from "../support/server.ts";
import { copySmall } from "../support/smallRoot.ts";

const SITE = join(process.env["RELEASED_ROOT"] ?? BASED, "dist");
const OUT = join(SCRATCH, "pdf");
const DRAFT = join(OUT, "draft.pdf");
const HAS_POPPLER = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].some((folder) =>
  existsSync(join(folder, "pdftotext")),
);

/** Figures that a page shows in what is printed, by the links to them, with their texts in the ledger. */
function printedFigures(page: string): { id: string; text: string }[] {
  const file = (name: string) => readFileSync(join(SITE, "drafts/2026-q3", name), "utf8");
  const figures = ledgerIn(file("figures.json"));
  const byAddress = new Map(figures.map((figure) => [figureAddress("", figure.id), figure]));
  const { document } = parseHTML(file(page));
  for (const hidden of document.querySelectorAll("details.data, nav, .vh")) hidden.remove();
  const links = [...document.querySelectorAll('main a.num[href^="figures/"]')];
  const shown = links.map((link) => byAddress.get(link.getAttribute("href") ?? ""));
  expect(shown).not.toContain(undefined);
  // The verdict is said in words, and its chance stands in the ledger.
  return [...new Set(shown)].flatMap((figure) =>
    figure === undefined || figure.id.endsWith(":verdict") ? [] : [figure],
  );
}

/** The entries of the contents on the second page, as its links say them. */
function contentsOf(document: PDFDocument): { text: string; page: number }[] {
  return linksOn(document, 2).map(({ text }) => {
    const [, words = "", page] = /^(.*?)\s+(\d+)$/.exec(plain(text)) ?? [];
    return { text: words, page: Number(page) };
  });
}

/** Is a row the head of a table, which is repeated on each of its pages: headings, beside a corner with nothing in it? */
function isHead([corner, ...rest]: readonly string[]): boolean {
  return (corner === "TH" || corner === "TD") && rest.length > 0 && rest.every((cell) => cell === "TH");
}

/** What lies on more than one page though it should not. */
function torn(elements: readonly Tagged[]): string[] {
  return elements
    .filter(({ role, parts }) =>
      role === "TR" ? !isHead(parts) : ["Figure", "H1", "H2", "H3"].includes(role),
    )
    .filter(({ pages }) => pages.size > 1)
    .map(({ role, alt }) => `${role} ${alt ?? ""}`);
}

beforeAll(() => {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
});
afterAll(() => rmSync(OUT, { recursive: true, force: true }));

test("without a browser nothing is written, and a sentence says how to get one", async () => {
  const before = process.env["CHROME_PATH"];
  process.env["CHROME_PATH"] = join(OUT, "no-such-browser");
  const path = join(OUT, "none.pdf");
  const root = join(SCRATCH, "no-browser");
  await copySmall(root);
  const { exit, err } = await sextantHere(root, ["export", "2026-q2", "pdf", "--out", path]);
  rmSync(root, { recursive: true });
  if (before === undefined) delete process.env["CHROME_PATH"];
  else process.env["CHROME_PATH"] = before;
  expect(exit).toBe(1);
  expect(err).toContain("error no-browser content/editions/2026-q2/index.mdx:1:1");
  expect(err).toContain("Mend: Install Chrome, Chromium or Edge, or name one in CHROME_PATH");
  expect(err).not.toMatch(/^\s+at /m);
  expect(existsSync(path)).toBe(false);
});

test.each([
  ["an unknown size of paper", ["2026-q2", "v1", "pdf", "--paper", "a3"], 2, 'There is no paper "a3".'],
  ["a size of what is no paper", ["2026-q2", "v1", "html", "--paper", "letter"], 2, "Only a pdf has a size"],
  ["an unknown edition", ["2026-q9", "pdf"], 1, "error no-edition"],
])("%s is refused", async (_, words, exit, said) => {
  const outcome = await sextantHere(REPOSITORY, ["export", ...words]);
  expect(outcome.exit).toBe(exit);
  expect(outcome.err).toContain(said);
});

describe.skipIf(!HAS_POPPLER && process.env["SEXTANT_POPPLER"] !== "required")("the draft as PDF", () => {
  let pages: string[];
  let elements: Tagged[];
  let document: PDFDocument;
  let catalog: PDFDict;
  beforeAll(async () => {
    writeFileSync(DRAFT, await reportPdf(draftAt("2026-q3/"), ALONE));
    pages = pagesOf(DRAFT);
    const read = await taggedOf(DRAFT);
    elements = read.elements;
    document = read.document;
    catalog = document.catalog;
  });

  test("says the figures of the board page as the ledger has them", () => {
    const text = plain(pages.join(" "));
    const figures = printedFigures("index.html");
    expect(figures.length).toBeGreaterThan(90);
    expect(figures.filter((figure) => figure.text === "" || !text.includes(plain(figure.text)))).toEqual([]);
  });

  test("says on each page whose it is, that it is a draft and confidential, and which page of how many", () => {
    expect(Number(infoOf(DRAFT).get("Pages"))).toBe(pages.length);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain("North Star report, Q3 2026 · Draft");
      expect(page).toMatch(
        new RegExp(`Confidential, board of directors\\s+Page ${index + 1} of ${pages.length}\\s*$`),
      );
    }
  });

  test("is tagged, in its language, with bookmarks and a text for each chart", () => {
    expect(infoOf(DRAFT).get("Tagged")).toBe("yes");
    expect(catalog.get(PDFName.of("Lang"))?.toString()).toBe("(en-GB)");
    expect(catalog.lookup(PDFName.of("MarkInfo"), PDFDict).get(PDFName.of("Marked"))?.toString()).toBe(
      "true",
    );
    expect(catalog.has(PDFName.of("Outlines"))).toBe(true);
    const figures = elements.filter(({ role }) => role === "Figure");
    expect(figures.length).toBeGreaterThan(20);
    expect(figures.filter(({ alt }) => alt === null || alt === "")).toEqual([]);
    expect(figures.some(({ alt }) => alt?.startsWith("Daily people who post, by week From ") === true)).toBe(
      true,
    );
  });

  test("says of each link what it says, and that it is made for whoever has it read aloud", () => {
    const links = pages.flatMap((_, index) => linksOn(document, index + 1));
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter(({ text }) => text === "")).toEqual([]);
    const xmp = document.catalog.lookup(PDFName.of("Metadata"));
    const text = xmp instanceof PDFRawStream ? Buffer.from(xmp.contents).toString("utf8") : "";
    expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(pages.join(" ")).not.toContain("Approved by");
  });

  test("names its title and authors, and is dated to its snapshot", () => {
    const info = infoOf(DRAFT);
    expect(info.get("Title")).toBe("More people post, but newcomers leave sooner");
    expect(info.get("Author")).toBe("Mira Brandt, Tomás Rey, Hannah Osei");
    expect(info.get("Subject")).toBe("Let Us Meet · North Star report, Q3 2026 · Draft");
    expect(info.get("Creator")).toBe("Sextant");
    expect([info.get("CreationDate"), info.get("ModDate")]).toEqual([
      "2026-10-02T04:00:00Z",
      "2026-10-02T04:00:00Z",
    ]);
    expect(info.get("Page size")).toContain("(A4)");
  });

  test("embeds its fonts as fonts, and draws its charts by lines", () => {
    const fonts = poppler("pdffonts", DRAFT).split("\n").slice(2, -1);
    expect(fonts.filter((line) => /Inter-|SourceSerif4-/.test(line)).length).toBeGreaterThan(4);
    expect(
      fonts.filter((line) => !/ yes +(yes|no) +(yes|no) +\d+ +0$/.test(line) || line.includes("Type 3")),
    ).toEqual([]);
    expect(poppler("pdfimages", "-list", DRAFT).trim().split("\n")).toHaveLength(2);
    expect(readFileSync(DRAFT, "latin1")).not.toContain("/Subtype /Image");
  });

  test("numbers the links that lead out of it, and lists where they lead", () => {
    const last = plain(pages.at(-1) ?? "");
    expect(last).toContain("Each number’s definition, query and source: /drafts/2026-q3/figures/");
    expect(last).toMatch(/ 1\. \/metrics\/daily_posters\/ /);
    expect(last).not.toContain("/drafts/2026-q3/newcomers/");
  });
});

describe.skipIf(!HAS_POPPLER && process.env["SEXTANT_POPPLER"] !== "required")(
  "a released version as PDF",
  () => {
    test("is handed out as it was sealed, dated to its approval, with its version and seal", async () => {
      const path = join(OUT, "sealed.pdf");
      const words = ["export", "2026-q2", "v1", "pdf", "--out", path];
      expect(await sextantHere(REPOSITORY, words)).toMatchObject({ exit: 0, err: "" });
      const sealed = "public/editions/2026-q2/v1/downloads/let-us-meet-2026-q2-v1.pdf";
      expect(readFileSync(path).equals(readFileSync(join(REPOSITORY, sealed)))).toBe(true);
      expect(infoOf(path).get("CreationDate")).toMatch(/^2026-07-\d\dT00:00:00Z$/);
      const text = plain(pagesOf(path).join(" "));
      expect(text).toContain("North Star report, Q2 2026 · Version 1");
      expect(text).toContain("Approved by Ada Lindqvist, Chief Product Officer,");
    });

    test("is not set anew for Letter", async () => {
      const words = ["export", "2026-q2", "v1", "pdf", "--paper", "letter"];
      const { exit, err } = await sextantHere(REPOSITORY, words);
      expect(exit).toBe(1);
      expect(err).toContain("2026-q2 v1 carries its pdf for A4 only");
    });
  },
);

test("what the browser showed before leaves no trace in a PDF", async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const prints = [];
  for (const shown of [1, 2]) {
    for (let time = 0; time < shown; time += 1)
      await page.setContent("<h1>Anglers</h1><table><tr><th>Week<td>12<tr><th>Month<td>40</table>");
    prints.push(await page.pdf({ tagged: true }));
  }
  await browser.close();
  const namesIn = (print: Uint8Array) =>
    Buffer.from(print)
      .toString("latin1")
      .match(/node\d{8}/g);
  const [once = Buffer.of(), again = Buffer.of()] = prints;
  expect(namesIn(once)).not.toEqual(namesIn(again));
  const facts = {
    ...{ title: "Anglers", authors: [], subject: "", keywords: [], language: "en-GB" },
    date: new Date("2026-10-02"),
    links: new Map<string, string>(),
  };
  expect(await finishPdf(once, facts)).toEqual(await finishPdf(again, facts));
});

test.skipIf(!HAS_POPPLER)(
  "a page prints with running heads, numbers and its links as notes, in the colours of light, also where the screen is dark",
  async () => {
    const [server, browser] = [await serveFolder(SITE), await launchBrowser()];
    const context = await browser.newContext({ colorScheme: "dark" });
    const page = await context.newPage();
    await page.goto(`${server.url}drafts/2026-q3/method/`);
    expect(await page.locator(".notes").isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--paper")),
    ).toBe("#fff");
    const path = join(OUT, "page.pdf");
    await page.pdf({ path, format: "A4" });
    await browser.close();
    await server.close();
    const printed = pagesOf(path);
    const text = plain(printed.join(" "));
    expect(printed[0]).toMatch(/^\s*Let Us Meet\s+North Star report, Q3 2026 · Draft/);
    expect(printed[0]).toContain(`Page 1 of ${printed.length}`);
    expect(text).toMatch(/Links .* 1\. \/[\w/-]+\/ /);
  },
);

test.skipIf(!HAS_POPPLER)(
  "a version says on its pages which it is, and in its contents its seal",
  async () => {
    const path = join(OUT, "version.pdf");
    writeFileSync(path, await reportPdf(sealed(draftAt("2026-q1/")), ALONE));
    const pages = pagesOf(path);
    expect(pages[0]).toContain("North Star report, Q1 2026 · Version 1");
    expect(plain(pages[1] ?? "")).toMatch(/Approved by .* Seal 0123456789abcdef/);
  },
);

describe.each(["", "de/", "fr/"])("what the paper of drafts/2026-q3/%s looks like", (language) => {
  const path = join(OUT, `set-${language.slice(0, 2)}.pdf`);
  const isReadable = HAS_POPPLER || process.env["SEXTANT_POPPLER"] === "required";

  test.skipIf(!isReadable)(
    "contents on a page of their own number every heading, none of which stands at the foot of a page; no chart, row or table is torn, and no page is half empty",
    async () => {
      if (language === "" && existsSync(DRAFT)) copyFileSync(DRAFT, path);
      else writeFileSync(path, await reportPdf(draftAt(`2026-q3/${language}`), ALONE));
      const pages = pagesOf(path);
      const { document, elements } = await taggedOf(path);
      const entries = contentsOf(document);
      expect(entries.length).toBeGreaterThan(30);
      expect(linksOn(document, 3).filter(({ place }) => place.endsWith("--title"))).toEqual([]);
      for (const { text, page } of entries) {
        const said = plain(pages[page - 1] ?? "");
        expect(said, text).toContain(text);
        const foot = said.search(/(Confidential|Vertraulich|Confidentiel), \S/);
        const after = said.slice(said.lastIndexOf(text, foot) + text.length, foot);
        expect(after.length, `what follows "${text}" on page ${page}`).toBeGreaterThan(60);
      }
      expect(elements.filter(({ role }) => role === "TR").length).toBeGreaterThan(50);
      expect(torn(elements)).toEqual([]);
      // A table of a few rows is torn only where they are texts that fill half a page.
      const split = rowsOf(elements).filter((rows) => rows.length > 1 && rows.reduce((a, b) => a + b) > 5);
      expect(split.filter((rows) => rows.some((count) => count < 2))).toEqual([]);
      const filled = filledOf(path);
      expect(filled).toHaveLength(pages.length);
      expect(filled.slice(0, -1).flatMap((share, index) => (share < 0.5 ? [index + 1] : []))).toEqual([]);
    },
  );
});
