import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkit";

const require = createRequire(import.meta.url);
const SCRIPTS = ["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese"];

/** What our sans takes of each letter, in thousandths of an em; figures of one width, as charts set them. */
export function advancesOf(weight: 400 | 600): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const script of SCRIPTS) {
    const file = require.resolve(`@fontsource/inter/files/inter-${script}-${weight}-normal.woff2`);
    const font = create(readFileSync(file));
    if (!("layout" in font)) throw new Error(`${file} holds more than one face`);
    for (const code of font.characterSet) {
      const letter = String.fromCodePoint(code);
      if (!/[\p{L}\p{N}\p{P}\p{S}\p{Zs}]/u.test(letter) || found.has(letter)) continue;
      const { advanceWidth } = font.layout(letter, ["tnum"]);
      found.set(letter, Math.ceil((advanceWidth * 1000) / font.unitsPerEm));
    }
  }
  return found;
}

/** The text of `src/charts/advances.json`, which a test holds to the font: letters by the width that they take. */
export function advancesText(): string {
  const table = (weight: 400 | 600) => {
    const byWidth = Map.groupBy(advancesOf(weight), ([, width]) => width);
    const rows = [...byWidth].sort(([left], [right]) => left - right);
    return Object.fromEntries(
      rows.map(([width, own]) => [
        width,
        own
          .map(([letter]) => letter)
          .sort()
          .join(""),
      ]),
    );
  };
  return `${JSON.stringify({ regular: table(400), bold: table(600) }, null, 2)}\n`;
}
