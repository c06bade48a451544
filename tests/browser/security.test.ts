import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../src/formats/browser.ts";
import { liveParts, withoutOwnScripts } from "../support/deadText.ts";
import { openPage } from "../support/pageAudit.ts";
import { htmlOf, pagesOf } from "../support/pageKinds.ts";
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

describe("the content security policy", () => {
  test.each([
    ["the demo", join(DEMO, "dist")],
    ["the demo under a base path", join(BASED, "dist")],
  ])("stands first on every page of %s, and no page has a style or script of its own", (_, dist) => {
    const pages = pagesOf(dist);
    expect(pages.length).toBeGreaterThan(15);
    for (const page of pages) expect(liveParts(htmlOf(dist, page)), page).toEqual([]);
  });

  test("the check sees what the policy would refuse", () => {
    const found = liveParts(
      '<p style="color:red" onclick="x()">a</p><script>x()</script><a href="javascript:x()">b</a>',
    );
    expect(found).toEqual([
      "the policy is missing, does not stand first, or is another than the page needs",
      '<script> "x()"',
      '<p style="color:red">',
      '<p onclick="x()">',
      '<a href="javascript:x()">',
    ]);
  });

  test.each([
    "https://example.com/_astro/comfort.abcdefgh.js",
    "//example.com/_astro/comfort.abcdefgh.js",
    "../pictures/_astro/comfort.abcdefgh.js",
    "../_astro/other.abcdefgh.js",
    "../_astro/comfort.js",
    "data:text/javascript,x()",
  ])("the check takes only a hashed file of ours beside the page for a script of ours, not %s", (source) => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";
    const page = (script: string, allowed = policy) =>
      liveParts(`<meta http-equiv="Content-Security-Policy" content="${allowed}">${script}`);
    const own = "../_astro/comfort.abcdefgh.js";
    expect(page(`<script defer src="${own}"></script>`)).toEqual([]);
    expect(page(`<script src="${own}">x()</script>`)).not.toEqual([]);
    expect(page("", policy)).not.toEqual([]);
    expect(page(`<script src="${own}"></script>`, `${policy}; connect-src 'self'`)).not.toEqual([]);
    expect(page(`<script src="${source}"></script>`).join()).toContain("<script>");
    expect(page(`<script src="${own}"></script><script src="${own}"></script>`).join()).toContain("<script>");
    expect(withoutOwnScripts(`a<script defer src="${own}"></script>b`)).toBe("ab");
    for (const foreign of [
      `<script src="${source}"></script>`,
      `<script src="${own}">x()</script>`,
      `<script src="${own}" <script></script>`,
    ])
      expect(withoutOwnScripts(foreign)).toBe(foreign);
  });

  test.each(["/", "/board/q/"])("refuses nothing that a page needs, below %s", async (base) => {
    const { page, troubles } = await openPage(browser, base === "/" ? demo.url : based.url, {
      javaScriptEnabled: true,
    });
    const fonts = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family),
    );
    expect(fonts.join()).toMatch(/Inter/);
    expect(fonts.join()).toMatch(/Source Serif/);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  test("refuses scripts, styles and foreign hosts, should any slip into a page", async () => {
    const { page, troubles } = await openPage(browser, demo.url, { javaScriptEnabled: true });
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        "beforeend",
        '<img src="https://example.com/x.png" onerror="document.title=1"><p style="color:red" onclick="document.title=2">x</p>',
      );
      const script = document.createElement("script");
      script.textContent = "document.title = 3";
      document.body.append(script);
    });
    await page.waitForTimeout(200);
    expect(await page.title()).toMatch(/More people post/);
    expect(
      troubles.filter((trouble) => trouble.includes("Content Security Policy")).length,
    ).toBeGreaterThanOrEqual(3);
    expect(troubles).toContain("failed: https://example.com/x.png");
    await page.context().close();
  });
});

describe("the weight of the demo's board page", () => {
  test("is below 151 kB in all: page, styles, fonts and pictures, gzipped", async () => {
    const page = await (await browser.newContext()).newPage();
    const sizes = new Map<string, number>();
    page.on("response", async (response) => {
      const body = await response.body();
      const { pathname } = new URL(response.url());
      sizes.set(pathname, pathname.endsWith(".woff2") ? body.length : gzipSync(body).length);
    });
    await page.goto(demo.url, { waitUntil: "networkidle" });
    const own = gzipSync(readFileSync(join(DEMO, "dist", "index.html"))).length;
    expect(sizes.get("/")).toBe(own);
    expect(sizes.size).toBeGreaterThanOrEqual(4);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(total, JSON.stringify([...sizes])).toBeLessThan(151_000);
    await page.context().close();
  });
});
