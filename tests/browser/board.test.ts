import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../src/formats/browser.ts";
import { deadLinks } from "../support/deadLinks.ts";
import { ledgerIn } from "../support/ledgerIn.ts";
import { openPage } from "../support/pageAudit.ts";
import { pagesOf } from "../support/pageKinds.ts";
import { BASED, DEMO } from "../support/roots.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

let browser: Browser;
let demo: StaticServer;
let based: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  demo = await serveFolder(join(DEMO, "dist"));
  based = await serveFolder(join(BASED, "dist"), "/board/q/");
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
  await based?.close();
});

describe("the board page, with script off", () => {
  test("shows title, north star, change, target and the breached guardrail on the first screen", async () => {
    const { page } = await openPage(browser, demo.url, { viewport: { width: 1280, height: 1100 } });
    expect(await page.locator("h1").innerText()).toMatch(/More people post,\s+but newcomers leave sooner/);
    const text = await page.locator("body").innerText();
    for (const shown of ["611", "+12.9%", "91.9%", "Guardrail", "breached", "Draft"]) {
      expect(text.toLowerCase()).toContain(shown.toLowerCase());
    }
    for (const shown of ["611", "+12.9%"]) {
      const box = await page.getByText(shown, { exact: true }).first().boundingBox();
      expect(box?.y ?? Number.POSITIVE_INFINITY).toBeLessThan(1100);
    }
    await page.context().close();
  });

  test("shows the same figures as figures.json", async () => {
    const figures = ledgerIn(readFileSync(join(DEMO, "dist/drafts/2026-q3/figures.json"), "utf8"));
    const { page } = await openPage(browser, `${demo.url}drafts/2026-q3/`);
    const text = await page.locator("body").textContent();
    const shown = figures.filter(
      (figure) => figure.shown.includes("index") && figure.value !== null && figure.measure === "value",
    );
    expect(shown.length).toBeGreaterThan(50);
    for (const figure of shown) expect(text, figure.id).toContain(figure.text);
    await page.context().close();
  });
});

describe("links", () => {
  test("lead somewhere", () => {
    const folder = join(DEMO, "dist");
    expect(pagesOf(folder).length).toBeGreaterThan(15);
    expect(deadLinks(folder)).toEqual([]);
  });

  test("every figure in the prose leads to its entry on the page of its metric", async () => {
    const { page } = await openPage(browser, demo.url);
    const hrefs = await page
      .locator("a.figure")
      .evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.href : "")));
    expect(hrefs.length).toBeGreaterThan(10);
    const ids = new Set<string>();
    for (const path of new Set(hrefs.map((href) => href.replace(/#.*$/, "")))) {
      const figures = await openPage(browser, path);
      const found = await figures.page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
      for (const id of found) ids.add(`${path}#${id}`);
      await figures.page.context().close();
    }
    for (const href of hrefs) {
      expect(new URL(href).pathname).toMatch(/^\/drafts\/2026-q3\/figures\/[a-z0-9_-]+\/$/);
      expect(ids).toContain(href);
    }
    await page.context().close();
  });
});

describe("under the base path /board/q/", () => {
  test.each(["", "drafts/2026-q3/newcomers/", "metrics/daily_posters/"])(
    "/board/q/%s loads whole",
    async (path) => {
      const { page, troubles } = await openPage(browser, based.url + path, { javaScriptEnabled: true });
      expect(troubles).toEqual([]);
      const font = await page.locator("body").evaluate((body) => getComputedStyle(body).fontFamily);
      expect(font).toMatch(/Source Serif|Inter/);
      await page.context().close();
    },
  );
});
