import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { isUsed, lettersIn, type Script, scriptsIn } from "../document/faces.ts";
import { shapesFont } from "./shapesFont.ts";

const require = createRequire(import.meta.url);

/** The weights that drawings are set in. */
const WEIGHTS = [400, 600];

/** The faces that a text needs, for what draws it without a browser: ours, and those of other scripts that are installed. */
export function facesOf(words: string): readonly Uint8Array[] {
  const others = scriptsIn(words).flatMap((script) => {
    const source = installed(script);
    return source === null
      ? []
      : partsOf(source, [...words].filter((letter) => script.letters.test(letter)).join(""));
  });
  return [...new Set([...partsOf("inter", words), ...others]), shapesFont()];
}

/** The files of a package that have letters of a text, in the weights of drawings. */
function partsOf(source: string, words: string): readonly Uint8Array[] {
  const letters = lettersIn(words);
  return Object.entries(rangesOf(source))
    .filter(([, range]) => isUsed(`unicode-range:${range}`, letters))
    .flatMap(([part]) => WEIGHTS.map((weight) => face(source, part.replace(/[[\]]/g, ""), weight)));
}

/** The package that has the letters of a script; null where none is installed. */
export function installed({ sources }: Script): string | null {
  return sources.find(isInstalled) ?? null;
}

function isInstalled(source: string): boolean {
  try {
    require.resolve(`@fontsource/${source}/unicode.json`);
    return true;
  } catch {
    return false;
  }
}

const ranges = new Map<string, Readonly<Record<string, string>>>();

function rangesOf(source: string): Readonly<Record<string, string>> {
  const known = ranges.get(source);
  if (known !== undefined) return known;
  const text = readFileSync(require.resolve(`@fontsource/${source}/unicode.json`), "utf8");
  const read = z.record(z.string(), z.string()).parse(JSON.parse(text));
  ranges.set(source, read);
  return read;
}

const files = new Map<string, Uint8Array>();

function face(source: string, part: string, weight: number): Uint8Array {
  const path = `@fontsource/${source}/files/${source}-${part}-${weight}-normal.woff2`;
  const known = files.get(path) ?? new Uint8Array(readFileSync(require.resolve(path)));
  files.set(path, known);
  return known;
}
