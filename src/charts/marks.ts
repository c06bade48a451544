import * as Plot from "@observablehq/plot";
import type { Alt } from "../document/item.ts";
import { readable, type Shown } from "./shown.ts";
import { drawSvg } from "./svg.ts";

/** A place in a drawing, in px from its top left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Label extends Spot {
  readonly text: string;
}

export interface Box extends Spot {
  readonly width: number;
  readonly height: number;
}

/** A straight line between two places. */
export interface Stroke {
  readonly from: Spot;
  readonly to: Spot;
}

/** A place along a filled area: its x, and the y of its two edges, in px. */
export interface Layer {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

const IDENTITY = { x: { type: "identity" }, y: { type: "identity" }, r: { type: "identity" } } as const;

/** An SVG of marks that are laid out in px; `words` null for a decoration; `shown` is what can be read off it. */
export function drawMarks(
  size: { readonly width: number; readonly height: number },
  marks: readonly Plot.Markish[],
  id: string,
  words: Alt | null,
  shown: readonly Shown[] = [],
): string {
  const svg = drawSvg(id, words, { ...IDENTITY, width: size.width, height: size.height, marks: [...marks] });
  return readable(svg, shown);
}

/** The middle of a rectangle. */
export function centreOf({ x, y, width, height }: Box): Spot {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Texts, vertically centred on their places; looks come from the class. */
export function texts(
  labels: readonly Label[],
  className: string,
  textAnchor: "start" | "middle" | "end" = "start",
): Plot.Markish {
  const filled = labels.filter((label) => label.text !== "");
  return Plot.text(filled, { x: "x", y: "y", text: "text", textAnchor, className: `t ${className}` });
}

/** Straight lines. */
export function strokes(lines: readonly Stroke[], className: string): Plot.Markish {
  return Plot.link(lines, {
    x1: (line: Stroke) => line.from.x,
    y1: (line: Stroke) => line.from.y,
    x2: (line: Stroke) => line.to.x,
    y2: (line: Stroke) => line.to.y,
    className,
  });
}

/** A line through places, interrupted where one is null. */
export function path(spots: readonly (Spot | null)[], className: string): Plot.Markish {
  return Plot.line(spots, {
    x: (spot: Spot | null) => spot?.x ?? Number.NaN,
    y: (spot: Spot | null) => spot?.y ?? Number.NaN,
    className,
  });
}

/** A filled area through places, interrupted where one is null. */
export function areas(layers: readonly (Layer | null)[], className: string): Plot.Markish {
  return Plot.areaY(layers, {
    x: (layer: Layer | null) => layer?.x ?? Number.NaN,
    y1: (layer: Layer | null) => layer?.from ?? Number.NaN,
    y2: (layer: Layer | null) => layer?.to ?? Number.NaN,
    className,
  });
}

/** Filled rectangles. */
export function boxes(data: readonly Box[], className: string, radius = 0): Plot.Markish {
  return Plot.rect(data, {
    x1: "x",
    y1: "y",
    x2: (box: Box) => box.x + box.width,
    y2: (box: Box) => box.y + box.height,
    rx: radius,
    className,
  });
}

/** Filled triangles of `radius` px, pointing up or down. */
export function triangles(
  spots: readonly Spot[],
  direction: "up" | "down",
  className: string,
  radius: number,
): Plot.Markish {
  const rotate = direction === "up" ? 0 : 180;
  return Plot.dot(spots, { x: "x", y: "y", r: radius, symbol: "triangle", rotate, className });
}

/** Dots of `radius` px. */
export function dots(spots: readonly Spot[], className: string, radius: number): Plot.Markish {
  return Plot.dot(spots, { x: "x", y: "y", r: radius, className });
}

/** Diamonds of `radius` px. */
export function diamonds(spots: readonly Spot[], className: string, radius: number): Plot.Markish {
  return Plot.dot(spots, { x: "x", y: "y", r: radius, symbol: "diamond2", className });
}
