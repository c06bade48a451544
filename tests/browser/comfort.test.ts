import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openPage } from "../support/pageAudit.ts";
import { htmlOf, pagesOf } from "../support/pageKinds.ts";
import { DEMO } from "../support/roots.ts";
import { visited } from "../support/visited.ts";

const SCRIPT = readFileSync(new URL("../../src/site/scripts/comfort.js", import.meta.url));
const DIST = join(DEMO, "dist");
const BOARD = "drafts/2026-q3/";

const site = visited(DIST);

const opened = (path: string, options = {}) =>
  openPage(site.browser, site.url + path, { javaScriptEnabled: true, ...options });

/** Opens what is folded away, as a chart within it can be read only then. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });

const readout = (page: Page) => page.locator(".readout").innerText();

/** What the table of a chart says of a spot of its, worked out from the page itself: name, then every cell. */
function told(svg: Element, index: number): string[] {
  const [, , row = index, column] =
    (svg.getAttribute("data-at") ?? "").split(" ")[index]?.split(",").map(Number) ?? [];
  const said = svg.getAttribute("data-said");
  const clean = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
  if (said !== null)
    return (said.split("\n")[index] ?? "")
      .split("\t")
      .map(clean)
      .filter((text) => text !== "");
  const figure = svg.closest("figure");
  const cells = [...(figure?.querySelectorAll("tbody tr")[row]?.children ?? [])].map(({ textContent }) =>
    clean(textContent),
  );
  const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
  return [cells[0] ?? "", ...(column === undefined ? cells.slice(1) : [cells[column] ?? ""])].filter(
    (text) => text !== "" && !isDay(text),
  );
}

describe("the script", () => {
  test("is of at most 6,000 bytes, with its comments", () => {
    expect(SCRIPT.length).toBeLessThanOrEqual(6000);
  });

  test("is nothing that a page needs: without it there is the same to be seen", async () => {
    const texts = await Promise.all(
      [true, false].map(async (javaScriptEnabled) => {
        const { page, troubles } = await opened(BOARD, { javaScriptEnabled });
        const text = (await page.locator("body").innerText()).replace(/\n+/g, "\n");
        const picture = await page.screenshot({ fullPage: true });
        expect(troubles).toEqual([]);
        await page.context().close();
        return [text, picture.toString("base64")];
      }),
    );
    expect(texts[0]).toEqual(texts[1]);
  });
});

