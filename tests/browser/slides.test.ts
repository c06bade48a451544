import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDict, PDFDocument, PDFName, PDFRef } from "@cantoo/pdf-lib";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readContent } from "../../src/content/readContent.ts";
import { boardSections } from "../../src/engine/boardSections.ts";
import { renderDocument } from "../../src/engine/render/renderDocument.ts";
import { launchBrowser } from "../../src/formats/browser.ts";
import { overflowErrors, overflowsOn } from "../../src/formats/deckFit.ts";
import { slidesPdf } from "../../src/formats/slidesPdf.ts";
import { ALONE, draftAt } from "../support/editions.ts";
import { openPage } from "../support/pageAudit.ts";
import { pagesOf } from "../support/pdf.ts";
import { DEMO, SCRATCH } from "../support/roots.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const DIST = join(DEMO, "dist");
const DECK = "drafts/2026-q3/slides/";
const DECKS = ["2026-q1/", "2026-q2/", "2026-q3/", "2026-q3/de/", "2026-q3/fr/"];

let browser: Browser;
let demo: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  demo = await serveFolder(DIST);
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

async function shown(
  options: BrowserContextOptions = {},
  hash = "",
): Promise<{ page: Page; troubles: string[]; ids: string[] }> {
  const { page, troubles } = await openPage(browser, `${demo.url}${DECK}${hash}`, {
    javaScriptEnabled: true,
    viewport: { width: 1280, height: 764 },
    ...options,
  });
  const ids = await page.locator(".slide").evaluateAll((slides) => slides.map(({ id }) => id));
  return { page, troubles, ids };
}

const visible = (page: Page) => page.locator(".slide:visible").evaluateAll((all) => all.map(({ id }) => id));

