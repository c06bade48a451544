import matter from "gray-matter";
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
} from "yaml";
import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { fitText, unfitIn } from "../syntax/fitText.ts";
import { alignedTo } from "./aligned.ts";
import { fittedFile, unfitDiagnostics } from "./unfit.ts";

/** Path of a key in front matter: `["targets", "2026-q3", "value"]`. */
export type KeyPath = readonly (string | number)[];

/** A content file taken apart: the data of its front matter, its words, and where each key stands. */
export interface FrontMatter {
  readonly file: string;
  readonly text: string;
  /** The front matter that the data come from, as it stands in its file: the original's where `text` is a translation. */
  readonly dataText: string;
  /** The front matter of the translation that gives words to the data; nothing where there is none. */
  readonly wordsText: string;
  /** As YAML gave it; unchecked. */
  readonly data: unknown;
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
  /** Warnings of what no file can hold, and is in neither words nor data any more. */
  readonly unfit: readonly Diagnostic[];
  /** Where the value at a path stands; the nearest parent where there is none. */
  placeOf(path: KeyPath): Place;
  /** Where the key itself stands. */
  placeOfKey(path: KeyPath): Place;
  /** The text at a path, and where each of its characters stands, escapes and folded lines undone; null for other values. */
  textAt(path: KeyPath): { readonly value: string; placeAt(index: number): Place } | null;
}

/** Reads a content file's front matter; diagnostics instead where its YAML does not parse. */
export function readFrontMatter(file: string, written: string): FrontMatter | Diagnostic[] {
  const { text, diagnostics } = fittedFile(file, written);
  const fence = /^\ufeff?---([^\r\n]*)/.exec(text);
  if (fence === null) {
    return [
      diagnose({ file, line: 1, column: 1 }, "no-front-matter", {
        message: "the file has no front matter",
        mend: 'Begin it with a line "---", the keys, and another line "---".',
      }),
    ];
  }
  if (!["", "yaml"].includes((fence[1] ?? "").trim())) {
    return [diagnose({ file, line: 1, column: 4 }, "not-yaml", { language: (fence[1] ?? "").trim() })];
  }
  if (!/\r?\n---[ \t]*(?:\r?\n|$)/.test(text.slice(3))) {
    return [
      diagnose({ file, line: 1, column: 1 }, "no-front-matter", {
        message: "the front matter has no end",
        mend: 'Close it with a line "---".',
      }),
    ];
  }
  const front = parse(file, text);
  return Array.isArray(front) ? front : { ...front, unfit: [...diagnostics, ...front.unfit] };
}

function parse(file: string, text: string): FrontMatter | Diagnostic[] {
  const lines = new LineCounter();
  const split = matter(text, {
    language: "yaml",
    engines: { yaml: { parse: () => ({}) } },
  });
  const source = split.matter.replace(/\r$/, "");
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, logLevel: "error" });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const [error] = document.errors;
  if (error !== undefined) {
    return [yamlProblem(at(error.pos[0]), firstLine(error.message), source, error.pos[0])];
  }
  const root = document.contents;
  const stray = strayAlias(document);
  if (stray !== null) return [yamlProblem(at(stray), "there is no anchor of that name", source, stray)];
  const lost = lostKeys(document, at);
  if (lost.length > 0) return lost;
  const unfit = withoutUnfit(document, at);
  return {
    file,
    text,
    unfit,
    dataText: text.slice(0, text.length - split.content.length),
    wordsText: "",
    data: document.toJS() ?? {},
    body: split.content,
    bodyLine: text.slice(0, text.length - split.content.length).split("\n").length,
    placeOf: (path) => at(nodeAt(root, path)?.range[0] ?? 0),
    placeOfKey: (path) => at(keyAt(root, path)?.range[0] ?? nodeAt(root, path.slice(0, -1))?.range[0] ?? 0),
    textAt: (path) => textIn(source, root, path, at),
  };
}

