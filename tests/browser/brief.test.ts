import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../src/formats/browser.ts";
import { builtEdition } from "../support/builtEdition.ts";
import { layoutTroubles, openPage } from "../support/pageAudit.ts";
import { infoOf, pagesOf, plain } from "../support/pdf.ts";
import { DEMO, SCRATCH } from "../support/roots.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const OUT = join(SCRATCH, "brief");
const LANGUAGES = ["", "de/", "fr/"];

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

describe.each(LANGUAGES)("the brief, /%s", (language) => {
  const path = `drafts/2026-q3/${language}brief/`;

  test("fits on every screen, and on a phone is a screen and a half", async () => {
    const { page, troubles } = await openPage(browser, demo.url + path);
    const found: string[] = [];
    for (const width of [1280, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      for (const trouble of await layoutTroubles(page)) found.push(`${width} px: ${trouble}`);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    const height = await page.locator(".brief").evaluate((brief) => brief.getBoundingClientRect().height);
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
    expect(height).toBeLessThanOrEqual(language === "" ? 1300 : 1450);
    await page.context().close();
  });

  test("is one sheet of paper, which holds the figures of all eight answers", async () => {
    const { page } = await openPage(browser, demo.url + path);
    const file = join(OUT, `brief-${language.replace("/", "")}.pdf`);
    await page.pdf({ path: file, format: "A4" });
    await page.context().close();
    expect(infoOf(file).get("Pages")).toBe("1");
    const text = plain(pagesOf(file).join("\n"));
    const { report } = builtEdition(DEMO, `/drafts/2026-q3/${language}`);
    const { headline: star, bridge, outlook, asks, commitmentScore } = report;
    const ahead = outlook.forecasts.find(({ metric }) => metric === star.id);
    const answers = [
      ...[star.value, star.previous.change, star.previous.base, star.year.change].map((one) => one.text),
      ...[
        star.target?.target.text,
        star.verdict.low.text,
        commitmentScore,
        ahead?.forecast.text,
        ahead?.low.text,
      ],
      ...[ahead?.high.text, ahead?.target?.text, ahead?.pace?.probability, report.snapshot.throughLabel],
      ...(bridge?.steps ?? []).map(({ contribution }) => contribution.text),
      ...star.breached.flatMap(({ judged, breach }) => [judged.text, breach.text]),
      ...asks.map(({ owner }) => owner),
    ];
    for (const answer of answers) expect(text).toContain(plain(answer ?? "missing"));
  });
});

describe("the latest brief", () => {
  test.each(LANGUAGES)(
    "stands at /%sbrief/, and leads to the board page and its sections",
    async (language) => {
      const { page, troubles } = await openPage(browser, `${demo.url}${language}brief/`);
      const hrefs = await page
        .locator(".brief-ways a")
        .evaluateAll((links) =>
          links.map((link) => new URL(link.getAttribute("href") ?? "", document.URL).href),
        );
      expect(hrefs[0]).toBe(`${demo.url}drafts/2026-q3/${language}`);
      expect(hrefs.length).toBeGreaterThan(5);
      await page.goto(hrefs[0] ?? "");
      for (const href of hrefs.slice(1)) {
        const id = decodeURIComponent(new URL(href).hash.slice(1));
        expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1);
      }
      expect(troubles).toEqual([]);
      await page.context().close();
    },
  );
});