describe("what is read off a chart", () => {
  const pages = pagesOf(DIST).filter((page) => page.startsWith(BOARD) && !page.includes("slides"));
  const charts = pages.flatMap((page) => {
    const { document } = parseHTML(htmlOf(DIST, page));
    return [...document.querySelectorAll("svg[data-at]")].map((svg) => ({ page, svg }));
  });

  test("is offered by charts of every kind", () => {
    const ids = charts.map(({ svg }) => (svg.getAttribute("aria-labelledby") ?? "").split(" ")[0] ?? "");
    const kinds = new Set(ids.map((id) => /^[a-z]+/.exec(id)?.[0]));
    for (const kind of [
      "trend",
      "bridge",
      "bullet",
      "forecast",
      "spark",
      "recent",
      "lead",
      "cohort",
      "retention",
      "vintages",
      "share",
      "multiples",
      "tree",
    ])
      expect([...kinds], kind).toContain(kind);
    expect(charts.length).toBeGreaterThan(40);
  });

  test("leads to a row of the chart's own table, each spot within the drawing", () => {
    for (const { page, svg } of charts) {
      const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
      for (const [index, spot] of (svg.getAttribute("data-at") ?? "").split(" ").entries()) {
        const [x = -1, y = -1] = spot.split(",").map(Number);
        const label = `${page} ${svg.getAttribute("aria-labelledby")} ${spot}`;
        expect(x >= 0 && x <= width && y >= 0 && y <= height, label).toBe(true);
        expect(told(svg, index).join(""), label).toMatch(/./);
      }
    }
  });

  test("is of the driver that stands there, also where several are influenced", () => {
    const trees = charts.filter(({ svg }) => svg.getAttribute("aria-labelledby")?.startsWith("tree-wide"));
    expect(trees.length).toBeGreaterThan(1);
    for (const { svg } of trees) {
      const texts = [...svg.querySelectorAll("text")].map((text) => {
        const place = /translate\(([-\d.]+),([-\d.]+)\)/.exec(text.getAttribute("transform") ?? "") ?? [];
        return {
          text: (text.textContent ?? "").replace(/\s+/g, " "),
          x: Number(place[1]),
          y: Number(place[2]),
        };
      });
      for (const [index, spot] of (svg.getAttribute("data-at") ?? "").split(" ").entries()) {
        const [x = 0, y = 0] = spot.split(",").map(Number);
        const within = texts.filter((one) => Math.abs(one.y - y) < 60 && Math.abs(one.x - x) < 100);
        const value = told(svg, index)[1] ?? "";
        expect(
          within.some(({ text }) => text !== "" && value.startsWith(text)),
          `${value} at ${spot}`,
        ).toBe(true);
      }
    }
  });

  test.each([1280, 390])(
    "is what its table says, spot by spot by the arrow keys, at a width of %s",
    async (width) => {
      const { page, troubles } = await opened(`${BOARD}evidence/`, { viewport: { width, height: 900 } });
      await unfold(page);
      const { document } = parseHTML(htmlOf(DIST, `${BOARD}evidence/index.html`));
      const drawings = page.locator("svg[data-at]:visible");
      const count = await drawings.count();
      expect(count).toBeGreaterThan(3);
      for (let at = 0; at < count; at += 1) {
        const drawing = drawings.nth(at);
        const label = await drawing.getAttribute("aria-labelledby");
        const svg = document.querySelector(`svg[aria-labelledby="${label}"]`);
        if (svg === null) throw new Error(`${label} is not in the page`);
        const all = (svg.getAttribute("data-at") ?? "").split(" ");
        await drawing.focus();
        for (let index = 0; index < Math.min(all.length, 6); index += 1) {
          await page.keyboard.press(index === 0 ? "Home" : "ArrowRight");
          const text = await readout(page);
          for (const part of told(svg, index)) expect(text, `${label} ${index}`).toContain(part);
        }
        await page.keyboard.press("Escape");
        expect(await readout(page)).toBe("");
      }
      expect(troubles).toEqual([]);
      await page.context().close();
    },
  );

  test("follows the pointer, within the window, and goes with it", async () => {
    const { page } = await opened(BOARD);
    const chart = page.locator("svg[data-at]:visible").first();
    await chart.scrollIntoViewIfNeeded();
    const box = await chart.boundingBox();
    if (box === null) throw new Error("the chart has no place");
    const texts: string[] = [];
    for (const share of [0.1, 0.5, 0.82]) {
      await page.mouse.move(box.x + box.width * share, box.y + box.height * 0.6);
      texts.push(await readout(page));
      const place = await page.locator(".readout").boundingBox();
      expect(place !== null && place.x >= 0 && place.x + place.width <= 1280).toBe(true);
    }
    expect(new Set(texts).size).toBe(3);
    await page.mouse.move(2, 2);
    expect(await readout(page)).toBe("");
    expect(await page.locator(".cross").count()).toBe(0);
    await page.context().close();
  });

  test("comes at a tap, and a swipe still moves the page", async () => {
    const { page } = await opened(BOARD, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const chart = page.locator("svg[data-at]:visible").first();
    await chart.scrollIntoViewIfNeeded();
    await chart.tap();
    expect(await readout(page)).toMatch(/\d/);
    expect(await chart.evaluate((svg) => getComputedStyle(svg).touchAction)).toBe("pan-y pinch-zoom");
    await page.context().close();
  });

  test("is not in what is taken away, nor in documents", () => {
    for (const file of ["charts/driver-tree.svg", "slides/index.html"])
      expect(readFileSync(join(DIST, BOARD, file), "utf8"), file).not.toContain("data-at");
  });
});

describe("the address of a figure", () => {
  test.each([
    ["", "Copy address", "Copied"],
    ["de/", "Adresse kopieren", "Kopiert"],
    ["fr/", "Copier l’adresse", "Copiée"],
  ])("is copied, and said to be, in %s", async (language, copy, copied) => {
    const context = await site.browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    const address = `${site.url}${BOARD}${language}figures/daily_posters/`;
    await page.goto(address);
    const button = page.locator("button.copy").first();
    expect(await button.innerText()).toBe(copy);
    await button.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction((word) => document.querySelector("button.copy")?.textContent === word, copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      address + (await page.locator("[data-copy]").nth(1).getAttribute("href")),
    );
    await context.close();
  });
});
