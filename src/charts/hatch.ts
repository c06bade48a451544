import * as Plot from "@observablehq/plot";
import type { Box } from "./marks.ts";

/** The pattern of everything that is forecast (IBCS), for `hatched` in the drawing of this id. */
export function hatch(id: string): Plot.Markish {
  return (_index, _scales, _channels, _dimensions, context) => {
    const make = (name: string, attributes: Readonly<Record<string, string>>) => {
      const element = context.document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    };
    const lines = make("path", { class: "hatch", d: "M-1,1L1,-1M0,6L6,0M5,7L7,5" });
    const pattern = make("pattern", {
      id: patternId(id),
      width: "6",
      height: "6",
      patternUnits: "userSpaceOnUse",
    });
    const defs = make("defs", {});
    pattern.append(lines);
    defs.append(pattern);
    return defs;
  };
}

/** Rectangles that are filled with the hatch. */
export function hatched(data: readonly Box[], id: string, className: string): Plot.Markish {
  return rects(data, `url(#${patternId(id)})`, className);
}

/**
 * Rectangles with the lines of the hatch one by one, for print: the browser makes of a pattern a picture of pixels as
 * large as the page.
 */
export function hatchedByLines(data: readonly Box[], className: string): Plot.Markish {
  const lines: Plot.Markish = (_index, _scales, _channels, _dimensions, { document }) => {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("class", "hatch");
    path.setAttribute("d", data.map(linesWithin).join(""));
    return path;
  };
  return [rects(data, "none", className), lines];
}

function rects(data: readonly Box[], fill: string, className: string): Plot.Markish {
  return Plot.rect(data, {
    x1: "x",
    y1: "y",
    x2: (box: Box) => box.x + box.width,
    y2: (box: Box) => box.y + box.height,
    fill,
    className,
  });
}

/** The pattern is six units wide and has one line from corner to corner. */
const STEP = 6;

/** The lines on which x + y is a multiple of the step, cut off at the edges of a rectangle. */
export function linesWithin({ x, y, width, height }: Box): string {
  const [right, bottom] = [x + width, y + height];
  const parts: string[] = [];
  for (let sum = Math.ceil((x + y) / STEP) * STEP; sum <= right + bottom; sum += STEP) {
    const [from, to] = [Math.max(x, sum - bottom), Math.min(right, sum - y)];
    parts.push(`M${from},${sum - from}L${to},${sum - to}`);
  }
  return parts.join("");
}

function patternId(id: string): string {
  return `${id}-hatch`;
}
