import type { BodyNode } from "../document/body.ts";
import type { Item } from "../document/item.ts";
import type { Text } from "../document/text.ts";
import type { Spoken } from "../report/outline/spoken.ts";
import type { WrittenNode } from "../report/outline/stretches.ts";
import type { Letters } from "./room.ts";

/** One slide of a deck after its first, as values: whoever shows it renders what it holds. */
export interface Slide {
  readonly id: string;
  readonly title: Words;
  /** Of a section that fills more than one slide: which of how many. */
  readonly part: { readonly index: number; readonly of: number } | null;
  /** The first sentence of its section; null where there is none, or no room. */
  readonly lead: Words | null;
  readonly content: readonly Content[];
  /** How large the letters of its tables and cards are, in px of a slide of 1280 by 720. */
  readonly letters: Letters["text"];
  /** Does it stand behind the talk, for who asks? */
  readonly isAppendix: boolean;
  /** The words of its section that stand on no slide; the notes of files have them. */
  readonly said: readonly Content[];
  /** What the speaker says to it; null where nothing is written. */
  readonly notes: readonly BodyNode[] | null;
  /** Of what the author wrote: which section of the body, counted from 0. */
  readonly section: number | null;
}

/** Words as the report holds them, or as an author wrote them; and what they say, plain. */
export type Words = ReportWords | AuthorWords;

export interface ReportWords {
  readonly by: "report";
  readonly text: Text;
  readonly plain: string;
}

export interface AuthorWords {
  readonly by: "author";
  readonly nodes: readonly BodyNode[];
  readonly plain: string;
}

/** Something that stands on a slide. */
export type Content = Shown | Written | { readonly kind: "spoken"; readonly spoken: Spoken };

/** What a block shows, or a part of it. */
export interface Shown {
  readonly kind: "shown";
  readonly item: Item;
}

/** What an author wrote. */
export interface Written {
  readonly kind: "written";
  readonly node: WrittenNode;
}
