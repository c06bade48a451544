import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { Alt } from "../document/item.ts";
import { shortPath } from "../syntax/shortPath.ts";

/** Size of a drawing in px; without a height, or where rows of text need more, it is as high as its kind likes. */
export interface DrawingSize {
  readonly width: number;
  readonly height?: number;
}

/** The size of a drawing, as the drawing says it. */
export function sizeOf(svg: string): Required<DrawingSize> {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error("A drawing does not say how large it is.");
  return { width: Number(width), height: Number(height) };
}

/** Draws a chart for one of the places in which it is shown: `part` tells its ids from those of the others. */
export type Draw = (part: string, size: DrawingSize) => string;

/** Size and language of a drawing, and the id that makes the ids inside it unique on its page. */
export interface ChartOptions extends DrawingSize {
  readonly id: string;
  readonly locale: string;
}

/** Size of text in drawings in px: scaled to a phone of 320 px it still shows at 11 px. */
export const FONT = 13;

/**
 * Draws `options` to an SVG string without styles or scripts: colours come from classes and CSS variables.
 * Without words it is a decoration, whose data stands as text beside it.
 */
export function drawSvg(id: string, words: Alt | null, options: Plot.PlotOptions): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = Plot.plot({ margin: 0, axis: null, className: "chart", ...options, document });
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const element of [svg, ...svg.querySelectorAll("*")]) tidy(element);
  for (const group of svg.querySelectorAll("g[fill=none]")) join(group);
  stabiliseIds(svg, id);
  if (words === null) svg.setAttribute("aria-hidden", "true");
  else describe(svg, id, words);
  return svg.outerHTML;
}

const NUMBER = /-?\d+\.\d{2,}/g;
const GEOMETRY = /^(x|y|x1|x2|y1|y2|cx|cy|r|width|height|transform|points)$/;

/** Rounds geometry, and drops what a strict content security policy refuses or an image role makes moot. */
function tidy(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (name === "style" || name.startsWith("aria-") || name.startsWith("font-"))
      element.removeAttribute(name);
    else if (name === "d") element.setAttribute(name, shortPath(value.replace(NUMBER, rounded)));
    else if (GEOMETRY.test(name)) element.setAttribute(name, value.replace(NUMBER, rounded));
  }
}

/** Makes lines that stand beside each other in a group and differ in nothing but their place one path: grids and ticks. */
function join(group: Element): void {
  let before: Element | null = null;
  for (const element of [...group.children]) {
    const path = element.getAttribute("d");
    const isPlain = element.localName === "path" && path !== null && element.attributes.length === 1;
    if (isPlain && before !== null && element.children.length === 0) {
      before.setAttribute("d", `${before.getAttribute("d")}${path}`);
      element.remove();
    } else before = isPlain ? element : null;
  }
}

function rounded(number: string): string {
  return String(Math.round(Number(number) * 10) / 10);
}

/** Plot counts its ids over the whole process; ours count from the caller's id. */
function stabiliseIds(svg: Element, id: string): void {
  for (const [index, element] of [...svg.querySelectorAll("[id]")].entries()) {
    const old = element.id;
    element.id = `${id}-${index}`;
    for (const name of ["clip-path", "fill"])
      for (const user of svg.querySelectorAll(`[${name}="url(#${old})"]`))
        user.setAttribute(name, `url(#${element.id})`);
  }
}

function describe(svg: Element, id: string, words: Alt): void {
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", `${id}-title ${id}-desc`);
  for (const [name, text] of [
    ["desc", words.description],
    ["title", words.title],
  ] as const) {
    const element = svg.ownerDocument.createElementNS("http://www.w3.org/2000/svg", name);
    element.id = `${id}-${name}`;
    element.textContent = text;
    svg.prepend(element);
  }
}
