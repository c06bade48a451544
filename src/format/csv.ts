/** A value of a table for other programs; null where it is missing. */
export type CsvCell = string | number | boolean | null;

/** A table for other programs: its header and its rows. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** The table as CSV (RFC 4180): numbers at full precision, texts that a spreadsheet would run as formulas defused. */
export function csvText({ columns, rows }: CsvTable): string {
  return [columns, ...rows].map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Object.is(cell, -0) ? "0" : String(cell);
  if (typeof cell === "boolean") return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
