import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { figurePlace } from "../../src/ledger/figureAddress.ts";
import { ledgerIn } from "../support/ledgerIn.ts";
import { openPage } from "../support/pageAudit.ts";
import { htmlOf, pagesOf } from "../support/pageKinds.ts";
import { DEMO } from "../support/roots.ts";
import { visited } from "../support/visited.ts";

const DIST = join(DEMO, "dist");
const HOME = "drafts/2026-q3/";
const LANGUAGES = ["", "de/", "fr/"];

function figuresOf(home: string) {
  return ledgerIn(readFileSync(join(DIST, home, "figures.json"), "utf8"));
}

/** The pages of an edition's figures. */
function figurePagesOf(home: string): string[] {
  return pagesOf(DIST).filter((page) => page.startsWith(`${home}figures/`) && page !== `${home}figures/`);
}

/** The entries of a page, by their ids: what each says its value is. */
function entriesOf(page: string): Map<string, string> {
  const { document } = parseHTML(htmlOf(DIST, page));
  const entries = [...document.querySelectorAll(".figure-entry, .figure-rows tbody tr")];
  const value = (entry: Element) => entry.querySelector(".figure-value, td")?.textContent.trim() ?? "";
  const found = entries.map((entry) => [entry.id, value(entry)] as const);
  expect(new Set(found.map(([id]) => id)).size, page).toBe(found.length);
  return new Map(found);
}

const site = visited(DIST);

describe.each(LANGUAGES)("the figures of the demo, /%s", (language) => {
  const home = HOME + language;

  test("that pages show stand once each, on the page of their metric, with the text of the ledger", () => {
    const pages = figurePagesOf(home);
    const entries = new Map(pages.map((page) => [page, entriesOf(page)]));
    const shown = figuresOf(home).filter((figure) => figure.shown.length > 0);
    expect(shown.length).toBeGreaterThan(900);
    for (const { id, text, reason } of shown) {
      const { page, anchor } = figurePlace(id);
      const value = entries.get(`${home}figures/${page}/`)?.get(anchor);
      if (reason === null) expect(value, id).toBe(text);
      else expect(value, id).toBeDefined();
    }
  });

  test("keep their old addresses where they are of its period, which lead on to the new ones", () => {
    const { document } = parseHTML(htmlOf(DIST, `${home}figures/`));
    const followed = figuresOf(home).filter(({ period }) => period === "2026-q3");
    expect(followed.length).toBeGreaterThan(200);
    for (const { id, shown, text } of followed) {
      const old = document.getElementById(id);
      expect(old, id).not.toBeNull();
      const { page, anchor } = figurePlace(id);
      const leads = shown.length > 0 ? `${page}/#${anchor}` : null;
      expect([old?.getAttribute("href") ?? null, old?.textContent]).toEqual([
        leads,
        leads === null ? "" : text,
      ]);
    }
  });

  test("take little of a phone's time", () => {
    for (const page of figurePagesOf(home))
      expect(statSync(join(DIST, page, "index.html")).size, page).toBeLessThan(200_000);
    expect(statSync(join(DIST, home, "figures/index.html")).size).toBeLessThan(260_000);
  });

  test("name metrics, sections and periods in words, and lead back to the board page", () => {
    for (const page of figurePagesOf(home)) {
      const { document } = parseHTML(htmlOf(DIST, page));
      expect(document.querySelector("h1")?.textContent.trim(), page).not.toBe("");
      expect(document.querySelector(".lede")?.textContent.trim().length, page).toBeGreaterThan(20);
      const labels = [...document.querySelectorAll(".figure-rows tbody th, .figure-entry h2")];
      for (const label of labels) expect(label.textContent, page).not.toMatch(/\d{4}-(q|w|\d\d)/);
      const back = document.querySelector(".section-label a")?.getAttribute("href") ?? "";
      expect(new URL(back, `https://a.org/${page}`).pathname).toBe(`/${home}`);
    }
  });

  test("say each statement once on a page", () => {
    for (const page of figurePagesOf(home)) {
      const { document } = parseHTML(htmlOf(DIST, page));
      const statements = [...document.querySelectorAll(".query code")].map(({ textContent }) => textContent);
      expect(new Set(statements).size, page).toBe(statements.length);
    }
  });
});

describe("on a phone, with script off", () => {
  const viewport = { width: 390, height: 844 };

  test("the headline's number leads to the metric's name, what it means, and the value, on the first screen", async () => {
    const { page } = await openPage(site.browser, site.url + HOME, { viewport });
    await page.locator(".headline-number a").click();
    await page.waitForURL(/figures\/daily_posters\/#2026-q3$/);
    for (const selector of ["h1", ".lede", ".figure-entry:target .figure-value"]) {
      const box = await page.locator(selector).boundingBox();
      expect(box?.y, selector).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0), selector).toBeLessThan(viewport.height);
    }
    expect(await page.locator("h1").innerText()).toBe("Daily people who post");
    expect(await page.locator(":target .figure-value").innerText()).toBe("611");
    expect(await page.locator(":target").innerText()).toMatch(/\+12\.9% on Q2 2026 \(541\)/);
    await page.context().close();
  });

  test("a number far down is seen with the name of its metric", async () => {
    const { page } = await openPage(site.browser, `${site.url}${HOME}figures/daily_active/#2026-w30`, {
      viewport,
    });
    const heading = page.locator(".figures:has(:target) h2");
    const [name, row] = [await heading.boundingBox(), await page.locator("tr:target").boundingBox()];
    expect(name?.y).toBeGreaterThanOrEqual(0);
    expect(row?.y ?? 0).toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? 0));
    expect(row?.y).toBeLessThan(viewport.height);
    expect(await heading.innerText()).toBe("Daily active people: Value");
    await page.context().close();
  });

  test("an old address shows the figure that it was of, with the way on", async () => {
    const old = `${HOME}figures/#daily_posters@2026-q3:percent_change.year`;
    const { page } = await openPage(site.browser, site.url + old, { viewport });
    const links = page.locator(".followed a:visible");
    expect(await links.allInnerTexts()).toEqual(["+20.5%"]);
    await links.click();
    expect(page.url()).toMatch(/figures\/daily_posters\/#2026-q3:percent_change.year$/);
    expect(await page.locator(":target .figure-value").innerText()).toBe("+20.5%");
    await page.context().close();
  });
});

describe("charts and tables", () => {
  const pages = [HOME, `${HOME}newcomers/`, `${HOME}weeks/`, `${HOME}evidence/`, "metrics/daily_posters/"];

  test.each(pages)("of %s have a link to themselves, which paper leaves out", async (path) => {
    const { page } = await openPage(site.browser, site.url + path);
    const unlinked = await page
      .locator("figure.chart-frame, figure.forecast")
      .evaluateAll((all) => all.filter(({ id, innerHTML }) => !innerHTML.includes(`href="#${id}"`)).length);
    expect(unlinked).toBe(0);
    expect(await page.locator(".to-self a").count()).toBeGreaterThan(0);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".to-self a:visible").count()).toBe(0);
    await page.context().close();
  });
});
