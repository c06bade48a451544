import { describe, expect, it } from "vitest";
import { shorten, textWidth, wrapText } from "../../src/charts/text.ts";

describe("wrapText", () => {
  it("breaks between words", () => {
    expect(wrapText("Daily people who post", 90, 13, 2)).toEqual(["Daily people", "who post"]);
  });

  it("ends in an ellipsis where the lines do not suffice", () => {
    const lines = wrapText("Share of newcomers who write a first post within the day", 100, 13, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(lines.every((line) => textWidth(line, 13) <= 100)).toBe(true);
  });
});

describe("shorten", () => {
  it("leaves what fits", () => {
    expect(shorten("1,226", 100, 13)).toBe("1,226");
  });
});
