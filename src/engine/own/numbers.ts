import { numbersIn } from "../../prose/numbers.ts";
import type { Span } from "../../prose/span.ts";
import type { Writing } from "../../prose/writing.ts";

/** Digits of any script and what joins them to one number: "1.226,5", "1/2", "3:40", "٣٫٥". */
const JOINED = String.raw`\p{N}+(?:[.,:·'’/⁄٫٬_]\p{N}+)*`;
/** A sign of currency, or of direction where a number begins: "−5", but not "Q3–5". */
const BEFORE = String.raw`(?:(?<![\p{L}\p{N}%‰)\]])[\p{Pd}−+±∓≈~<>≤≥](?=[\p{N}\p{Sc}]))?(?:\p{Sc}\s?(?=\p{N}))?`;
const AFTER = String.raw`(?:\s?[%‰‱٪]|\s?\p{Sc}|°)?`;

const NUMBER = new RegExp(BEFORE + JOINED + AFTER, "gu");

/**
 * The numbers of a text that readers see, in order, as far as none of the given texts is where they stand: written in
 * digits of any script, or as the ways of writing know them ("12.5k", "twelve percent"). A number that is more than the
 * given text in it, by a sign, a unit, a scale or further digits, is another one.
 */
export function strayNumbers(
  text: string,
  given: Iterable<string>,
  writings: readonly Writing[],
): readonly string[] {
  const seen = plain(text);
  const covered = [...given].flatMap((one) => placesOf(plain(one), seen));
  const found = [...numbersBySign(seen), ...writings.flatMap((writing) => numbersBy(seen, writing))];
  const stray = found.filter((span) => !covered.some(({ from, to }) => from <= span.from && span.to <= to));
  return outermost(stray).map(({ from, to }) => seen.slice(from, to));
}

/** As it is read: signs without width are nothing, and all spaces are one. */
function plain(text: string): string {
  return text
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Where a text that was given stands; what has no number makes none be given. */
function placesOf(one: string, text: string): Span[] {
  if (!HAS_NUMBER.test(one)) return [];
  const places: Span[] = [];
  for (let from = text.indexOf(one); from >= 0; from = text.indexOf(one, from + 1))
    places.push({ from, to: from + one.length });
  return places;
}

const HAS_NUMBER = /\p{N}/u;

function numbersBySign(text: string): Span[] {
  return [...text.matchAll(NUMBER)].map(({ 0: all, index }) => ({ from: index, to: index + all.length }));
}

/** Both ends of a range are numbers by themselves; each of them stands among those that are found by their signs. */
function numbersBy(text: string, writing: Writing): Span[] {
  return numbersIn(text, writing, []).filter(({ isRange }) => !isRange);
}

/** Spans that are part of no other, in the order of the text. */
function outermost(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((left, right) => left.from - right.from || right.to - left.to);
  return sorted.filter(
    (own, index) => !sorted.slice(0, index).some(({ from, to }) => from <= own.from && own.to <= to),
  );
}
