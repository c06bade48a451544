import { type Condition, runsOf } from "./conditions.ts";
import { joined, MARK, type Mark, marked, type Piece } from "./piece.ts";

/** What front matter may hold beside words: figures, numbers with their source, code, links; and marks of emphasis. */
const PARTS =
  /\{\{\s*(?<id>[^{}]*?)\s*\}\}|<Typed(?<props>[^>]*)>(?<typed>[\s\S]*?)<\/Typed>|(?<code>`+)[\s\S]*?\k<code>|(?<link>!?\[)(?=[^\]]*\]\()|(?<target>\]\([^)]*\))|(?<mark>\*\*|__|(?<![\p{L}\p{N}*])\*(?=\S)|(?<=[^\s*])\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}]))/gu;

/** The source that a `<Typed …>` of front matter names; null where it names none. */
export function sourceOf(props: string): string | null {
  return /\bsource\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(props)?.slice(1).find(Boolean)?.trim() || null;
}

/** The words of a text of front matter, each letter with its index in it; without those whose condition does not hold. */
export function written(text: string, holds: (condition: Condition) => boolean = () => true): Piece {
  const runs = runsOf(text).filter(({ condition }) => condition === null || holds(condition));
  return joined(runs.flatMap(({ from, to }) => piecesIn(text, from, to)));
}

function piecesIn(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const match of text.slice(from, to).matchAll(PARTS)) {
    const index = from + match.index;
    pieces.push(plain(text, at, index), ...pieceOf(match, index));
    at = index + match[0].length;
  }
  return [...pieces, plain(text, at, to)];
}

function pieceOf({ groups = {} }: RegExpExecArray, index: number): Piece[] {
  const { id, props, code, link } = groups;
  if (id !== undefined) return [marked(index, { kind: "figure", id })];
  if (props !== undefined) return [marked(index, { kind: "typed", source: sourceOf(props) })];
  if (code !== undefined) return [marked(index, { kind: "code" })];
  return link === undefined ? [] : [marked(index, { kind: "link" })];
}

function plain(text: string, from: number, to: number): Piece {
  const offsets = Array.from({ length: to - from }, (_, index) => from + index);
  const marks: Mark[] = [];
  return { text: text.slice(from, to).replaceAll(MARK, " "), offsets, marks };
}
