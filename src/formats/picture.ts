import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { shapesFont } from "./shapesFont.ts";

const require = createRequire(import.meta.url);
const SCRIPTS = ["latin", "latin-ext", "greek", "cyrillic"];
const WEIGHTS = [400, 600];

let ready: Promise<readonly Uint8Array[]> | undefined;

/** A drawing that stands alone as PNG, so many pixels wide, in the report's own sans face. */
export async function pngOf(svg: string, width: number): Promise<Uint8Array> {
  ready ??= prepare();
  const fontBuffers = [...(await ready)];
  const drawing = new Resvg(withoutShorthand(svg), {
    font: { fontBuffers, defaultFontFamily: "Inter" },
    fitTo: { mode: "width", value: width },
  });
  return drawing.render().asPng();
}

async function prepare(): Promise<readonly Uint8Array[]> {
  await initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm"))).catch(unlessReady);
  const faces = SCRIPTS.flatMap((script) =>
    WEIGHTS.map((weight) => {
      const file = require.resolve(`@fontsource/inter/files/inter-${script}-${weight}-normal.woff2`);
      return new Uint8Array(readFileSync(file));
    }),
  );
  return [...faces, shapesFont()];
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
