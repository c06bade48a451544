import type { Drawing } from "./drawing.ts";
import type { Table } from "./table.ts";
import type { Text } from "./text.ts";

/** One thing that a block shows; a block is a list of them, from top to bottom. */
export type Item =
  | Heading
  | Paragraph
  | List
  | Table
  | Chart
  | Definitions
  | Group
  | Headline
  | Guardrails
  | Inputs
  | Drivers;

export interface Heading {
  readonly kind: "heading";
  readonly text: Text;
}

/**
 * `empty` says that there is nothing to show; `source` where numbers come from; `note` what is to be known of a table;
 * `score` how many of a table's rows went well; `statement` quotes a metric's statement; `overdue` asks for a review.
 */
export type ParagraphRole =
  | "text"
  | "empty"
  | "source"
  | "note"
  | "score"
  | "statement"
  | "overdue"
  | "state";

export interface Paragraph {
  readonly kind: "paragraph";
  readonly role: ParagraphRole;
  readonly text: Text;
  /** The name under which its data can be taken away; null of words alone. */
  readonly download: string | null;
  /** Words after what can be taken away. */
  readonly after: Text;
}

export interface List {
  readonly kind: "list";
  /** `falls`: totals that hide a fall; `gaps`: what is missing; `reasons`: of restated figures. */
  readonly name: "falls" | "gaps" | "reasons" | "chain" | "whys" | "changed";
  readonly isNumbered: boolean;
  readonly items: readonly Text[];
}

/** Terms with what is said of each. */
export interface Definitions {
  readonly kind: "definitions";
  readonly lines: readonly { readonly term: string; readonly text: Text }[];
}

/** Things that belong together: beside the text, in an own box, or folded away. */
export interface Group {
  readonly kind: "group";
  readonly name:
    | "audit"
    | "breach"
    | "candidates"
    | "changed"
    | "definition"
    | "forecasts"
    | "outlook"
    | "query"
    | "review"
    | "reviews"
    | "scores"
    | "segments"
    | "statistics"
    | "whys";
  /** What it is called: its heading, or the words that open it; null where it has no name of its own. */
  readonly title: string | null;
  /** `aside`: a remark; `folded`: opened by its title; `box`: it stands where it stands. */
  readonly look: "box" | "aside" | "folded";
  readonly items: readonly Item[];
}

/** A chart: what it finds, what draws it, where its numbers come from, and the table of them. */
export interface Chart {
  readonly kind: "chart";
  /** `frame` over the whole width with a wide and a narrow drawing; `small` beside others. */
  readonly look: "frame" | "small";
  /** The name under which its data and drawing can be taken away; null of one that offers none. */
  readonly download: string | null;
  readonly title: Text;
  readonly subtitle: string;
  /** "Source: activity, snapshot of 2 October 2026."; null where the block says it once. */
  readonly source: string | null;
  readonly notes: readonly string[];
  /** The metric whose definition belongs to it; null without one. */
  readonly metric: string | null;
  readonly drawing: Drawing;
  /** What is to be seen in the drawing, for those who do not see it. */
  readonly alt: Alt;
  /** All its numbers, folded away under it, or in sight where they say more than the drawing. */
  readonly tables: readonly Table[];
  readonly isTableInSight: boolean;
  /** What follows it within its frame. */
  readonly after: readonly Item[];
}

/** The text alternative of a drawing: what it is, and what is to be seen in it. */
export interface Alt {
  readonly title: string;
  readonly description: string;
}

/** The number of the north star, and the facts beside it. */
export interface Headline {
  readonly kind: "headline";
  readonly name: Text;
  readonly value: Text;
  /** Is the number so long that it is set smaller? */
  readonly isLong: boolean;
  readonly unit: string;
  readonly facts: readonly { readonly value: Text; readonly notes: readonly Text[] }[];
  /** What the calendar did to it; null where that does not show. */
  readonly calendar: string | null;
  /** Where the pace leads; null without a target ahead. */
  readonly pace: Text | null;
  /** That optimisation is halted; null while guardrails hold, or where nothing has grown. */
  readonly halted: string | null;
  /** That its review is overdue; null where it is not. */
  readonly overdue: Text | null;
}

export interface Guardrails {
  readonly kind: "guardrails";
  readonly guardrails: readonly GuardrailCard[];
}

/** One guardrail with its state, its value against its limits, and what is done about a breach. */
export interface GuardrailCard {
  readonly id: string;
  readonly name: Text;
  readonly watches: string | null;
  readonly state: Text;
  readonly detail: Text;
  readonly download: string;
  readonly drawing: Drawing;
  readonly alt: Alt;
  /** What is done, by whom, until when; null where nobody has said. */
  readonly promise: Text | null;
}

export interface Inputs {
  readonly kind: "inputs";
  readonly inputs: readonly InputCard[];
}

/** One input: its value, its change, its course. */
export interface InputCard {
  readonly id: string;
  readonly name: Text;
  readonly value: Text;
  readonly change: Text;
}

/** A driver tree as lines, for where its drawing has no room. */
export interface Drivers {
  readonly kind: "drivers";
  readonly lines: readonly {
    readonly depth: number;
    readonly name: string;
    readonly value: Text;
    readonly change: Text;
    readonly contribution: Text;
  }[];
}
