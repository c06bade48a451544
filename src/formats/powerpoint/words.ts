import { textWidth } from "../../charts/text.ts";
import { plainHtml } from "../../document/plain.ts";
import type { Run as DocumentRun, Judged, Styled, Text } from "../../document/text.ts";
import { markOf, spaced, type Tone } from "../../document/tone.ts";
import { escapeText } from "../../syntax/markup.ts";
import { fill, type Ink, type Palette, tonedInk } from "./ink.ts";

/** How words look: in the ink of a tone, muted, or as all around them. */
export type Look = "plain" | "muted" | "accent" | Tone;

/** Words that look alike. */
export interface Run {
  readonly text: string;
  readonly look: Look;
  readonly bold: boolean;
}

/** A paragraph on a slide. */
export interface Paragraph {
  readonly runs: readonly Run[];
  readonly point: "none" | "dot" | "number";
  /** Its size against what stands around it. */
  readonly scale: number;
}

/** Words that look like all around them. */
export function run(text: string, look: Look = "plain", bold = false): Run {
  return { text, look, bold };
}

/** A paragraph of these words. */
export function paragraphOf(runs: readonly Run[], point: Paragraph["point"] = "none", scale = 1): Paragraph {
  return { runs, point, scale };
}

/** What stands on lines of its own below other words, smaller. */
const BELOW: readonly Styled["look"][] = ["below", "range", "subtitle", "aside"];

const MUTED: readonly Styled["look"][] = ["muted", "of", "who"];

/** A text as paragraphs: the first has its words, others what stands below them. */
export function paragraphsOf(text: Text, point: Paragraph["point"] = "none"): readonly Paragraph[] {
  const first = paragraphOf(tidied(text.filter((one) => !isApart(one)).flatMap(runsOf)), point);
  const others = text.filter(isApart).flatMap(apart);
  return first.runs.length === 0 && others.length > 0 ? others : [first, ...others];
}

function isApart(one: DocumentRun): boolean {
  if (typeof one === "string") return false;
  if (one.kind === "styled") return BELOW.includes(one.look);
  return ["paragraph", "options", "more", "folded"].includes(one.kind);
}

function apart(one: DocumentRun): readonly Paragraph[] {
  if (typeof one === "string") return [];
  switch (one.kind) {
    case "styled": {
      const runs = one.text
        .flatMap(runsOf)
        .map((part) => ({ ...part, look: lookWithin(part.look, "muted") }));
      return [paragraphOf(tidied(runs), "none", 0.86)];
    }
    case "options":
      return one.items.flatMap((item) => paragraphsOf(item, "number"));
    case "paragraph":
    case "more":
    case "folded":
      return paragraphsOf(one.text);
    default:
      return [];
  }
}

function runsOf(one: DocumentRun): readonly Run[] {
  if (typeof one === "string") return [run(one)];
  switch (one.kind) {
    case "num":
      return [
        run(one.text, one.isMissing ? "muted" : "plain", one.isStrong),
        ...(one.soFar === null ? [] : [run(` ${one.soFar}`, "muted")]),
      ];
    case "html":
      return [run(edged(one.html, plainHtml(one.html)))];
    case "judged":
      return judgedRuns(one);
    case "tag":
      return [run(`${spaced(one.mark)}${one.word}`, one.tone, true)];
    case "mark":
      return [run(`${spaced(markOf(one.tone))}${one.word}`, one.tone, true)];
    case "link":
      return one.text.flatMap(runsOf);
    case "styled":
      return styledRuns(one);
    default:
      return [];
  }
}

/** The words of HTML with the space at its ends, which words alone do not keep. */
function edged(html: string, words: string): string {
  return `${/^\s/.test(html) ? " " : ""}${words}${/\s$/.test(html) ? " " : ""}`;
}

function judgedRuns({ tone, change, word, isContrary, beside }: Judged): readonly Run[] {
  const said = isContrary && word !== "" ? `, ${word}` : "";
  const after = [...(change.soFar === null ? [] : [change.soFar]), ...beside];
  return [
    run(`${spaced(markOf(tone))}${change.text}${said}`, tone, true),
    ...after.map((text) => run(` ${text}`, "muted")),
  ];
}

function styledRuns({ look, text }: Styled): readonly Run[] {
  const runs = text.flatMap(runsOf);
  if (look === "bold" || look === "strong") return runs.map((one) => ({ ...one, bold: true }));
  if (!MUTED.includes(look)) return runs;
  return runs.map((one) => ({ ...one, look: lookWithin(one.look, "muted") }));
}

function lookWithin(look: Look, outer: Look): Look {
  return look === "plain" ? outer : look;
}

