/** A row of a CSV file that we wrote: by the places of its columns, whose names are those of the report's language. */
export type Row = readonly string[];

/** The rows of a chart's CSV (RFC 4180, as `csvText` writes it), without its header. */
export function csvRows(text: string): Row[] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, cell = "", end] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.length > 0).slice(1);
}

/** The text of a cell. */
export function textIn(row: Row, column: number): string {
  return row[column] ?? "";
}

/** The number of a cell; null where it is empty. */
export function numberIn(row: Row, column: number): number | null {
  const text = textIn(row, column);
  return text === "" ? null : Number(text);
}
