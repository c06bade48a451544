import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { REPLACEMENT } from "../syntax/fitText.ts";
import { facesOf } from "./faces.ts";
import { paletted } from "./png.ts";

const require = createRequire(import.meta.url);
let ready: Promise<unknown> | undefined;

/**
 * A drawing that stands alone as PNG, so many pixels wide, in the report's own sans face, and others for other scripts.
 * No face has "�", and after a letter that none has the rasteriser looks for no other: a "?" stands for it.
 */
export async function pngOf(svg: string, width: number): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm"))).catch(unlessReady);
  await ready;
  const drawing = new Resvg(withoutShorthand(svg).replaceAll(REPLACEMENT, "?"), {
    font: { fontBuffers: [...facesOf(wordsIn(svg))], defaultFontFamily: "Inter" },
    fitTo: { mode: "width", value: width },
  });
  const drawn = drawing.render();
  return paletted(drawn) ?? drawn.asPng();
}

/** The words of a drawing. */
function wordsIn(svg: string): string {
  return svg.replace(/<[^>]*>/g, " ");
}

/** The preview loads this file beside the command that runs it: the rasteriser is there once for the whole process. */
function unlessReady(error: unknown): void {
  if (!(error instanceof Error) || !error.message.startsWith("Already initialized")) throw error;
}

/** The rasteriser reads weight, size and family, but not the one property that holds all three. */
function withoutShorthand(svg: string): string {
  return svg.replace(
    /\bfont:\s*(\d+) ([\d.]+px)(?:\s*\/\s*[\d.]+)? ([^;}]+)/g,
    "font-weight:$1;font-size:$2;font-family:$3",
  );
}
