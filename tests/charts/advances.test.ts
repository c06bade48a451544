import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { textWidth } from "../../src/charts/text.ts";
import { REPOSITORY } from "../support/roots.ts";
import { advancesText } from "./advances.ts";

const FILE = join(REPOSITORY, "src", "charts", "advances.json");

describe("the widths of letters", () => {
  test("are those of the font (UPDATE_ADVANCES=1 takes them from it anew)", () => {
    const text = advancesText();
    if (process.env["UPDATE_ADVANCES"] !== undefined) writeFileSync(FILE, text);
    expect(readFileSync(FILE, "utf8")).toBe(text);
  });

  test("add up to the width of a text, with figures of one width", () => {
    // As Chromium sets them: 180.0 px, and 183.5 px in bold.
    expect(textWidth("Daily people who post, 1,226", 13, "regular")).toBeGreaterThanOrEqual(180);
    expect(textWidth("Daily people who post, 1,226", 13, "regular")).toBeLessThanOrEqual(182);
    expect(textWidth("Daily people who post, 1,226", 13)).toBeGreaterThanOrEqual(184);
    expect(textWidth("111", 10)).toBe(textWidth("888", 10));
  });
});
