import { type Language, syllables } from "./syllables.ts";

/** How long a text is, and how easily it reads. */
export interface Reading {
  readonly words: number;
  readonly sentences: number;
  /** From about 0 (very hard) to 100 (very easy), and beyond; null for a language that has no formula here. */
  readonly ease: number | null;
}

/**
 * Words and sentences of a text, and its reading ease: Flesch's for English (1948), 206.835 − 1.015 · words per sentence
 * − 84.6 · syllables per word; Amstad's for German (1978), 180 − words per sentence − 58.5 · syllables per word.
 */
export function readingOf(text: string, locale: string): Reading {
  const words = wordsOf(text, locale);
  const sentences = sentencesOf(text, locale);
  const language = languageOf(locale);
  if (language === null || words.length === 0) return { words: words.length, sentences, ease: null };
  const perSentence = words.length / Math.max(1, sentences);
  const spoken = words.reduce((sum, word) => sum + syllables(word, language), 0);
  const perWord = spoken / words.length;
  const ease =
    language === "en" ? 206.835 - 1.015 * perSentence - 84.6 * perWord : 180 - perSentence - 58.5 * perWord;
  return { words: words.length, sentences, ease };
}

function languageOf(locale: string): Language | null {
  const { language } = new Intl.Locale(locale);
  return language === "en" || language === "de" ? language : null;
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
