import type { CellStyle, WriteOptions, WriteSheet, Cell as WrittenCell } from "hucre/xlsx";
import { LIGHT } from "../../document/palette.ts";
import type { SheetCell, SheetValue } from "./cells.ts";

/** How a cell looks. */
export type Look = "title" | "text" | "muted" | "label" | "head" | "link" | "body";

/** A cell as it is placed: what it holds, how it looks, where it leads. */
export interface Placed extends Pick<SheetCell, "value" | "format"> {
  readonly look: Look;
  /** On how many lines it stands: a text of one runs on over the empty cells beside it. */
  readonly lines: number;
  /** Does it stand at the right, as numbers and their heads do? */
  readonly isNumber: boolean;
  /** The sheet that it leads to; null of one that leads nowhere. */
  readonly to: string | null;
}

/** A sheet row by row, from its first cell. */
export interface Laid {
  readonly name: string;
  readonly rows: readonly (readonly Placed[])[];
  readonly widths: readonly number[];
  /** The one table of the sheet: its name in the file, and the row of its head; null of one without. */
  readonly table: { readonly name: string; readonly head: number; readonly isFiltered: boolean } | null;
  /** Does its head stay in sight? */
  readonly isFrozen: boolean;
}

/** A text in a cell of a sheet. */
export function placed(value: string, look: Look, more: Partial<Placed> = {}): Placed {
  return { value, format: null, look, lines: 1, isNumber: false, to: null, ...more };
}

const FONT = { name: "Calibri", size: 11 } as const;
const INK = { rgb: LIGHT.ink.slice(1) };
const TOP = { vertical: "top" } as const;

const LOOKS: Readonly<Record<Look, CellStyle>> = {
  title: { font: { ...FONT, size: 16, bold: true, color: INK } },
  text: { font: { ...FONT, color: INK }, alignment: TOP },
  muted: { font: { ...FONT, color: { rgb: LIGHT.muted.slice(1) } }, alignment: TOP },
  label: { font: { ...FONT, bold: true, color: INK }, alignment: TOP },
  head: {
    font: { ...FONT, bold: true, color: INK },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: LIGHT.wash.slice(1) } },
    border: { bottom: { style: "thin", color: { rgb: LIGHT.past.slice(1) } } },
    alignment: { vertical: "bottom", wrapText: true },
  },
  link: { font: { ...FONT, underline: true, color: { rgb: LIGHT.accent.slice(1) } }, alignment: TOP },
  body: { font: { ...FONT, color: INK }, alignment: TOP },
};

/** The sheet as the library writes it: no cell is merged, and no text is a formula. */
export function written({ name, rows, widths, table, isFrozen }: Laid): WriteSheet {
  const cells = new Map<string, Partial<WrittenCell>>();
  for (const [row, line] of rows.entries())
    for (const [column, cell] of line.entries())
      if (cell.value !== null) cells.set(`${row},${column}`, writtenCell(cell, column === 0));
  return {
    name,
    rows: rows.map((line) => line.map(({ value }) => asWritten(value))),
    cells,
    rowDefs: heightsOf(rows),
    columns: widths.map((width) => ({ width })),
    view: { showGridLines: table !== null && isFrozen },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: "&R&P / &N" },
    ...(table !== null && isFrozen ? { freezePane: { rows: table.head + 1 } } : {}),
    ...(table === null ? {} : { tables: [tableOf(rows, table)] }),
  };
}

/** Height of a line, in points. */
const LINE = 15;

/** Rows of more than one line are as high as their highest cell: not every program sees to that. */
function heightsOf(rows: Laid["rows"]): Map<number, { height: number }> {
  const lines = rows.map((row) => Math.max(1, ...row.map((cell) => cell.lines)));
  return new Map(lines.flatMap((count, row) => (count > 1 ? [[row, { height: count * LINE }]] : [])));
}

/** The head of a table is printed again on each page. */
export function printed({ name, table }: Laid): NonNullable<WriteOptions["namedRanges"]> {
  if (table === null) return [];
  const row = `$${table.head + 1}`;
  return [{ name: "_xlnm.Print_Titles", range: `${quotedName(name)}!${row}:${row}`, scope: name }];
}

/** A sheet as references name it. */
function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function writtenCell(
  { value, format, look, lines, isNumber, to }: Placed,
  isFirst: boolean,
): Partial<WrittenCell> {
  return {
    value: asWritten(value),
    style: {
      ...LOOKS[look],
      alignment: {
        ...LOOKS[look].alignment,
        ...(lines > 1 ? { wrapText: true } : {}),
        // Dates stand at the left, as names of periods do; what follows a number is a little apart from it.
        ...(isNumber ? { horizontal: "right" } : { horizontal: "left", indent: isFirst ? 0 : 1 }),
      },
      ...(format === null ? {} : { numFmt: format }),
    },
    ...(to === null ? {} : { hyperlink: { target: "", location: `${quotedName(to)}!A1` } }),
  };
}

/** Programs read `_x0041_` in a text as a letter by its number: where a text says so itself, its underscore is told by its own. */
function asWritten(value: SheetValue): SheetValue {
  return typeof value === "string" ? value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : value;
}

/** The rows from the head to the end are a table, by which programs and screen readers know what heads each value. */
function tableOf(rows: Laid["rows"], { name, head, isFiltered }: NonNullable<Laid["table"]>) {
  const heads = (rows[head] ?? []).map(({ value }) => String(asWritten(value)));
  return {
    name,
    range: `A${head + 1}:${columnLetters(heads.length - 1)}${rows.length}`,
    columns: heads.map((one) => ({ name: one })),
    style: "TableStyleLight1",
    showAutoFilter: isFiltered,
  };
}

/** "A", "Z", "AA": a column by its index from 0. */
function columnLetters(index: number): string {
  const before = index < 26 ? "" : columnLetters(Math.floor(index / 26) - 1);
  return `${before}${String.fromCharCode(65 + (index % 26))}`;
}
