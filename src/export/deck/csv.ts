/** A row of a CSV file that we wrote, by the names of its columns. */
export type Row = ReadonlyMap<string, string>;

/** The rows of a chart's CSV (RFC 4180, as `csvText` writes it). */
export function csvRows(text: string): Row[] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, cell = "", end] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ",") rows.push([]);
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 0);
  return body.map((row) => new Map(header.map((name, index) => [name, row[index] ?? ""])));
}

/** The number of the column whose name begins so ("value" of "value (people)"); null where it is empty. */
export function numberIn(row: Row, column: string): number | null {
  const found = [...row.keys()].find((name) => name === column || name.startsWith(`${column} (`));
  const text = found === undefined ? "" : (row.get(found) ?? "");
  return text === "" ? null : Number(text);
}
