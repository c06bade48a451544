import { spokenIn } from "../language/language.ts";
import type { ReadingRules } from "../language/reading.ts";

/** How long a text is, and how easily it reads. */
export interface Reading {
  readonly words: number;
  readonly sentences: number;
  /** From about 0 (very hard) to 100 (very easy), and beyond; null for a language that has no formula here. */
  readonly ease: number | null;
}

/** Words and sentences of a text, and its reading ease by the formula of its language. */
export function readingOf(text: string, locale: string): Reading {
  const words = wordsOf(text, locale);
  const sentences = sentencesOf(text, locale);
  const rules = spokenIn(locale)?.reading;
  if (rules === undefined || words.length === 0) return { words: words.length, sentences, ease: null };
  const spoken = words.reduce((sum, word) => sum + syllablesOf(word, rules), 0);
  const ease = rules.ease(words.length / Math.max(1, sentences), spoken / words.length);
  return { words: words.length, sentences, ease };
}

/** Syllables of a word, at least one. */
export function syllablesOf(word: string, rules: ReadingRules): number {
  return Math.max(1, rules.syllables(word.toLowerCase().replace(/[^\p{L}]/gu, "")));
}

/** Words as the language divides them; what a hyphen joins is one. */
function wordsOf(text: string, locale: string): string[] {
  const words: string[] = [];
  let end = -1;
  for (const { segment, index, isWordLike } of segments(text, locale, "word")) {
    if (isWordLike !== true) continue;
    const joined = words.length > 0 && end === index - 1 && /[-‐‑]/.test(text.charAt(end));
    if (joined) words.push(`${words.pop() ?? ""}-${segment}`);
    else words.push(segment);
    end = index + segment.length;
  }
  return words;
}

function sentencesOf(text: string, locale: string): number {
  return segments(text, locale, "sentence").filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment)).length;
}

function segments(text: string, locale: string, granularity: "word" | "sentence") {
  return [...new Intl.Segmenter(locale, { granularity }).segment(text)];
}
