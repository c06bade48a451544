import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DARK, LIGHT, SERIES } from "../../src/document/palette.ts";

const DARK_PAPER = "@media (prefers-color-scheme: dark)";

/** The colours that a style sheet declares, by their names: on light paper, or within a media query. */
function coloursIn(file: string, media: string | null): Record<string, string> {
  const css = readFileSync(new URL(`../../src/site/styles/${file}`, import.meta.url), "utf8");
  const begin = media === null ? 0 : css.indexOf(media);
  expect(begin, file).toBeGreaterThanOrEqual(0);
  const root = css.slice(css.indexOf(":root {", begin));
  const declared = root.slice(0, root.indexOf("}")).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries([...declared].map(([, name = "", colour = ""]) => [name, colour]));
}

/** `washBad` as style sheets name it: "wash-bad". */
function named(colours: Readonly<Record<string, string>>): Record<string, string> {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(colours).map(([name, colour]) => [kebab(name), colour]));
}

test("pages have the colours of the palette, which all other formats read", () => {
  const [light, dark] = [coloursIn("tokens.css", null), coloursIn("tokens.css", DARK_PAPER)];
  const { accent, ...others } = named(LIGHT);
  const { accent: darkAccent, ...darkOthers } = named(DARK);
  expect(light).toMatchObject({ ...others, "accent-light": accent, "accent-dark": darkAccent });
  expect(dark).toMatchObject(darkOthers);
});

test("series after the first have the colours of the palette", () => {
  const due = Object.fromEntries(SERIES.map((colour, index) => [`series-${index + 2}`, colour]));
  expect(coloursIn("series.css", null)).toEqual(due);
});
