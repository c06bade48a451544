import { styled, type Text } from "./text.ts";

/** A table as a value: what it says, cell by cell, for pages, slides, mails and sheets alike. */
export interface Table {
  readonly kind: "table";
  readonly caption: Caption;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** `cards`: on a phone each row is a card, its cells under the short names of their columns. */
  readonly layout: "cards" | "grid";
  /** What it is among tables of its layout ("bets", "asks", "effects" …); null where it looks like all. */
  readonly name: string | null;
  /** How it is called where it scrolls by itself; null where it does not. */
  readonly scrolls: Scrolls | null;
}

/** Named by a label of its own, or by its caption, which then has an id that is made of `id`. */
export type Scrolls = { readonly label: string } | { readonly id: string };

export interface Caption {
  readonly text: Text;
  /** Is it read aloud only, as a heading above says the same? */
  readonly isHidden: boolean;
}

/** What stands in a column: the names of its rows, numbers, dates, words, or small drawings. */
export type ColumnRole = "row" | "number" | "date" | "deadline" | "words" | "spark" | "bar";

export interface Column {
  /** Empty where the column has no heading. */
  readonly head: Text;
  /** Is the head read aloud only? */
  readonly isHidden: boolean;
  readonly role: ColumnRole;
  /** Its name beside the cells of a card; null where those need none. */
  readonly short: string | null;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Is it the sum of the others? */
  readonly isTotal: boolean;
}

export interface Cell {
  readonly text: Text;
  /** How many columns it takes. */
  readonly span: number;
  /** `block`: more than a line; `said`: prose beside a state; `muted`: that there is nothing; `none`: no such number. */
  readonly look: "line" | "block" | "said" | "muted" | "none";
}

/** A column; its short name is its head's, unless it names the rows. */
export function column(role: ColumnRole, head: string, short?: string): Column {
  const own = role === "row" || role === "spark" || role === "bar" ? null : head;
  return { head: head === "" ? [] : [head], isHidden: false, role, short: short ?? own };
}

/** A cell of one line. */
export function line(...text: Text): Cell {
  return { text, span: 1, look: "line" };
}

/** A cell of more than a line. */
export function block(...text: Text): Cell {
  return { text, span: 1, look: "block" };
}

/** A cell of prose beside a state. */
export function said(...text: Text): Cell {
  return { text, span: 1, look: "said" };
}

/** A cell for which there is no number. */
export const NONE: Cell = { text: [], span: 1, look: "none" };

/** A row of cells. */
export function row(...cells: readonly Cell[]): Row {
  return { cells, isTotal: false };
}

/** A table that is a list of cards on a phone; its caption is read aloud only, unless it is said for all. */
export function cards(
  name: string | null,
  caption: string | Caption,
  columns: readonly Column[],
  rows: readonly Row[],
): Table {
  const own = typeof caption === "string" ? hidden(caption) : caption;
  return { kind: "table", caption: own, columns, rows, layout: "cards", name, scrolls: null };
}

/** A table of numbers, such as the one behind a chart. */
export function grid(caption: Caption, columns: readonly Column[], rows: readonly Row[]): Table {
  return { kind: "table", caption, columns, rows, layout: "grid", name: null, scrolls: null };
}

/** A caption that all can see, with a line under it where there is one. */
export function shown(text: string, subtitle?: string): Caption {
  const below = subtitle === undefined ? [] : [" ", styled("subtitle", subtitle)];
  return { text: [text, ...below], isHidden: false };
}

/** A caption that is read aloud only, as a heading says the same. */
export function hidden(text: string): Caption {
  return { text: [text], isHidden: true };
}
