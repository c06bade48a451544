import { describe, expect, test } from "vitest";
import { isFromRight, isolated } from "../../src/document/direction.ts";
import { plainHtml } from "../../src/document/plain.ts";

describe("texts from right to left", () => {
  test.each([
    ["\u0627\u0631\u062a\u0641\u0639\u062a \u0627\u0644\u0631\u062d\u0644\u0627\u062a", true],
    ["\u05d4\u05e0\u05e1\u05d9\u05e2\u05d5\u05ea", true],
    ["North Star \u0641\u064a", true],
    ["Rides rose 8.2%", false],
    ["Die Fahrten stiegen um 8,2 %", false],
    ["\u4e57\u8eca 12", false],
  ])("%s", (text, expected) => {
    expect(isFromRight(text)).toBe(expected);
  });

  test("plain words of a page keep what is isolated together", () => {
    expect(plainHtml('\u0631\u062d\u0644\u0629 <bdi><a class="figure" href="#">85.5 %</a></bdi>')).toBe(
      `\u0631\u062d\u0644\u0629 ${isolated("85.5 %")}`,
    );
    expect(plainHtml('rose <a class="figure" href="#">85.5 %</a>')).toBe("rose 85.5 %");
  });
});