describe("a deck shows one slide at a time", () => {
  test("to the keyboard, which goes to and fro, to both ends, and keeps its place in the address", async () => {
    const { page, ids, troubles } = await shown();
    const last = ids.length - 1;
    const steps = [
      ["ArrowRight", 1],
      ["Space", 2],
      ["PageDown", 3],
      ["ArrowDown", 4],
      ["ArrowLeft", 3],
      ["PageUp", 2],
      ["Shift+Space", 1],
      ["End", last],
      ["ArrowRight", last],
      ["Home", 0],
      ["ArrowLeft", 0],
    ] as const;
    for (const [key, index] of steps) {
      await page.keyboard.press(key);
      expect(await visible(page), key).toEqual([ids[index]]);
      expect(await page.locator("progress").evaluate((bar: HTMLProgressElement) => bar.value)).toBe(
        index + 1,
      );
      expect(await page.locator(".deck-place").innerText()).toBe(`${index + 1} / ${ids.length}`);
    }
    await page.keyboard.press("End");
    expect(new URL(page.url()).hash).toBe(`#${encodeURIComponent(ids[last] ?? "")}`);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test("that its address names, by number or by name, and the first where it names none", async () => {
    for (const [hash, index] of [
      ["#3", 2],
      ["#what-went-nowhere", 0],
      ["#bottom-line", 1],
      ["#99", 0],
    ] as const) {
      const { page, ids } = await shown({}, hash);
      expect(await visible(page), hash).toEqual([ids[index]]);
      await page.context().close();
    }
  });

  test("to a finger, which goes across and not down", async () => {
    const { page, ids } = await shown({ hasTouch: true, viewport: { width: 390, height: 844 } });
    const swipe = (from: readonly [number, number], to: readonly [number, number]) =>
      page.evaluate(
        ([start, end]) => {
          const touch = ([clientX = 0, clientY = 0]: readonly number[]) =>
            new Touch({ identifier: 1, target: document.body, clientX, clientY });
          const fire = (type: string, point: readonly number[], held: boolean) =>
            document.body.dispatchEvent(
              new TouchEvent(type, {
                bubbles: true,
                touches: held ? [touch(point)] : [],
                changedTouches: [touch(point)],
              }),
            );
          fire("touchstart", start, true);
          fire("touchend", end, false);
        },
        [from, to] as const,
      );
    await swipe([300, 400], [100, 410]);
    expect(await visible(page)).toEqual([ids[1]]);
    await swipe([200, 600], [190, 200]);
    expect(await visible(page)).toEqual([ids[1]]);
    await swipe([100, 400], [300, 390]);
    expect(await visible(page)).toEqual([ids[0]]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.context().close();
  });

  test("or all of them in a grid, from which a slide is chosen by key or by click", async () => {
    const { page, ids } = await shown();
    await page.keyboard.press("o");
    expect(await visible(page)).toEqual(ids);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await visible(page)).toEqual([ids[5]]);
    await page.keyboard.press("Escape");
    await page.locator(".slide-open").nth(2).click();
    expect(await visible(page)).toEqual([ids[2]]);
    expect(await page.locator('[data-does="overview"]').getAttribute("aria-pressed")).toBe("false");
    await page.context().close();
  });

  test("with its notes and the title of the next beside it, in a second window too, which follows", async () => {
    const { page, ids } = await shown();
    const at = ids.indexOf("since-august-more-newcomers-leave-than-we-allow");
    expect(at).toBeGreaterThan(0);
    const second = await page.context().newPage();
    await second.goto(`${demo.url}${DECK}`);
    await page.keyboard.press("n");
    await page.evaluate((id) => location.assign(`#${id}`), ids[at] ?? "");
    await page.locator(".slide-notes:visible").waitFor();
    expect(await page.locator(".slide-notes:visible").innerText()).toContain("we took too long");
    const next = await page
      .locator(".slide")
      .nth(at + 1)
      .locator("h2")
      .textContent();
    expect(await page.locator(".deck-next").innerText()).toContain(next?.trim() ?? "?");
    await second.waitForFunction((id) => location.hash === `#${id}`, ids[at]);
    expect(await visible(second)).toEqual([ids[at]]);
    expect(await second.locator(".slide-notes:visible").count()).toBe(0);
    await page.context().close();
  });
});

test("without script a deck is a scroll of all its slides, which says on each whose it is and of what", async () => {
  const { page, ids } = await shown({ javaScriptEnabled: false });
  expect(await visible(page)).toEqual(ids);
  expect(await page.locator(".deck-controls button:visible").count()).toBe(0);
  const feet = await page.locator(".slide-foot").allInnerTexts();
  expect(feet).toHaveLength(ids.length);
  for (const [index, foot] of feet.entries())
    expect(foot.replace(/\s+/g, " ")).toMatch(
      new RegExp(
        `^Let Us Meet · North Star report, Q3 2026 · Draft · .*Confidential, board of directors ?${index + 1} / ${ids.length}$`,
      ),
    );
  await page.context().close();
});

test("the board page shows what is written for a slide as a section, and no notes", async () => {
  const { page } = await openPage(browser, `${demo.url}drafts/2026-q3/`);
  const title = "Since August more newcomers leave than we allow";
  const id = await page.getByRole("heading", { name: title, level: 2 }).getAttribute("id");
  expect(await page.locator(`.contents a[href="#${id}"]`).innerText()).toBe(title);
  expect(await page.locator("main").innerText()).not.toContain("we took too long");
  expect(await page.locator('.edition-nav a[href="slides/"]').innerText()).toBe("Slides");
  await page.context().close();
});

/** Runs in the page: texts lower than 24 px of a slide of 1280, or than the smaller letters of a table kept on one slide. */
function smallTexts(): string[] {
  return [...document.querySelectorAll<HTMLElement | SVGElement>(".slide-body *")].flatMap((element) => {
    const own = [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
    );
    if (!own || !element.checkVisibility() || element.closest("title, desc, .vh") !== null) return [];
    const page = element.closest(".slide-page")?.getBoundingClientRect().width ?? 0;
    const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 0) : 1;
    const size = (Number.parseFloat(getComputedStyle(element).fontSize) * scale * 1280) / page;
    const least = element.closest(".letters-18") ? 18 : element.closest(".letters-20") ? 20 : 24;
    return size < least - 0.01 ? [`${element.textContent?.trim().slice(0, 40)}: ${size.toFixed(1)}`] : [];
  });
}

describe.each(DECKS)("the deck of %s", (path) => {
  test("fits on its slides, with text of 24 px, or 18 at least where that keeps a table on one", async () => {
    const { page } = await openPage(browser, `${demo.url}drafts/${path}slides/`, {
      viewport: { width: 1328, height: 900 },
    });
    expect(await overflowsOn(page)).toEqual([]);
    expect(await page.evaluate(smallTexts)).toEqual([]);
    await page.context().close();
  });
});

test("what does not fit is an error that names the slide, and where its section begins", async () => {
  const edition = draftAt("2026-q3/");
  const { content } = readContent(DEMO);
  const sections = content === null ? [] : boardSections(content, "2026-q3");
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.emulateMedia({ media: "print" });
  await page.setContent(
    (await renderDocument(edition, "deck")).replace(
      "leave than we allow</h2>",
      `leave than we allow</h2><p>${"More and more words. ".repeat(60)}</p>`,
    ),
  );
  const [error, ...more] = overflowErrors(await overflowsOn(page), edition, sections);
  expect(more).toEqual([]);
  expect(error?.code).toBe("slide-overflow");
  expect(error?.message).toMatch(
    /^slide \d+, "Since August more newcomers leave than we allow", does not fit: \d+ px too high$/,
  );
  const lines = readFileSync(join(DEMO, "content/editions/2026-q3/index.mdx"), "utf8").split("\n");
  expect(lines[(error?.line ?? 0) - 1]).toBe(
    '<Slide title="Since August more newcomers leave than we allow">',
  );
  await context.close();
});

test("as a PDF it has a page for each slide, tags, bookmarks, and the same bytes each time", async () => {
  const edition = draftAt("2026-q3/");
  const [bytes, again] = [await slidesPdf(edition, ALONE), await slidesPdf(edition, ALONE)];
  expect(Buffer.compare(bytes, again)).toBe(0);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { ids, page } = await shown();
  const figure = await page.locator(".slide-figure").innerText();
  await page.context().close();
  const path = join(SCRATCH, "slides.pdf");
  writeFileSync(path, bytes);
  const [first = "", ...others] = pagesOf(path);
  rmSync(path);
  expect(first).toMatch(new RegExp(`\\b${figure}\\b`));
  expect(others.join("\n")).toContain("Since August more newcomers leave than we allow");
  expect(document.getPageCount()).toBe(ids.length);
  expect(document.getPage(0).getSize()).toEqual({ width: 960, height: 540 });
  expect(document.catalog.lookup(PDFName.of("MarkInfo"), PDFDict).get(PDFName.of("Marked"))?.toString()).toBe(
    "true",
  );
  expect(document.catalog.lookup(PDFName.of("Outlines"), PDFDict).get(PDFName.of("First"))).toBeInstanceOf(
    PDFRef,
  );
  const pictures = document.getPages().flatMap((one) => {
    const objects = one.node.Resources()?.lookupMaybe(PDFName.of("XObject"), PDFDict);
    return objects?.values().map((value) => document.context.lookup(value)) ?? [];
  });
  expect(pictures.filter((one) => String(one).includes("/Image"))).toEqual([]);
});
