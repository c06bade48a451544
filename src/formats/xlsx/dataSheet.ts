import type { CsvColumn, CsvTable } from "../../format/csv.ts";
import { unitName } from "../../format/unit.ts";
import type { Language } from "../../language/language.ts";
import { type Absence, legendOf } from "./absence.ts";
import { MOST_LETTERS, type SheetCell, sheetCells, type Voiced } from "./cells.ts";
import { linesOf } from "./lines.ts";
import { type Laid, type Placed, placed } from "./sheet.ts";

/** A table with all that stands above it on its sheet. */
export interface Sheeted {
  readonly title: string;
  readonly subtitle: string;
  /** Where its numbers come from, and what is to be known of them. */
  readonly notes: readonly string[];
  /** The name that it has in all files. */
  readonly name: string;
  readonly data: CsvTable;
  readonly isFiltered: boolean;
}

/** Widths of columns, in characters; a longer text runs on below. */
const [LEAST, MOST, MOST_OF_HEAD] = [9, 56, 22] as const;

/** What the sheet is called, what its table is called in the file, and where its contents are. */
interface Called {
  readonly sheet: string;
  readonly table: string;
  readonly cover: string;
}

/** One table on a sheet of its own: title, notes, what stands for missing numbers, then the head and the rows. */
export function dataSheet(sheeted: Sheeted, { sheet, table, cover }: Called, voiced: Voiced): Laid {
  const { say } = voiced;
  const body = sheetCells(sheeted.data, voiced);
  const heads = distinct(sheeted.data.columns.map((column) => headOf(column, say)));
  const widths = heads.map((head, index) =>
    widthOf(
      head,
      body.map((row) => row[index]),
    ),
  );
  const numbers = heads.map((_, index) => body.some((row) => row[index]?.isNumber === true));
  const above = [
    [placed(sheeted.title, "title")],
    ...linesAbove(sheeted, body, say).map((line) => [placed(line, "muted")]),
    [placed(say.exports.xlsx.back, "link", { to: cover })],
  ];
  const rows = [
    ...above,
    heads.map((head, index) => headCell(head, widths[index] ?? MOST, numbers[index] ?? false)),
    ...body.map((row) => row.map((cell, index) => bodyCell(cell, widths[index] ?? MOST))),
  ];
  const head = above.length;
  const isTable = body.length > 0;
  return {
    name: sheet,
    rows,
    widths,
    table: isTable ? { name: table, head, isFiltered: sheeted.isFiltered } : null,
    isFrozen: true,
  };
}

function linesAbove(
  { subtitle, notes, name }: Sheeted,
  body: readonly (readonly SheetCell[])[],
  say: Language,
): readonly string[] {
  const cells = body.flat();
  const absences = new Set<Absence>(cells.flatMap(({ absence }) => (absence === undefined ? [] : [absence])));
  const isCut = cells.some(({ value }) => typeof value === "string" && value.length === MOST_LETTERS);
  return [
    ...(subtitle === "" ? [] : [subtitle]),
    ...notes,
    say.blocks.common.named(name),
    ...legendOf(absences, say),
    ...(isCut ? [say.exports.xlsx.cut] : []),
    ...(body.length === 0 ? [say.exports.xlsx.noRows] : []),
  ];
}

function headCell(head: string, room: number, isNumber: boolean): Placed {
  return placed(head, "head", { lines: linesOf(head, room), isNumber });
}

function bodyCell({ value, format, isNumber }: SheetCell, room: number): Placed {
  const lines = typeof value === "string" ? linesOf(value, room) : 1;
  return { value, format, look: "body", lines, isNumber, to: null };
}

/** A column's name, with its unit where no value shows that. */
function headOf(column: string | CsvColumn, say: Language): string {
  if (typeof column === "string") return column;
  const { name, unit } = column;
  return unit?.kind === "noun" && unit.name !== "" ? say.blocks.csv.in(name, unitName(unit, say)) : name;
}

/** No two columns of a table may have one name, nor may one be without. */
function distinct(heads: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return heads.map((head) => {
    const plain = head.replace(/\s+/g, " ").trim() || "–";
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain} (${number})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function widthOf(head: string, cells: readonly (SheetCell | undefined)[]): number {
  const words = Math.max(...head.split(" ").map((word) => word.length));
  const ofHead = Math.max(words, Math.min(head.length, MOST_OF_HEAD));
  const widest = cells.reduce((most, cell) => Math.max(most, cell?.width ?? 0), ofHead);
  return Math.min(Math.max(widest, LEAST), MOST) + 2;
}
