import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readContent } from "../../src/content/readContent.ts";
import { launchBrowser } from "../../src/formats/browser.ts";
import { singleFile } from "../../src/formats/singleFile.ts";
import type { EditionFiles } from "../../src/formats/source.ts";
import { axeViolations } from "../support/axe.ts";
import { sextantHere } from "../support/releases.ts";
import { BASED, REPOSITORY, SCRATCH } from "../support/roots.ts";

const SITE = join(process.env["RELEASED_ROOT"] ?? BASED, "dist");
const OUT = join(SCRATCH, "singleFile");
let browser: Browser;

/** The demo's draft, as it was built. */
function draft(): EditionFiles {
  const { content } = readContent(REPOSITORY);
  if (content === null) throw new Error("The demo does not read.");
  const standing = { superseded: false, outdated: false };
  return {
    folder: SITE,
    home: "/drafts/2026-q3/",
    language: null,
    sealWords: null,
    edition: "2026-q3",
    version: null,
    date: "2026-10-02T06:00:00+02:00",
    content,
    standing,
  };
}

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

/** Clicks each link that stays in the file, and gives those that lead to nothing that can be seen. */
function strayLinks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const first = [...new Map(links.map((link) => [link.getAttribute("href"), link])).values()];
    return first.flatMap((link) => {
      link.click();
      const target = document.querySelector(":target");
      return target !== null && target.getClientRects().length > 0 ? [] : [link.getAttribute("href") ?? ""];
    });
  });
}

describe.each(["2026-q3", "2026-q2 v1"])("%s as one file", (name) => {
  const path = join(OUT, `${name.replace(" ", "-")}.html`);
  let html: string;
  beforeAll(async () => {
    mkdirSync(OUT, { recursive: true });
    if (name === "2026-q3") writeFileSync(path, singleFile(draft()));
    else
      expect(
        (await sextantHere(REPOSITORY, ["export", ...name.split(" "), "html", "--out", path])).exit,
      ).toBe(0);
    html = readFileSync(path, "utf8");
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
    expect(notices > 0).toBe(name === "2026-q2 v1");
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
    if (name === "2026-q3") expect(ids).toContain("page-newcomers");
  });

  test("has links that lead to a place within the file, or to another host", () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = ""]) => href);
    expect(links.length).toBeGreaterThan(300);
    const stray = links.filter((href) =>
      href.startsWith("#") ? !ids.has(href.slice(1)) : !/^(https?|mailto):/.test(href),
    );
    expect(stray).toEqual([]);
  });
});

test("each link within the file, clicked, leads to something that is seen", async () => {
  const { page } = await opened(join(OUT, "2026-q3.html"));
  expect(await strayLinks(page)).toEqual([]);
  await page.context().close();
});

test("the file has one main part, landmarks with names of their own, and labels that name something", async () => {
  const url = pathToFileURL(join(OUT, "2026-q2-v1.html")).href;
  const rules = [
    "landmark-unique",
    "landmark-one-main",
    "region",
    "aria-valid-attr-value",
    "duplicate-id-aria",
  ];
  expect(await axeViolations(browser, url, [{ colorScheme: "light", width: 1280, rules }])).toEqual([]);
});
