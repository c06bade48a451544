import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diagnose } from "../../src/diagnostics/diagnostic.ts";
import { describeDiagnostic } from "../../src/engine/describeDiagnostic.ts";
import { SCRATCH } from "../support/roots.ts";

const ROOT = join(SCRATCH, "print");
const LONG = `${"word ".repeat(60)}HERE${" word".repeat(60)}`;

/** The line and the caret as they are printed for a place in a file of one line. */
function shown(line: string, column: number): string[] {
  mkdirSync(ROOT, { recursive: true });
  writeFileSync(join(ROOT, "page.mdx"), line);
  const place = { file: "page.mdx", line: 1, column };
  return describeDiagnostic(diagnose(place, "no-lowlight"), ROOT).split("\n").slice(2, -1);
}

describe("the line of a diagnostic", () => {
  test("is shown whole, with the caret below the place", () => {
    expect(shown("one two", 5)).toEqual(["  1 | one two", "    |     ^"]);
  });

  test.each([
    ["the middle", 301, true, true],
    ["the beginning", 1, false, true],
    ["the end", LONG.length, true, false],
  ])("is cut around a place at %s where it is long", (_, column, isCutBefore, isCutAfter) => {
    const [text = "", caret = ""] = shown(LONG, column);
    expect(text.length).toBeLessThan(130);
    expect([text.startsWith("  1 | …"), text.endsWith("…")]).toEqual([isCutBefore, isCutAfter]);
    expect(text[caret.indexOf("^")]).toBe(LONG[column - 1]);
  });
});
