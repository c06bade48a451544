import { findTree } from "../../blocks/driverTree/find.ts";
import { treeWords } from "../../charts/words/tree.ts";
import type { Chart } from "../../document/item.ts";
import { plainText } from "../../document/plain.ts";
import { languageOf } from "../../language/language.ts";
import { bareSvg } from "../drawings.ts";
import { pngOf } from "../picture.ts";
import { type Box, below } from "./box.ts";
import { addGuardrails } from "./bullets.ts";
import type { Block } from "./flow.ts";
import { captionHeight, gridXml, type Laid, laidOut } from "./grid.ts";
import { asPng, type Shown, shownPicture } from "./picture.ts";
import { nativePlot } from "./plots/native.ts";
import type { Plot } from "./plots/plot.ts";
import { barsIn } from "./plots/segments.ts";
import type { Sources } from "./plots/sources.ts";
import { chartShape, pictureShape, placeText, type Shapes, tableShape, textBox } from "./shapes.ts";
import type { Placeholder } from "./template/layouts.ts";
import { addTree } from "./tree.ts";
import { heightOf, type Paragraph, paragraphOf, paragraphsXml, run } from "./words.ts";

/** A slide that is being made. */
export interface Page {
  readonly shapes: Shapes;
  readonly sources: Sources;
  /** Adds a chart or a picture to the file; the relation of this slide to it. */
  readonly addPlot: (plot: Plot, box: Box) => string;
  readonly addPicture: (picture: Shown) => string;
}

/** Where something stands: in a place of the layout, or in a part of it. */
export interface Place {
  readonly box: Box;
  readonly holder: Placeholder | null;
}

/** Between things that stand below each other, in inches. */
const GAP = 0.2;

/** Sizes of letters in points, the largest that fits is taken. */
const SIZES = [20, 18, 16, 15, 14, 13, 12, 11, 10] as const;

/** Blocks below each other: words and tables take what they need, charts share the rest. */
export async function addBlocks(page: Page, blocks: readonly Block[], { box, holder }: Place): Promise<void> {
  const [only] = blocks;
  if (blocks.length === 1 && only?.kind === "text") return addText(page, only.paragraphs, { box, holder });
  const laid = gridsOf(blocks, box);
  const heights = blocks.map((block) => neededHeight(block, laid.get(block), box.w));
  const fixed = heights.reduce<number>((sum, height) => sum + (height ?? 0), GAP * (blocks.length - 1));
  const share = (box.h - fixed) / Math.max(1, heights.filter((height) => height === null).length);
  let place: Box = box;
  let free: Placeholder | null = holder;
  for (const [index, block] of blocks.entries()) {
    const h = heights[index] ?? Math.max(share, 1);
    const own = { ...place, h: Math.min(h, Math.max(place.h, 0.3)) };
    const isTaking = free !== null && (block.kind === "grid" || block.kind === "chart");
    if (await addBlock(page, block, { box: own, holder: isTaking ? free : null }, laid.get(block)))
      free = null;
    place = below(place, h + GAP);
  }
}

/** Tables in letters in which all of them fit beside what else there is. */
function gridsOf(blocks: readonly Block[], box: Box): ReadonlyMap<Block, Laid> {
  const tables = blocks.flatMap((block) => (block.kind === "grid" ? [block] : []));
  const others = blocks.filter((block) => block.kind !== "grid");
  const texts = others.reduce((sum, block) => sum + (neededHeight(block, undefined, box.w) ?? 2.2) + GAP, 0);
  const laid = laidOut(
    tables.map(({ grid }) => grid),
    { w: box.w, h: Math.max(box.h - texts, box.h * 0.3) },
  );
  return new Map(tables.flatMap((table, index) => (laid[index] === undefined ? [] : [[table, laid[index]]])));
}

/** What a block takes in inches; null of what takes all there is. */
function neededHeight(block: Block, laid: Laid | undefined, width: number): number | null {
  if (block.kind === "text") return heightOf(block.paragraphs, width, { size: TEXT, after: 4 }) + 0.05;
  return laid === undefined ? null : laid.height + captionHeight(laid, width);
}

/** Letters of words that stand with something else. */
const TEXT = 16;

/** Adds a block; has it taken the place of the layout? */
async function addBlock(page: Page, block: Block, place: Place, laid: Laid | undefined): Promise<boolean> {
  const { shapes, sources } = page;
  switch (block.kind) {
    case "text":
      textBox(shapes, place.box, written(page, block.paragraphs, TEXT));
      return false;
    case "columns": {
      const w = (place.box.w - 0.5) / block.columns.length;
      const boxes = block.columns.map((_, index) => ({
        ...place.box,
        x: place.box.x + index * (w + 0.5),
        w,
      }));
      addColumns(
        page,
        block.columns,
        boxes.map((box) => ({ box, holder: null })),
      );
      return false;
    }
    case "grid":
      if (laid !== undefined) addGrid(page, laid, place);
      return true;
    case "chart":
      return addChart(page, block.chart, place);
    case "charts":
      await addCharts(page, block.charts, place.box);
      return false;
    case "tree": {
      const { report } = sources.edition;
      const found = findTree(report, block.drawing.segment);
      if (found === null) return false;
      const alt = treeWords(found.tree, report.locale, found.label);
      addTree(shapes, sources, found.tree, [alt.title, alt.description].join(". "), place.box);
      return false;
    }
    case "guardrails":
      addGuardrails(shapes, sources, block.cards, place.box);
      return false;
    case "picture": {
      const shown = await shownPicture(block.picture);
      if (shown !== null) addPictureIn(page, shown, block.alt, place.box);
      return false;
    }
  }
}

