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
  return Plot.rect(data, {
    x1: "x",
    y1: "y",
    x2: (box: Box) => box.x + box.width,
    y2: (box: Box) => box.y + box.height,
    fill: `url(#${patternId(id)})`,
    className,
  });
}

function patternId(id: string): string {
  return `${id}-hatch`;
}
