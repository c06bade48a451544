import { type Place, sitePath } from "../components/link.ts";
import type { Report, Site } from "../report/report.ts";

/** All reports that have pages: the editions, and the same in further languages. */
export function reportsOf({ editions, translations }: Site): readonly Report[] {
  return [...editions, ...translations];
}

/** The part of a page's address that names its edition and its language. */
export function paramsOf({ id, language }: Report): { edition: string; language: string | undefined } {
  return { edition: id, language: language ?? undefined };
}

/** Is a report the newest that is computed, or a translation of it? Its downloads hold every metric of the dictionary. */
export function isNewest({ editions }: Site, { id }: Report): boolean {
  return editions[0]?.id === id;
}

/** A page of an edition in one of its languages. */
export interface SiblingPage {
  /** Path within the site. */
  readonly path: string;
  readonly locale: string;
  /** The language's own name for itself: "Deutsch". */
  readonly name: string;
}

/** The page at `here` in every language in which its edition is written; none where there is only one. */
export function siblingsOf(here: Place, { home, languages }: Report): SiblingPage[] {
  const path = sitePath(here);
  const rest = path.startsWith(home) ? path.slice(home.length) : "";
  return languages.map(({ locale, home: start }) => ({ path: start + rest, locale, name: nameOf(locale) }));
}

function nameOf(locale: string): string {
  const { language } = new Intl.Locale(locale);
  return new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;
}
