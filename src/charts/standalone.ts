import { LIGHT } from "../document/palette.ts";
import { escapeText } from "../syntax/markup.ts";
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
export function standalone(svg: string, words: Surroundings, style: string): string {
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
    `<style>${style}\n.title{font:600 ${TITLE}px Inter,Helvetica,Arial,sans-serif}.note{font:400 ${NOTE}px Inter,Helvetica,Arial,sans-serif}.subtitle{font:400 ${SUBTITLE}px Inter,Helvetica,Arial,sans-serif}</style>`,
    `<rect width="100%" height="100%" fill="${LIGHT.paper}"/>`,
    lines(title, "title", LIGHT.ink, head, TITLE * 1.35),
    lines(subtitle, "subtitle", LIGHT.muted, below, SUBTITLE * 1.4),
    unread(svg)
      .replaceAll("&nbsp;", "\u00a0")
      .replace("<svg ", `<svg x="${EDGE}" y="${top}" overflow="visible" `),
    lines(notes, "note", LIGHT.muted, foot, NOTE * 1.5),
    "</svg>\n",
  ].join("\n");
}

function lines(texts: readonly string[], className: string, fill: string, y: number, step: number): string {
  return texts
    .map(
      (text, index) =>
        `<text class="${className}" fill="${fill}" x="${EDGE}" y="${y + index * step}">${escapeText(text)}</text>`,
    )
    .join("\n");
}
