import { plainText } from "../document/plain.ts";
import type { Cell, Row, Table } from "../document/table.ts";
import type { Text } from "../document/text.ts";
import { extentOf, GAP, type Letters, linesOf, WIDTH } from "./room.ts";
import { isBelow } from "./trimmed.ts";

const ROW = 17;
export const CAPTION_GAP = 12;

/** As wide as the small drawings in tables. */
const DRAWING = "n".repeat(13);

/** The columns of what is asked for with its options, which `deck.css` gives fixed shares. */
const ASKED = [0.25, 0.28, 0.22, 0.12, 0.13].map((share) => share * WIDTH - GAP);

/** About how high a table is, in letters of a size. */
export function tableHeight({ caption, columns, rows, name }: Table, letters: Letters): number {
  const heads = columns.map(({ head }) => [plainText(head)]);
  const cells = [heads, ...rows.map((row) => linesInRow(row, name === "restated"))];
  const widths =
    name === "asks" && columns.length === ASKED.length ? ASKED : columnWidths(cells, letters.text);
  const heights = cells.map((row) => {
    const lines = row.map((texts, index) => linesIn(texts, widths[index] ?? WIDTH, letters.text));
    return Math.max(1, ...lines) * letters.line + ROW;
  });
  const above = caption.isHidden || caption.text.length === 0 ? 0 : letters.line + CAPTION_GAP;
  return heights.reduce((sum, height) => sum + height, above);
}

function linesInRow({ cells }: Row, isAsideBelow: boolean): readonly (readonly string[])[] {
  return cells.map(({ text }: Cell) => (isDrawn(text) ? [DRAWING] : linesInCell(text, isAsideBelow)));
}

function isDrawn(text: Text): boolean {
  return text.some((run) => typeof run !== "string" && (run.kind === "spark" || run.kind === "bar"));
}

/** The text of a cell; what stands on lines of its own, apart. */
function linesInCell(text: Text, isAsideBelow: boolean): readonly string[] {
  const isApart = (run: Text[number]) =>
    isBelow(run) ||
    (typeof run !== "string" && run.kind === "options") ||
    (isAsideBelow && typeof run !== "string" && run.kind === "styled" && run.look === "aside");
  const apart = text.filter(isApart).flatMap((run) => linesApart(run));
  return [plainText(text.filter((run) => !isApart(run))), ...apart];
}

/** A list has a line for each of its items. */
function linesApart(run: Text[number]): readonly string[] {
  if (typeof run === "string" || run.kind !== "options") return [plainText([run])];
  return run.items.map((item, index) => `${index + 1}. ${plainText(item)}`);
}

function linesIn(texts: readonly string[], width: number, size: number): number {
  return texts.reduce((sum, line) => sum + (line === "" ? 0 : linesOf(line, width, size)), 0);
}

/** As browsers share out a table's width: to each column what it cannot do without, the rest by what it would like. */
function columnWidths(rows: readonly (readonly (readonly string[])[])[], size: number): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, column) => {
    const texts = rows.flatMap((row) => row[column] ?? []);
    const words = texts.flatMap((text) => text.split(" "));
    const widest = (all: readonly string[]) => Math.max(0, ...all.map((text) => extentOf(text, size)));
    return { least: widest(words), most: widest(texts) };
  });
  const room = WIDTH - count * GAP;
  const sum = (side: "least" | "most") => columns.reduce((total, column) => total + column[side], 0);
  const [least, most] = [sum("least"), sum("most")];
  if (most <= room) return columns.map((column) => column.most);
  const share = most === least ? 0 : Math.max(0, room - least) / (most - least);
  return columns.map((column) => column.least + (column.most - column.least) * share);
}
