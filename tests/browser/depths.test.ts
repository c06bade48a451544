import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../src/formats/browser.ts";
import { axeViolations } from "../support/axe.ts";
import { openPage } from "../support/pageAudit.ts";
import { pagesOf as pagesOfPdf, plain } from "../support/pdf.ts";
import { DEMO, SCRATCH } from "../support/roots.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const BOARD = "drafts/2026-q3/";
const OUT = join(SCRATCH, "depths");
const HAS_POPPLER = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].some((folder) =>
  existsSync(join(folder, "pdftotext")),
);

let browser: Browser;
let demo: StaticServer;

beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  browser = await launchBrowser();
  demo = await serveFolder(join(DEMO, "dist"));
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
  rmSync(OUT, { recursive: true, force: true });
});

const height = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);
/** The words that a reader has before them, with nothing opened. */
const words = (page: Page) =>
  page.evaluate(() => document.querySelector("main")?.innerText.split(/\s+/).length);

describe("the board page of the demo is read at once", () => {
  test.each(["", "de/", "fr/"])(
    "in ten screens of 1280 by 900 px and 14 of a phone, /%s",
    async (language) => {
      const viewport = { width: 1280, height: 900 };
      const { page, troubles } = await openPage(browser, demo.url + BOARD + language, { viewport });
      expect(await height(page)).toBeLessThanOrEqual(9000);
      expect(await words(page)).toBeLessThanOrEqual(2000);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await height(page)).toBeLessThanOrEqual(14 * 844);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
  );

  test("and leads to each of the edition's pages", async () => {
    const { page } = await openPage(browser, demo.url + BOARD);
    const hrefs = await page
      .locator("main .prose a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const slug of ["newcomers", "weeks", "work", "evidence"])
      expect(
        hrefs.some((href) => href.includes(`${slug}/`)),
        slug,
      ).toBe(true);
    await page.context().close();
  });
});

describe("what is folded away", () => {
  test("is opened by its line, with a pointer or a key, while script is off", async () => {
    const { page } = await openPage(browser, demo.url + BOARD);
    const fold = page.locator("details.more").filter({ hasText: "What moved each of them" }).first();
    const inside = fold.getByText("What changed: habits or who is here").first();
    expect(await inside.isVisible()).toBe(false);
    await fold.locator("summary").first().click();
    expect(await inside.isVisible()).toBe(true);
    await fold.locator("summary").first().press("Enter");
    expect(await inside.isVisible()).toBe(false);
    await page.context().close();
  });

  test("opens for whoever comes to a place within it, and is found by those who look for its words", async () => {
    const { page } = await openPage(browser, demo.url + BOARD);
    const html = await page.content();
    const inside = html.replace(
      "The tables, and who wrote this</summary><div>",
      '$&<p id="in-the-fold">Here</p>',
    );
    expect(inside).not.toBe(html);
    await page.setContent(`${inside}<a href="#in-the-fold" id="there">there</a>`);
    await page.locator("#there").click();
    expect(await page.locator("#in-the-fold").isVisible()).toBe(true);
    await page.context().close();
  });

  test.skipIf(!HAS_POPPLER)("stands opened in what a browser prints of the page", async () => {
    const { page } = await openPage(browser, demo.url + BOARD);
    const folded = await page.locator("details.more > div").evaluateAll((all) =>
      all.flatMap((one) => {
        const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        const texts: string[] = [];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          if (node.parentElement?.closest("details.data, .downloads, .vh, svg") === null)
            texts.push(node.nodeValue ?? "");
        return texts;
      }),
    );
    expect(folded.length).toBeGreaterThan(50);
    const path = join(OUT, "page.pdf");
    writeFileSync(path, await page.pdf({ format: "A4" }));
    const printed = letters(pagesOfPdf(path).join(" "));
    const short = folded.map(letters).filter((text) => text !== "" && text.length < 24);
    expect(short.filter((text) => !printed.includes(text))).toEqual([]);
    await page.context().close();
  });

  test("has nothing against WCAG 2.2 AA when it is opened, in light, in the dark and on a phone", async () => {
    const path = join(DEMO, "dist", BOARD, "index.html");
    const html = readFileSync(path, "utf8").replaceAll('<details class="more"', '<details open class="more"');
    const opened = join(DEMO, "dist", BOARD, "opened.html");
    writeFileSync(opened, html);
    try {
      expect(await axeViolations(browser, `${demo.url}${BOARD}opened.html`, LOOKS_OPENED)).toEqual([]);
    } finally {
      rmSync(opened);
    }
  });
});

const LOOKS_OPENED = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 1280, rules: ["color-contrast", "link-in-text-block"] },
  { colorScheme: "light", width: 390, rules: ["target-size", "scrollable-region-focusable"] },
] as const;

/** The letters of a text, however its lines are broken. */
function letters(text: string): string {
  return plain(text).replace(/[\s\u00ad-]+/g, "");
}

describe("the way around an edition", () => {
  const PAGES = [
    "",
    "newcomers/",
    "weeks/",
    "work/",
    "evidence/",
    "method/",
    "figures/",
    "de/",
    "fr/newcomers/",
  ];

  test.each(PAGES)(
    "is at the top of /%s on a phone: contents in a line that opens, and all editions",
    async (path) => {
      const { page } = await openPage(browser, demo.url + BOARD + path, {
        viewport: { width: 390, height: 844 },
      });
      const nav = page.locator("nav.edition-nav");
      expect(await nav.count()).toBe(1);
      for (const width of [360, 390]) {
        await page.setViewportSize({ width, height: 844 });
        const box = await nav.boundingBox();
        expect(box?.y).toBeLessThan(160);
        expect(box?.height).toBeLessThan(40);
      }
      const all = nav.locator('.first a[href$="editions/"]');
      expect(await all.isVisible()).toBe(true);
      const section = nav.locator(".contents a, .ways ul a").first();
      expect(await section.isVisible()).toBe(false);
      await nav.locator("summary").click();
      expect(await section.isVisible()).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.context().close();
    },
  );

  test("stands beside the text on a wide screen, with nothing to open, and each link once", async () => {
    const { page } = await openPage(browser, demo.url + BOARD, { viewport: { width: 1280, height: 900 } });
    const nav = page.locator("nav.edition-nav");
    expect(await nav.locator("summary").isVisible()).toBe(false);
    for (const link of await nav.locator("a").all()) expect(await link.isVisible()).toBe(true);
    const hrefs = await nav
      .locator("a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(new Set(hrefs).size).toBe(hrefs.length);
    expect(hrefs.length).toBeGreaterThan(15);
    await page.context().close();
  });
});
