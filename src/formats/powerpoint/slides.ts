import type PptxGenJS from "pptxgenjs";
import { findTree } from "../../blocks/driverTree/find.ts";
import { markOf, spaced } from "../../document/tone.ts";
import type { Edition } from "../../report/edition.ts";
import { offered, svgOf } from "../drawings.ts";
import { pngOf } from "../picture.ts";
import { addChart, addTree, floorOf } from "./blocks.ts";
import type { Board } from "./board.ts";
import { COLOURS, nativeChart, type Sources } from "./chartData.ts";
import { type Around, addSheet, addSource, BODY, EDGE, linesIn, SANS } from "./frame.ts";
import { asPicture } from "./logo.ts";
import { addNotes, type Noted } from "./notes.ts";
import type { ChartItem, DeckSection } from "./outline.ts";
import { plainCell, type SheetCell } from "./table.ts";
import { addTableSlides, packed } from "./tableSlides.ts";
import { addTable, laidOut } from "./tables.ts";
import { treeBoxes } from "./treeData.ts";

/** A deck that is being made, and what it is made of. */
export interface Making {
  readonly deck: PptxGenJS;
  readonly around: Around;
  readonly sources: Sources;
}

/** The north star's number with its facts on the left, what the report says of it on the right. */
export function addBottomLine(
  deck: PptxGenJS,
  around: Around,
  board: Board,
  sources: Sources,
  words: readonly string[],
): void {
  const slide = addSheet(deck, around, board.title);
  const left = { x: EDGE, w: 5.6, margin: 0, fontFace: SANS } as const;
  slide.addText(board.name, { ...left, y: 1.5, h: 0.4, fontSize: 18, bold: true, color: sources.accent });
  slide.addText(board.value, { ...left, y: 1.9, h: 1.15, fontSize: 66, bold: true, color: COLOURS.ink });
  slide.addText(board.unit, { ...left, y: 3.05, h: 0.4, fontSize: 14, color: COLOURS.muted });
  const rows = board.beside.map(({ value, note, tone }): SheetCell[] => [
    { ...plainCell(value, true), tone },
    plainCell(note),
  ]);
  const at = { x: EDGE, y: 3.65 };
  const [laid, ...over] = laidOut({ caption: "", header: [], rows }, { ...at, w: 5.6, h: 2.9 });
  if (laid !== undefined) addTable(slide, laid, sources.say.facts(board.name), at);
  addSaid(slide, board);
  const said = board.breaches.map(({ value, note }) => `${value} ${note}`.trim());
  const prose = [board.summary, ...said, ...board.falls, ...board.notes, ...words];
  addNotes(slide, sources, { prose, figures: board.figures, source: "" });
  addFacts(
    { deck, around, sources },
    board,
    over.flatMap(({ table }) => table.rows),
  );
}

/** The facts for which there is no room beside the number, on slides of their own. */
function addFacts({ deck, around, sources }: Making, board: Board, rows: readonly SheetRow[]): void {
  if (rows.length === 0) return;
  const wide = { x: BODY.x, y: BODY.y, w: BODY.w, h: BODY.h };
  for (const laid of laidOut({ caption: "", header: [], rows }, wide)) {
    const slide = addSheet(deck, around, board.title);
    addTable(slide, laid, sources.say.facts(board.name), wide);
    addNotes(slide, sources, { prose: [], figures: [], source: "" });
  }
}

type SheetRow = readonly SheetCell[];

/** Summary, breaches and notes, one below the other. */
function addSaid(slide: PptxGenJS.Slide, board: Board): void {
  const [x, w] = [6.7, 6.03];
  let y = 1.55;
  const paragraphs = [
    { text: board.summary, size: 17, isBad: false },
    ...board.breaches.map(({ value, tone }) => ({
      text: `${spaced(markOf(tone))}${value}`,
      size: 15,
      isBad: tone === "bad",
    })),
    ...board.falls.map((text) => ({ text, size: 14, isBad: false })),
    ...board.notes.map((text) => ({ text, size: 14, isBad: false })),
  ];
  for (const { text, size, isBad } of paragraphs) {
    const h = (linesIn(text, w - 0.3, size) * size * 1.25) / 72 + 0.16;
    if (y + h > BODY.y + BODY.h + 0.3) break;
    slide.addText(text, {
      x,
      y,
      w,
      h,
      margin: isBad ? [4, 8, 4, 8] : 0,
      fontFace: SANS,
      fontSize: size,
      color: isBad ? COLOURS.bad : COLOURS.ink,
      valign: "top",
      ...(isBad ? { fill: { color: COLOURS.washBad } } : {}),
    });
    y += h + 0.1;
  }
}

