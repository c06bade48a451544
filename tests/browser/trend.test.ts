import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeViolations, LOOKS } from "../support/axe.ts";
import { layoutTroubles, openPage } from "../support/pageAudit.ts";
import { DEMO } from "../support/roots.ts";
import { visited } from "../support/visited.ts";

const demo = visited(join(DEMO, "dist"));
const WEEKS = "drafts/2026-q3/weeks/";
const METHOD = "drafts/2026-q3/method/";

/** The texts of the drawing that is in sight, of the chart with a title. */
const drawnTexts = (page: Page, title: string) =>
  page
    .locator("figure.chart-frame", { hasText: title })
    .first()
    .locator("svg:visible text")
    .allTextContents();

describe("bands of a target and trends by the day", () => {
  test.each(["", "de/", "fr/"])("stand apart on phones, in the dark and on paper, /%s", async (language) => {
    const { page, troubles } = await openPage(demo.browser, `${demo.url}drafts/2026-q3/${language}weeks/`);
    const found: string[] = [];
    for (const width of [390, 360]) {
      await page.setViewportSize({ width, height: 900 });
      for (const scheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        for (const trouble of await layoutTroubles(page)) found.push(`${scheme}, ${width} px: ${trouble}`);
      }
    }
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 672, height: 1123 });
    for (const trouble of await layoutTroubles(page)) found.push(`print: ${trouble}`);
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test("are labelled where they are, in words on a phone too", async () => {
    const { page } = await openPage(demo.browser, demo.url + WEEKS, {
      viewport: { width: 1280, height: 900 },
    });
    expect(await drawnTexts(page, "Active people against their plan")).toContain("exceeded from 2,100");
    expect(await drawnTexts(page, "the last 90 days")).toContain("by week");
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await drawnTexts(page, "Active people against their plan")).toContain("exceeded");
    await page.context().close();
  });
});

describe("a note that folds", () => {
  const note = (page: Page) => page.locator("details.details");

  test("is opened by the keyboard, without script, and lies open on paper", async () => {
    const { page } = await openPage(demo.browser, demo.url + METHOD);
    const words = page.getByText("A campaign that brings everybody in");
    expect(await words.isVisible()).toBe(false);
    await note(page).locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await words.isVisible()).toBe(true);
    for (const width of [390, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await layoutTroubles(page)).toEqual([]);
    }
    await page.keyboard.press("Space");
    expect(await words.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await words.isVisible()).toBe(true);
    await page.context().close();
  });

  test("has a figure that leads to its place, and nothing against WCAG 2.2 AA", async () => {
    const { page } = await openPage(demo.browser, demo.url + METHOD);
    expect(await note(page).locator("a.figure").count()).toBe(2);
    await page.context().close();
    expect(await axeViolations(demo.browser, demo.url + METHOD, LOOKS.slice(0, 1))).toEqual([]);
  });
});
