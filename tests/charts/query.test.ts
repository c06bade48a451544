import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../src/formats/browser.ts";
import { REPOSITORY } from "../support/roots.ts";
import { by, CASES, type Case, days, draw } from "./queryCases.ts";

const SIZES = [760, 340];

describe.each(Object.entries(CASES))("%s", (_name, one) => {
  test.each(SIZES)(
    "have numbers everywhere and no styles, scripts or colours of their own, at %d px",
    (width) => {
      const svg = draw(one, width);
      expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
      expect(svg).not.toMatch(/<style|style=|<script|font-family/);
      expect(svg).not.toMatch(/(?:fill|stroke)="(?!currentColor|none)/);
      expect(draw(one, width)).toBe(svg);
    },
  );
});

/** The middles of the bars, with the translations of all that they lie in. */
function middlesOf(svg: Element): { readonly x: number; readonly y: number }[] {
  const number = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);
  return [...svg.querySelectorAll("g.shape rect")].map((rect) => {
    let [x, y] = [
      number(rect, "x") + number(rect, "width") / 2,
      number(rect, "y") + number(rect, "height") / 2,
    ];
    for (let up: Element | null = rect; up !== null; up = up.parentElement) {
      const [, right, down] =
        /translate\(([-\d.]+),([-\d.]+)\)/.exec(up.getAttribute("transform") ?? "") ?? [];
      [x, y] = [x + Number(right ?? 0), y + Number(down ?? 0)];
    }
    return { x, y };
  });
}

test.each(["stacked bars", "facets", "rectangles"])(
  "%s: each is read off in its middle, wherever it stands",
  (name) => {
    const one = CASES[name];
    if (one === undefined) throw new RangeError(name);
    for (const width of SIZES) {
      const svg = parseHTML(`<body>${draw(one, width)}</body>`).document.querySelector("svg");
      if (svg === null) throw new Error("nothing is drawn");
      const [, , right = 0, bottom = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
      const spots = (svg.getAttribute("data-at") ?? "").split(" ");
      expect(spots).toHaveLength(one[1].rows.length);
      const middles = middlesOf(svg);
      for (const spot of spots) {
        const [x = -1, y = -1] = spot.split(",").map(Number);
        expect(x > 0 && x < right && y > 0 && y < bottom, spot).toBe(true);
        expect(
          middles.some((box) => Math.hypot(box.x - x, box.y - y) < 2),
          spot,
        ).toBe(true);
      }
    }
  },
);

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test.each(Object.keys(CASES))("%s: no text is cut, and none meets another", async (name) => {
    const one = CASES[name];
    if (one === undefined) throw new RangeError(name);
    const styles = ["tokens", "charts", "series"].map((file) =>
      readFileSync(join(REPOSITORY, `src/site/styles/${file}.css`), "utf8"),
    );
    const page = await browser.newPage();
    const drawn = SIZES.map((width) => `<div style="width:${width}px;margin:20px">${draw(one, width)}</div>`);
    await page.setContent(`<style>${styles.join("\n")} :root{--sans:sans-serif}</style>${drawn.join("")}`);
    const troubles = await page.evaluate(() =>
      [...document.querySelectorAll("svg")].flatMap((svg) => {
        const frame = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll("text")].filter((text) => text.textContent !== "");
        const boxes = texts.map((text) => ({
          text: text.textContent ?? "",
          box: text.getBoundingClientRect(),
        }));
        const out = boxes.filter(
          ({ box }) =>
            box.left < frame.left - 12 || box.right > frame.right + 12 || box.bottom > frame.bottom + 2,
        );
        const met = boxes.flatMap((a, index) =>
          boxes.slice(index + 1).flatMap((b) => {
            const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
            const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
            return x > 1 && y > 3 ? [`${a.text} meets ${b.text}`] : [];
          }),
        );
        return [...out.map(({ text }) => `${text} is cut`), ...met];
      }),
    );
    expect(troubles).toEqual([]);
    await page.close();
  });
});

describe("the text alternative", () => {
  const told = (one: Case | undefined) =>
    one === undefined ? "" : (parseHTML(draw(one, 760)).document.querySelector("desc")?.textContent ?? "");

  test("says for each series from where to where, and its extremes", () => {
    expect(told(CASES["lines by series"])).toBe(
      "Line chart of posts by month, 3 series. Europe: from 100 (1 May 2026) to 180 (1 Sept 2026); lowest 100 (1 May 2026), highest 180 (1 Sept 2026). Americas: from 70 (1 May 2026) to 150 (1 Sept 2026); lowest 70 (1 May 2026), highest 150 (1 Sept 2026). Asia-Pacific: from 40 (1 May 2026) to 120 (1 Sept 2026); lowest 40 (1 May 2026), highest 120 (1 Sept 2026).",
    );
  });

  test("counts what has no value", () => {
    expect(told(CASES["bars of long names, one negative, one missing"])).toContain(
      "1 of 4 rows has no value.",
    );
  });
});

test("what the author sets comes before what we would choose", () => {
  const options = { y: { domain: [0, 1000], tickFormat: ".2e" }, x: { reverse: true } };
  const svg = draw([{ mark: "bar", ...by, options }, days(3)], 760);
  expect(svg).toContain("1.00e+3");
  const bars = [...svg.matchAll(/<rect class="series[^>]* x="([\d.]+)"/g)].map(([, x]) => Number(x));
  expect(bars).toEqual(bars.toSorted((a, b) => b - a));
});