/** Runs without space at both ends, and without empty ones. */
function tidied(runs: readonly Run[]): readonly Run[] {
  const spaces = runs.map((one) => ({ ...one, text: one.text.replace(/[ \n\t]+/g, " ") }));
  const first = spaces.findIndex(({ text }) => text.trim() !== "");
  const last = spaces.findLastIndex(({ text }) => text.trim() !== "");
  return spaces.slice(Math.max(first, 0), last + 1).map((one, index, all) => ({
    ...one,
    text: (index === 0 ? one.text.trimStart() : one.text).replace(
      index === all.length - 1 ? /\s+$/ : /$^/,
      "",
    ),
  }));
}

/** How paragraphs are written. */
export interface Writing {
  readonly palette: Palette;
  readonly locale: string;
  /** In points; null where the placeholder says it. */
  readonly size: number | null;
  /** Does it stand in a place of the layout, which says how plain words look? */
  readonly isPlaced?: boolean;
  readonly look?: Look;
  readonly align?: "l" | "r" | "ctr";
  /** Points after each paragraph. */
  readonly after?: number;
}

/** Paragraphs as DrawingML; one that is empty where there are none. */
export function paragraphsXml(paragraphs: readonly Paragraph[], writing: Writing): string {
  if (paragraphs.length === 0) return `<a:p><a:endParaRPr lang="${writing.locale}"/></a:p>`;
  return paragraphs.map((one) => paragraphXml(one, writing)).join("");
}

function paragraphXml({ runs, point, scale }: Paragraph, writing: Writing): string {
  const { align = "l", after = 0, size } = writing;
  const indent = point === "none" ? 'marL="0" indent="0"' : `marL="${hang(size)}" indent="-${hang(size)}"`;
  const sign = {
    none: "<a:buNone/>",
    dot: '<a:buFont typeface="Arial"/><a:buChar char="•"/>',
    number: '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>',
  }[point];
  const space = `<a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="${Math.round(after * 100)}"/></a:spcAft>`;
  const own = runs.map((one) => runXml(one, writing, scale)).join("");
  return `<a:p><a:pPr ${indent} algn="${align}">${space}${sign}</a:pPr>${own}</a:p>`;
}

/** How far lines of a point stand in, in EMU. */
function hang(size: number | null): number {
  return Math.round((size ?? 18) * 1.15 * 12_700);
}

function runXml(
  { text, look, bold }: Run,
  { palette, locale, size, look: outer, isPlaced = false }: Writing,
  scale: number,
): string {
  const ink = inkOf(lookWithin(look, outer ?? "plain"), palette) ?? (isPlaced ? null : palette.ink);
  const points = size === null ? "" : ` sz="${Math.round(size * scale * 2) * 50}"`;
  const properties = `<a:rPr lang="${locale}"${points}${bold ? ' b="1"' : ""} dirty="0">${ink === null ? "" : fill(ink)}</a:rPr>`;
  return `<a:r>${properties}<a:t>${escapeText(text)}</a:t></a:r>`;
}

/** The ink of a look; null of plain words. */
function inkOf(look: Look, palette: Palette): Ink | null {
  if (look === "plain") return null;
  if (look === "muted" || look === "accent") return palette[look];
  return tonedInk(look, palette);
}

/** From one line to the next, in sizes of the letters. */
export const LINE = 1.2;

/** How high paragraphs are in a box of a width, in inches. */
export function heightOf(
  paragraphs: readonly Paragraph[],
  width: number,
  { size, after = 0 }: { readonly size: number; readonly after?: number },
): number {
  const points = paragraphs.map((one) => {
    const own = size * one.scale;
    const room = width * 72 - (one.point === "none" ? 0 : size * 1.15);
    return linesIn(one.runs, room, own) * own * LINE + after;
  });
  return points.reduce((sum, one) => sum + one, 0) / 72;
}

/** How many lines words take within so many points. */
function linesIn(runs: readonly Run[], width: number, size: number): number {
  let [lines, used] = [1, 0];
  const words = runs.flatMap(({ text, bold }) =>
    text.split(/(?<=[ \u2009])|(?<=[-–/])(?=\p{L})/u).map((word) => extentOf(word, size, bold)),
  );
  for (const extent of words) {
    if (used > 0 && used + extent > width) [lines, used] = [lines + 1, 0];
    used += extent;
    while (used > width) [lines, used] = [lines + 1, used - width];
  }
  return lines;
}

/** How much wider than ours the faces of companies may be. */
const WIDER = 1.08;

/** How wide words are on one line, in points, on the safe side of what other fonts take. */
export function extentOf(text: string, size: number, bold = false): number {
  return textWidth(text, size, bold ? "bold" : "regular") * WIDER;
}
