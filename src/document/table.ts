import type { CsvTable } from "../format/csv.ts";
import type { Text } from "./text.ts";

/** A table as a value: what it says, cell by cell, for pages, slides, mails and sheets alike. */
export interface Table {
  readonly kind: "table";
  readonly caption: Caption;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** `cards`: on a phone each row is a card, its cells under the short names of their columns. */
  readonly layout: "cards" | "grid";
  /** What marks it beside its layout ("bets", "asks", "effects" …); null for a plain one. */
  readonly name: string | null;
  /** Does it scroll by itself where the page is narrow, and under which name? Null where it does not. */
  readonly scrolls: string | null;
}

export interface Caption {
  readonly text: Text;
  /** A line under it. */
  readonly subtitle: string | null;
  /** Is it read aloud only, as a heading above says the same? */
  readonly isHidden: boolean;
}

/** What stands in a column: the names of its rows, numbers, dates, words, or small drawings. */
export type ColumnRole = "row" | "number" | "date" | "dateRight" | "words" | "drawing";

export interface Column {
  /** Empty over a column of drawings. */
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
  /** `block`: more than a line; `said`: prose beside a state; `empty`: there is nothing to say. */
  readonly look: "line" | "block" | "said" | "empty";
}

/** What a table or chart offers for taking away: its data, and its drawing where it has one. */
export interface Download<Drawing> {
  /** Names the files, uniquely in the edition. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Where the numbers come from, and what is to be known of them. */
  readonly source: string;
  readonly data: CsvTable;
  readonly drawing: Drawing | null;
}

/** A column; its short name is the one of its head where that is plain words. */
export function column(role: ColumnRole, head: string, short: string | null = head): Column {
  return { head: head === "" ? [] : [head], isHidden: false, role, short: role === "row" ? null : short };
}

/** A cell of one line. */
export function line(...text: Text): Cell {
  return { text, span: 1, look: text.length === 0 ? "empty" : "line" };
}

/** A cell of more than a line. */
export function block(...text: Text): Cell {
  return { text, span: 1, look: "block" };
}

/** A cell of prose. */
export function said(...text: Text): Cell {
  return { text, span: 1, look: "said" };
}

/** A row of cells. */
export function row(...cells: readonly Cell[]): Row {
  return { cells, isTotal: false };
}
