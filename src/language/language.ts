import { de } from "./de/de.ts";
import { en } from "./en/en.ts";
import { fr } from "./fr/fr.ts";
import type { LookWords } from "./looks.ts";
import type { NamingRules } from "./naming.ts";
import type { ProseRules } from "./prose.ts";
import type { ReadingRules } from "./reading.ts";
import type { TableWords } from "./tables.ts";
import type { Words } from "./words.ts";

/** How a language sets signs beside numbers, where Unicode's data for locales have it otherwise. */
export interface Typography {
  /** The percent sign with the space before it; null as the locale has it. */
  readonly percent: string | null;
  /** The first day of a month within a date ("1er"); null as the locale has it. */
  readonly firstDay: string | null;
}

/** All that the engine knows of a language: a folder each, of the same parts. */
export interface Language extends Words {
  /** How signs are set beside numbers. */
  readonly typography: Typography;
  /** How metrics that steer badly are named. */
  readonly looks: LookWords;
  /** How the names of metrics are built. */
  readonly naming: NamingRules;
  /** How prose is read. */
  readonly prose: ProseRules;
  /** How easily a text reads. */
  readonly reading: ReadingRules;
  /** How people write values into tables. */
  readonly tables: TableWords;
}

/** The languages that are whole, the first one in place of those that are none of them. */
export const LANGUAGES: readonly [Language, ...Language[]] = [en, de, fr];

const known = new Map<string, Language | null>();

/** The language of a locale (`de-AT`); null where it has no folder. */
export function spokenIn(locale: string): Language | null {
  const held = known.get(locale);
  if (held !== undefined) return held;
  const code = new Intl.Locale(locale).language;
  const language = LANGUAGES.find((one) => one.code === code) ?? null;
  known.set(locale, language);
  return language;
}

/** The words for a locale, those of the first language where its own has no folder. */
export function languageOf(locale: string): Language {
  return spokenIn(locale) ?? LANGUAGES[0];
}

/** The languages that are whole, as a locale names and joins them: "English, German and French". */
export function allLanguagesIn(locale: string): string {
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const all = LANGUAGES.map(({ code }) => names.of(code) ?? code);
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(all);
}
