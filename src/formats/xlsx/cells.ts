import type { CsvCell, CsvColumn, CsvTable, Measured } from "../../format/csv.ts";
import type { Unit } from "../../format/number.ts";
import type { Language } from "../../language/language.ts";
import { type Absence, absenceOf, shorthandOf } from "./absence.ts";
import {
  type Counted,
  DAY_FORMAT,
  MOMENT_FORMAT,
  numberFormat,
  sheetNumber,
  widthOf,
} from "./numberFormat.ts";

/** What stands in a cell of a sheet; null of one that is empty. */
export type SheetValue = string | number | boolean | Date | null;

/** A cell of a sheet. */
export interface SheetCell {
  readonly value: SheetValue;
  /** How a number or a date is shown; null of words. */
  readonly format: string | null;
  /** How many characters it is wide. */
  readonly width: number;
  /** Is it a number, or what stands for one? */
  readonly isNumber: boolean;
  /** Why it holds no number; undefined of one that does, and of words. */
  readonly absence?: Absence;
}

/** Of what the cells are, and in which words they are. */
export interface Voiced {
  readonly say: Language;
  readonly locale: string;
  /** Is a measured value a difference, which of percentages is in points? */
  readonly isDifference: (measured: Measured) => boolean;
}

/** So many letters a cell may hold; a longer text is cut, and ends in "…". */
export const MOST_LETTERS = 32_767;

/** The cells of a table, row by row, each as the type of its value. */
export function sheetCells({ columns, rows }: CsvTable, voiced: Voiced): readonly (readonly SheetCell[])[] {
  const kinds = columns.map((column, index) => kindOf(column, rows, index));
  return rows.map((row) => kinds.map((kind, index) => cellOf(row[index] ?? null, kind, voiced)));
}

/** What a column holds: numbers in a unit, days, moments, or words and the like. */
interface Kind {
  readonly type: CsvColumn["type"] | "words";
  readonly unit: Unit;
}

const BARE: Unit = { kind: "score", name: "" };

function kindOf(column: string | CsvColumn, rows: CsvTable["rows"], index: number): Kind {
  if (typeof column !== "string") return { type: column.type, unit: column.unit ?? BARE };
  const hasNumbers = rows.some((row) => isNumber(row[index] ?? null));
  return { type: hasNumbers ? "number" : "words", unit: BARE };
}

function isNumber(cell: CsvCell): boolean {
  return typeof cell === "number" || (typeof cell === "object" && cell !== null);
}

function cellOf(cell: CsvCell, { type, unit }: Kind, voiced: Voiced): SheetCell {
  if (cell === null)
    return type === "number" ? absent("none") : { value: null, format: null, width: 0, isNumber: false };
  if (typeof cell === "string") return type === "date" || type === "time" ? dated(cell, type) : worded(cell);
  if (typeof cell === "boolean") return worded(cell ? voiced.say.format.yes : voiced.say.format.no);
  if (typeof cell === "number") return counted({ value: cell, unit, isDifference: false }, voiced.locale);
  const { value } = cell;
  if (value === null) return absent(absenceOf(cell.reason));
  return counted({ value, unit: cell.unit, isDifference: voiced.isDifference(cell) }, voiced.locale);
}

function counted(number: Counted, locale: string): SheetCell {
  if (!Number.isFinite(number.value)) return worded(String(number.value));
  const format = numberFormat(number, locale);
  return { value: sheetNumber(number), format, width: widthOf(number, locale), isNumber: true };
}

function absent(absence: Absence): SheetCell {
  return { ...worded(shorthandOf(absence)), isNumber: true, absence };
}

/** A text stays one, whatever it begins with. */
export function worded(text: string): SheetCell {
  const value = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;
  return { value, format: null, width: widthOfText(value), isNumber: false };
}

/** The first day that spreadsheets number alike: before it they count a day that was none. */
const FIRST = "1900-03-01";

/** A day or a moment, ISO, by itself; other words as they are. */
function dated(text: string, type: "date" | "time"): SheetCell {
  const read = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?/.exec(text);
  const [, day = "", hour = "00:00"] = read ?? [];
  const moment = new Date(`${day}T${hour}Z`);
  if (day < FIRST || Number.isNaN(moment.getTime())) return worded(text);
  const format = type === "date" ? DAY_FORMAT : MOMENT_FORMAT;
  return { value: moment, format, width: format.length, isNumber: false };
}

/** How wide a text is, by its longest line; letters of Chinese, Japanese and Korean are twice as wide. */
function widthOfText(text: string): number {
  const lines = text
    .split("\n")
    .map((line) => line.length + (line.match(/[\u1100-\u11ff\u2e80-\ud7a3\uff00-\uff60]/g)?.length ?? 0));
  return Math.max(...lines);
}
