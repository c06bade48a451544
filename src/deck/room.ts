import { textWidth } from "../charts/text.ts";

/** Layout of a slide in px of 1280 by 720, as `deck.css` has it: what is between the edges, and the text. */
export const WIDTH = 1184;
/** What title, lead and content have together. */
const BODY = 612;
/** Letters of tables and cards with their lines; the largest at which all stands on one slide are taken. */
export const LETTERS = [
  { text: 24, line: 32 },
  { text: 20, line: 27 },
  { text: 18, line: 24 },
] as const;

/** How large the letters of tables and cards are. */
export type Letters = (typeof LETTERS)[number];
const TITLE = { size: 40, line: 46 };
export const LEAD = { size: 26, line: 36, gap: 12 };
export const GAP = 24;

/** What a slide has below its title and the sentence under that. */
export function roomBelow(title: string, lead: string): number {
  const sentence = lead === "" ? 0 : linesOf(lead, WIDTH, LEAD.size) * LEAD.line + LEAD.gap;
  return BODY - linesOf(title, WIDTH, TITLE.size) * TITLE.line - sentence - GAP;
}

/** How many lines a text takes, on the safe side. */
export function linesOf(text: string, width: number, size: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.trim().split(/\s+/)) {
    const extent = extentOf(`${word} `, size);
    if (used > 0 && used + extent > width) [lines, used] = [lines + 1, 0];
    used += extent;
  }
  return lines;
}

/** How wide a text is on one line. */
export function extentOf(text: string, size: number): number {
  return textWidth(text, size, "regular");
}
