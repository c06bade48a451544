import type { ElementNode } from "../../document/body.ts";
import type { Item } from "../../document/item.ts";
import type { Table } from "../../document/table.ts";
import type { Text } from "../../document/text.ts";

/** A section of a page: its place, its finding, and what stands in it from top to bottom. */
export interface Section {
  /** Names it on its page; null of what an author writes outside of sections. */
  readonly id: string | null;
  /** The small label above its heading; null where there is none. */
  readonly label: string | null;
  /** Null of what stands outside of sections. */
  readonly heading: Text | null;
  readonly parts: readonly Part[];
}

/** What stands in a section: what a block shows, or what the author wrote, with the node that they wrote. */
export type Part = Shown | Words | Points | Grid | Aside;

/** What a block shows; null names what stands on every page of its kind. */
export interface Shown {
  readonly kind: "shown";
  readonly block: string | null;
  readonly items: readonly Item[];
}

/** A paragraph, a quotation or a smaller heading. */
export interface Words {
  readonly kind: "words";
  readonly text: Text;
  readonly node: ElementNode;
}

/** A list. */
export interface Points {
  readonly kind: "points";
  readonly items: readonly Text[];
  readonly node: ElementNode;
}

/** A table in Markdown. */
export interface Grid {
  readonly kind: "grid";
  readonly table: Table;
  readonly node: ElementNode;
}

/** What the speaker says to a slide, which no page shows. */
export interface Aside {
  readonly kind: "aside";
  readonly texts: readonly Text[];
}
