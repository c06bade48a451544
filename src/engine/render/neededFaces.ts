import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { filesBelow } from "../../disk/files.ts";
import { remove } from "../../disk/write.ts";
import { isUsed, lettersIn } from "../../document/faces.ts";
import { lettersOf } from "../../document/letters.ts";
import type { Site } from "../../report/report.ts";
import { shapeOf } from "../../report/siteShape.ts";

/**
 * Removes the faces of scripts of which a site has no letter from where it was rendered: the style sheet still names
 * them, and a browser asks for none of them. So the style sheet is the same whatever a report says.
 */
export function dropUnneededFaces(outDir: string, site: Site): void {
  const assets = join(outDir, shapeOf(site, null).home.slice(1), "_astro");
  const faces = facesIn(assets);
  const needed = new Set(usedOf(faces, shownIn(site)).map(({ file }) => file));
  for (const { file } of faces) if (!needed.has(file)) remove(join(assets, file));
}

/** The faces that have a letter which no later face of the same family and style has: of those a browser takes the last. */
function usedOf<Of extends { readonly face: string }>(
  faces: readonly Of[],
  letters: ReadonlySet<number>,
): readonly Of[] {
  const nameOf = ({ face }: Of) =>
    /font-family:([^;}]*)/.exec(face)?.[1] + (/font-style:([^;}]*)/.exec(face)?.[1] ?? "");
  return faces.filter((own, index) => {
    const later = faces.slice(index + 1).filter((other) => nameOf(other) === nameOf(own));
    const left = [...letters].filter((letter) => !later.some(({ face }) => isUsed(face, new Set([letter]))));
    return isUsed(own.face, new Set(left));
  });
}

/** The faces that the style sheets of a folder name, and their files beside them. */
function facesIn(assets: string): { readonly face: string; readonly file: string }[] {
  const sheets = filesBelow(assets).filter((path) => path.endsWith(".css"));
  // Each sheet names all faces in the same order.
  const css = sheets.map((path) => readFileSync(join(assets, path), "utf8"));
  const faces = new Set(css.flatMap((text) => text.match(/@font-face\s*\{[^}]*\}/g) ?? []));
  return [...faces].flatMap((face) => {
    const url = /url\(["']?([^"')]+)/.exec(face)?.[1];
    return url === undefined ? [] : [{ face, file: basename(url) }];
  });
}

/** What every site has: words of the interface, and the shapes of judgements and arrows. */
const OURS = "aäßœ▲→";

/**
 * The letters of a site that tell scripts apart: ours, and whatever is not ASCII in its data. A style may show small ones
 * as capitals.
 */
function shownIn({ editions, translations, ...around }: Site): ReadonlySet<number> {
  const told = [...editions, ...translations, around].flatMap((part) => [...lettersOf(part)]);
  const letters = OURS + [...new Set(told)].join("");
  return lettersIn(letters + letters.toUpperCase());
}
