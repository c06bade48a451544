import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../src/formats/browser.ts";
import { axeViolations, LOOKS } from "../support/axe.ts";
import { deadLinks } from "../support/deadLinks.ts";
import { layoutTroubles, openPage } from "../support/pageAudit.ts";
import { BASED } from "../support/roots.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

/** A built demo with Q1 v1, Q2 v1 and Q2 v2 released, and Q3 as a draft. */
const SITE = join(process.env["RELEASED_ROOT"] ?? BASED, "dist");
const BASE = process.env["RELEASED_ROOT"] === undefined ? "/board/q/" : "/";
const V1 = "editions/2026-q2/v1/";
const V2 = "editions/2026-q2/v2/";

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveFolder(SITE, BASE);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

function sealOf(version: string): string {
  const text = readFileSync(join(SITE, "editions.json"), "utf8");
  const before = text.slice(0, text.indexOf(`"page": "${version}"`));
  return /.*"seal": "([0-9a-f]{64})"/s.exec(before)?.[1] ?? "";
}

async function shownNotices(path: string): Promise<string[]> {
  const { page } = await openPage(browser, server.url + path);
  const texts = await page.locator(".notice:visible").allInnerTexts();
  await page.context().close();
  return texts.map((text) => text.replace(/\s+/g, " "));
}

describe("what a released version says of itself, with scripts off", () => {
  test.each([V1, `${V1}figures/`])("%s says that version 2 supersedes it, and nothing else", async (path) => {
    expect(await shownNotices(path)).toEqual([
      "This version has been superseded: version 2 corrects it, and says what has changed.",
    ]);
  });

  test.each(["", "editions/2026-q2/", V2])("%s says only what it corrects", async (path) => {
    const [only, ...more] = await shownNotices(path);
    expect(only).toMatch(/^Version 2 corrects version 1: .* What has changed$/);
    expect(more).toEqual([]);
  });

  test.each(["editions/2026-q1/v1/", "editions/2026-q1/"])(
    "%s says that it is not the latest",
    async (path) => {
      expect(await shownNotices(path)).toEqual(["Q1 2026 is not the latest edition. The latest one"]);
    },
  );

  test("a draft is marked, and has no notice", async () => {
    expect(await shownNotices("drafts/2026-q3/")).toEqual([]);
  });
});

describe("the seal", () => {
  test.each([V1, V2, `${V2}changes/`, `${V1}metrics/daily_posters/`])(
    "is printed on paper on %s",
    async (path) => {
      const { page } = await openPage(browser, server.url + path);
      await page.emulateMedia({ media: "print" });
      const text = await page.locator(".bottom .seal").innerText();
      expect(text).toContain(sealOf(path.startsWith(V1) ? V1 : V2));
      expect(await page.locator(".bottom .seal").isVisible()).toBe(true);
      expect(await page.locator(".bottom nav").isVisible()).toBe(false);
      await page.context().close();
    },
  );

  test("of every version stands in the archive", async () => {
    const { page } = await openPage(browser, `${server.url}editions/`);
    const seals = await page.locator(".versions .seal code").allInnerTexts();
    expect(seals).toEqual([V2, V1, "editions/2026-q1/v1/"].map(sealOf));
    const [newest, month, before] = await page.locator("ol.editions > li h2 + .edition-line").allInnerTexts();
    expect(newest).toMatch(/: 611 .*\+12\.9%.* on Q2 2026 \(541, restated from 554\)/s);
    expect(month).toMatch(/: 629 .*\+0\.4%/s);
    expect(before).toMatch(/: 554 .*\+4\.3%.* on Q1 2026 \(532\)$/s);
    await page.context().close();
  });
});

describe("the pages of releases", () => {
  test.each(["editions/", V2, `${V2}changes/`])("%s has no trouble", async (path) => {
    for (const [width, colorScheme] of [
      [1280, "light"],
      [390, "dark"],
    ] as const) {
      const { page, troubles } = await openPage(browser, server.url + path, {
        viewport: { width, height: 900 },
        colorScheme,
      });
      expect(troubles).toEqual([]);
      expect(await layoutTroubles(page)).toEqual([]);
      await page.context().close();
    }
    expect(await axeViolations(browser, server.url + path, LOOKS)).toEqual([]);
  });

  test("a correction lists the figures that differ, and offers all of them", async () => {
    const { page } = await openPage(browser, `${server.url}${V2}changes/`);
    const rows = await page.locator(".revised tbody tr").count();
    expect(rows).toBeGreaterThan(0);
    const csv = readFileSync(join(SITE, V2, "charts", "changes.csv"), "utf8")
      .trim()
      .split("\r\n");
    expect(csv.slice(1).filter((line) => line.endsWith(",true"))).toHaveLength(rows);
    expect(csv.length - 1).toBeGreaterThanOrEqual(rows);
    await page.context().close();
  });
});

describe("no link is dead", () => {
  test("on the whole site", () => {
    expect(deadLinks(SITE, { base: BASE })).toEqual([]);
  });

  test("within a version, opened alone at another address", () => {
    expect(deadLinks(join(SITE, V2), { base: "/somewhere/else/", mayLeave: true })).toEqual([]);
  });
});
