/** What stands for a character that no file can hold: "�". */
export const REPLACEMENT = "\ufffd";

/** What is no `Char` of XML 1.0, which it has no way to write, also not by escaping it; halves of characters, too. */
const UNFIT = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const UNFIT_EACH = new RegExp(UNFIT, "gu");

/** The same for DuckDB, whose texts hold no halves of characters. */
export const UNFIT_SQL = "[\\x01-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{FFFE}\\x{FFFF}]";

/** Does a text hold what no SVG, feed or PowerPoint can? */
export function isUnfit(text: string): boolean {
  return UNFIT.test(text);
}

/**
 * A text that every file can hold, as long as it was: in place of each character that XML cannot write stands "�", so
 * that two names that differ stay two. Marks of the direction of writing are legal and stay.
 */
export function fitText(text: string): string {
  return isUnfit(text) ? text.replace(UNFIT_EACH, REPLACEMENT) : text;
}

/** The characters of a text that no file can hold, with the index of each. */
export function unfitIn(text: string): readonly { readonly index: number; readonly name: string }[] {
  return [...text.matchAll(UNFIT_EACH)].map(({ 0: letter, index }) => ({
    index,
    name: nameOfCode(letter.codePointAt(0) ?? 0),
  }));
}

/** A character by its number: "U+000B". */
export function nameOfCode(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
