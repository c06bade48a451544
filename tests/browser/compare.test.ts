import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openPage, troublesEverywhere } from "../support/pageAudit.ts";
import { BASED } from "../support/roots.ts";
import { visited } from "../support/visited.ts";

/** The demo with its released versions, below a base path. */
const DIST = join(BASED, "dist");
const HOME = "drafts/2026-q3/";

const site = visited(DIST, "/board/q/");

const ALL = ["", "de/", "fr/"].flatMap((language) =>
  ["compare/", "compare/2026-q1/"].map((page) => `${HOME}${language}${page}`),
);

describe("the pages that hold two editions against each other", () => {
  test.each(ALL)("%s fits on every screen and on paper, and is no longer than it must be", async (path) => {
    const { page, troubles } = await openPage(site.browser, site.url + path);
    await page.setViewportSize({ width: 390, height: 844 });
    const screens = (await page.evaluate(() => document.documentElement.scrollHeight)) / 844;
    expect(await troublesEverywhere(page)).toEqual([]);
    expect(troubles).toEqual([]);
    expect(screens).toBeLessThan(path.endsWith("compare/") ? 11 : 7);
    await page.context().close();
  });

  test("are reached from the edition and from the archive, and lead to each other", async () => {
    const { page } = await openPage(site.browser, site.url + HOME);
    const ways = await page.locator('a[href="compare/"]').allInnerTexts();
    expect(ways).toEqual(["Beside earlier editions"]);
    await page.goto(`${site.url}editions/`);
    await page.locator("ol.editions > li").first().getByText("Beside earlier editions").click();
    expect(page.url()).toBe(`${site.url}${HOME}compare/`);
    await page.getByRole("link", { name: "Q1 2026", exact: true }).click();
    expect(page.url()).toBe(`${site.url}${HOME}compare/2026-q1/`);
    expect(await page.locator("h1").innerText()).toBe("Q3 2026 beside Q1 2026");
    await page.getByRole("link", { name: "Q2 2026, Q3 2025", exact: true }).click();
    expect(page.url()).toBe(`${site.url}${HOME}compare/`);
    await page.context().close();
  });

  test("are not offered of versions that were released before there were any", async () => {
    const { page } = await openPage(site.browser, `${site.url}editions/`);
    const rows = page.locator("ol.editions > li");
    expect(await rows.count()).toBe(4);
    expect(await page.getByText("Beside earlier editions").count()).toBe(2);
    await page.context().close();
  });

  test("show what was published, what is counted now and what is, in one row", async () => {
    const { page } = await openPage(site.browser, `${site.url}${HOME}compare/`);
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
