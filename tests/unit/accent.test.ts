import { describe, expect, test } from "vitest";
import { colourOf, contrast, mixWithWhite } from "../../src/document/colour.ts";

const HEX = (colour: readonly number[]) =>
  `#${colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

describe("contrast", () => {
  test("black on white is 21 to 1, a colour on itself 1 to 1", () => {
    expect(contrast(colourOf("#000000"), colourOf("#ffffff"))).toBeCloseTo(21, 10);
    expect(contrast(colourOf("#1d5fa8"), colourOf("#1d5fa8"))).toBe(1);
  });

  test("#767676 is the lightest grey that passes on white: 4.54 to 1", () => {
    expect(contrast(colourOf("#767676"), colourOf("#ffffff"))).toBeCloseTo(4.54, 2);
    expect(contrast(colourOf("#777777"), colourOf("#ffffff"))).toBeLessThan(4.5);
  });
});

describe("mixWithWhite", () => {
  test("all of a colour is itself, none of it white", () => {
    expect(HEX(mixWithWhite(colourOf("#1d5fa8"), 1))).toBe("#1d5fa8");
    expect(HEX(mixWithWhite(colourOf("#1d5fa8"), 0))).toBe("#ffffff");
  });

  test("half of black is the grey of half the lightness, as browsers mix in Oklab", () => {
    expect(HEX(mixWithWhite(colourOf("#000000"), 0.5))).toBe("#636363");
  });
});
