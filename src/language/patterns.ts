import { lookUp } from "../syntax/lookUp.ts";

/** The letters of today's scripts, as ranges: all that is needed to know where a word ends. */
const CLASSES: Readonly<Record<string, string>> = {
  L: "A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ԯԱ-ևא-תؠ-يऀ-᷿Ḁ-῿぀-ヿ㐀-鿿가-힣",
  N: "0-9",
  Ll: "a-zß-öø-ÿœšžāēīūčģķļņśżźćęąłńșțğışőű",
  Lu: "A-ZÀ-ÖØ-ÞŒŠŽČĆŚŻŹĘĄŁŃȘȚĞİŞŐŰ",
};

/**
 * A pattern with plain ranges in the place of `\p{L}` and its like. V8 takes milliseconds to compile each class of
 * Unicode, tens with the flag i, and there are dozens of patterns: with ranges all of them compile in no time.
 */
export function light(source: string, flags: string): RegExp {
  let isInside = false;
  const plain = source.replace(/\\[pP]\{(\w+)\}|\\.|[[\]]/g, (part, name: string | undefined) => {
    if (name !== undefined)
      return isInside ? (lookUp(CLASSES, name) ?? "") : `[${lookUp(CLASSES, name) ?? ""}]`;
    if (part === "[") isInside = true;
    if (part === "]") isInside = false;
    return part;
  });
  return new RegExp(plain, flags.replace("u", ""));
}

/** A text in small letters, of the same length, for patterns that do not tell capitals apart. */
export function small(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** A pattern for texts in small letters that stands for whole words. */
export function wholeWords(pattern: string, flags: string): RegExp {
  const lower = pattern.replace(/\\[pP]\{\w+\}|\\.|[^\\]/g, (part) =>
    part.startsWith("\\") ? part : part.toLowerCase(),
  );
  return light(`(?<![\\p{L}\\p{N}])(?:${lower})(?![\\p{L}\\p{N}])`, flags);
}
