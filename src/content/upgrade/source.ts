import { isMap, isPair, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { KeyPath } from "../frontMatter.ts";

/** The YAML of a content file, where it stands in it. */
export interface Source {
  /** The whole file. */
  readonly text: string;
  /** Where its YAML begins and ends in the file: the offsets of nodes count from `start`. */
  readonly start: number;
  readonly end: number;
  readonly root: unknown;
}

/** A key and its value, with the group that holds them. */
export interface Entry {
  readonly group: YAMLMap;
  readonly index: number;
  /** Offsets in the file: where the key begins and ends, and where the value does. */
  readonly key: readonly [number, number];
  readonly end: number;
}

/** The YAML of a file's front matter by offsets in the file; null where there is none that parses. */
export function sourceOf(text: string): Source | null {
  const start = /^\ufeff?---[^\r\n]*/.exec(text)?.[0].length ?? -1;
  const end = text.slice(Math.max(0, start)).search(/\r?\n---/) + start;
  if (start < 0 || end < start) return null;
  const document = parseDocument(text.slice(start, end), { logLevel: "error" });
  return document.errors.length > 0 ? null : { text, start, end, root: document.contents };
}

/** The entry at a path; null where there is none. */
export function entryAt(source: Source, path: KeyPath): Entry | null {
  const group = nodeAt(source.root, path.slice(0, -1));
  if (!isMap(group)) return null;
  const index = group.items.findIndex((pair) => isNamed(pair, path.at(-1)));
  const pair = group.items[index];
  return pair === undefined ? null : entryOf(source, group, index, pair);
}

/** Where the value at a path, a text or a number, stands in the file; null where there is none. */
export function scalarAt(source: Source, path: KeyPath): readonly [number, number] | null {
  const node = nodeAt(source.root, path);
  const range = isScalar(node) ? rangeOf(node) : null;
  return range && [source.start + range[0], source.start + range[1]];
}

/** The entry of a group at a place; null where there is none. */
export function entryIn(source: Source, group: YAMLMap, index: number): Entry | null {
  const pair = group.items[index];
  return pair === undefined ? null : entryOf(source, group, index, pair);
}

function entryOf(source: Source, group: YAMLMap, index: number, pair: Pair): Entry | null {
  const range = rangeOf(pair.key);
  if (range === null) return null;
  const [from, to] = range;
  const key = [source.start + from, source.start + to] as const;
  return { group, index, key, end: endOf(source, pair, key[1]) };
}

/** The group at a path; null where there is none, or something else. */
export function groupAt(source: Source, path: KeyPath): YAMLMap | null {
  const node = nodeAt(source.root, path);
  return isMap(node) ? node : null;
}

/** Where a node begins in the file. */
export function startOf({ start }: Source, node: YAMLMap): number {
  return start + (rangeOf(node)?.[0] ?? 0);
}

/** Where a line begins in which an offset is. */
export function lineStart({ text }: Pick<Source, "text">, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line ends in which an offset is: after its line break. */
export function lineEnd({ text }: Pick<Source, "text">, offset: number): number {
  const found = text.indexOf("\n", offset);
  return found < 0 ? text.length : found + 1;
}

function nodeAt(root: unknown, path: KeyPath): unknown {
  return path.reduce((node, step) => {
    if (isMap(node)) return node.items.find((pair) => isNamed(pair, step))?.value ?? null;
    return isSeq(node) && typeof step === "number" ? node.items[step] : null;
  }, root);
}

function isNamed(pair: unknown, step: string | number | undefined): boolean {
  return isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(step);
}

/** Where the last character of a pair's value has been; that of its colon where there is no value. */
function endOf({ text, start }: Source, { value }: Pair, keyEnd: number): number {
  const last = lastLeaf(value);
  const range = rangeOf(last);
  if (range === null || range[1] <= range[0]) return text.indexOf(":", keyEnd) + 1;
  const end = start + range[1];
  return end - (/\s*$/.exec(text.slice(start + range[0], end))?.[0].length ?? 0);
}

/** What stands last in a node: a block ends where that does, and not behind the comments that follow it. */
function lastLeaf(node: unknown): unknown {
  if (!(isMap(node) || isSeq(node)) || node.flow === true) return node;
  const last: unknown = node.items.at(-1);
  if (!isPair(last)) return last === undefined ? node : lastLeaf(last);
  return rangeOf(last.value) === null ? last.key : lastLeaf(last.value);
}

function rangeOf(node: unknown): readonly [number, number] | null {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range))
    return null;
  const [from, to]: unknown[] = node.range;
  return typeof from === "number" && typeof to === "number" ? [from, to] : null;
}
