import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawingStyle, type Sheets } from "../../src/charts/drawingStyle.ts";
import { unread } from "../../src/charts/shown.ts";
import { standalone } from "../../src/charts/standalone.ts";
import { sizeOf } from "../../src/charts/svg.ts";
import { launchBrowser } from "../../src/formats/browser.ts";
import { pngOf } from "../../src/formats/picture.ts";
import { someOf } from "../support/forms.ts";
import { type Pixels, pixelsOf } from "../support/png.ts";
import { REPOSITORY } from "../support/roots.ts";
import { allPictures } from "./pictureCases.ts";
import { CASES, draw } from "./queryCases.ts";

const sheet = (file: string) => readFileSync(join(REPOSITORY, `src/site/styles/${file}.css`), "utf8");
const SHEETS: Sheets = { charts: sheet("charts"), series: sheet("series"), tokens: sheet("tokens") };
const STYLE = drawingStyle(SHEETS, null);
const WORDS = { title: "", subtitle: "", notes: [] };

/** Every drawing of the product by its name, each kind in all its cases. */
const DRAWINGS: ReadonlyMap<string, string> = new Map([
  ...allPictures().map(({ name, draw }) => [name, unread(draw())] as const),
  ...Object.entries(CASES).map(([name, one]) => [`query: ${name}`, unread(draw(one, 760))] as const),
]);

/** With SEXTANT_FULL=1 all kinds of drawings, else each sixth. */
const some = <One>(all: readonly One[]) => someOf(all, 6);

/** One drawing of each kind: the first of those that show most kinds of things. */
const KINDS: readonly (readonly [string, string])[] = [
  ...Map.groupBy(DRAWINGS, ([name]) => (name.startsWith("query") ? name : name.split("-")[0])).values(),
].flatMap((all) => all.toSorted(([, a], [, b]) => looksOf(b).length - looksOf(a).length).slice(0, 1));

/** The classes of all that a drawing shows, but for its words. */
function looksOf(svg: string): readonly string[] {
  const marks = [...parsed(svg).querySelectorAll("[class]")];
  const named = marks.filter(hasShape).map((one) => one.getAttribute("class") ?? "");
  return [...new Set(named)].filter((name) => !/^(?:chart$|t\b|shape\b)/.test(name));
}

/** Is there anything in it that has an extent? Of one value there is no line. */
function hasShape(group: Element): boolean {
  const shapes = [group, ...group.querySelectorAll("*")].filter(({ localName }) => localName !== "g");
  return shapes.some((one) => one.localName !== "path" || /[LHVCAQlhv]/.test(one.getAttribute("d") ?? ""));
}

function parsed(svg: string): Element {
  const root = parseHTML(`<body>${svg}</body>`).document.querySelector("svg");
  if (root === null) throw new Error("Nothing is drawn.");
  return root;
}

function alone(svg: string): string {
  return standalone(svg, WORDS, STYLE);
}

async function painted(svg: string): Promise<Pixels> {
  return pixelsOf(await pngOf(svg, Number(/ width="(\d+)"/.exec(svg)?.[1])));
}

/** The same without words, of which each machine has its own letters. */
function wordless(svg: string): string {
  return svg.replace(/<text\b[^>]*>(?:(?!<\/text>).)*<\/text>/gs, "");
}

describe("the style of drawings is of rules that every rasteriser shows", () => {
  test("and each of the classes of drawings has one", () => {
    const named = new Set(
      STYLE.rules.flatMap(({ compounds }) => compounds.flatMap(({ classes }) => classes)),
    );
    expect(STYLE.rules.length).toBeGreaterThan(100);
    for (const name of ["series-6", "shade-1", "surprise", "heat-5", "zone"]) expect(named).toContain(name);
    for (const { given } of STYLE.rules) expect([...given.values()].join(" ")).not.toMatch(/var|\(/);
  });

  test.each([
    ['.chart [class^="series-"] { fill: red }', '[class^="series-"]'],
    [".chart .bar:not(.series) { fill: red }", ":not"],
    [".chart .bar:nth-child(2) { fill: red }", ":nth-child"],
    [".chart > .bar { fill: red }", ">"],
    [".chart .bar::before { fill: red }", "::before"],
    [".chart .bar { fill: color-mix(in srgb, red, blue) }", "color-mix"],
    [".chart .bar { fill: var(--unknown) }", "var(--unknown)"],
    [".chart .bar { stroke-width: calc(1px + 1px) }", "calc"],
    [".chart .bar { filter: none }", "filter"],
    [".chart .bar { font: 400 13px serif }", "font"],
  ])("%s is refused", (rule, told) => {
    expect(() => drawingStyle({ ...SHEETS, series: rule }, null)).toThrow(told);
  });

  test("what is said of other media, or of what is around drawings, is left out", () => {
    const series =
      "@media print { .chart .bar { fill: red } } .chart-title:hover { fill: red } .chart .bar { fill: #123456 }";
    const own = drawingStyle({ ...SHEETS, series }, null).rules.filter(({ given }) =>
      ["red", "#123456"].includes(given.get("fill") ?? ""),
    );
    expect(own.map(({ given }) => given.get("fill"))).toEqual(["#123456"]);
  });
});

/** What a shape is painted with, seen on paper: its own, or that of what it lies in. */
function inkOf(shape: Element): readonly number[] {
  const own = (name: string) => shape.closest(`[${name}]`)?.getAttribute(name) ?? null;
  const paint = [own("stroke"), own("fill")].find((one) => one?.startsWith("#")) ?? "#000000";
  const opacity = own("stroke") === paint ? 1 : Number(own("fill-opacity") ?? 1);
  return [1, 3, 5].map((at) => {
    const [ink, paper] = [paint, "#fffefb"].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return opacity * (ink ?? 0) + (1 - opacity) * (paper ?? 0);
  });
}

/** How many pixels are of a colour, or nearly so. */
function pixelsOfInk({ data }: Pixels, [red = 0, green = 0, blue = 0]: readonly number[]): number {
  let found = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [r = 0, g = 0, b = 0] = [data[at], data[at + 1], data[at + 2]];
    if (Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue)) < 12) found += 1;
  }
  return found;
}

