import type PptxGenJS from "pptxgenjs";
import { textWidth } from "../../charts/text.ts";
import { COLOURS } from "./chartData.ts";
import { type Box, colourOf, linesIn, SANS } from "./frame.ts";
import { SPOKEN } from "./normalise.ts";
import type { SheetCell, SheetTable } from "./table.ts";

const POINTS = 72;
/** Left and right, and above and below the words of a cell, in inches. */
const [ASIDE, ABOVE] = [0.08, 0.05];
/** Sizes of type in points, the largest that fits is taken. */
const SIZES = [18, 16, 14] as const;
/** How much smaller a note is than what it belongs to. */
const NOTE = 0.86;
/** From one line to the next, in sizes of the type. */
const LINE = 1.17;

/** A table with the widths of its columns and the size of its type. */
export interface Laid {
  readonly table: SheetTable;
  readonly widths: readonly number[];
  readonly size: number;
  readonly height: number;
}

/** A table at the largest size at which it fits into a box; where none does, in portions at the smallest. */
export function laidOut(table: SheetTable, box: Box, most: number = SIZES[0]): Laid[] {
  for (const size of SIZES.filter((one) => one <= most)) {
    const laid = atSize(table, box.w, size);
    if (laid.height <= box.h) return [laid];
  }
  return portionsOf(table, box, SIZES[SIZES.length - 1] ?? 14);
}

function atSize(table: SheetTable, width: number, size: number): Laid {
  const widths = columnWidths(table, width, size);
  const rows = [...(table.header.length === 0 ? [] : [table.header]), ...table.rows];
  const height = rows.reduce((sum, row) => sum + rowHeight(row, widths, size), 0);
  return { table, widths, size, height };
}

/** As few portions as hold the rows, about as high as each other. */
function portionsOf(table: SheetTable, box: Box, size: number): Laid[] {
  const { widths, height } = atSize(table, box.w, size);
  const head = table.header.length === 0 ? 0 : rowHeight(table.header, widths, size);
  const room = box.h - head;
  const even = (height - head) / Math.ceil((height - head) / room);
  const portions: { rows: (readonly SheetCell[])[]; height: number }[] = [];
  for (const row of table.rows) {
    const needed = rowHeight(row, widths, size);
    const current = portions.at(-1);
    if (current === undefined || current.height + needed > room || current.height + needed / 2 > even)
      portions.push({ rows: [row], height: needed });
    else {
      current.rows.push(row);
      current.height += needed;
    }
  }
  return portions.map((one) => ({
    table: { ...table, rows: one.rows },
    widths,
    size,
    height: head + one.height,
  }));
}

function rowHeight(row: readonly SheetCell[], widths: readonly number[], size: number): number {
  const points = row.map(({ text, note, strong }, index) => {
    const width = (widths[index] ?? 1) - 2 * ASIDE;
    const lines = text === "" ? 0 : linesIn(text, width, strong ? size * 1.05 : size);
    return lines * size * LINE + (note === "" ? 0 : linesIn(note, width, size * NOTE) * size * NOTE * LINE);
  });
  return Math.max(...points, size * LINE) / POINTS + 2 * ABOVE + 0.02;
}

/** Each column at least as wide as its longest word, and then by what stands in it. */
function columnWidths({ header, rows }: SheetTable, width: number, size: number): number[] {
  const all = [...(header.length === 0 ? [] : [header]), ...rows];
  const count = Math.max(...all.map((row) => row.length), 1);
  const columns = Array.from({ length: count }, (_, index) =>
    all.flatMap((row) => [row[index]?.text ?? "", row[index]?.note ?? ""]),
  );
  const wide = (text: string) => textWidth(text, size, "regular") / POINTS + 2 * ASIDE + 0.05;
  const least = columns.map((texts) => Math.max(...texts.flatMap((text) => text.split(/\s+/)).map(wide)));
  const wishes = columns.map((texts) => Math.min(Math.max(...texts.map(wide)), width * 0.55));
  const free = Math.max(width - least.reduce((a, b) => a + b, 0), 0);
  const more = wishes.map((wish, index) => Math.max(wish - (least[index] ?? 0), 0));
  const wanted = more.reduce((a, b) => a + b, 0);
  const grown = least.map((one, index) =>
    wanted === 0 ? one : one + Math.min(free / wanted, 1) * (more[index] ?? 0),
  );
  const sum = grown.reduce((a, b) => a + b, 0);
  return grown.map((one) => (one * width) / sum);
}

/** A table that can be edited; `alt` is read aloud before its cells. */
export function addTable(slide: PptxGenJS.Slide, laid: Laid, alt: string, at: Pick<Box, "x" | "y">): void {
  const { table, widths, size } = laid;
  const rows = [
    ...(table.header.length === 0 ? [] : [table.header.map((cell) => drawnCell(cell, size, true))]),
    ...table.rows.map((row) => row.map((cell) => drawnCell(cell, size, false))),
  ];
  if (rows.length === 0) return;
  const w = widths.reduce((a, b) => a + b, 0);
  slide.addTable(rows, { x: at.x, y: at.y, w, colW: [...widths], objectName: `${SPOKEN}${alt}` });
}

function drawnCell(cell: SheetCell, size: number, isHead: boolean): PptxGenJS.TableCell {
  const { text, note, tone, right, strong } = cell;
  const words = { fontSize: size, bold: strong && !isHead, color: isHead ? COLOURS.muted : colourOf(tone) };
  const below = { fontSize: Math.round(size * NOTE), bold: false, color: COLOURS.muted };
  const lines = note === "" ? [] : note.split("\n");
  return {
    text: [
      { text, options: { ...words, breakLine: lines.length > 0 && text !== "" } },
      ...lines.map((line, index) => ({
        text: line,
        options: { ...below, breakLine: index < lines.length - 1 },
      })),
    ],
    options: {
      fontFace: SANS,
      fontSize: size,
      align: right ? "right" : "left",
      valign: "top",
      margin: [ABOVE, ASIDE, ABOVE, ASIDE],
      border: [
        { type: "none" },
        { type: "none" },
        { type: "solid", color: isHead ? COLOURS.ink : COLOURS.rule, pt: isHead ? 1 : 0.75 },
        { type: "none" },
      ],
    },
  };
}