/** No schema sees the key `__proto__`, at which an object of JavaScript keeps what it inherits from. */
function lostKeys(document: Document.Parsed, at: (offset: number) => Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || key.value !== "__proto__") return;
      const mend = "Name it otherwise: what stands under this name is read by nobody.";
      found.push(
        diagnose(at(key.range?.[0] ?? 0), "unknown-key", {
          key: "__proto__",
          where: " that can be read",
          mend,
        }),
      );
    },
  });
  return found;
}

/** Takes out of the texts of a document what they hold by escapes and no file can, with a warning of each. */
function withoutUnfit(document: Document.Parsed, at: (offset: number) => Place): Diagnostic[] {
  const found: { readonly place: Place; readonly name: string }[] = [];
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== "string") return;
      const place = at(node.range?.[0] ?? 0);
      found.push(...unfitIn(node.value).map(({ name }) => ({ place, name })));
      node.value = fitText(node.value);
    },
  });
  return unfitDiagnostics(found);
}

/** A text as it is written; the header of a block (`>-`) is no part of it. */
function textIn(source: string, root: ParsedNode | null, path: KeyPath, at: (offset: number) => Place) {
  const node = nodeAt(root, path);
  if (!isScalar(node) || typeof node.value !== "string" || !isWhole(root, path)) return null;
  const { value, range } = node;
  const raw = source.slice(range[0], range[1]);
  const header = /^(?:[|>][^\n]*\n|["'])/.exec(raw)?.[0].length ?? 0;
  const indexes = alignedTo(value, raw.slice(header));
  return { value, placeAt: (index: number) => at(range[0] + header + (indexes[index] ?? 0)) };
}

/** Is there a value at the very path, and not only above it? */
function isWhole(root: ParsedNode | null, path: KeyPath): boolean {
  let node = root;
  for (const step of path) {
    node = childOf(node, step);
    if (node === null) return false;
  }
  return true;
}

function yamlProblem(place: Place, message: string, source: string, offset: number): Diagnostic {
  const line = source.slice(source.lastIndexOf("\n", offset - 1) + 1).split("\n")[0] ?? "";
  const mark = /(?::|-)\s+(\{\{|[*&@`%!])/.exec(line)?.[1]?.charAt(0);
  const mend =
    mark === "{"
      ? 'A text that begins with "{" needs quotes: "{{daily_posters}} people posted".'
      : mark !== undefined
        ? `A text that begins with "${mark}" needs quotes around it.`
        : /Nested mappings/.test(message)
          ? 'A text that holds ": " needs quotes around it.'
          : "Check the indentation, colons and quotes there; SQL goes in a block that begins with |.";
  return diagnose(place, "yaml-syntax", { message: `the front matter is not valid YAML: ${message}`, mend });
}

/** Where an alias stands that names no anchor, as in a text that begins with `*` and has no quotes. */
function strayAlias(document: Document.Parsed): number | null {
  let offset: number | null = null;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** The node at a path, or the nearest one above it. */
function nodeAt(root: ParsedNode | null, path: KeyPath): ParsedNode | null {
  let node = root;
  for (const step of path) {
    const next = childOf(node, step);
    if (next === null) return node;
    node = next;
  }
  return node;
}

function childOf(node: ParsedNode | null, step: string | number): ParsedNode | null {
  if (node === null) return null;
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    return pair?.value ?? null;
  }
  if ("items" in node && typeof step === "number") {
    const item = node.items[step];
    return isNode(item) ? (item as ParsedNode) : null;
  }
  return null;
}

function keyAt(root: ParsedNode | null, path: KeyPath): ParsedNode | null {
  const parent = path.length > 1 ? nodeAt(root, path.slice(0, -1)) : root;
  if (!isMap<ParsedNode, ParsedNode | null>(parent)) return null;
  const pair = parent.items.find(
    (item) => isScalar(item.key) && String(item.key.value) === String(path.at(-1)),
  );
  return pair?.key ?? null;
}

function firstLine(text: string): string {
  return (text.split("\n")[0] ?? text).replace(/\.$/, "");
}
