import type PptxGenJS from "pptxgenjs";
import { languageOf } from "../../language/language.ts";
import type { Edition } from "../../report/edition.ts";
import { fullAddress } from "../sent.ts";
import { addChart } from "./blocks.ts";
import { COLOURS, type NativeChart, type Sources, segmentBars } from "./chartData.ts";
import { addSheet, addSource, BODY, type Box, EDGE, SANS } from "./frame.ts";
import { addNotes, type Noted } from "./notes.ts";
import type { ChartItem, Item, ListItem, TableItem } from "./outline.ts";
import type { Making } from "./slides.ts";
import { plainCell, type SheetTable } from "./table.ts";
import { addTable, type Laid, laidOut } from "./tables.ts";

/** Tables that follow each other, which share a slide where there is room. */
export interface Tables {
  readonly kind: "tables";
  readonly tables: readonly TableItem[];
}

/** What a section shows, with the tables that follow each other taken together. */
export function packed(items: readonly Item[]): (ChartItem | ListItem | Tables)[] {
  const shown: (ChartItem | ListItem | Tables)[] = [];
  for (const item of items) {
    const last = shown.at(-1);
    if (item.kind !== "table") shown.push(item);
    else if (last?.kind === "tables" && item.segments === null)
      shown.splice(-1, 1, { ...last, tables: [...last.tables, item] });
    else shown.push({ kind: "tables", tables: [item] });
  }
  return shown;
}

const WIDE: Box = { ...BODY, y: 1.5, h: 4.95 };
const CAPTION = 0.42;
const GAP = 0.25;

interface Placed {
  readonly item: TableItem;
  readonly laid: Laid;
}

/** Tables on as few slides as hold them; the chart of segments stands beside the first. */
export function addTableSlides(
  making: Making,
  heading: string,
  { tables }: Tables,
  words: Pick<Noted, "prose" | "figures">,
): void {
  const { deck, around, sources } = making;
  const { colon } = languageOf(sources.edition.report.locale).signs;
  const [first] = tables;
  const chart = chartBeside(sources, first);
  const narrow = { ...WIDE, x: EDGE + 5.4, w: WIDE.w - 5.4 };
  const all = chart === null ? [] : portionsOf(tables, narrow);
  // What does not stand beside the chart together has slides of its own width.
  const beside = all.length <= 1 ? all : portionsOf(tables.slice(0, 1), narrow);
  const rest = chart === null ? tables : all.length === 1 ? [] : tables.slice(1);
  for (const [index, portion] of [...beside, ...portionsOf(rest, WIDE)].entries()) {
    const slide = addSheet(deck, around, heading);
    if (chart !== null && index === 0) addBeside(slide, chart, first?.table.caption ?? "");
    addPortion(slide, portion, index < beside.length ? narrow : WIDE, { heading, colon });
    const source = [...new Set(portion.map(({ item }) => item.source))]
      .filter((text) => text !== "")
      .join(" ");
    addSource(slide, source);
    addNotes(slide, sources, index === 0 ? { ...words, source } : { prose: [], figures: [], source });
  }
}

/** The chart of the segments that a table holds; null of other tables. */
function chartBeside(sources: Sources, item: TableItem | undefined): NativeChart | null {
  const { segments } = sources.edition.report;
  const table = segments.find(
    ({ metric, dimension }) => item?.segments === `segments-${metric}-${dimension}`,
  );
  return table === undefined ? null : segmentBars(sources, table);
}

function addBeside(slide: PptxGenJS.Slide, chart: NativeChart, caption: string): void {
  addChart(slide, chart, caption, { x: EDGE, y: 1.6, w: 5.1, h: 4.85 });
}

function portionsOf(tables: readonly TableItem[], box: Box): Placed[][] {
  const portions: Placed[][] = [];
  let room = 0;
  for (const item of tables) {
    const head = item.table.caption === "" ? 0 : CAPTION;
    const all = { ...box, h: box.h - head };
    const below = { ...all, h: room - head - GAP };
    const fits = laidOut(item.table, below, portions.at(-1)?.at(-1)?.laid.size);
    const isRoom = fits.length === 1 && (fits[0]?.height ?? 0) <= below.h && portions.length > 0;
    const laid = isRoom ? fits : laidOut(item.table, all);
    const isBelow = laid === fits;
    if (isBelow) portions.at(-1)?.push(...laid.map((one) => ({ item, laid: one })));
    else portions.push(...laid.map((one) => [{ item, laid: one }]));
    room = (isBelow ? room - GAP : box.h) - head - (laid.at(-1)?.height ?? 0);
  }
  return portions;
}

function addPortion(
  slide: PptxGenJS.Slide,
  portion: readonly Placed[],
  box: Box,
  { heading, colon }: { readonly heading: string; readonly colon: string },
): void {
  let { y } = box;
  for (const { item, laid } of portion) {
    const { caption } = item.table;
    if (caption !== "") {
      const words = { margin: 0, fontFace: SANS, fontSize: 14, color: COLOURS.muted } as const;
      slide.addText(caption, {
        ...words,
        x: box.x,
        y,
        w: box.w,
        h: CAPTION - 0.06,
        valign: "bottom",
        fit: "shrink",
      });
      y += CAPTION;
    }
    addTable(slide, laid, [heading, caption].filter((part) => part !== "").join(colon), { x: box.x, y });
    y += laid.height + GAP;
  }
}

/** How a released version is held against its seal; nothing of a draft. */
function verifyCommand({ look }: Edition, link: string | null): string {
  return look.frozen === null ? "" : `npm run verify -- ${link ?? "dist"}`;
}

/** Where all of it comes from, and how to make sure of it. */
export function addSources({ deck, around, sources }: Making): void {
  const { say, edition } = sources;
  const { report } = edition;
  const { seal } = languageOf(report.locale).exports;
  const link = fullAddress(edition, report.home);
  const lines = [
    [say.edition, around.place],
    [say.snapshot, report.snapshot.name],
    [say.seal, edition.look.frozen === null ? say.unsealed : seal.inManifest],
    [say.address, link ?? ""],
    [say.verify, verifyCommand(edition, link)],
  ].filter(([, text]) => text !== "");
  const rows = lines.map(([label = "", text = ""]) => [plainCell(label, true), plainCell(text)]);
  const table: SheetTable = { caption: "", header: [], rows };
  const slide = addSheet(deck, around, say.sources, say.sourcesNote);
  const [laid] = laidOut(table, BODY);
  if (laid !== undefined) addTable(slide, laid, say.sources, BODY);
  addNotes(slide, sources, { prose: [say.sourcesNote], figures: [], source: "" });
}
