import PptxGenJS from "pptxgenjs";
import { textWidth } from "../../charts/text.ts";
import { COLOURS } from "./chartData.ts";
import type { Tone } from "./table.ts";

/** A slide of 16:9 in inches, and the box within it that holds what is shown. */
export const WIDTH = 13.333;
export const EDGE = 0.6;
export const BODY = { x: EDGE, y: 1.75, w: WIDTH - 2 * EDGE, h: 4.75 } as const;

export const SERIF = "Georgia";
export const SANS = "Arial";
const [MASTER, OPENING] = ["SEXTANT", "SEXTANT_TITLE"];

/** What stands on every slide. */
export interface Around {
  readonly company: string;
  readonly place: string;
  readonly confidentiality: string | null;
  readonly title: string;
  readonly accent: string;
  readonly locale: string;
  /** A picture as a data address, with how many times wider than high it is; null without a logo. */
  readonly logo: { readonly data: string; readonly aspect: number } | null;
}

/** A place on a slide, in inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** An empty deck with its masters, of the first slide and of all others: company, mark, edition, page number. */
export function emptyDeck(around: Around): PptxGenJS {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.title = around.title;
  deck.company = around.company;
  deck.author = around.company;
  deck.subject = around.place;
  deck.theme = { headFontFace: SERIF, bodyFontFace: SANS };
  const right = around.logo === null ? 0 : 1.7;
  master(deck, around, MASTER, { x: EDGE, y: 0.42, w: WIDTH - 2 * EDGE - right, h: 0.95 }, 28);
  master(deck, around, OPENING, { x: EDGE, y: 2.1, w: WIDTH - 2 * EDGE - 2, h: 1.9 }, 44);
  return deck;
}

function master(deck: PptxGenJS, around: Around, name: string, title: Box, size: number): void {
  const { company, place, confidentiality, accent } = around;
  const foot = { y: 6.98, h: 0.3, fontFace: SANS, fontSize: 12, color: COLOURS.muted, margin: 0 } as const;
  const words = { name: "title", type: "title", margin: 0, align: "left", valign: "middle" } as const;
  deck.defineSlideMaster({
    title: name,
    background: { color: COLOURS.paper },
    objects: [
      { rect: { x: 0, y: 0, w: WIDTH, h: 0.1, fill: { color: accent } } },
      { line: { x: EDGE, y: 6.9, w: WIDTH - 2 * EDGE, h: 0, line: { color: COLOURS.rule, width: 0.75 } } },
      { text: { text: [company, place].join(" · "), options: { ...foot, x: EDGE, w: 7 } } },
      { text: { text: confidentiality ?? "", options: { ...foot, x: 7.4, w: 4.6, align: "right" } } },
      {
        placeholder: {
          options: { ...words, ...title, fontFace: SERIF, fontSize: size, color: COLOURS.ink },
          text: "",
        },
      },
    ],
    slideNumber: { ...foot, x: WIDTH - EDGE - 0.8, w: 0.8, align: "right" },
  });
}

/** The first slide, with its title. */
export function addOpening(deck: PptxGenJS, title: string): PptxGenJS.Slide {
  const slide = deck.addSlide({ masterName: OPENING });
  slide.addText(title, { placeholder: "title" });
  return slide;
}

/** A slide with its title, and a line below that says what is shown. */
export function addSheet(deck: PptxGenJS, around: Around, title: string, subtitle = ""): PptxGenJS.Slide {
  const slide = deck.addSlide({ masterName: MASTER });
  slide.addText(title, { placeholder: "title" });
  if (subtitle !== "")
    slide.addText(subtitle, {
      x: EDGE,
      y: 1.36,
      w: BODY.w,
      h: 0.34,
      margin: 0,
      fontFace: SANS,
      fontSize: 15,
      color: COLOURS.muted,
      valign: "top",
      fit: "shrink",
    });
  if (around.logo !== null) addLogo(slide, around, { x: WIDTH - EDGE - 1.5, y: 0.45, w: 1.5, h: 0.5 });
  return slide;
}

/** The team's logo at the right end of a box. */
export function addLogo(slide: PptxGenJS.Slide, { logo, company }: Around, box: Box): void {
  if (logo === null) return;
  const w = Math.min(box.w, box.h * logo.aspect);
  const h = w / logo.aspect;
  slide.addImage({ data: logo.data, x: box.x + box.w - w, y: box.y, w, h, altText: company });
}

/** Source and notes at the foot of what is shown. */
export function addSource(slide: PptxGenJS.Slide, source: string): void {
  if (source === "") return;
  slide.addText(source, {
    x: EDGE,
    y: 6.5,
    w: BODY.w,
    h: 0.36,
    margin: 0,
    fontFace: SANS,
    fontSize: 12,
    color: COLOURS.muted,
    valign: "middle",
    fit: "shrink",
  });
}

/** The colour of a judgement. */
export function colourOf(tone: Tone): string {
  return tone === "plain" ? COLOURS.ink : COLOURS[tone];
}

/** How many lines a text takes in a box, at a size in points. */
export function linesIn(text: string, width: number, size: number): number {
  const inches = width * 72;
  return text
    .split("\n")
    .map((line) => wrappedLines(line, inches, size))
    .reduce((sum, count) => sum + count, 0);
}

function wrappedLines(line: string, width: number, size: number): number {
  let [rows, filled] = [1, 0];
  for (const word of line.split(" ")) {
    const needed = textWidth(`${word} `, size, "regular");
    if (filled > 0 && filled + needed > width) [rows, filled] = [rows + 1, 0];
    filled += needed;
  }
  return rows;
}
