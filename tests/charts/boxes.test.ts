import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../src/formats/browser.ts";
import { allPictures, type Picture } from "./pictureCases.ts";

/** Widths at which drawings stand on a page: the column, and a phone of 320 px without its margins. */
const WIDTHS = { wide: 760, narrow: 288 } as const;

const require = createRequire(import.meta.url);
const pictures = allPictures();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.setContent(pageOf(pictures));
  await page.evaluate(() => document.fonts.ready.then(() => true));
});

afterAll(async () => {
  await browser.close();
});

/** Where a text stands in px of the screen, from the corner of its drawing. */
interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly size: number;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly TextBox[];
}

describe("the texts of every picture", () => {
  it("stand apart from each other", async () => {
    const found = await complaints(({ texts }) =>
      texts.flatMap((one, index) =>
        texts
          .slice(index + 1)
          .flatMap((other) => (overlap(one, other) ? [`"${one.text}" and "${other.text}"`] : [])),
      ),
    );
    expect(found).toEqual([]);
  });

  it("stand within their drawing", async () => {
    const found = await complaints(({ width, height, texts }) =>
      texts.flatMap(({ text, left, top, right, bottom }) =>
        left < -1 || top < -2 || right > width + 1 || bottom > height + 2
          ? [
              `"${text}" at ${[left, top, right, bottom].map(Math.round).join(" ")} of ${Math.round(width)} × ${Math.round(height)}`,
            ]
          : [],
      ),
    );
    expect(found).toEqual([]);
  });

  it("are at least 11 px high, on a phone too", async () => {
    const found = await complaints(({ texts }) =>
      texts.flatMap(({ text, size }) => (size < 11 ? [`"${text}" ${size}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it("are seen where they overlap, are cut, or are too small", async () => {
    const drawing = await page.evaluate(boxesOfPlanted, PLANTED);
    const [one, other, small] = drawing;
    if (one === undefined || other === undefined || small === undefined)
      throw new Error("nothing is planted");
    expect(overlap(one, other)).toBe(true);
    expect(overlap(one, small)).toBe(false);
    expect(other.right).toBeGreaterThan(100);
    expect(small.size).toBeLessThan(11);
  });

  it("are there at all", async () => {
    const counts = await Promise.all(pictures.map(async ({ name }) => (await measure(name)).texts.length));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(pictures.length * 5);
  });
});

/** The pictures on one page in the site's own look, each at the width that it has there. */
function pageOf(all: readonly Picture[]): string {
  const drawn = all.map(
    ({ name, narrow, draw }) =>
      `<div id="at-${name}" style="width: ${narrow ? WIDTHS.narrow : WIDTHS.wide}px; margin: 40px 0">${draw()}</div>`,
  );
  return `<!doctype html><html lang="en"><head><style>${looks()}</style></head><body>${drawn.join("\n")}</body></html>`;
}

/** Fonts, colours and the looks of charts, with the fonts inside, as the page has no address. */
function looks(): string {
  const styles = ["fonts", "tokens", "base", "charts"].map((name) =>
    readFileSync(styled(`${name}.css`), "utf8"),
  );
  return styles.join("\n").replace(/url\("([^"]+\.woff2)"\)/g, (_, file: string) => {
    const font = readFileSync(file.startsWith("./") ? styled(file) : require.resolve(file));
    return `url("data:font/woff2;base64,${font.toString("base64")}")`;
  });
}

function styled(file: string): string {
  return fileURLToPath(new URL(file, new URL("../../src/site/styles/", import.meta.url)));
}

async function complaints(find: (drawing: Drawing) => readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    pictures.map(async ({ name }) => find(await measure(name)).map((complaint) => `${name}: ${complaint}`)),
  );
  return found.flat();
}

const measured = new Map<string, Promise<Drawing>>();

/** The boxes of a picture, measured once. */
function measure(name: string): Promise<Drawing> {
  const known = measured.get(name) ?? page.locator(`[id="at-${name}"] > svg`).evaluate(boxesOf);
  measured.set(name, known);
  return known;
}

/** Two texts that overlap, the second of which is cut, and a small one apart. */
const PLANTED = `<svg viewBox="0 0 100 60" width="100" height="60"><text x="2" y="14" font-size="13">One text</text><text x="40" y="16" font-size="13">Another text</text><text x="2" y="50" font-size="8">Small</text></svg>`;

/** Runs in the page. */
function boxesOfPlanted(svg: string): TextBox[] {
  const place = document.createElement("div");
  place.innerHTML = svg;
  document.body.append(place);
  const frame = place.firstElementChild?.getBoundingClientRect();
  const boxes = [...place.querySelectorAll("text")].map((text) => {
    const { left, top, right, bottom } = text.getBoundingClientRect();
    const [x, y] = [frame?.left ?? 0, frame?.top ?? 0];
    const size = Number.parseFloat(getComputedStyle(text).fontSize);
    return {
      text: text.textContent ?? "",
      left: left - x,
      top: top - y,
      right: right - x,
      bottom: bottom - y,
      size,
    };
  });
  place.remove();
  return boxes;
}

/** Runs in the page. */
function boxesOf(svg: Element): Drawing {
  const frame = svg.getBoundingClientRect();
  const drawnWidth = Number(svg.getAttribute("viewBox")?.split(" ")[2] ?? frame.width);
  const texts = [...svg.querySelectorAll("text")].filter((text) => text.textContent !== "");
  return {
    width: frame.width,
    height: frame.height,
    texts: texts.map((text) => {
      const box = text.getBoundingClientRect();
      return {
        text: text.textContent ?? "",
        left: box.left - frame.left,
        top: box.top - frame.top,
        right: box.right - frame.left,
        bottom: box.bottom - frame.top,
        size: (Number.parseFloat(getComputedStyle(text).fontSize) * frame.width) / drawnWidth,
      };
    }),
  };
}

/** Do two boxes share more than the air around their letters? */
function overlap(one: TextBox, other: TextBox): boolean {
  const air = 2;
  return (
    one.left < other.right - air &&
    other.left < one.right - air &&
    one.top < other.bottom - air &&
    other.top < one.bottom - air
  );
}
