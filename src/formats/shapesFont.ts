import { readFileSync } from "node:fs";

/** The font of the shapes of judgements and of arrows, which the other faces lack, as pages have it. */
export function shapesFont(): Uint8Array {
  return readFileSync(new URL("../site/styles/shapes.ttf", import.meta.url));
}
