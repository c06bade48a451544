import { describe, expect, it } from "vitest";
import { brief } from "../../src/charts/brief.ts";
import { isolated, shorten, textWidth, wrapText } from "../../src/charts/text.ts";

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

describe("a number beside a chart", () => {
  const number = (value: number, text: string) => ({
    value,
    text,
    unit: { kind: "noun", name: "people" } as const,
  });

  it("is said as tables have it where it has room, else in short, never cut", () => {
    expect(brief(number(1_234_567, "1,234,567"), "en-GB", 200)).toBe("1,234,567");
    expect(brief(number(1_234_567, "1,234,567"), "en-GB", 45)).toBe("1.2m");
    expect(brief(number(1e-9, "0.000000001"), "en-GB", 50)).not.toContain("…");
  });

  it("keeps its place beside a name that runs from right to left", () => {
    expect(isolated("Europe")).toBe("Europe");
    expect(isolated("أوروبا")).toBe("\u2068أوروبا\u2069");
    expect(textWidth(isolated("أوروبا"), 13)).toBe(textWidth("أوروبا", 13));
  });
});
