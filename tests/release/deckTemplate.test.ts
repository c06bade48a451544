import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { slidesOf } from "../../src/deck/slides.ts";
import { powerPoint } from "../../src/formats/powerpoint/deck.ts";
import { readTemplate } from "../../src/formats/powerpoint/template/read.ts";
import { type Brand, brandTemplate } from "../support/brandTemplate.ts";
import { builtEdition } from "../support/builtEdition.ts";
import { type DeckParts, deckParts, titlesOf } from "../support/deckParts.ts";
import { hasOffice, printedByOffice } from "../support/office.ts";
import { hasOpenXml, openXmlErrors } from "../support/openXml.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import { makeReleasable, sextantHere } from "../support/releases.ts";
import { DEMO, edit } from "../support/roots.ts";

const draft = builtEdition(DEMO, "/drafts/2026-q3/");
let plain: Uint8Array;
beforeAll(async () => {
  plain = await powerPoint(draft);
});

/** The demo's deck on a template. */
async function onTemplate(brand: Brand): Promise<{ readonly bytes: Uint8Array; readonly deck: DeckParts }> {
  const read = readTemplate(brandTemplate(plain, brand));
  if (!("bytes" in read)) throw new Error("The template does not read.");
  const template = { name: "brand.potx", data: Buffer.from(read.bytes).toString("base64") };
  const look = { ...draft.look, deck: { appendix: true, template } };
  const bytes = await powerPoint({ ...draft, look });
  return { bytes, deck: deckParts(bytes) };
}

const text = ({ parts }: DeckParts, path: string) => strFromU8(parts.get(path) ?? new Uint8Array());

describe("a deck on a company's template", () => {
  let bytes: Uint8Array;
  let deck: DeckParts;
  beforeAll(async () => {
    ({ bytes, deck } = await onTemplate({}));
  });

  test("has the slides of the report and none of the template's, under the same titles", () => {
    expect(titlesOf(deck)).toEqual(titlesOf(deckParts(plain)));
    expect(deck.slides.length).toBe(slidesOf(draft.report, draft.look).length + 1);
  });

  test("stands in the places of its layouts, which are the template's, as are size, colours and fonts", () => {
    const theme = text(deck, "ppt/theme/theme1.xml");
    expect(theme).toContain('<a:accent1><a:srgbClr val="E20074"/>');
    expect(theme).toContain('<a:latin typeface="Verdana"/>');
    expect(text(deck, "ppt/presentation.xml")).toContain('<p:sldSz cx="9144000" cy="6858000"/>');
    const layouts = deck.slides.map((_, index) => {
      const [, path = ""] =
        /slideLayouts\/(\w+)\.xml/.exec(text(deck, `ppt/slides/_rels/slide${index + 1}.xml.rels`)) ?? [];
      return /type="(\w+)" preserve/.exec(text(deck, `ppt/slideLayouts/${path}.xml`))?.[1];
    });
    expect(layouts[0]).toBe("title");
    expect(new Set(layouts.slice(1))).toEqual(new Set(["obj", "twoObj"]));
    for (const xml of deck.slides) expect(xml).not.toMatch(/typeface="(?!\+|Arial)/);
  });

  test("keeps within the slide, however large that is", () => {
    for (const [index, xml] of deck.slides.entries())
      for (const [, x, y, w, h] of xml.matchAll(
        /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g,
      )) {
        expect([index + 1, Number(x) + Number(w) <= 9_144_000 + 9000]).toEqual([index + 1, true]);
        expect([index + 1, Number(y) + Number(h) <= 6_858_000 + 9000]).toEqual([index + 1, true]);
      }
  });

  test("says whose it is on each slide, also where a layout has no place for that", () => {
    for (const xml of deck.slides) {
      expect(xml).not.toContain('type="ftr"');
      expect(xml).toContain("Let Us Meet · North Star report, Q3 2026, draft");
    }
  });

  test.runIf(hasOpenXml())("is a file in which the Open XML SDK finds nothing wrong", () => {
    expect(openXmlErrors(bytes, "pptx")).toEqual([]);
  });

  test.runIf(hasOffice())("opens in LibreOffice, with all its slides", () => {
    expect(printedByOffice(bytes)).toHaveLength(deck.slides.length);
  });
});

test("on a dark template judgements have the colours of dark paper", async () => {
  const { deck } = await onTemplate({ isDark: true });
  expect(deck.charts.some(({ xml }) => xml.includes("4CC3A0"))).toBe(true);
  expect(deck.charts.some(({ xml }) => xml.includes("0F7B62"))).toBe(false);
});

test("a template without a layout says which; what is none says why", () => {
  expect(readTemplate(brandTemplate(plain, { layouts: ["obj", "twoObj"] }))).toEqual({ missing: ["title"] });
  expect(readTemplate(brandTemplate(plain, { layouts: [] }))).toEqual({
    missing: ["title", "title and content", "two contents"],
  });
  expect(readTemplate(Buffer.from("no zip"))).toEqual({ flaw: "invalid zip data" });
});

describe("a report that names a template", () => {
  let small: Scratch;
  beforeAll(async () => {
    small = await makeReleasable();
  });
  afterAll(() => small.remove());

  test("makes its decks on it", async () => {
    writeFileSync(join(small.root, "content", "brand.potx"), brandTemplate(plain));
    copyFileSync(join(small.root, "content", "brand.potx"), join(small.root, "content", "other.potx"));
    const before = readFileSync(join(small.root, "content", "report.mdx"), "utf8");
    edit(small.root, "content/report.mdx", "---\n", "---\ndeck: { template: brand.potx, appendix: false }\n");
    const out = join(small.root, "made.pptx");
    expect((await sextantHere(small.root, ["export", "2026-q2", "pptx", "--out", out])).err).toBe("");
    const made = deckParts(readFileSync(out));
    expect(text(made, "ppt/theme/theme1.xml")).toContain("E20074");
    edit(small.root, "content/report.mdx", "brand.potx", "brant.potx");
    const { exit, err } = await sextantHere(small.root, ["check"]);
    expect(exit).toBe(1);
    expect(err).toContain("error template-missing content/report.mdx:2:19");
    expect(err).toContain("Did you mean `brand.potx`?");
    writeFileSync(join(small.root, "content", "report.mdx"), before);
  });
});
