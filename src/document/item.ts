import type { Drawing, DrawingOf } from "./drawing.ts";
import type { Table } from "./table.ts";
import type { Text } from "./text.ts";

/** One thing that a block shows; a block is a list of them, from top to bottom. */
export type Item =
  | Heading
  | Paragraph
  | List
  | Table
  | Chart
  | Code
  | Definitions
  | Chain
  | Group
  | More
  | Headline
  | Breaches
  | Guardrails
  | Inputs
  | Drivers;

export interface Heading {
  readonly kind: "heading";
  readonly text: string;
}

/**
 * `empty` says that there is nothing to show, `source` where numbers come from, `note` what is to be known of a table,
 * `score` how many of a table's rows went well; `statement` quotes a metric's statement, `state` says how a thing
 * stands, `overdue` that a review is, `unsaid` asks for what a definition leaves open.
 */
export type ParagraphRole =
  | "text"
  | "empty"
  | "source"
  | "note"
  | "score"
  | "statement"
  | "state"
  | "overdue"
  | "unsaid";

export interface Paragraph {
  readonly kind: "paragraph";
  readonly role: ParagraphRole;
  readonly text: Text;
}

export interface List {
  readonly kind: "list";
  /** `falls`: totals that hide a fall; `gaps`: what is missing; `reasons`: of restated figures; `whys`: each asks on; `causes`: why it came out worse; `exceptions`: what is not as it should be. */
  readonly name: "falls" | "causes" | "exceptions" | "gaps" | "reasons" | "whys" | "changes";
  readonly items: readonly Text[];
}

/** A statement of SQL. */
export interface Code {
  readonly kind: "code";
  readonly text: string;
}

/** Terms with what is said of each. */
export interface Definitions {
  readonly kind: "definitions";
  readonly lines: readonly Line[];
}

export interface Line {
  readonly term: string;
  readonly text: Text;
}

/** From the mission down to the metric, which is the last step. */
export interface Chain {
  readonly kind: "chain";
  readonly steps: readonly Line[];
}

/** Things that belong together. */
export interface Group {
  readonly kind: "group";
  readonly name:
    | "audit"
    | "candidates"
    | "changed"
    | "definition"
    | "folded"
    | "forecasts"
    | "outlook"
    | "query"
    | "review"
    | "multiples"
    | "reviews"
    | "scorecard"
    | "scores"
    | "segments"
    | "whys";
  /** What it is called, or what opens it where it is folded; null where it has no name of its own. */
  readonly title: string | null;
  readonly items: readonly Item[];
}

/**
 * What is not in sight at first: on a screen folded away behind its label, on paper opened, on slides left out. What a
 * block says before it is its surface.
 */
export interface More {
  readonly kind: "more";
  /** What is inside: "What moved each region, and how it is counted". */
  readonly label: string;
  readonly items: readonly Item[];
}

/** A chart: what it finds, what draws it, where its numbers come from, and the table of them. */
export interface Chart {
  readonly kind: "chart";
  /** `frame` over the whole width, with a wide and a narrow drawing; `small` beside others; `open` with its table in sight. */
  readonly look: "frame" | "small" | "open";
  /** What the ids in its drawing are made of. */
  readonly name: string;
  /** The name under which its data and drawing can be taken away; null of one that offers none. */
  readonly download: string | null;
  readonly title: Text;
  readonly subtitle: string;
  /** "Source: activity, snapshot of 2 October 2026."; null where the block says it once for all. */
  readonly source: string | null;
  readonly notes: readonly string[];
  /** The metric whose definition belongs to it; null without one. */
  readonly metric: string | null;
  readonly drawing: Drawing;
  /** What is to be seen in the drawing, for those who do not see it. */
  readonly alt: Alt;
  /** All its numbers. */
  readonly tables: readonly Table[];
  /** What follows within its frame. */
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
  /** What cannot be said yet, or was not set, in plain words: comparisons, a target, guardrails. */
  readonly lacking: readonly string[];
  /** What the calendar did to it; null where that does not show. */
  readonly calendar: string | null;
  /** Where the pace leads; null without a target ahead. */
  readonly pace: Text | null;
  /** That growth does not count for now; null where nothing has grown, or guardrails hold. */
  readonly halted: string | null;
  /** That its review is overdue; null where it is not. */
  readonly overdue: Text | null;
}

/** The guardrails that are breached, or were within the period, and what is done about it. */
export interface Breaches {
  readonly kind: "breaches";
  readonly title: string;
  readonly breaches: readonly {
    readonly mark: string;
    /** Bad while it lasts, to be watched once it is over. */
    readonly tone: "bad" | "watch";
    readonly text: Text;
    /** What is done, by whom, until when; null where nobody has said. */
    readonly promise: Text | null;
    readonly nobody: string;
  }[];
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
  readonly drawing: Drawing;
  readonly alt: Alt;
  /** What is done, by whom, until when; null where nobody has said. */
  readonly promise: Text | null;
  /** What a page says instead of its state and what is done, where its head says them; null where it does not. */
  readonly told: Text | null;
  /** Does it hold, so that its name and state are all that is in sight? */
  readonly isFolded: boolean;
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
  /** Empty where there is nothing to hold it against yet. */
  readonly change: Text;
}

/** A driver tree as lines, for where its drawing has no room. */
export interface Drivers {
  readonly kind: "drivers";
  /** What draws it where there is room. */
  readonly drawing: DrawingOf<"tree">;
  readonly lines: readonly {
    readonly depth: number;
    readonly name: string;
    readonly value: Text;
    readonly change: Text;
    readonly contribution: Text;
  }[];
}

/** A paragraph. */
export function paragraph(role: ParagraphRole, ...text: Text): Paragraph {
  return { kind: "paragraph", role, text };
}

/** Items that belong together; none where there are none. */
export function group(name: Group["name"], title: string | null, items: readonly Item[]): readonly Group[] {
  return items.length === 0 ? [] : [{ kind: "group", name, title, items }];
}

/** What a block shows below its surface; nothing where there is nothing. */
export function more(label: string, items: readonly Item[]): readonly More[] {
  return items.length === 0 ? [] : [{ kind: "more", label, items }];
}

/** A list; nothing where it has no items. */
export function list(name: List["name"], items: readonly Text[]): readonly List[] {
  return items.length === 0 ? [] : [{ kind: "list", name, items }];
}
