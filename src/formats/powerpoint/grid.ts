import { plainText } from "../../document/plain.ts";
import type { Table } from "../../document/table.ts";
import { type Box, emu } from "./box.ts";
import type { Palette } from "./ink.ts";
import { CELL, cellProperties } from "./shapes.ts";
import { extentOf, heightOf, type Paragraph, paragraphsOf, paragraphsXml } from "./words.ts";

/** A table as slides show it: cells of words, without columns of drawings. */
export interface Grid {
  /** Read aloud before its cells. */
  readonly name: string;
  /** Said above it; empty where a heading says it. */
  readonly caption: readonly Paragraph[];
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell of a grid. */
export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  readonly isRight: boolean;
}

/** A cell of these words. */
export function cell(paragraphs: readonly Paragraph[], isRight = false): Cell {
  return { paragraphs, isRight };
}

const EMPTY: Cell = { paragraphs: [], isRight: false };

/** A table of a page as a grid, without columns in which nothing is written. */
export function gridOf({ caption, columns, rows }: Table): Grid {
  const isRight = (index: number) => ["number", "deadline"].includes(columns[index]?.role ?? "words");
  const header = columns.map(({ head }, index) => cell(capital(paragraphsOf(head)), isRight(index)));
  const cells = rows.map((row) =>
    row.cells.flatMap(({ text, look, span }, index) => [
      cell(emphasised(paragraphsOf(text), row.isTotal), isRight(index) && look !== "none"),
      ...Array.from({ length: span - 1 }, () => EMPTY),
    ]),
  );
  const isSaid = (own: Cell | undefined) =>
    own?.paragraphs.some(({ runs }) => runs.some(({ text }) => text !== "")) ?? false;
  const kept = columns.map((_, index) => index).filter((index) => cells.some((row) => isSaid(row[index])));
  const pick = (row: readonly Cell[]) => kept.map((index) => row[index] ?? EMPTY);
  return {
    name: plainText(caption.text),
    caption: caption.isHidden || caption.text.length === 0 ? [] : paragraphsOf(caption.text),
    header: header.some(isSaid) ? pick(header) : [],
    rows: cells.map(pick),
  };
}

/** Words that begin with a capital, as heads of columns do. */
function capital(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const [head, ...others] = paragraphs;
  const [first, ...rest] = head?.runs ?? [];
  if (head === undefined || first === undefined) return paragraphs;
  const text = `${first.text.charAt(0).toLocaleUpperCase()}${first.text.slice(1)}`;
  return [{ ...head, runs: [{ ...first, text }, ...rest] }, ...others];
}

/** Sums are bold. */
function emphasised(paragraphs: readonly Paragraph[], isBold: boolean): readonly Paragraph[] {
  const [first, ...others] = paragraphs;
  if (!isBold || first === undefined) return paragraphs;
  return [
    { ...first, runs: first.runs.map((one) => (one.look === "muted" ? one : { ...one, bold: true })) },
    ...others,
  ];
}

/** A grid with the widths of its columns and the size of its letters. */
export interface Laid {
  readonly grid: Grid;
  readonly widths: readonly number[];
  readonly size: number;
  /** Is each column as wide as its words and numbers? */
  readonly isWhole: boolean;
  readonly heights: readonly number[];
  /** Of all rows, in inches. */
  readonly height: number;
}

/** Sizes of letters in points, the largest that fits is taken. */
const SIZES = [18, 16, 15, 14, 13, 12, 11, 10] as const;

/** Grids below each other in the largest letters in which they fit into a box; in the smallest where none does. */
export function laidOut(grids: readonly Grid[], box: Pick<Box, "w" | "h">): readonly Laid[] {
  const all = SIZES.map((size) => grids.map((grid) => atSize(grid, box.w, size)));
  const total = (laid: readonly Laid[]) =>
    laid.reduce((sum, one) => sum + one.height + captionHeight(one, box.w), 0);
  const fits = (laid: readonly Laid[]) => laid.every(({ isWhole }) => isWhole) && total(laid) <= box.h;
  return all.find(fits) ?? all.find((laid) => total(laid) <= box.h) ?? all.at(-1) ?? [];
}

/** Between a caption and its table, and after a table before another, in inches. */
const GAP = 0.12;

/** How high what is said above a table is. */
export function captionHeight({ grid, size }: Laid, width: number): number {
  return grid.caption.length === 0
    ? GAP
    : heightOf(grid.caption, width, { size: Math.min(size, 14) }) + 2 * GAP;
}

