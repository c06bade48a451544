import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../src/formats/browser.ts";
import { layoutTroubles, openPage } from "../support/pageAudit.ts";
import { BASED } from "../support/roots.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

/** The demo with its released versions, below a base path. */
const DIST = join(BASED, "dist");
const HOME = "drafts/2026-q3/";

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveFolder(DIST, "/board/q/");
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const ALL = ["", "de/", "fr/"].flatMap((language) =>
  ["compare/", "compare/2026-q1/"].map((page) => `${HOME}${language}${page}`),
);

describe("the pages that hold two editions against each other", () => {
  test.each(ALL)("%s fits on every screen and on paper, and is no longer than it must be", async (path) => {
    const { page, troubles } = await openPage(browser, server.url + path);
    const found: string[] = [];
    for (const width of [1280, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      for (const trouble of await layoutTroubles(page)) found.push(`${width} px: ${trouble}`);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    const screens = (await page.evaluate(() => document.documentElement.scrollHeight)) / 844;
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 672, height: 1123 });
    for (const trouble of await layoutTroubles(page)) found.push(`print: ${trouble}`);
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
    expect(screens).toBeLessThan(path.endsWith("compare/") ? 11 : 7);
    await page.context().close();
  });

  test("are reached from the edition and from the archive, and lead to each other", async () => {
    const { page } = await openPage(browser, server.url + HOME);
    const ways = await page.locator('a[href="compare/"]').allInnerTexts();
    expect(ways).toEqual(["Beside earlier editions"]);
    await page.goto(`${server.url}editions/`);
    await page.locator("ol.editions > li").first().getByText("Beside earlier editions").click();
    expect(page.url()).toBe(`${server.url}${HOME}compare/`);
    await page.getByRole("link", { name: "Q1 2026", exact: true }).click();
    expect(page.url()).toBe(`${server.url}${HOME}compare/2026-q1/`);
    expect(await page.locator("h1").innerText()).toBe("Q3 2026 beside Q1 2026");
    await page.getByRole("link", { name: "Q2 2026, Q3 2025", exact: true }).click();
    expect(page.url()).toBe(`${server.url}${HOME}compare/`);
    await page.context().close();
  });

  test("are not offered of versions that were released before there were any", async () => {
    const { page } = await openPage(browser, `${server.url}editions/`);
    const rows = page.locator("ol.editions > li");
    expect(await rows.count()).toBe(3);
    expect(await page.getByText("Beside earlier editions").count()).toBe(1);
    await page.context().close();
  });

  test("show what was published, what is counted now and what is, in one row", async () => {
    const { page } = await openPage(browser, `${server.url}${HOME}compare/`);
    const row = page.locator("#before tbody tr").first();
    expect((await row.innerText()).replace(/\s+/g, " ")).toMatch(
      /^Daily people who post North star 554 541 as counted now 611 ▲ \+12\.9% , better \+70$/,
    );
    const published = row.locator("td a").first();
    expect(await published.getAttribute("href")).toContain(
      "editions/2026-q2/v2/figures/#daily_posters@2026-q2",
    );
    await page.context().close();
  });
});
