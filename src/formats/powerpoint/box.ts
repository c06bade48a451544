/** A place on a slide, in inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Inches in the unit of Office files. */
export function emu(inches: number): number {
  return Math.round(inches * 914_400);
}

/** The place and size of a shape. */
export function frame({ x, y, w, h }: Box, kind: "a" | "p" = "a", more = ""): string {
  return `<${kind}:xfrm${more}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></${kind}:xfrm>`;
}

/** A box without so much of its top. */
export function below(box: Box, height: number): Box {
  return { ...box, y: box.y + height, h: Math.max(0, box.h - height) };
}