function atSize(grid: Grid, width: number, size: number): Laid {
  const { widths, isWhole } = columnWidths(grid, width, size);
  const rows = [...(grid.header.length === 0 ? [] : [grid.header]), ...grid.rows];
  const heights = rows.map((row) => rowHeight(row, widths, size));
  return { grid, widths, size, isWhole, heights, height: heights.reduce((sum, one) => sum + one, 0) };
}

function rowHeight(row: readonly Cell[], widths: readonly number[], size: number): number {
  const each = row.map(({ paragraphs }, index) =>
    heightOf(paragraphs, (widths[index] ?? 1) - 2 * CELL.aside, { size }),
  );
  return Math.max(...each, (size * 1.2) / 72) + 2 * CELL.above + 0.02;
}

/** Each column at least as wide as its longest word, and then by what stands in it. */
function columnWidths({ header, rows }: Grid, width: number, size: number): Pick<Laid, "widths" | "isWhole"> {
  const all = [...(header.length === 0 ? [] : [header]), ...rows];
  const count = Math.max(...all.map((row) => row.length), 1);
  const extent = (text: string, scale: number, bold: boolean) =>
    extentOf(text, size * scale, bold) / 72 + 2 * CELL.aside + 0.04;
  const columns = Array.from({ length: count }, (_, index) => {
    const cells = all.flatMap((row) => row[index] ?? []);
    const paragraphs = cells.flatMap((one) => one.paragraphs);
    const words = cells.flatMap(({ paragraphs: own, isRight }) =>
      own.flatMap(({ runs, scale }) =>
        runs.flatMap(({ text, bold }) => unbroken(text, isRight).map((word) => extent(word, scale, bold))),
      ),
    );
    const lines = paragraphs.map(({ runs, scale, point }) =>
      runs.reduce(
        (sum, { text, bold }) => sum + extentOf(text, size * scale, bold) / 72,
        2 * CELL.aside + 0.06 + (point === "none" ? 0 : 0.3),
      ),
    );
    const least = Math.max(0.3, ...words);
    return { least, wish: Math.max(least, ...lines) };
  });
  const sum = (key: "least" | "wish") => columns.reduce((total, one) => total + one[key], 0);
  if (sum("wish") <= width)
    return { widths: columns.map(({ wish }) => (wish * width) / sum("wish")), isWhole: true };
  const free = Math.max(0, width - sum("least"));
  // By the roots of what they would like, so that one long text does not starve the others.
  const wants = columns.map(({ least, wish }) => Math.sqrt(wish - least));
  const wanted = wants.reduce((a, b) => a + b, 0) || 1;
  const grown = columns.map(
    ({ least, wish }, index) => least + Math.min((free * (wants[index] ?? 0)) / wanted, wish - least),
  );
  const total = grown.reduce((a, b) => a + b, 0);
  return { widths: grown.map((one) => (one * width) / total), isWhole: sum("least") <= width };
}

/** So long is a number with its sign and unit at most. */
const NUMBER = 14;

/** What stays on one line: words, and numbers with their signs. */
function unbroken(text: string, isNumber: boolean): readonly string[] {
  return isNumber && text.length <= NUMBER ? [text] : text.split(/[ \u2009]|(?<=-)/);
}

/** A grid as DrawingML. */
export function gridXml({ grid, widths, size, heights }: Laid, palette: Palette, locale: string): string {
  const columns = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join("");
  const hasHeader = grid.header.length > 0;
  const rows = [...(hasHeader ? [grid.header] : []), ...grid.rows].map((row, index) => {
    const isHead = hasHeader && index === 0;
    const cells = widths.map((_, column) => {
      const { paragraphs, isRight } = row[column] ?? EMPTY;
      const words = paragraphsXml(paragraphs, {
        ...{ palette, locale, size, align: isRight ? "r" : "l" },
        ...(isHead ? { look: "muted" as const } : {}),
      });
      return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${words}</a:txBody>${cellProperties(isHead ? palette.ink : palette.rule, isHead ? 1 : 0.75)}</a:tc>`;
    });
    return `<a:tr h="${emu(heights[index] ?? 0.3)}">${cells.join("")}</a:tr>`;
  });
  return `<a:tbl><a:tblPr${hasHeader ? ' firstRow="1"' : ""}/><a:tblGrid>${columns}</a:tblGrid>${rows.join("")}</a:tbl>`;
}
