import { z } from "zod";
import type { Place } from "../diagnostics/diagnostic.ts";
import { alignedTo } from "./aligned.ts";
import type { Condition } from "./conditions.ts";
import type { FrontMatter, KeyPath } from "./frontMatter.ts";
import { type ComponentUse, treeOf, useIn } from "./mdx.ts";
import { joined, type Mark, marked, type Piece } from "./piece.ts";
import { written } from "./written.ts";

/** A paragraph, heading, cell or text of front matter: what a reader reads at one go, and where each letter stands. */
export interface Passage {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly isFrontMatter: boolean;
  placeAt(index: number): Place;
}

const nodeSchema = z.object({
  type: z.string(),
  value: z.unknown().optional(),
  name: z.string().nullish(),
  children: z.array(z.unknown()).optional(),
  position: z.object({ start: z.object({ offset: z.number() }), end: z.object({ offset: z.number() }) }),
});

type Node = z.output<typeof nodeSchema>;

/**
 * The passages of a page's body, in order, with the titles that its components are given; without what stands within
 * components that are `leftOut`.
 */
export function passagesOf(
  front: FrontMatter,
  leftOut: (use: ComponentUse) => boolean = () => false,
): Passage[] {
  const starts = lineStarts(front.body);
  const place = (offset: number): Place => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { file: front.file, line: line + front.bodyLine, column: offset - (starts[line] ?? 0) + 1 };
  };
  return bodyPieces(front, leftOut).map((piece) => passage(piece, false, place));
}

/** A text of front matter as a passage: Markdown that may hold `{{figures}}` and typed numbers with their sources. */
export function passageAt(
  front: FrontMatter,
  path: KeyPath,
  holds?: (condition: Condition) => boolean,
): Passage | null {
  const source = front.textAt(path);
  return source === null ? null : passage(written(source.value, holds), true, source.placeAt);
}

function passage(piece: Piece, isFrontMatter: boolean, place: (offset: number) => Place): Passage {
  const { text, marks, offsets } = piece;
  return { text, marks, isFrontMatter, placeAt: (index) => place(offsets[index] ?? offsets.at(-1) ?? 0) };
}

type LeftOut = (use: ComponentUse) => boolean;

function bodyPieces(front: FrontMatter, leftOut: LeftOut): Piece[] {
  try {
    return piecesIn(front, treeOf(front), leftOut);
  } catch {
    return [];
  }
}

const PHRASING = ["text", "emphasis", "strong", "delete", "link", "inlineCode", "mdxJsxTextElement"];

function piecesIn(front: FrontMatter, tree: unknown, leftOut: LeftOut): Piece[] {
  const node = read(tree);
  if (node === null || ["code", "html", "yaml", "mdxjsEsm", "mdxFlowExpression"].includes(node.type))
    return [];
  const { children = [] } = node;
  const use = componentIn(front, node, tree);
  if (use?.name === "Typed" || (use !== null && leftOut(use))) return [];
  const title = use === null ? [] : titleOf(front, node, use);
  const isText = children.some((child) => PHRASING.includes(read(child)?.type ?? ""));
  const inner = isText
    ? [joined(children.flatMap((child) => inline(front, child, leftOut)))]
    : children.flatMap((child) => piecesIn(front, child, leftOut));
  return [...title, ...inner, ...(isText ? children.flatMap((child) => titlesWithin(front, child)) : [])];
}

/** Titles of components that stand inside a line. */
function titlesWithin(front: FrontMatter, tree: unknown): Piece[] {
  const node = read(tree);
  if (node === null) return [];
  const use = componentIn(front, node, tree);
  return use === null || use.name === "Typed" ? [] : titleOf(front, node, use);
}

function inline(front: FrontMatter, tree: unknown, leftOut: LeftOut): Piece[] {
  const node = read(tree);
  if (node === null) return [];
  const { type, value, children = [] } = node;
  const at = node.position.start.offset;
  const use = componentIn(front, node, tree);
  if (use?.name === "Typed")
    return [marked(at, { kind: "typed", source: use.props["source"]?.trim() || null })];
  if (use !== null && leftOut(use)) return [];
  if (use !== null && children.length === 0) return [marked(at, { kind: "component", use })];
  if (type === "break") return [{ text: " ", offsets: [at], marks: [] }];
  if (type === "text" && typeof value === "string") return [textPiece(front.body, node, value)];
  if (children.length === 0) return [marked(at, { kind: "code" })];
  const inner = children.flatMap((child) => inline(front, child, leftOut));
  return type === "link" ? [marked(at, { kind: "link" }), ...inner] : inner;
}

function textPiece(body: string, { position }: Node, value: string): Piece {
  const { start, end } = position;
  const offsets = alignedTo(value, body.slice(start.offset, end.offset));
  return { text: value, offsets: offsets.slice(0, -1).map((offset) => start.offset + offset), marks: [] };
}

/** The title that a component is given, which is text that people read. */
function titleOf(front: FrontMatter, { position }: Node, use: ComponentUse): Piece[] {
  const title = use.props["title"];
  const tag = front.body.slice(position.start.offset, position.end.offset);
  const found = /\btitle\s*=\s*\{?\s*["'`]/.exec(tag);
  if (title === undefined || found === null) return [];
  const start = position.start.offset + found.index + found[0].length;
  const offsets = alignedTo(title, front.body.slice(start, position.end.offset));
  return [{ text: title, offsets: offsets.slice(0, -1).map((offset) => start + offset), marks: [] }];
}

function componentIn(front: FrontMatter, { type }: Node, tree: unknown): ComponentUse | null {
  return type.startsWith("mdxJsx") ? useIn(front, tree) : null;
}

function read(tree: unknown): Node | null {
  const node = nodeSchema.safeParse(tree);
  return node.success ? node.data : null;
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
