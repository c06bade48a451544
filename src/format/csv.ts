import type { Unit } from "./number.ts";

/** A measured value with all that tells how it reads; null where it is missing, with the reason. */
export interface Measured {
  /** At full precision, fractions for percentages. */
  readonly value: number | null;
  readonly unit: Unit;
  readonly reason: string | null;
  /** Of a figure of the ledger whose it is and what of it, which tell whether it is a difference. */
  readonly metric?: string;
  readonly measure?: string;
}

/** A value of a table for other programs; null where it is missing. */
export type CsvCell = string | number | boolean | null | Measured;

/** A column whose values are more than words. */
export interface CsvColumn {
  /** As a CSV file heads it, which shows no units of numbers: "share (fraction)", "value (people)". */
  readonly head: string;
  /** The same where each value shows its unit: "share". */
  readonly name: string;
  /** What its bare numbers count; null of those that count nothing. */
  readonly unit: Unit | null;
  /** Are the ISO texts in it days, or moments? */
  readonly type: "number" | "date" | "time";
}

/** A table for other programs: its columns, of which those of words are their heads, and its rows. */
export interface CsvTable {
  readonly columns: readonly (string | CsvColumn)[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** By which spreadsheets know that a file is UTF-8. */
const MARK = "\uFEFF";

/**
 * The file of a table as CSV (RFC 4180), after a byte-order mark: numbers at full precision, texts that a spreadsheet
 * would run as formulas defused. Every CSV that leaves is made here.
 */
export function csvFile(table: CsvTable): string {
  return `${MARK}${csvText(table)}`;
}

function csvText({ columns, rows }: CsvTable): string {
  return [columns.map(headOf), ...rows].map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

function headOf(column: string | CsvColumn): string {
  return typeof column === "string" ? column : column.head;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Object.is(cell, -0) ? "0" : String(cell);
  if (typeof cell === "boolean") return String(cell);
  if (typeof cell === "object") return cellText(cell.value);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
