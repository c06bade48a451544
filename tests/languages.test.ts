import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../src/language/language.ts";

const SRC = fileURLToPath(new URL("../src/", import.meta.url));

/** Files that say a locale which is no language of a report, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "cli/commands/export.ts": "what help shows as the value of an option",
  "diagnostics/figures.ts": "examples of what is said of a translation",
  "diagnostics/reading.ts": "examples of what is said of a locale and of a translation",
  "snapshot/zone.ts": "a calendar whose parts are read as numbers",
};

const codes = LANGUAGES.map(({ code }) => code).join("|");
const names = LANGUAGES.map(({ code }) => new Intl.DisplayNames("en", { type: "language" }).of(code)).join(
  "|",
);

/** Ways in which code names a language: its code or a locale as a text, its folder, its name in an identifier. */
const NAMED = [
  new RegExp(`["'\`](?:${codes})(?:-[A-Z]{2})?["'\`]`),
  new RegExp(`language/(?:${codes})/`),
  new RegExp(`(?:${names})(?![a-z])`, "i"),
];

/** The lines of code, without what only comments and descriptions say. */
function codeOf(text: string): string[] {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/\.describe\('(?:[^'\\]|\\.)*'\)/g, "")
    .split("\n");
}

describe("a language", () => {
  test("is named nowhere outside of src/language", () => {
    const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
      .map((name) => name.replaceAll("\\", "/"))
      .filter((name) => /\.(?:ts|astro)$/.test(name) && !name.startsWith("language/"));
    expect(files.length).toBeGreaterThan(300);
    const found = files.flatMap((file) =>
      codeOf(readFileSync(join(SRC, file), "utf8"))
        .filter((line) => NAMED.some((pattern) => pattern.test(line)))
        .map((line) => ({ file, line: line.trim() })),
    );
    expect(found.filter(({ file }) => !Object.hasOwn(EXCEPTIONS, file))).toEqual([]);
    expect([...new Set(found.map(({ file }) => file))].sort()).toEqual(Object.keys(EXCEPTIONS).sort());
  });

  test("is a folder of the same parts as every other, and one line of the list", () => {
    const partsOf = (code: string) =>
      readdirSync(join(SRC, "language", code), { recursive: true, encoding: "utf8" })
        .map((name) => name.replaceAll("\\", "/"))
        .filter((name) => !["calendar.ts", "nouns.ts", "prose/period.ts", "prose/tone.ts"].includes(name))
        .filter((name) => name !== "goalLooks.ts" && name !== `${code}.ts`)
        .sort();
    for (const { code } of LANGUAGES) expect(partsOf(code), code).toEqual(partsOf("en"));
    const folders = readdirSync(join(SRC, "language"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== "conditions")
      .map(({ name }) => name);
    expect(folders.sort()).toEqual(LANGUAGES.map(({ code }) => code).sort());
  });
});
