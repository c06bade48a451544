import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CUT_FACES, cut, faceOf, lettersOf, WEIGHTS } from "../support/cutFaces.ts";
import { REPOSITORY } from "../support/roots.ts";

const STYLES = join(REPOSITORY, "src", "site", "styles");

describe.each(Object.entries(CUT_FACES))("the face %s of pages", (file, source) => {
  const own = () => readFileSync(join(STYLES, file));

  test("is cut from the face of its package (UPDATE_FACES=1 cuts it anew)", async () => {
    const made = await cut(faceOf(source));
    if (process.env["UPDATE_FACES"] !== undefined) writeFileSync(join(STYLES, file), made);
    expect(own().equals(made)).toBe(true);
  });

  test("has every letter of it, in at most 34 kB", () => {
    expect(lettersOf(own())).toEqual(lettersOf(faceOf(source)));
    expect(own().length).toBeLessThan(34_000);
  });
});

test("style sheets ask for no weight that the faces of pages lack", () => {
  const sheets = readdirSync(STYLES).filter((name) => name.endsWith(".css"));
  const css = sheets.map((name) => readFileSync(join(STYLES, name), "utf8")).join("\n");
  const rules = css.replace(/@font-face\s*\{[^}]*\}/g, "");
  const asked = [...rules.matchAll(/font(?:-weight)?:\s*(\d{3})\b/g)].map(([, weight]) => Number(weight));
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((weight) => weight < WEIGHTS.min || weight > WEIGHTS.max)).toEqual([]);
});
