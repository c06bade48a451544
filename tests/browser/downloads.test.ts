import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../src/formats/browser.ts";
import { type Native, openNative } from "../support/oracle.ts";
import { DEMO } from "../support/roots.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const DRAFTS = join(DEMO, "dist/drafts");

let browser: Browser;
let demo: StaticServer;
let native: Native;

beforeAll(async () => {
  browser = await launchBrowser();
  demo = await serveFolder(join(DEMO, "dist"));
  native = await openNative();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
  native?.close();
});

function files(ending: string): string[] {
  return readdirSync(DRAFTS).flatMap((edition) => {
    const folder = join(DRAFTS, edition, "charts");
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];
    return names.map((name) => join(folder, name));
  });
}

describe("the downloads of the demo", () => {
  test.each(["", "drafts/2026-q3/newcomers/", "drafts/2026-q1/", "metrics/daily_posters/"])(
    "every chart and table of /%s offers its data, every chart its drawing, and both are there",
    async (path) => {
      const page = await browser.newPage();
      await page.goto(demo.url + path);
      const frames = page.locator(".chart-frame, .query-table, .segments");
      expect(await frames.count()).toBeGreaterThan(0);
      for (const frame of await frames.all()) {
        expect(await frame.locator('a[download][href$=".csv"]').count()).toBe(1);
      }
      const charts = page.locator(".chart-frame");
      expect(await charts.locator('a[download][href$=".svg"]').count()).toBe(await charts.count());
      const hrefs = await page
        .locator("a[download]")
        .evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.href : "")));
      for (const href of hrefs)
        expect(existsSync(join(DEMO, "dist", new URL(href).pathname)), href).toBe(true);
      await page.close();
    },
  );

  test("every table parses in native DuckDB, with a row and a header for every column", async () => {
    const tables = files(".csv");
    expect(tables.length).toBeGreaterThan(40);
    for (const file of tables) {
      const options =
        "header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', strict_mode = true";
      const rows = await native.rows(`SELECT * FROM read_csv('${file}', ${options})`);
      expect(rows.length, file).toBeGreaterThan(0);
      expect(readFileSync(file, "utf8").split("\r\n").length - 2, file).toBe(rows.length);
    }
  });

  test("every drawing is a picture that stands alone: well-formed, without variables, with its source as text", async () => {
    const drawings = files(".svg");
    expect(drawings.length).toBeGreaterThan(40);
    const page = await browser.newPage();
    for (const file of drawings) {
      const text = readFileSync(file, "utf8");
      expect(text, file).not.toMatch(/var\(|url\((?!#)|<script|href=/);
      expect(text, file).toMatch(/data to \d+ \w+ 20\d\d/);
      const wrong = await page.evaluate((svg) => {
        const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
        return parsed.querySelector("parsererror")?.textContent ?? null;
      }, text);
      expect(wrong, file).toBeNull();
    }
    await page.close();
  });

  test("a drawing says the finding that the page says", async () => {
    const page = await browser.newPage({ viewport: { width: 820, height: 500 } });
    await page.goto(`${demo.url}drafts/2026-q3/charts/newcomers-first-week-line.svg`);
    const texts = await page
      .locator("text")
      .evaluateAll((all) => all.map((one) => one.textContent).join(" "));
    expect(texts).toContain("On the day after joining nearly twice the share leave");
    expect(texts).toContain("Source: members, snapshot of 2 October 2026.");
    expect(texts).toContain("since 3 August");
    await page.close();
  });
});
