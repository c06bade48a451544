import type { UnitKind } from "../format/number.ts";
import type { Tone } from "./tone.ts";

/** Words with figures, links and judgements among them, in the order in which they are read. */
export type Text = readonly Run[];

/** A piece of a text: plain words, or something that leads somewhere, judges, or looks different. */
export type Run = string | Num | Link | Html | Styled | Judged | Tag | Mark | Drawn | Files | Part;

/** A number of the ledger as readers see it. */
export interface Num {
  readonly kind: "num";
  /** Of the figure in its edition's ledger. */
  readonly id: string;
  /** "1,226", "n/a (data begin on 1 July 2025)", or words that the figure stands for. */
  readonly text: string;
  /** At full precision, fractions for percentages; null where it is missing or words only. */
  readonly value: number | null;
  readonly unit: UnitKind;
  readonly isMissing: boolean;
  /** "so far", "since 8 July 2025" of a value whose period is not whole; else null. */
  readonly soFar: string | null;
  readonly isStrong: boolean;
  /** Where the edition of its ledger is, if it is not the report's; else null. */
  readonly home: string | null;
}

/** A link within the site: a path that begins with a slash ("/metrics/daily_posters/"), or one that an author wrote; from a term to the glossary. */
export interface Link {
  readonly kind: "link";
  readonly to: string;
  readonly by: "site" | "author" | "term";
  readonly text: Text;
}

/** Prose that an author wrote, as HTML; `href="figure:<id>"` leads to a figure of the edition. */
export interface Html {
  readonly kind: "html";
  readonly html: string;
}

/**
 * Words that look different. `below` stand in a line of their own under the words of a cell, smaller, and `range` are
 * such a line with the range of a forecast; `aside` follow them on the line, smaller. `unsaid` are the question that a
 * definition leaves open, `who` names who promised. `added` and `removed` are what was put into a text and taken out.
 */
export interface Styled {
  readonly kind: "styled";
  readonly look:
    | "strong"
    | "bold"
    | "muted"
    | "code"
    | "below"
    | "range"
    | "aside"
    | "of"
    | "who"
    | "unsaid"
    | "subtitle"
    | "added"
    | "removed";
  readonly text: Text;
}

/** A change with what it means. */
export interface Judged {
  readonly kind: "judged";
  readonly tone: Tone;
  readonly change: Num;
  /** "better", "worse", or empty where there is nothing to say. */
  readonly word: string;
  /** Does its sign mislead, as where lower is better? Then the word is said for all to see. */
  readonly isContrary: boolean;
  /** What is said after it, smaller: the change like for like, the part of the period. */
  readonly beside: readonly string[];
}

/** A state by its shape, colour and word. */
export interface Tag {
  readonly kind: "tag";
  readonly tone: Tone;
  readonly mark: string;
  readonly word: string;
}

/** Words in the colour of a tone, after its shape: "▼ Behind the total". */
export interface Mark {
  readonly kind: "mark";
  readonly tone: Tone;
  readonly word: string;
}

/** A drawing in a cell: the course of a metric, or a bar on the scale of its column. */
export type Drawn =
  | { readonly kind: "spark"; readonly metric: string; readonly width: number }
  | { readonly kind: "bar"; readonly value: number | null; readonly values: readonly (number | null)[] };

/** Where data, and a drawing where there is one, can be taken away: "CSV · SVG". */
export interface Files {
  readonly kind: "files";
  /** The name of the download. */
  readonly id: string;
  readonly isDrawn: boolean;
}

/**
 * What stands in a cell on lines of its own: a paragraph, a numbered list, details to be opened. `folded` are the numbers
 * behind what is said, which paper leaves out; `more` is what belongs to it, and stands opened on paper.
 */
export type Part =
  | { readonly kind: "paragraph"; readonly look: "owned" | "bet" | null; readonly text: Text }
  | { readonly kind: "options"; readonly items: readonly Text[] }
  | { readonly kind: "folded"; readonly summary: string; readonly text: Text }
  | { readonly kind: "more"; readonly label: string; readonly text: Text };

/** A sentence of the language with texts in the places of its parts. */
export function written(write: (...parts: string[]) => string, ...parts: readonly (Run | Text)[]): Text {
  const pieces = write(...parts.map((_, index) => `\u0001${index}\u0001`)).split("\u0001");
  return pieces.flatMap((piece, index): Text => {
    if (index % 2 === 0) return piece === "" ? [] : [piece];
    const part = parts[Number(piece)] ?? [];
    return isText(part) ? part : [part];
  });
}

function isText(part: Run | Text): part is Text {
  return Array.isArray(part);
}

/** A link to a path of the site. */
export function linkTo(to: string, text: string): Link {
  return { kind: "link", to, by: "site", text: [text] };
}

/** A link to a metric's page in the dictionary. */
export function metricLink(metric: string, name: string): Link {
  return linkTo(`/metrics/${metric}/`, name);
}

/** Prose of an author. */
export function html(text: string): Html {
  return { kind: "html", html: text };
}

/** Words that look different. */
export function styled(look: Styled["look"], ...text: Text): Styled {
  return { kind: "styled", look, text };
}

/** Where there is something to say of `value`, that; else nothing. */
export function given<Value>(value: Value | null | undefined, say: (value: Value) => Text): Text {
  return value === null || value === undefined ? [] : say(value);
}
