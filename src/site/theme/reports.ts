import { type Place, sitePath } from "../../components/link.ts";
import { type Here, openBare } from "../../components/page.ts";
import type { Book, DictionaryEntry } from "../../report/book.ts";
import { reportsOf } from "../../report/edition.ts";
import type { Revision } from "../../report/facts/revision.ts";
import type { Report, Site } from "../../report/report.ts";

/** The one edition that a document is made of, and the site as that edition's pages show it. */
export function editionSite(site: Site): { readonly report: Report; readonly own: Site } {
  const [report] = site.editions;
  if (report === undefined) throw new Error("A document is made of an edition, and there is none.");
  return { report, own: { ...site, confidentiality: report.confidentiality } };
}

/** The part of a page's address that names its edition and its language. */
export function paramsOf({ id, language }: Report): { edition: string; language: string | undefined } {
  return { edition: id, language: language ?? undefined };
}

/*
 * A page is made of its address and the site's data alone: routes tell Astro their addresses, and find by them what they
 * show. What is handed on besides would not be seen where it is followed what a page reads.
 */

/** What Astro calls the parts of an address. */
export type Params = Readonly<Record<string, string | undefined>>;

/** The addresses of a page that there is once in each edition and language, or in some of them, for Astro. */
export function editionPaths(site: Site, isThere: (report: Report) => boolean = () => true) {
  return reportsOf(site)
    .filter(isThere)
    .map((report) => ({ params: paramsOf(report) }));
}

/** The report of an address; throws where there is none. */
export function reportAt(site: Site, { edition, language }: Params): Report {
  return found(reportsOf(site), (report) => report.id === edition && report.language === (language ?? null));
}

/** The one that is meant by an address; throws where there is none, which no page asks for that a route tells of. */
export function found<One>(all: readonly One[], isMeant: (one: One) => boolean): One {
  const one = all.find(isMeant);
  if (one === undefined) throw new Error("There is no page at this address.");
  return one;
}

/** The newest edition in each of its languages. */
export function newestReports(site: Site): readonly Report[] {
  return reportsOf(site).filter((report) => isNewest(site, report));
}

/** The newest edition in the language of an address; throws where there is none. */
export function newestIn(site: Site, { language }: Params): Report {
  return found(newestReports(site), (report) => report.language === (language ?? null));
}

/** What stands around the editions in every language, the report's own first. */
export function booksOf(site: Site): readonly Book[] {
  return [site, ...site.books];
}

/** The addresses of a page that there is once in each language, for Astro. */
export function bookPaths(site: Site) {
  return booksOf(site).map((book) => ({ params: languageParam(book) }));
}

/** What stands around the editions in the language of an address; throws where there is nothing. */
export function bookAt(site: Site, { language }: Params): Book {
  return found(booksOf(site), (book) => book.language === (language ?? null));
}

/** The addresses of a page that there is for each metric in each language, for Astro. */
export function entryPaths(site: Site) {
  return booksOf(site).flatMap((book) =>
    book.dictionary.map((entry) => ({
      params: { ...languageParam(book), metric: entry.id },
    })),
  );
}

/** The metric of an address; throws where there is none. */
export function entryAt({ dictionary }: Book, { metric }: Params): DictionaryEntry {
  return found(dictionary, ({ id }) => id === metric);
}

/** Opens a page that stands around the editions: the site in its language, and the same page in every language. */
export function openBook(here: Here, whole: Site, book: Book): { site: Site; siblings: SiblingPage[] } {
  openBare(here, book.locale, book.language);
  return { site: siteIn(whole, book), siblings: siblingsAround(here, whole, book) };
}

/** The part of an address that names a further language. */
function languageParam({ language }: Book): { language: string | undefined } {
  return { language: language ?? undefined };
}

/** The site as it is in one of its languages. */
function siteIn(site: Site, book: Book): Site {
  const own = site.translations.filter(({ language }) => language === book.language);
  return { ...site, ...book, editions: book.language === null ? site.editions : own };
}

/** A page of the dictionary in every language in which there is one; none where that is only one. */
function siblingsAround(here: Place, site: Site, book: Book): SiblingPage[] {
  return siblingsIn(here, site, book.language, booksOf(site));
}

/** A page around the editions, here in a language, in each of the languages in which there is one; none where that is one. */
export function siblingsIn(
  here: Place,
  site: Site,
  language: string | null,
  all: readonly Pick<Book, "language" | "locale">[],
): SiblingPage[] {
  const path = sitePath(here).slice(homeOf(site, language).length);
  if (all.length === 1) return [];
  return all.map((one) => ({
    ...{ path: homeOf(site, one.language) + path, locale: one.locale, name: nameOf(one.locale) },
  }));
}

/** Where the dictionary of a language is. */
function homeOf({ frozen }: Site, language: string | null): string {
  return `${frozen?.home ?? "/"}${language === null ? "" : `${language}/`}`;
}

/** Is a report the newest that is computed, or a translation of it? */
function isNewest({ editions }: Site, { id }: Report): boolean {
  return editions[0]?.id === id;
}

/** Is a report the newest in its language? The dictionary shows its metrics, so its downloads hold all of them. */
export function isNewestSpoken(site: Site, { id, language }: Report): boolean {
  return reportsOf(site).find((report) => report.language === language)?.id === id;
}

/** A page of an edition in one of its languages. */
export interface SiblingPage {
  /** Path within the site. */
  readonly path: string;
  readonly locale: string;
  /** The language's own name for itself: "Deutsch". */
  readonly name: string;
}

/** Where the pages are of the version that a report corrects, in the report's language where it was written in it. */
export function homeBefore({ id, language }: Report, { against, isNewLanguage }: Revision): string {
  const home = `/editions/${id}/v${against}/`;
  return language === null || isNewLanguage ? home : `${home}${language}/`;
}

/** The address of the latest brief, which stands outside of its edition. */
const LENT_BRIEF = /^\/([a-z]{2,3}\/)?brief\/$/;

/** The page at `here` in every language in which its edition is written; none where there is only one. */
export function siblingsOf(here: Place, { home, languages }: Report): SiblingPage[] {
  const path = sitePath(here);
  const lent = LENT_BRIEF.test(path) ? "brief/" : "";
  const rest = path.startsWith(home) ? path.slice(home.length) : lent;
  return languages.map(({ locale, home: start }) => ({ path: start + rest, locale, name: nameOf(locale) }));
}

/** A language's own name for itself: "Deutsch". */
export function nameOf(locale: string): string {
  const { language } = new Intl.Locale(locale);
  return new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;
}