/** Highlights beside lowlights, and what is not as in the last report. */
export function addLists({ deck, around, sources }: Making, board: Board): void {
  const { spoken, spokenHeading, changed } = board;
  if (spoken.length > 0) {
    const slide = addSheet(deck, around, spokenHeading);
    for (const [index, { heading, lines }] of spoken.entries()) {
      const x = EDGE + index * 6.2;
      const style = { x, w: 5.9, margin: 0, fontFace: SANS } as const;
      slide.addText(heading, { ...style, y: 1.6, h: 0.4, fontSize: 18, bold: true, color: COLOURS.ink });
      slide.addText(bullets(lines, 16), { ...style, y: 2.1, h: 4.3, valign: "top", fit: "shrink" });
    }
    addNotes(slide, sources, { prose: spoken.flatMap(({ lines }) => lines), figures: [], source: "" });
  }
  if (changed !== null)
    addList({ deck, around, sources }, changed.heading, changed.lines, {
      prose: [],
      figures: [],
      source: "",
    });
}

function bullets(lines: readonly string[], size: number): PptxGenJS.TextProps[] {
  return lines.map((text) => ({
    text,
    options: { bullet: true, breakLine: true, fontSize: size, color: COLOURS.ink, paraSpaceAfter: 8 },
  }));
}

/** A section: a slide for each thing that it shows, or for its words where it shows none. */
export async function addSection(making: Making, section: DeckSection): Promise<void> {
  const { heading, items, prose, figures } = section;
  const words = { prose, figures };
  if (items.length === 0 && prose.length > 0) addList(making, heading, prose, { ...words, source: "" });
  const shown = packed(items);
  for (const [index, item] of shown.entries()) {
    const noted = index === 0 ? words : { prose: [], figures: [] };
    if (item.kind === "tables") addTableSlides(making, heading, item, noted);
    else if (item.kind === "chart") await addChartSlide(making, heading, item, noted);
    else addList(making, heading, item.lines, { ...noted, source: "" });
  }
}

/** Paragraphs or points, on as many slides as they need. */
function addList(
  { deck, around, sources }: Making,
  heading: string,
  lines: readonly string[],
  noted: Noted,
): void {
  const size = 16;
  const portions: string[][] = [[]];
  let filled = 0;
  for (const line of lines) {
    const needed = (linesIn(line, BODY.w - 0.4, size) * size * 1.25 + 8) / 72;
    const isFull = filled + needed > BODY.h && (portions.at(-1)?.length ?? 0) > 0;
    if (isFull) portions.push([]);
    filled = isFull ? needed : filled + needed;
    portions.at(-1)?.push(line);
  }
  for (const [index, portion] of portions.entries()) {
    const slide = addSheet(deck, around, heading);
    slide.addText(bullets(portion, size), { ...BODY, y: 1.6, margin: 0, fontFace: SANS, valign: "top" });
    addNotes(slide, sources, index === 0 ? noted : { prose: [], figures: [], source: noted.source });
  }
}

type Words = Pick<Noted, "prose" | "figures">;

async function addChartSlide(making: Making, heading: string, item: ChartItem, words: Words): Promise<void> {
  const { deck, around, sources } = making;
  const { drawing } = item;
  const tree = drawing.draws === "tree" ? findTree(sources.edition.report, drawing.segment)?.tree : undefined;
  const chart = nativeChart(sources, item.drawing);
  const isCut = chart !== null && floorOf(chart) > 0;
  const subtitle = [item.title, item.subtitle].filter((part) => part !== "").join(" · ");
  const slide = addSheet(deck, around, heading, subtitle);
  if (tree !== undefined) addTree(slide, treeBoxes(sources, tree), item.alt);
  else if (chart !== null) addChart(slide, chart, item.alt);
  else await addPicture(slide, sources.edition, item);
  const source = [item.source, ...(isCut ? [sources.say.cut] : [])].filter((part) => part !== "").join(" ");
  addSource(slide, source);
  addNotes(slide, sources, { ...words, prose: [...words.prose, item.alt], source });
}

/** The drawing of what PowerPoint has no kind of chart for, without its title and source, which the slide has. */
async function addPicture(slide: PptxGenJS.Slide, edition: Edition, { id, alt }: ChartItem): Promise<void> {
  const download = offered(edition, id);
  const svg = download === null ? null : svgOf(download, edition);
  if (svg === null) return;
  const { data, aspect } = asPicture(await pngOf(drawingIn(svg), 1800));
  const w = Math.min(BODY.w, BODY.h * aspect);
  const h = w / aspect;
  slide.addImage({ data, x: BODY.x + (BODY.w - w) / 2, y: BODY.y, w, h, altText: alt });
}

/** Shows of a drawing that stands alone only the part within its words. */
function drawingIn(svg: string): string {
  const inner = /<svg x="([\d.]+)" y="([\d.]+)"[^>]*?viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  if (inner === null) return svg;
  const [x = 0, y = 0, w = 0, h = 0] = inner.slice(1).map(Number);
  const view = [x - 8, y - 8, w + 16, h + 16];
  return svg.replace(
    /viewBox="[^"]*" width="[^"]*" height="[^"]*"/,
    `viewBox="${view.join(" ")}" width="${w + 16}" height="${h + 16}"`,
  );
}
