import { MESSAGES_LOCALE } from "../../language/messages.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { TemplateWords } from "./words.ts";

/** The words of templates by their language. The files of templates are written in the first one. */
export const TEMPLATE_WORDS = { en, de, fr } as const satisfies Readonly<Record<string, TemplateWords>>;

/** A language that templates are written in. */
export type LanguageCode = keyof typeof TEMPLATE_WORDS;

/** The language of a locale ("de" of "de-AT"); null where templates have no words of it, or it is none. */
export function templateLanguage(locale: string): LanguageCode | null {
  try {
    const { language } = new Intl.Locale(locale);
    return isLanguage(language) ? language : null;
  } catch {
    return null;
  }
}

/** The language of a locale, or that in which the files of templates are written. */
export function languageFor(locale: string | undefined): LanguageCode {
  const found = (locale === undefined ? null : templateLanguage(locale)) ?? templateLanguage(MESSAGES_LOCALE);
  if (found === null) throw new Error(`templates have no words of ${MESSAGES_LOCALE}`);
  return found;
}

/** The languages of templates in words: "English, German and French". */
export function templateLanguages(): string {
  const names = new Intl.DisplayNames(MESSAGES_LOCALE, { type: "language" });
  const all = Object.keys(TEMPLATE_WORDS).map((code) => names.of(code) ?? code);
  return new Intl.ListFormat(MESSAGES_LOCALE, { type: "conjunction" }).format(all);
}

function isLanguage(code: string): code is LanguageCode {
  return Object.hasOwn(TEMPLATE_WORDS, code);
}
