import type { ComponentUse } from "./mdx.ts";

/** Stands in a passage for what is no text: a figure, code, a number with its source. */
export const MARK = "\uFFFC";

/** What stands at a mark, or over which characters a link goes. */
export type Mark = { readonly at: number } & (
  | { readonly kind: "component"; readonly use: ComponentUse }
  | { readonly kind: "figure"; readonly id: string }
  | { readonly kind: "typed"; readonly source: string | null }
  | { readonly kind: "code" }
  | { readonly kind: "link" }
);

/** A piece of a passage: a letter's place in the file, by its offset in the body or the key's text. */
export interface Piece {
  readonly text: string;
  readonly offsets: readonly number[];
  readonly marks: readonly Mark[];
}

type Bare<T> = T extends unknown ? Omit<T, "at"> : never;

/** A piece that is one mark. */
export function marked(offset: number, mark: Bare<Mark>): Piece {
  return { text: MARK, offsets: [offset], marks: [{ ...mark, at: 0 }] };
}

/** Pieces one after the other. */
export function joined(pieces: readonly Piece[]): Piece {
  let text = "";
  const offsets: number[] = [];
  const marks: Mark[] = [];
  for (const piece of pieces) {
    marks.push(...piece.marks.map((mark) => ({ ...mark, at: mark.at + text.length })));
    offsets.push(...piece.offsets);
    text += piece.text;
  }
  return { text, offsets, marks };
}
