import { TOKENS } from "../../document/tokens.ts";

/** What a style sheet may not say, on which line, and how it is mended. */
export interface SheetFlaw {
  readonly line: number;
  readonly what: string;
  readonly mend: string;
}

/** A piece of a style sheet: a comment, a text in quotes, the address of a file, or anything else. */
interface Piece {
  readonly kind: "comment" | "text" | "url" | "code";
  readonly text: string;
  readonly line: number;
}

/** A style sheet in pieces. */
export class Sheet {
  readonly pieces: readonly Piece[];

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
  }

  /** The sheet without comments, each address of a file as `change` makes it. */
  withUrls(change: (url: string, line: number) => string): string {
    return this.pieces
      .filter(({ kind }) => kind !== "comment")
      .map(({ kind, text, line }) => (kind === "url" ? `url("${change(urlIn(text), line)}")` : text))
      .join("");
  }
}

const PIECE =
  /(\/\*[\s\S]*?\*\/)|("(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')|(url\(\s*(?:"[^"]*"|'[^']*'|[^"')]*)\s*\))|([^"'/u]+|[\s\S])/gi;

/** Takes a style sheet apart; what is wrong with it where a text, a comment or a group does not end. */
export function readSheet(css: string): Sheet | { readonly flaw: SheetFlaw } {
  let line = 1;
  const pieces: Piece[] = [];
  for (const [text, comment, quoted, url] of css.matchAll(PIECE)) {
    const kind =
      comment !== undefined ? "comment" : quoted !== undefined ? "text" : url !== undefined ? "url" : "code";
    pieces.push({ kind, text, line });
    line += linesIn(text);
  }
  const flaw = unended(pieces);
  return flaw === null ? new Sheet(pieces) : { flaw };
}

function unended(pieces: readonly Piece[]): SheetFlaw | null {
  const code = pieces.filter(({ kind }) => kind === "code");
  const mend = "Mend it there: what comes after it would be lost.";
  let depth = 0;
  for (const [index, { text, line }] of code.entries()) {
    const next = code[index + 1]?.text.startsWith("*") === true;
    if (/["']/.test(text)) return { line, what: "holds a text in quotes that does not end", mend };
    if (text.endsWith("/") && next) return { line, what: "holds a comment that does not end", mend };
    for (const sign of text.replace(/[^{}]/g, "")) {
      depth += sign === "{" ? 1 : -1;
      if (depth < 0) return { line, what: "ends a group that was not begun", mend };
    }
  }
  return depth === 0
    ? null
    : { line: code.at(-1)?.line ?? 1, what: "begins a group that does not end", mend };
}

function urlIn(text: string): string {
  return unescaped(text.replace(/^url\(\s*["']?|["']?\s*\)$/gi, ""));
}

/** As a browser reads it: characters that are written by their numbers are the characters. */
function unescaped(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi, (_, code: string | undefined, letter: string) =>
    code === undefined ? letter : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
  );
}

/** Properties by which a style sheet writes words: generated contents, signs of lists, marks. */
const WRITING =
  /^(?:content|quotes|list-style(?:-type)?|text-overflow|hyphenate-character|text-emphasis(?:-style)?|symbols|additive-symbols|prefix|suffix|negative|pad|range|string-set|--[\w-]+)$/;
/** What of ours a team sets elsewhere, where it is checked. */
const SET_ELSEWHERE = new Set([
  ...Object.keys(TOKENS),
  "accent",
  "accent-light",
  "accent-dark",
  "rule-strong",
]);
const LOADED = "Put a face or a picture beside the style sheet, and name it by its path from there.";

/** What a style sheet says that no page may: what it loads by other ways than `url()`, and numbers that it writes. */
export function flawsIn({ pieces }: Sheet): SheetFlaw[] {
  const flaws: SheetFlaw[] = [];
  let [said, line] = ["", 1];
  for (const { kind, text, line: begun } of pieces.filter((piece) => piece.kind !== "comment")) {
    let at = begun;
    // What a file's address says is judged with the file.
    for (const part of kind === "code" ? text.split(/([;{}])/) : [kind === "url" ? "url()" : text]) {
      if (kind === "code" && /^[;{}]$/.test(part)) {
        flaws.push(...flawsOf(said, line));
        said = "";
      } else {
        if (said.trim() === "") line = at + linesIn(/^\s*/.exec(part)?.[0] ?? "");
        said += part;
      }
      at += linesIn(part);
    }
  }
  return [...flaws, ...flawsOf(said, line)];
}

function linesIn(text: string): number {
  return text.split("\n").length - 1;
}

/** What is wrong with one declaration, or with what begins a group. */
function flawsOf(said: string, line: number): SheetFlaw[] {
  const text = unescaped(said).trim();
  const told = (what: string, mend: string): SheetFlaw[] => [{ line, what, mend }];
  if (/^@import\b/i.test(text)) return told("imports another one", "Write all of it into one file.");
  if (/@namespace|image-set\s*\(|\bsrc\s*\(|cross-fade\s*\(|url\s*\([^)]|\/\//i.test(text))
    return told(`loads something by other means than url(): ${short(text)}`, LOADED);
  if (/<[/!]/.test(text))
    return told(`holds "</" or "<!", which end it in a document`, "Write it otherwise.");
  const [, property = "", value = ""] = /^([\w-]+)\s*:([\s\S]*)$/.exec(text) ?? [];
  const name = property.toLowerCase();
  if (name.startsWith("--") && SET_ELSEWHERE.has(name.slice(2)))
    return told(`sets ${name}, which is not checked there`, MEND_TOKEN);
  if (!WRITING.test(name)) return [];
  const quoted = said.match(/"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/g) ?? [];
  const words = quoted.map(unescaped).join("");
  const isCounted = /\bcounters?\s*\(/i.test(value);
  const isCopied = /\battr\s*\(\s*(?!title\b|aria-label\b)/i.test(value);
  if (!/\p{N}/u.test(words) && !isCounted && !isCopied) return [];
  return told(
    `writes a number that is in no ledger: ${short(text)}`,
    "Let a component, or the page, show it as a figure.",
  );
}

const MEND_TOKEN =
  "Set it in `styles.tokens` of sextant(), the accent in content/report.mdx: there its contrast is checked.";

function short(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
