/** A pattern that is six units wide and has one line from corner to corner. */
const STEP = 6;

/**
 * Draws the areas of forecasts, which charts fill with a pattern, as lines: printed to PDF a pattern would become a
 * picture of pixels as large as the page.
 */
export function hatchByLines(document: Document): void {
  const patterns = [...document.querySelectorAll("pattern")].filter((one) => one.querySelector(".hatch"));
  for (const pattern of patterns) {
    for (const filled of document.querySelectorAll(`[fill="url(#${pattern.id})"]`)) byLines(document, filled);
    pattern.remove();
  }
}

function byLines(document: Document, filled: Element): void {
  const areas = filled.localName === "rect" ? [filled] : [...filled.querySelectorAll("rect")];
  for (const area of areas) {
    const lines = document.createElementNS("http://www.w3.org/2000/svg", "path");
    lines.setAttribute("class", "hatch");
    lines.setAttribute("d", linesWithin(...boxOf(area)));
    area.after(lines);
  }
  filled.setAttribute("fill", "none");
}

function boxOf(area: Element): [x: number, y: number, width: number, height: number] {
  const read = (name: string) => Number(area.getAttribute(name) ?? 0);
  return [read("x"), read("y"), read("width"), read("height")];
}

/** The lines on which x + y is a multiple of the step, cut off at the edges of a rectangle. */
export function linesWithin(x: number, y: number, width: number, height: number): string {
  const [right, bottom] = [x + width, y + height];
  const parts: string[] = [];
  for (let sum = Math.ceil((x + y) / STEP) * STEP; sum <= right + bottom; sum += STEP) {
    const [from, to] = [Math.max(x, sum - bottom), Math.min(right, sum - y)];
    parts.push(`M${short(from)},${short(sum - from)}L${short(to)},${short(sum - to)}`);
  }
  return parts.join("");
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
