import { escapeMarkup } from "../syntax/markup.ts";
import type { Spot } from "./marks.ts";

/**
 * Where a drawing shows a row of its table, or, with a column, one cell of it; both from 0 on, the name of the row is
 * column 0. Without a place there is nothing to be seen of it.
 */
export interface Shown {
  readonly spot: Spot | null;
  readonly row: number;
  readonly column?: number;
  /** What is to be read there, of a drawing without a table: the period and its value. */
  readonly said?: readonly [name: string, text: string];
}

/**
 * A drawing that says what can be read off it, and where: `data-at` "x,y,row,column", of which the row is left out where
 * it is the next one and the column where it is all of them; `data-said` in place of a table, line by line.
 */
export function readable(svg: string, shown: readonly Shown[]): string {
  const there = shown.flatMap(({ spot, ...one }) => (spot === null ? [] : [{ ...spot, ...one }]));
  if (there.length === 0) return svg;
  const isSaid = there.some(({ said }) => said !== undefined);
  const at = there.map(({ x, y, row, column }, index) => {
    const place = [Math.round(x), Math.round(y)];
    if (column !== undefined) return [...place, row, column].join(",");
    return (isSaid || row === index ? place : [...place, row]).join(",");
  });
  const texts = there.map(({ said = [] }) => said.map(escapeMarkup).join("&#9;")).join("&#10;");
  const attributes = ` data-at="${at.join(" ")}"${isSaid ? ` data-said="${texts}"` : ""}`;
  return svg.replace(/^<svg/, `<svg${attributes}`);
}

/** The rows of a table of which a drawing shows one after the other. */
export function rowsShown(spots: readonly (Spot | null)[]): readonly Shown[] {
  return spots.map((spot, row) => ({ spot, row }));
}

/** A drawing off which nothing is to be read, as where it stands alone. */
export function unread(svg: string): string {
  return svg.replace(/^<svg data-at="[^"]*"(?: data-said="[^"]*")?/, "<svg");
}
