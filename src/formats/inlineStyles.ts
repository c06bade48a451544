import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { NOTICES, standingFile, standingStyle } from "../release/standing.ts";
import { type EditionFiles, fileAt, textAt } from "./source.ts";
import { withAttributes } from "./tags.ts";

/** What the single file adds to the look of the site: its pages follow each other, and paper leaves out what is looked up. */
const OWN = `
.bundled{break-before:page}
.bundled:first-of-type{break-before:auto}
.bundled a:not([href]){color:inherit;text-decoration:none}
.bundled .steps{display:none}
@media print{.bundled.lookup{display:none}}
`;

/**
 * The styles that a page names as one text, with the fonts whose letters `words` holds as data. A file has one main
 * part, so that what the site says of it holds for the part of each page.
 */
export function inlineStyles(files: EditionFiles, page: string, address: string, words: string): string {
  const notices = NOTICES.map(standingFile);
  const sheets = stylesheetsIn(page, address).filter((path) => !notices.includes(posix.basename(path)));
  const letters = lettersIn(words);
  return [
    ...sheets.map((path) => withFonts(files, path, textAt(files, path), letters)),
    ...NOTICES.map((notice) => standingStyle(notice, files.standing[notice])),
    OWN,
  ]
    .join("\n")
    .replace(/(^|[\s,{}>])main(?=[\s,{>:.])/g, "$1.main");
}

/** The code points of a text. */
export function lettersIn(words: string): ReadonlySet<number> {
  return new Set([...words].map((letter) => letter.codePointAt(0) ?? 0));
}

function stylesheetsIn(page: string, address: string): string[] {
  const links = page.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  return links.flatMap((link) => {
    const path = /href="([^"]*)"/.exec(link)?.[1];
    return path === undefined ? [] : [posix.join(address, path)];
  });
}

/** Faces that have none of the letters are left out. */
function withFonts(files: EditionFiles, sheet: string, css: string, letters: ReadonlySet<number>): string {
  return css
    .replace(/@font-face\s*\{[^}]*\}/g, (face) => (isUsed(face, letters) ? face : ""))
    .replace(/url\(["']?([^"')]+)["']?\)/g, (_, path: string) => {
      const bytes = readFileSync(fileAt(files, posix.join(posix.dirname(sheet), path)));
      return `url(data:font/woff2;base64,${bytes.toString("base64")})`;
    });
}

/** Does a face have any of the letters? One that does not say which it has is kept. */
export function isUsed(face: string, letters: ReadonlySet<number>): boolean {
  const ranges = /unicode-range:([^;}]*)/i.exec(face)?.[1];
  if (ranges === undefined) return true;
  return ranges.split(",").some((range) => {
    const [first = "", last = first] = range.trim().replace(/^U\+/i, "").split("-");
    const [least, most] = [first.replaceAll("?", "0"), last.replaceAll("?", "F")].map((hex) =>
      Number.parseInt(hex, 16),
    );
    return [...letters].some((letter) => letter >= (least ?? 0) && letter <= (most ?? 0));
  });
}

const PICTURES: Readonly<Record<string, string>> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
};

/** A picture of the site as data; null where it is none that browsers show. */
export function pictureData(files: EditionFiles, address: string): string | null {
  const type = PICTURES[posix.extname(address).toLowerCase()];
  if (type === undefined) return null;
  return `data:${type};base64,${readFileSync(fileAt(files, address)).toString("base64")}`;
}

/** The pictures of a part of a page as data within it. */
export function withPictures(files: EditionFiles, html: string, address: string): string {
  return withAttributes(html, ({ tag, name, value }) =>
    tag === "img" && name === "src" && value !== null && !/^[a-z][a-z0-9+.-]*:/i.test(value)
      ? pictureData(files, posix.join(address, decodeURI(value.split(/[?#]/)[0] ?? "")))
      : value,
  );
}
