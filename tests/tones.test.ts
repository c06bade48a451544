import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../src/", import.meta.url));

/** Where it is decided what a change means, and where a tone is given its colour, shape and word. */
const DECIDED: readonly string[] = ["blocks/metric/tone.ts", "document/tone.ts"];

/** Rooms that show what was decided. */
const SHOW = /^(components|site|formats|charts|document)\/|^blocks\/.*\/(show|words|table|chart|charts)\.ts$/;

/** Files that look alike and judge nothing, each with what it asks instead. */
const OTHERS: Readonly<Record<string, string>> = {
  "blocks/breach/show.ts": "lists the guardrails that are breached",
  "formats/preview.ts": "lists the guardrails by their states",
  "charts/bullet.ts": "draws the zone on the side of a limit that is past it",
};

const sources = readdirSync(SRC, { recursive: true })
  .map((name) => String(name).replaceAll("\\", "/"))
  .filter((file) => /\.(ts|astro)$/.test(file) && !DECIDED.includes(file))
  .map((file) => ({ file, text: readFileSync(`${SRC}${file}`, "utf8") }))
  .map(({ file, text }) => ({ file, code: text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "") }));

const shown = sources.filter(({ file }) => SHOW.test(file) && OTHERS[file] === undefined);

/** Lines of code that a pattern finds, with their files. */
function found(files: typeof sources, pattern: RegExp): string[] {
  return files.flatMap(({ file, code }) =>
    code.split("\n").flatMap((line) => (pattern.test(line) ? [`${file}: ${line.trim()}`] : [])),
  );
}

describe("what a change means", () => {
  test("is paused in the one place that decides it", () => {
    const files = sources.filter(({ file }) => !file.startsWith("language/"));
    expect(found(files, /["']paused["']|\bcalm\b/)).toEqual([]);
  });

  test("is not told from the breached guardrails again", () => {
    expect(found(shown, /breached\.length|\bbreached \?/)).toEqual([]);
  });

  test("is not told from a value or its direction by whoever shows it", () => {
    const judging = /judgement [!=]==|better [!=]==|\bisGood\b|change\.value[^;]* [<>] 0/;
    expect(found(shown, judging)).toEqual([]);
  });
});
