import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { unread } from "../../src/charts/shown.ts";
import { allPictures } from "./pictureCases.ts";

interface Spot {
  readonly x: number;
  readonly y: number;
}

const rooted = (svg: string) => parseHTML(`<body>${svg}</body>`).document.querySelector("svg");

function spotsOf(svg: string): Spot[] {
  const at = rooted(svg)?.getAttribute("data-at") ?? "";
  return at.split(" ").flatMap((spot) => {
    const [x, y] = spot.split(",").map(Number);
    return x === undefined || y === undefined ? [] : [{ x, y }];
  });
}

describe("what can be read off a drawing", () => {
  it.each(allPictures().map(({ name, draw }) => [name, draw] as const))("%s: lies within it", (_, draw) => {
    const svg = draw();
    const [, , width = 0, height = 0] = (rooted(svg)?.getAttribute("viewBox") ?? "").split(" ").map(Number);
    for (const { x, y } of spotsOf(svg)) {
      expect(x >= 0 && x <= width + 1, `${x} of ${width}`).toBe(true);
      expect(y >= 0 && y <= height + 1, `${y} of ${height}`).toBe(true);
    }
    expect(unread(svg)).not.toContain("data-at");
  });
});
