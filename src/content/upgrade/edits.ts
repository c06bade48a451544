import type { YAMLMap } from "yaml";
import type { KeyPath } from "../frontMatter.ts";
import { type Entry, entryAt, entryIn, groupAt, lineEnd, lineStart, type Source, startOf } from "./source.ts";

/** A piece of a file that is replaced, by its offsets there. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The file without the entry at a path; null where there is none. Comments beside and around it stay. */
export function withoutEntry(source: Source, path: KeyPath): string | null {
  const entry = entryAt(source, path);
  return entry === null ? null : edited(source, [removal(source, entry)]);
}

/** The file with another name for the key at a path, in the quotes that it has; null where there is none. */
export function withName(source: Source, path: KeyPath, name: string): string | null {
  const entry = entryAt(source, path);
  return entry === null ? null : edited(source, [renaming(source, entry, name)]);
}

/** The file with the entry at a path at another one; null where it cannot be put there as it is written. */
export function withEntryMoved(source: Source, path: KeyPath, to: KeyPath): string | null {
  const entry = entryAt(source, path);
  if (entry === null) return null;
  const [group, steps] = nearestGroup(source, to);
  const insertion = group === null ? null : inserted(source, entry, group, steps);
  return insertion === null ? null : edited(source, [removal(source, entry), insertion]);
}

/**
 * The file with a value of one line for a key of its outermost group: where that stands already, else at the end or at the
 * start. In this order, for what follows a text in lines may change it.
 */
export function withKey(source: Source, name: string, value: string): string[] {
  const entry = entryAt(source, [name]);
  if (entry !== null) {
    const colon = source.text.indexOf(":", entry.key[1]) + 1;
    return [edited(source, [{ from: colon, to: entry.end, text: ` ${value}` }])];
  }
  const root = groupAt(source, []);
  const written = `${name}: ${value}`;
  if (root?.flow === true) return [edited(source, [inBraces(source, root, written)])];
  const text = `${newlineOf(source)}${written}`;
  return [source.end, source.start].map((at) => edited(source, [{ from: at, to: at, text }]));
}

/** Edits that do not overlap: what is put in where something is taken out stands in its place. */
function edited({ text }: Source, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((one, other) => other.from - one.from || other.to - one.to);
  return inOrder.reduce(
    (done, { from, to, text: piece }) => done.slice(0, from) + piece + done.slice(to),
    text,
  );
}

function renaming({ text }: Source, { key: [from, to] }: Entry, name: string): Edit {
  const quote = /^["']/.exec(text.slice(from, to))?.[0] ?? "";
  return { from, to, text: `${quote}${name}${quote}` };
}

function removal(source: Source, entry: Entry): Edit {
  const { group, key, end } = entry;
  if (group.flow === true) return removalInFlow(source, entry);
  // A group in lines that has none is no group any more.
  return group.items.length === 1 ? { from: key[0], to: end, text: "{}" } : removalOfLines(source, entry);
}

/** Out of a block: its lines, but for a comment behind it. */
function removalOfLines(source: Source, { group, index, key, end }: Entry): Edit {
  const { text } = source;
  const first = lineStart(source, key[0]);
  const stop = lineEnd(source, end);
  const hasComment = text.slice(end, stop).trim() !== "";
  const isAlone = text.slice(first, key[0]).trim() === "";
  if (hasComment) return { from: key[0], to: end + spaces(text.slice(end, stop)), text: "" };
  if (isAlone) return { from: first, to: stop, text: "" };
  // It is the first of an item of a list, whose dash stays.
  const next = entryIn(source, group, index + 1)?.key[0] ?? end;
  const isBare = text.slice(end, next).trim() === "";
  return { from: key[0], to: isBare ? next : end, text: "" };
}

/** Out of braces: with one comma, and the room beside it where no comment is in that. */
function removalInFlow(source: Source, { group, index, key, end }: Entry): Edit {
  const { text } = source;
  const before = entryIn(source, group, index - 1)?.end;
  const after = entryIn(source, group, index + 1)?.key[0];
  if (before !== undefined && /^\s*,\s*$/.test(text.slice(before, key[0])))
    return { from: before, to: end, text: "" };
  if (after !== undefined && /^\s*,\s*$/.test(text.slice(end, after)))
    return { from: key[0], to: after, text: "" };
  const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0;
  return { from: key[0], to: end + comma, text: "" };
}

/** The nearest group on the way to a path that is there, and the steps that are left. */
function nearestGroup(source: Source, to: KeyPath): readonly [YAMLMap | null, KeyPath] {
  for (let length = to.length - 1; length >= 0; length -= 1) {
    const group = groupAt(source, to.slice(0, length));
    if (group !== null) return [group, to.slice(length)];
    if (entryAt(source, to.slice(0, length)) !== null) break;
  }
  return [null, to];
}

/** An entry as it stands at the end of another group; null where that is written in braces and the entry in lines. */
function inserted(source: Source, entry: Entry, group: YAMLMap, steps: KeyPath): Edit | null {
  const last = entryIn(source, group, group.items.length - 1);
  const above = steps.slice(0, -1).map(String);
  const name = String(steps.at(-1));
  if (group.flow === true) {
    const written = pieceOf(source, entry, name);
    if (written.includes("\n")) return null;
    const whole = above.reduceRight((inner, step) => `${step}: { ${inner} }`, written);
    return inBraces(source, group, whole);
  }
  if (last === null) return null;
  const first = entryIn(source, group, 0)?.key[0] ?? last.key[0];
  const column = first - lineStart(source, first);
  const newline = newlineOf(source);
  const groups = above.map((step, depth) => `${indent(column + 2 * depth)}${step}:${newline}`).join("");
  const lines = indented(pieceOf(source, entry, name), column + 2 * above.length, columnOf(source, entry));
  const at = lineEnd(source, last.end);
  return { from: at, to: at, text: `${groups}${lines}${newline}` };
}

/** A further entry at the end of braces. */
function inBraces(source: Source, group: YAMLMap, written: string): Edit {
  const last = entryIn(source, group, group.items.length - 1);
  const at = last?.end ?? startOf(source, group) + 1;
  return { from: at, to: at, text: last === null ? ` ${written} ` : `, ${written}` };
}

/** The text of an entry under another name. */
function pieceOf(source: Source, entry: Entry, name: string): string {
  const { from, to, text } = renaming(source, entry, name);
  return source.text.slice(entry.key[0], from) + text + source.text.slice(to, entry.end);
}

/** In which column of its line an entry begins, from 0. */
function columnOf(source: Source, { key }: Entry): number {
  return key[0] - lineStart(source, key[0]);
}

/** Lines at another column than the one at which the first of them stood. */
function indented(piece: string, column: number, was: number): string {
  const [first = "", ...rest] = piece.split("\n");
  const moved = rest.map((line) => {
    const own = spaces(line);
    return line.trim() === "" ? line : indent(Math.max(0, own - was) + column) + line.slice(own);
  });
  return [indent(column) + first, ...moved].join("\n");
}

function indent(columns: number): string {
  return " ".repeat(columns);
}

function spaces(text: string): number {
  return /^ */.exec(text)?.[0].length ?? 0;
}

function newlineOf({ text }: Source): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
