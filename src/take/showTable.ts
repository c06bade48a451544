import { MESSAGES_LOCALE } from "../language/messages.ts";
import type { ColumnSummary } from "../query/summary.ts";
import type { ManifestColumn } from "../snapshot/manifest.ts";

/** A table as it was understood. */
export interface ShownTable {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly (ManifestColumn & { readonly looks?: string | undefined })[];
}

const HEAD = ["column", "type", "read as", "nulls", "distinct", "least", "greatest"] as const;
/** The most characters of each column; with two spaces between them they fit into 100. */
const WIDEST = [18, 13, 17, 9, 8, 11, 11] as const;
const IS_NUMBER = [false, false, false, true, true, false, false] as const;
const LINE = 98;

/**
 * How a table was understood, as plain lines of up to 100 characters: its columns, what was to be told in full, and a
 * row as it was written (`first`, by default one of the summary). Values of marked columns are not shown.
 */
export function tableLines(
  { name, rows, columns }: ShownTable,
  summaries: readonly ColumnSummary[],
  first?: readonly string[],
): string[] {
  const cells = columns.map((column) =>
    cellsOf(
      column,
      summaries.find((one) => one.name === column.name),
    ),
  );
  const widths = HEAD.map((head, at) =>
    Math.min(WIDEST[at] ?? 0, Math.max(head.length, ...cells.map((row) => lengthOf(row[at] ?? "")))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((text, at) => fitted(text, widths[at] ?? 0, IS_NUMBER[at] ?? false))
      .join("  ")
      .trimEnd();
  const notes = columns.flatMap(({ name: column, read }) => {
    const options = read?.options ?? [];
    const isLong = lengthOf(read?.as ?? "") > WIDEST[2];
    if (read === undefined || (!isLong && options.length === 0)) return [];
    return wrapped(`${column}: ${read.as}${options.length === 0 ? "" : ` (${options.join(" ")})`}`);
  });
  const row = columns.map((column, at) => {
    const sample = first?.[at] ?? summaries.find((one) => one.name === column.name)?.sample ?? "";
    return `${column.name}=${isHidden(column) ? "(hidden)" : clipped(oneLine(sample), 40)}`;
  });
  return [
    `${name}: ${rows.toLocaleString(MESSAGES_LOCALE)} rows, ${columns.length} columns`,
    line(HEAD),
    ...cells.map(line),
    ...notes,
    ...wrapped(`a row: ${row.join(", ")}`),
  ];
}

function isHidden({ personal, hashed }: ManifestColumn): boolean {
  return personal === true || hashed === true;
}

function cellsOf(
  column: ManifestColumn & { readonly looks?: string | undefined },
  summary: ColumnSummary | undefined,
): string[] {
  const shown = (value: string | null | undefined) => (isHidden(column) ? "(hidden)" : oneLine(value ?? ""));
  const distinct = summary?.values?.size;
  return [
    column.name,
    column.type.replace("TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ"),
    column.read?.as ?? (column.looks === undefined ? "" : `like ${column.looks}`),
    (summary?.nulls ?? 0).toLocaleString(MESSAGES_LOCALE),
    distinct === undefined ? ">20,000" : distinct.toLocaleString(MESSAGES_LOCALE),
    shown(summary?.least),
    shown(summary?.greatest),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}

function lengthOf(text: string): number {
  return [...text].length;
}

function clipped(text: string, width: number): string {
  return lengthOf(text) <= width ? text : `${[...text].slice(0, width - 1).join("")}…`;
}

function fitted(text: string, width: number, isNumber: boolean): string {
  const short = clipped(text, width);
  const space = " ".repeat(Math.max(0, width - lengthOf(short)));
  return isNumber ? space + short : short + space;
}

/** A paragraph in lines, the second and later ones set in. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && lengthOf(line) + 1 + lengthOf(word) > LINE) {
      lines.push(line);
      line = `   ${word}`;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
