import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { languageOf } from "../../src/language/language.ts";
import { openPage, troublesEverywhere } from "../support/pageAudit.ts";
import { BASED } from "../support/roots.ts";
import { visited } from "../support/visited.ts";

/** The demo with its released versions, below a base path. */
const DIST = join(BASED, "dist");
const LANGUAGES = [
  ["", "en", "churn"],
  ["de/", "de", "abwanderung"],
  ["fr/", "fr", "nouveaux"],
] as const;

const SCRIPTED = { javaScriptEnabled: true };

const site = visited(DIST, "/board/q/");

/** What a search found, once it has. */
async function resultsOf(page: Page, words: string): Promise<string[]> {
  await page.locator("#find-words").fill("");
  await page.locator("#find-words").fill(words);
  await page.waitForFunction(() => (document.getElementById("find-count")?.textContent ?? "") !== "");
  const rows = await page.locator("#find-results > li").allInnerTexts();
  return rows.map((text) => text.replace(/\s+/g, " "));
}

describe("what finds things", () => {
  test.each(LANGUAGES.flatMap(([folder]) => [`${folder}find/`, `${folder}glossary/`]))(
    "%s fits on every screen and on paper",
    async (path) => {
      const { page, troubles } = await openPage(site.browser, site.url + path);
      expect(await troublesEverywhere(page)).toEqual([]);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
  );

  test.each(LANGUAGES)(
    "%sfind/ searches in %s, below a base path, and every result is a page",
    async (folder, locale, words) => {
      const { page, troubles } = await openPage(site.browser, `${site.url}${folder}find/`, SCRIPTED);
      const found = await resultsOf(page, words);
      expect(found.length).toBeGreaterThan(0);
      const ways = await page
        .locator("#find-results a")
        .evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href));
      expect(ways.length).toBeGreaterThan(0);
      for (const way of new Set(ways)) {
        const answer = await page.request.get(way.replace(/#.*/, ""));
        expect(answer.status(), way).toBe(200);
        const anchor = decodeURIComponent(new URL(way).hash.slice(1));
        if (anchor !== "") expect(await answer.text(), way).toContain(`id="${anchor}"`);
      }
      expect(await resultsOf(page, "qqqzzz")).toEqual([]);
      expect(await page.locator("#find-count").innerText()).toBe(languageOf(locale).pages.find.found.none);
      expect(troubles).toEqual([]);
      await page.context().close();
    },
  );

  test("knows other names of a metric, beginnings of words, and words in any order", async () => {
    const { page } = await openPage(site.browser, `${site.url}find/`, SCRIPTED);
    expect((await resultsOf(page, "churn")).join("\n")).toContain("Newcomers who leave");
    expect((await resultsOf(page, "newco lea")).join("\n")).toContain("Newcomers who leave");
    expect((await resultsOf(page, "LEAVE newcomers")).join("\n")).toContain("Newcomers who leave");
    await page.context().close();
  });

  test("is gone through by the keyboard alone, and asked for by an address", async () => {
    const { page } = await openPage(site.browser, `${site.url}find/?q=revenue`, SCRIPTED);
    await page.locator("#find-results a").first().waitFor();
    await page.locator("#find-words").focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.closest("#find-results") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("find-words");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.pathname.endsWith("/find/"));
    await page.context().close();
  });

  test("needs no script: each letter leads to what begins with it", async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}find/`);
    expect(await page.locator("#find").isVisible()).toBe(false);
    const letters = await page
      .locator("nav.letters a")
      .evaluateAll((links) => links.map((one) => one.getAttribute("href") ?? ""));
    expect(letters.length).toBeGreaterThan(10);
    for (const letter of letters)
      expect(await page.locator(`section${letter} li`).count(), letter).toBeGreaterThan(0);
    await context.close();
  });
});

describe("terms", () => {
  const pages = LANGUAGES.flatMap(([folder, locale]) =>
    ["", "brief/", "work/", "newcomers/"].map(
      (page) => [`drafts/2026-q3/${folder}${page}`, locale, folder] as const,
    ),
  );

  test.each(pages)(
    "on %s lead to the glossary in %s where they are said first, and once",
    async (path, locale, folder) => {
      const { page } = await openPage(site.browser, site.url + path);
      const links = await page.locator("a.term").evaluateAll((found) =>
        found.map((one) => ({
          to: (one as HTMLAnchorElement).href,
          text: one.textContent ?? "",
          within:
            one.parentElement?.closest("h1, h2, h3, h4, a, td, svg, summary, button, code")?.tagName ?? null,
        })),
      );
      expect(links.length).toBeGreaterThan(0);
      const { glossary } = languageOf(locale);
      for (const { to, text, within } of links) {
        const [address = "", anchor = ""] = to.split("#");
        expect(address).toBe(`${site.url}${folder}glossary/`);
        const term = Object.entries(glossary).find(([id]) => id === anchor)?.[1];
        expect(
          [...(term?.forms ?? [])].map((form) => form.toLowerCase()),
          to,
        ).toContain(text.toLowerCase());
        expect(within, text).toBeNull();
      }
      expect(new Set(links.map(({ to }) => to)).size).toBe(links.length);
      await page.goto(links[0]?.to ?? "");
      const anchors = await page.locator("dl.glossary > div").evaluateAll((all) => all.map(({ id }) => id));
      expect(anchors.toSorted()).toEqual(Object.keys(glossary).toSorted());
      await page.context().close();
    },
  );
});
