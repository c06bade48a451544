import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { isUsed, lettersIn, scriptsIn } from "../../document/faces.ts";
import shapes from "../styles/shapes.ttf?inline";

/** Where the engine is, whose packages hold the faces: this module is bundled with the pages. */
const require = createRequire(import.meta.env.SEXTANT_ENGINE);

/** The faces of the report in single weights: browsers cut a variable face into pictures of its letters. */
const FACES = [
  { family: "Paper Sans", source: "inter", style: "normal", weights: [400, 500, 600, 700] },
  { family: "Paper Serif", source: "source-serif-4", style: "normal", weights: [400, 600, 700] },
  { family: "Paper Serif", source: "source-serif-4", style: "italic", weights: [400, 600] },
] as const;

/**
 * The faces that paper is set in, of the letters of `words`, with one for the shapes of judgements, which the others
 * lack. What they have no letters for is left to the faces of the site, then to the machine.
 */
export function paperFaces(words: string): string {
  const letters = lettersIn(words);
  const faces = FACES.flatMap(({ family, source, style, weights }) =>
    Object.entries(rangesOf(source)).flatMap(([script, range]) =>
      weights.map(
        (weight) =>
          `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};unicode-range:${range};src:url(${fileOf(`${source}/files/${source}-${script}-${weight}-${style}.woff2`)})}`,
      ),
    ),
  );
  const others = scriptsIn(words).flatMap(({ sources }) => sources.find(isInstalled) ?? []);
  return [
    ...faces.filter((face) => isUsed(face, letters)),
    ...[...new Set(others)].flatMap(otherFaces).filter((face) => isUsed(face, letters)),
    `@font-face{font-family:"Paper Shapes";font-weight:100 900;src:url(${shapes})}`,
    ':root{--sans:"Paper Sans","Paper Shapes","Paper Others","Inter Variable",sans-serif;--serif:"Paper Serif","Paper Shapes","Paper Others","Source Serif 4 Variable",serif}',
  ].join("\n");
}

/** A face of another script, of those that were installed for it. */
function otherFaces(source: string): readonly string[] {
  return Object.entries(rangesOf(source)).flatMap(([script, range]) =>
    [400, 600].map((weight) => {
      const file = `${source}/files/${source}-${script.replace(/[[\]]/g, "")}-${weight}-normal.woff2`;
      return `@font-face{font-family:"Paper Others";font-weight:${weight};unicode-range:${range};src:url(${fileOf(file)})}`;
    }),
  );
}

function isInstalled(source: string): boolean {
  try {
    require.resolve(`@fontsource/${source}/unicode.json`);
    return true;
  } catch {
    return false;
  }
}

function rangesOf(source: string): Record<string, string> {
  const text = readFileSync(require.resolve(`@fontsource/${source}/unicode.json`), "utf8");
  return z.record(z.string(), z.string()).parse(JSON.parse(text));
}

function fileOf(path: string): string {
  const bytes = readFileSync(require.resolve(`@fontsource/${path}`));
  return `data:font/woff2;base64,${bytes.toString("base64")}`;
}
