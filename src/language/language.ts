import { de } from "./de.ts";
import { en } from "./en.ts";

/** All words of one language. A further language is a file of its own, and its place in the list below. */
export type Language = typeof en;

/** The languages that are complete: a missing word is an error of the type checker. */
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