describe("each series of a query leaves ink in its colour in a PNG", () => {
  test.each(some(Object.keys(CASES)))("%s", async (name) => {
    const drawing = parsed(DRAWINGS.get(`query: ${name}`) ?? "");
    for (const swatch of drawing.querySelectorAll("g.series, g.shade, text")) swatch.remove();
    const svg = alone(drawing.outerHTML);
    const png = await painted(svg);
    const shapes = [...parsed(svg).querySelectorAll(".shape .series, .shape .shade")];
    const bySeries = Map.groupBy(shapes, (one) => one.getAttribute("class") ?? "");
    expect(bySeries.size).toBeGreaterThan(0);
    const blank = [...bySeries].filter(([, [first]]) => first && pixelsOfInk(png, inkOf(first)) < 8);
    expect(blank.map(([series]) => series)).toEqual([]);
  });
});

describe("all that a kind of chart shows leaves ink in a PNG", () => {
  test.each(some(KINDS))("%s", async (_, drawing) => {
    const svg = wordless(alone(drawing));
    const whole = await painted(svg);
    const blank = [];
    for (const look of looksOf(drawing)) {
      const without = parsed(svg);
      for (const shape of without.querySelectorAll(`[class="${look}"]`)) shape.remove();
      const rest = await painted(without.outerHTML);
      if (Buffer.compare(whole.data, rest.data) === 0) blank.push(look);
    }
    expect(blank).toEqual([]);
  });
});

/** What decides how a shape looks. */
const PROPERTIES = [
  ...[
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-dasharray",
    "stroke-linecap",
  ],
  ...["stroke-linejoin", "paint-order", "opacity", "font-size", "font-weight", "font-variant-numeric"],
];

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test("each shape of each drawing looks alone as it does on a page", async () => {
    const page = await browser.newPage({ colorScheme: "light" });
    const looks = async (styles: string, drawings: readonly string[]) => {
      await page.setContent(`<style>${styles}</style><body style="color:#1c2126">${drawings.join("")}`);
      return page.evaluate(
        (properties) =>
          [...document.querySelectorAll("svg.chart")].map((svg) =>
            [svg, ...svg.querySelectorAll("*:not(title, desc)")].map((one) => {
              const style = getComputedStyle(one);
              const own = properties.map((name) => `${name}: ${style.getPropertyValue(name)}`);
              return `${one.localName}.${one.getAttribute("class")} ${own.join("; ")}`;
            }),
          ),
        PROPERTIES,
      );
    };
    const drawings = [...DRAWINGS.values()];
    const onPage = await looks(Object.values(SHEETS).join("\n"), drawings);
    const asFiles = await looks("", drawings.map(alone));
    expect(asFiles.length).toBe(DRAWINGS.size);
    for (const [index, name] of [...DRAWINGS.keys()].entries())
      expect([name, asFiles[index]]).toEqual([name, onPage[index]]);
    await page.close();
  });

  // Each third in short: that every shape leaves ink in its colour is held of all.
  const some = someOf(KINDS, 6);
  test.each(some)("%s: the PNG is as the browser draws the same file", async (_, drawing) => {
    const svg = wordless(alone(drawing));
    const { width, height } = sizeOf(svg);
    const page = await browser.newPage({ viewport: { width, height: Math.ceil(height) } });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
    const [ours, theirs] = [await painted(svg), pixelsOf(await page.screenshot())];
    await page.close();
    let apart = 0;
    for (let at = 0; at < ours.data.length; at += 1)
      if (Math.abs((ours.data[at] ?? 0) - (theirs.data[at] ?? 0)) > 64) apart += 1;
    expect([theirs.width, theirs.height]).toEqual([ours.width, ours.height]);
    expect(apart / ours.data.length).toBeLessThan(0.001);
  });
});