function written(
  { sources }: Page,
  paragraphs: readonly Paragraph[],
  size: number,
  isPlaced = false,
): string {
  const { edition, palette } = sources;
  const after = size > 14 ? 6 : 3;
  return paragraphsXml(paragraphs, { palette, locale: edition.report.locale, size, after, isPlaced });
}

/** Words in the largest letters in which they fit, or in smaller ones where others beside them need that. */
export function addText(
  page: Page,
  paragraphs: readonly Paragraph[],
  { box, holder }: Place,
  size = sizeFor(paragraphs, box),
): void {
  if (holder === null) textBox(page.shapes, box, written(page, paragraphs, size));
  else placeText(page.shapes, holder, written(page, paragraphs, size, true), box);
}

/** Columns of words beside each other, in letters of one size. */
export function addColumns(
  page: Page,
  columns: readonly (readonly Paragraph[])[],
  places: readonly Place[],
): void {
  const pairs = columns.flatMap((column, index) =>
    places[index] === undefined ? [] : [{ column, place: places[index] }],
  );
  const size = Math.min(...pairs.map(({ column, place }) => sizeFor(column, place.box)));
  for (const { column, place } of pairs) addText(page, column, place, size);
}

/** The largest letters in which words fit into a box; the smallest where none do. */
function sizeFor(paragraphs: readonly Paragraph[], { w, h }: Box): number {
  return SIZES.find((one) => heightOf(paragraphs, w, { size: one, after: 6 }) <= h) ?? 10;
}

function addGrid({ shapes, sources }: Page, laid: Laid, { box, holder }: Place): void {
  const { palette, edition } = sources;
  const { locale } = edition.report;
  const above = captionHeight(laid, box.w);
  if (laid.grid.caption.length > 0) {
    const size = Math.min(laid.size, 14);
    textBox(
      shapes,
      { ...box, h: above },
      paragraphsXml(laid.grid.caption, { palette, locale, size, look: "muted" }),
    );
  }
  const place = { ...below(box, laid.grid.caption.length > 0 ? above : 0), h: laid.height };
  tableShape(
    shapes,
    place,
    gridXml(laid, palette, locale),
    laid.grid.name || languageOf(locale).exports.powerpoint.table,
    holder,
  );
}

/** A chart under what it shows; as a picture where PowerPoint has no such kind. */
async function addChart(page: Page, chart: Chart, { box, holder }: Place): Promise<boolean> {
  const { shapes, sources } = page;
  const { edition, palette } = sources;
  const { locale } = edition.report;
  const alt = [chart.alt.title, chart.alt.description].filter((part) => part !== "").join(". ");
  const above = 0.34;
  const room = below(box, above);
  const plot = nativePlot(sources, chart.drawing, room);
  const cut = plot !== null && plot.scale.low > 0 ? [languageOf(locale).exports.powerpoint.cut] : [];
  const said = [plainText(chart.title), plainText([chart.subtitle]), ...cut].filter((part) => part !== "");
  const line = paragraphsXml([paragraphOf([run(said.join(" · "), "muted")])], { palette, locale, size: 14 });
  textBox(shapes, { ...box, h: above }, line);
  const tree = chart.drawing.draws === "tree" ? findTree(edition.report, chart.drawing.segment) : null;
  if (plot !== null) chartShape(shapes, room, page.addPlot(plot, room), alt, holder);
  else if (tree !== null) addTree(shapes, sources, tree.tree, alt, room);
  else addPictureIn(page, await drawnPicture(page, chart, room), alt, room);
  return plot !== null;
}

/** Small charts beside and below each other. */
async function addCharts(page: Page, charts: readonly Chart[], box: Box): Promise<void> {
  const columns = Math.ceil(Math.sqrt(charts.length));
  const rows = Math.ceil(charts.length / columns);
  const [w, h] = [(box.w - GAP * (columns - 1)) / columns, (box.h - GAP * (rows - 1)) / rows];
  for (const [index, chart] of charts.entries()) {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const own = { x: box.x + column * (w + GAP), y: box.y + row * (h + GAP), w, h };
    await addChart(page, chart, { box: own, holder: null });
  }
}

/** The drawing of what PowerPoint has no kind of chart for, without its title and source, which the slide has. */
async function drawnPicture(page: Page, { drawing, look }: Chart, { w, h }: Box): Promise<Shown> {
  const size = look === "frame" ? { width: WIDE, height: Math.round((WIDE * h) / w) } : { width: WIDE };
  return asPng(await pngOf(drawingIn(bareSvg(drawing, size, page.sources.edition)), 1800));
}

/** The width of drawings in px; their letters of 13 px are as large as others on a slide. */
const WIDE = 700;

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

function addPictureIn({ shapes, addPicture }: Page, shown: Shown, alt: string, box: Box): void {
  const w = Math.min(box.w, box.h * shown.aspect);
  const h = w / shown.aspect;
  pictureShape(shapes, { x: box.x + (box.w - w) / 2, y: box.y, w, h }, addPicture(shown), alt);
}

/** A table with a column of bars: the bars as a chart in one place, the table in the other; null of other slides. */
export function barsOf(
  blocks: readonly Block[],
  sources: Sources,
): { readonly plot: Plot; readonly grid: Block } | null {
  const grids = blocks.filter((block) => block.kind === "grid");
  const [only] = grids;
  if (grids.length !== 1 || blocks.length !== 1 || only === undefined || only.table === null) return null;
  const plot = barsIn(sources, only.table);
  return plot === null ? null : { plot, grid: only };
}
