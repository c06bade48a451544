import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { colourOf, contrast, LEAST_CONTRAST } from "../../src/document/colour.ts";
import { ON_GROUNDS, TOKENS, type TokenEntry, type TokenName } from "../../src/document/tokens.ts";
import { readSheet } from "../../src/engine/own/sheet.ts";

const STYLES = new URL("../../src/site/styles/", import.meta.url);
const css = readFileSync(new URL("tokens.css", STYLES), "utf8");
const [light = "", dark = ""] = css.split("@media");
const entries: [string, TokenEntry][] = Object.entries(TOKENS);

describe("the tokens that a team may set", () => {
  test.each(entries)("%s is what our style sheets are made of", (name, entry) => {
    const declared = (text: string) => new RegExp(`--${name}: ([^;]*);`).exec(text)?.[1];
    if (entry.kind === "colour") expect([declared(light), declared(dark)]).toEqual([entry.light, entry.dark]);
    else expect(declared(light)).toBe(entry.value);
    const used = ["base", "blocks", "charts", "prose", "shell", "headline", "tables", "work", "deck"]
      .map((sheet) => readFileSync(new URL(`${sheet}.css`, STYLES), "utf8"))
      .join("\n");
    expect(used).toContain(`var(--${name})`);
  });

  test("are all that the sheet declares, but the accent, which content/report.mdx sets, and what follows from them", () => {
    const declared = [...css.matchAll(/--([\w-]+):/g)].map(([, name]) => name);
    const others = [...new Set(declared)].filter(
      (name) => name !== undefined && !Object.hasOwn(TOKENS, name),
    );
    expect(others.sort()).toEqual(["accent", "accent-dark", "accent-light", "rule-strong"]);
    expect("flaw" in readSheet(css)).toBe(false);
  });

  test.each(Object.entries(ON_GROUNDS))(
    "%s can be read on every ground on which it stands",
    (ink, grounds) => {
      const of = (name: string, theme: "light" | "dark") => {
        const entry: TokenEntry = TOKENS[name as TokenName];
        if (entry.kind !== "colour") throw new Error(`${name} is no colour`);
        return colourOf(entry[theme]);
      };
      for (const ground of grounds)
        for (const theme of ["light", "dark"] as const)
          expect(contrast(of(ink, theme), of(ground, theme)), `${ground} ${theme}`).toBeGreaterThan(
            LEAST_CONTRAST,
          );
    },
  );
});
