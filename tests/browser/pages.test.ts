import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../src/formats/browser.ts";
import { axeViolations, LOOKS } from "../support/axe.ts";
import { IS_FULL } from "../support/forms.ts";
import { layoutTroubles, openPage } from "../support/pageAudit.ts";
import { pagesOf } from "../support/pageKinds.ts";
import { DEMO } from "../support/roots.ts";
import { type StaticServer, serveFolder } from "../support/server.ts";

const DIST = join(DEMO, "dist");

/** One page of each kind. */
const KINDS = [
  "",
  "drafts/2026-q1/",
  "drafts/2026-q3/newcomers/",
  "drafts/2026-q3/weeks/",
  "drafts/2026-q3/compare/",
  "drafts/2026-q3/figures/",
  "drafts/2026-q3/figures/daily_posters/",
  "drafts/2026-q3/slides/",
  "metrics/",
  "metrics/daily_posters/",
  "metrics/daily_posters/history/",
  "metrics/newcomer_churn/",
  "metrics/recommendation/",
  "metrics/page_views/",
  "editions/",
  "about/",
  "404.html",
];

/** Those that are made of what no other one has, and so may differ in the dark and on a phone. */
const UNLIKE = [
  "",
  "drafts/2026-q3/newcomers/",
  "drafts/2026-q3/slides/",
  "metrics/daily_posters/",
  "about/",
];

/** In px; in short those between the widest and the narrowest are of pages that are unlike others, such as 640, a wide screen at twice the zoom. */
const WIDTHS = [1280, 768, 390, 640, 320];

/**
 * Every page that is not made like another one: ledgers, metrics and translations are taken once, and the newest board
 * page at the root; in short each fourth one beside those of each kind.
 */
const PAGES = pagesOf(DIST).filter(
  (page, index) =>
    KINDS.includes(page) ||
    ((IS_FULL || index % 4 === 0) &&
      !/2026-q[12]\/(compare|figures|slides)|2026-q3\/figures\/.|2026-q3\/$|^metrics\/.|^de\/(?!about|metrics\/(daily_posters\/)?$)|\/de\/(?!(newcomers\/)?$)/.test(
        page,
      )),
);

let browser: Browser;
let demo: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  demo = await serveFolder(DIST);
});

afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

describe("with script off", () => {
  test.concurrent.each(PAGES)(
    "/%s loads whole from its own host; nothing overflows, overlaps or is tiny, light and dark, on screens and on paper",
    async (path) => {
      const { page, troubles } = await openPage(browser, demo.url + path);
      const found: string[] = [];
      const isWhole = IS_FULL || UNLIKE.includes(path);
      for (const width of isWhole ? WIDTHS : [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        for (const trouble of await layoutTroubles(page)) found.push(`${width} px: ${trouble}`);
      }
      for (const width of isWhole ? [1280, 390] : [390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll("details.more, details.details, details.ways"))
            fold.setAttribute("open", "");
        });
        for (const trouble of await layoutTroubles(page)) found.push(`opened, ${width} px: ${trouble}`);
      }
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.removeAttribute("open");
      });
      if (isWhole) {
        await page.emulateMedia({ colorScheme: "dark" });
        for (const trouble of await layoutTroubles(page)) found.push(`dark: ${trouble}`);
      }
      await page.emulateMedia({ media: "print", colorScheme: "light" });
      await page.setViewportSize({ width: 672, height: 1123 });
      for (const trouble of await layoutTroubles(page)) found.push(`print: ${trouble}`);
      expect(found).toEqual([]);
      expect(troubles).toEqual([]);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator('meta[name="robots"]').getAttribute("content")).toContain("noindex");
      await page.context().close();
    },
  );

  test("the audit of layouts sees what it is for", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
    await page.setContent(`<body style="margin:0;font-size:16px">
      <p style="width:500px">wide</p><p>under</p><p style="margin-top:-38px">over it</p>
      <svg width="200" height="60" viewBox="0 0 200 60"><text x="5" y="20" font-size="8">tiny</text>
      <text x="60" y="50">first</text><text x="70" y="52">second</text><text x="150" y="20">sticking out</text></svg></body>`);
    const found = (await layoutTroubles(page)).join("\n");
    for (const told of [
      "the page is",
      '<P class=""> "wide"',
      '"tiny" is 8.0 px',
      '"first" and "second" overlap',
      '"sticking out" sticks out',
    ])
      expect(found).toContain(told);
    expect(found).toMatch(/"(?:under|over it)" and "(?:over it|under)" overlap/);
    await page.context().close();
  });
});

describe("axe finds nothing against WCAG 2.2 AA", () => {
  const some = KINDS.filter((page, index) => IS_FULL || UNLIKE.includes(page) || index % 4 === 0);
  test.concurrent.each(some)(
    "on /%s, in light; where it is unlike others also in the dark and on a phone",
    async (path) => {
      const looks = UNLIKE.includes(path) ? LOOKS : LOOKS.slice(0, 1);
      expect(await axeViolations(browser, demo.url + path, looks)).toEqual([]);
    },
  );
});

describe("with a keyboard", () => {
  test("Tab comes to the skip link first, which leads into the content", async () => {
    const { page } = await openPage(browser, demo.url, { javaScriptEnabled: true });
    await page.keyboard.press("Tab");
    const skip = page.locator(".skip");
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    await page.context().close();
  });

  test.each(["", "metrics/daily_posters/", "editions/"])(
    "whatever has the focus on /%s shows it",
    async (path) => {
      const { page } = await openPage(browser, demo.url + path, { javaScriptEnabled: true });
      const unseen: string[] = [];
      for (let press = 0; press < 40; press += 1) {
        await page.keyboard.press("Tab");
        const fault = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          const isSeen = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
          return outlineStyle === "none" || outlineWidth === "0px" || !isSeen
            ? element.outerHTML.slice(0, 120)
            : null;
        });
        if (fault !== null) unseen.push(fault);
      }
      expect(unseen).toEqual([]);
      await page.context().close();
    },
  );
});

test("nothing moves for those who ask for less motion", async () => {
  const { page } = await openPage(browser, demo.url, { reducedMotion: "reduce" });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        return (
          animationName !== "none" || !/^0s(, 0s)*$/.test(transitionDuration) || scrollBehavior === "smooth"
        );
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );
  expect(moving).toEqual([]);
  await page.context().close();
});

describe("fonts", () => {
  test("that come late move nothing", async () => {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.route("**/*.woff2", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.goto(demo.url, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, "value"));
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 500);
        }),
    );
    expect(shift).toBeLessThan(0.01);
    await context.close();
  });

  test("wait for the style: what is asked for before the first paint is the page, its style and its script", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    let isPainted = false;
    const before: string[] = [];
    // Held back, so that a face that is wanted early is seen before anything is painted.
    await page.route("**/*.css", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      isPainted = true;
      await route.continue();
    });
    page.on("request", (request) => {
      if (!isPainted) before.push(new URL(request.url()).pathname.replace(/.*\//, "").replace(/\..*\./, "."));
    });
    await page.goto(demo.url, { waitUntil: "load" });
    expect(before.sort()).toEqual(["", "comfort.js", "index.css"]);
    await context.close();
  });
});
