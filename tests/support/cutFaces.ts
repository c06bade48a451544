import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkit";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);

/** The faces of pages: the file in `src/site/styles/`, and the one of the package that it is cut from. */
export const CUT_FACES = {
  "inter.woff2": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  "source-serif-4.woff2": "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  "source-serif-4-italic.woff2":
    "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
} as const;

/** What pages are set with: kerning, ligatures, figures of one width, marks where they belong. */
const FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "tnum", "lnum", "rlig", "rclt"];

/** The weights that style sheets ask for. */
export const WEIGHTS = { min: 400, max: 700 } as const;

/** A face of a package as it is. */
export function faceOf(source: string): Buffer {
  return readFileSync(require.resolve(source));
}

/** The same letters in the weights and with the features that pages use: two thirds of the bytes. */
export function cut(face: Buffer): Promise<Buffer> {
  const options = {
    targetFormat: "woff2",
    variationAxes: { wght: WEIGHTS },
    keepFeatures: FEATURES,
  } as const;
  return subsetFont(face, String.fromCodePoint(...lettersOf(face)), options);
}

/** The code points that a face has letters of. */
export function lettersOf(face: Buffer): readonly number[] {
  const opened = create(face);
  if (!("characterSet" in opened)) throw new Error("This is a collection of faces.");
  return opened.characterSet;
}
