import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { shapesFont } from "../../src/formats/shapesFont.ts";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));
const SHAPES = ["\u2192", "\u25b2", "\u25b8", "\u25bc", "\u25c2", "\u25c6", "\u25cb", "\u25cf"];

/** The letters of a TrueType font, by its table of segments (cmap, format 4, one letter a segment). */
function lettersOf(font: Buffer): string[] {
  const count = font.readUInt16BE(4);
  const entry = Array.from({ length: count }, (_, index) => 12 + index * 16).find(
    (at) => font.toString("latin1", at, at + 4) === "cmap",
  );
  if (entry === undefined) throw new Error("no cmap");
  const table = font.readUInt32BE(entry + 8) + 12;
  const segments = font.readUInt16BE(table + 6) / 2;
  const ends = Array.from({ length: segments }, (_, index) => font.readUInt16BE(table + 14 + index * 2));
  return ends.filter((code) => code !== 0xffff).map((code) => String.fromCharCode(code));
}

describe("the shapes of judgements", () => {
  test("are in the font that pages, paper and drawings share", () => {
    expect(lettersOf(Buffer.from(shapesFont())).sort()).toEqual(SHAPES);
  });

  test("are given to both faces of pages by their range", () => {
    const css = readFileSync(join(SRC, "site", "styles", "fonts.css"), "utf8");
    const faces = css.split("@font-face").filter((face) => face.includes("shapes.ttf"));
    expect(faces.map((face) => /font-family: "([^"]+)"/.exec(face)?.[1])).toEqual([
      "Inter Variable",
      "Source Serif 4 Variable",
    ]);
    for (const shape of SHAPES) {
      const code = `U+${shape.charCodeAt(0).toString(16).toUpperCase()}`;
      for (const face of faces) expect(face).toContain(code);
    }
  });

  test("stand in faces of the same weights as the letters of their family: else a browser takes them for all letters", () => {
    const css = ["fonts.css", "scripts.css"].map((name) =>
      readFileSync(join(SRC, "site", "styles", name), "utf8"),
    );
    const faces = css.join("\n").split("@font-face").slice(1);
    const told = (face: string, key: string) => new RegExp(`${key}: ([^;]+);`).exec(face)?.[1] ?? "";
    const weights = new Map<string, Set<string>>();
    for (const face of faces) {
      const name = `${told(face, "font-family")} ${told(face, "font-style")}`;
      weights.set(name, (weights.get(name) ?? new Set()).add(told(face, "font-weight")));
    }
    expect(weights.size).toBeGreaterThan(2);
    expect([...weights].filter(([, ranges]) => ranges.size > 1)).toEqual([]);
  });

  test("are all of those that the product writes", () => {
    const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(?:ts|astro)$/.test(name),
    );
    const written = files.flatMap(
      (name) => readFileSync(join(SRC, name), "utf8").match(/[\u25a0-\u25ff]/gu) ?? [],
    );
    expect(written.length).toBeGreaterThan(20);
    expect([...new Set(written)].filter((shape) => !SHAPES.includes(shape))).toEqual([]);
  });
});
