import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderDocument } from "../../src/engine/render/renderDocument.ts";
import { launchBrowser } from "../../src/formats/browser.ts";
import { axeViolations } from "../support/axe.ts";
import { draftAt, sealed } from "../support/editions.ts";
import { IS_FULL } from "../support/forms.ts";
import { SCRATCH } from "../support/roots.ts";

const OUT = join(SCRATCH, "singleFile");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(OUT, { recursive: true, force: true });
});

/** Opens a file from disk with the network cut; gives what it asked for and what it complained of. */
async function opened(path: string): Promise<{ page: Page; asked: string[]; said: string[] }> {
  const context = await browser.newContext({ offline: true, javaScriptEnabled: true });
  const page = await context.newPage();
  const [asked, said]: [string[], string[]] = [[], []];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  await page.goto(pathToFileURL(path).href);
  return { page, asked: asked.filter((url) => !url.startsWith("data:")), said };
}

/** Clicks each so-manieth link that stays in the file, and gives those that lead to nothing that can be seen. */
function strayLinks(page: Page, each: number): Promise<string[]> {
  return page.evaluate((each) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const first = [...new Map(links.map((link) => [link.getAttribute("href"), link])).values()];
    const some = first.filter((_, index) => index % each === 0);
    return some.flatMap((link) => {
      link.click();
      const target = document.querySelector(":target");
      return target !== null && target.getClientRects().length > 0 ? [] : [link.getAttribute("href") ?? ""];
    });
  }, each);
}

const NAMES = ["draft", "superseded version"] as const;
const pathOf = (name: (typeof NAMES)[number]) => join(OUT, `${name.replace(" ", "-")}.html`);

describe.each(NAMES)("the third quarter as one file, as a %s", (name) => {
  const path = pathOf(name);
  let html: string;
  beforeAll(async () => {
    mkdirSync(OUT, { recursive: true });
    const draft = draftAt("2026-q3/");
    const edition = name === "draft" ? draft : sealed(draft);
    html = await renderDocument(edition, "file", { superseded: name !== "draft", outdated: false });
    writeFileSync(path, html);
  });

  test("asks for nothing but itself, keeps to its policy, and sets its text in its own fonts; on a superseded version it says so, on a phone it fits, and paper leaves out what is looked up", async () => {
    const { page, asked, said } = await opened(path);
    expect(asked).toEqual([pathToFileURL(path).href]);
    expect(said).toEqual([]);
    const fonts = await page.evaluate(() =>
      [...document.fonts]
        .filter(({ status }) => status === "loaded")
        .map(({ family }) => family.replaceAll('"', "")),
    );
    expect(fonts).toEqual(expect.arrayContaining(["Inter Variable", "Source Serif 4 Variable"]));
    const notices = await page.locator("#page-board .notice:visible").count();
    expect(notices > 0).toBe(name === "superseded version");
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#page-board").isVisible()).toBe(true);
    expect(await page.locator("#page-figures").isVisible()).toBe(false);
    await page.context().close();
  });

  test("holds the pages of the edition and the definitions of metrics, each id once, and no script", async () => {
    expect(html).not.toMatch(/<script|\son[a-z]+="|<link rel="stylesheet"|<iframe/);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(["page-board", "page-figures", "page-metrics-daily_posters"]));
    expect(ids).toContain("page-newcomers");
  });

  test("has links that lead to a place within the file, or to another host", () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = ""]) => href);
    expect(links.length).toBeGreaterThan(300);
    const stray = links.filter((href) =>
      href.startsWith("#") ? !ids.has(decodeURIComponent(href.slice(1))) : !/^(https?|mailto):/.test(href),
    );
    expect(stray).toEqual([]);
  });
});

test("each link within the file, clicked, leads to something that is seen", async () => {
  const { page } = await opened(pathOf("draft"));
  expect(await strayLinks(page, IS_FULL ? 1 : 4)).toEqual([]);
  await page.context().close();
});

test("the file has one main part, landmarks with names of their own, and labels that name something", async () => {
  const url = pathToFileURL(pathOf("superseded version")).href;
  const rules = [
    "landmark-unique",
    "landmark-one-main",
    "region",
    "aria-valid-attr-value",
    "duplicate-id-aria",
  ];
  expect(await axeViolations(browser, url, [{ colorScheme: "light", width: 1280, rules }])).toEqual([]);
});
