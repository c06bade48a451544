import { LIGHT } from "../document/palette.ts";
import { escapeText } from "../syntax/markup.ts";
import { type DrawingStyle, FONTS } from "./drawingStyle.ts";
import { dressed } from "./dressed.ts";
import { unread } from "./shown.ts";
import { sizeOf } from "./svg.ts";
import { wrapText } from "./text.ts";

/** What stands around a drawing that stands alone. */
export interface Surroundings {
  readonly title: string;
  readonly subtitle: string;
  /** Source, as-of, notes. */
  readonly notes: readonly string[];
}

const EDGE = 24;
const [TITLE, SUBTITLE, NOTE] = [17, 13.5, 12];

/** A drawing as a picture of its own: with its style, and its title, source and notes as text. */
export function standalone(svg: string, words: Surroundings, style: DrawingStyle): string {
  const size = sizeOf(svg);
  const width = Math.max(size.width, 520);
  const title = wrapText(words.title, width, TITLE * 1.05, 3);
  const subtitle = words.subtitle === "" ? [] : wrapText(words.subtitle, width, SUBTITLE, 3);
  const notes = words.notes.flatMap((note) => wrapText(note, width, NOTE, 6));
  const top = EDGE + title.length * TITLE * 1.35 + subtitle.length * SUBTITLE * 1.4 + 14;
  const foot = top + size.height + 26;
  const height = Math.ceil(foot + notes.length * NOTE * 1.5 + EDGE / 2);
  const head = EDGE + TITLE;
  const below = head + title.length * TITLE * 1.35;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width + 2 * EDGE} ${height}" width="${width + 2 * EDGE}" height="${height}">`,
    `<rect width="100%" height="100%" fill="${LIGHT.paper}"/>`,
    lines(title, TITLE, LIGHT.ink, head, 1.35),
    lines(subtitle, SUBTITLE, LIGHT.muted, below, 1.4),
    dressed(unread(svg).replaceAll("&nbsp;", "\u00a0"), style).replace(
      "<svg ",
      `<svg x="${EDGE}" y="${top}" overflow="visible" `,
    ),
    lines(notes, NOTE, LIGHT.muted, foot, 1.5),
    "</svg>\n",
  ].join("\n");
}

/** Rows of text of so many px, each so many times as high; a title is bold. */
function lines(texts: readonly string[], size: number, fill: string, y: number, height: number): string {
  const look = `font-family="${FONTS}" font-size="${size}" font-weight="${size === TITLE ? 600 : 400}" fill="${fill}"`;
  return texts
    .map(
      (text, index) =>
        `<text ${look} x="${EDGE}" y="${y + index * size * height}">${escapeText(text)}</text>`,
    )
    .join("\n");
}
