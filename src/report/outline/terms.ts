import { briefParts } from "../../blocks/brief/show.ts";
import type { Setting } from "../../blocks/setting.ts";
import type { BodyNode, ElementNode } from "../../document/body.ts";
import type { Chart, Headline, Item } from "../../document/item.ts";
import type { Text } from "../../document/text.ts";
import type { Language } from "../../language/language.ts";
import type { Term } from "../../language/term.ts";
import { escapePattern } from "../../syntax/pattern.ts";
import type { Part } from "./section.ts";
import { sectionsOf } from "./sections.ts";

/** A term of the glossary within plain words, which are counted in letters from 0. */
export interface Use {
  /** Its anchor in the glossary. */
  readonly term: string;
  readonly from: number;
  readonly to: number;
}

/** Where a page says each term of the glossary first, by the plain words in which it stands. */
export type FirstUses = ReadonlyMap<string, readonly Use[]>;

/**
 * The first use of each term on a page of an edition ("index" for its board page, "brief" for its brief), in the order
 * in which it is read: in labels, paragraphs, lists, what is said beside numbers, and the heads of columns; not in
 * headings, cells, names and links.
 */
export function firstUses(setting: Setting): FirstUses {
  return usesIn(wordsOn(setting), setting.say.glossary);
}

/** The same in pieces of plain words, in their order. */
export function usesIn(pieces: readonly string[], glossary: Language["glossary"]): FirstUses {
  const { pattern, terms } = formsOf(glossary);
  const told = new Set<string>();
  const found = new Map<string, readonly Use[]>();
  for (const piece of new Set(pieces)) {
    const uses = [...piece.matchAll(pattern)].flatMap(({ 0: form, index }): Use[] => {
      const term = terms.get(form.toLowerCase());
      if (term === undefined || told.has(term)) return [];
      told.add(term);
      return [{ term, from: index, to: index + form.length }];
    });
    if (uses.length > 0) found.set(piece, uses);
  }
  return found;
}

interface Forms {
  /** Finds any form as a whole word, the longest where one begins another. */
  readonly pattern: RegExp;
  /** The anchor of each form, in small letters. */
  readonly terms: ReadonlyMap<string, string>;
}

const known = new WeakMap<Language["glossary"], Forms>();

function formsOf(glossary: Language["glossary"]): Forms {
  const held = known.get(glossary) ?? read(glossary);
  known.set(glossary, held);
  return held;
}

/** A form may begin a sentence; within one it is written as it is, so that "bet" is not found in a name "BET". */
function read(glossary: Readonly<Record<string, Term>>): Forms {
  const forms = Object.entries(glossary).flatMap(([id, term]) =>
    [...term.forms].map((form) => ({ id, form })),
  );
  const spelled = forms
    .flatMap(({ form }) => [form, form.charAt(0).toUpperCase() + form.slice(1)])
    .sort((left, right) => right.length - left.length)
    .map((form) => escapePattern(form));
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${spelled.join("|")})(?![\\p{L}\\p{N}_-])`, "gu"),
    terms: new Map(forms.map(({ id, form }) => [form.toLowerCase(), id])),
  };
}

function wordsOn(setting: Setting): readonly string[] {
  if (setting.slug === "brief") return briefParts(setting).flatMap(({ lines }) => lines.flatMap(plainIn));
  return sectionsOf(setting.report, setting.slug).flatMap(({ label, parts }) => [
    ...(label === null ? [] : [label]),
    ...parts.flatMap(wordsOfPart),
  ]);
}

function wordsOfPart(part: Part): readonly string[] {
  switch (part.kind) {
    case "shown":
      return part.items.flatMap(wordsOfItem);
    case "words":
    case "points":
      return wordsWithin(part.node);
    case "grid":
    case "aside":
      return [];
  }
}

function wordsOfItem(item: Item): readonly string[] {
  switch (item.kind) {
    case "paragraph":
      return plainIn(item.text);
    case "list":
      return item.items.flatMap(plainIn);
    case "definitions":
      return item.lines.flatMap(({ text }) => plainIn(text));
    case "headline":
      return wordsOfHeadline(item);
    case "table":
      return item.columns.flatMap(({ head }) => plainIn(head));
    case "chart":
      return [item.subtitle, notesOf(item), ...item.after.flatMap(wordsOfItem)];
    case "group":
    case "more":
      return item.items.flatMap(wordsOfItem);
    default:
      return [];
  }
}

function wordsOfHeadline({ facts, lacking, calendar, pace, halted }: Headline): readonly string[] {
  return [
    ...facts.flatMap(({ notes }) => notes.flatMap(plainIn)),
    lacking.join(" "),
    ...[calendar].filter((text) => text !== null),
    ...plainIn(pace ?? []),
    ...[halted].filter((text) => text !== null),
  ];
}

/** What is said of a chart's numbers, as one text. */
export function notesOf({ notes }: Chart): string {
  return notes.join(" ");
}

function plainIn(text: Text): readonly string[] {
  return text.filter((run) => typeof run === "string");
}

/** The elements of Markdown whose own words are looked at. */
const READ = ["p", "li"];

/** Are terms looked for among the words that stand directly in an element? */
export function isRead({ tag, isTag }: ElementNode): boolean {
  return isTag !== true && READ.includes(tag);
}

function wordsWithin(node: BodyNode): readonly string[] {
  if (typeof node === "string" || "block" in node) return [];
  const { children = [] } = node;
  const own = isRead(node) ? children.filter((child) => typeof child === "string") : [];
  return [...own, ...children.flatMap(wordsWithin)];
}
