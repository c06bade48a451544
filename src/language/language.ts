import { words as de } from "./de/words.ts";
import { words as en } from "./en/words.ts";
import type { Words } from "./words.ts";

/** All of one language. */
export type Language = Words;

/** The languages that are complete, the engine's own first. */
export const LANGUAGES: readonly Language[] = [en, de];

const known = new Map<string, Language>();

/** The words for a locale (`de-AT`); English where its language has no file. */
export function languageOf(locale: string): Language {
  const held = known.get(locale);
  if (held !== undefined) return held;
  const code = new Intl.Locale(locale).language;
  const language = LANGUAGES.find((one) => one.code === code) ?? en;
  known.set(locale, language);
  return language;
}
