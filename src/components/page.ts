import type { Medium, Setting } from "../blocks/setting.ts";
import { unread } from "../charts/shown.ts";
import type { Chart } from "../document/item.ts";
import { type Language, languageOf } from "../language/language.ts";
import { figureAddress, listedAddress } from "../ledger/figureAddress.ts";
import { entriesOf } from "../report/entries.ts";
import type { Report } from "../report/report.ts";
import { hole, pictureIn } from "./bundle.ts";
import { link, type Place, sitePath } from "./link.ts";

/** What the components on a page of an edition read. */
export interface PageContext extends Setting {
  /** How often each id was given out on this page. */
  readonly ids: Map<string, number>;
}

/** The part of `Astro` that components hand on. */
export interface Here extends Place {
  readonly locals: App.Locals;
}

/** Opens a page of an edition to the components on it; within a document it is of the document's medium. */
export function openPage(here: Here, report: Report, slug: string, own: Medium = "page"): void {
  const { locale } = report;
  const medium = here.locals.bundle?.medium ?? own;
  const say = languageOf(locale);
  here.locals.say = say;
  here.locals.sextant = { report, slug, medium, locale, say, ids: new Map() };
}

/** Opens a page that belongs to no edition: the components on it know its language alone (`language` as in a Book). */
export function openBare(here: Here, locale: string, language: string | null = null): void {
  here.locals.say = languageOf(locale);
  here.locals.locale = locale;
  here.locals.language = language;
}

/** The words of the page that a component stands on. */
export function wordsOf(here: Here): Language {
  const { say } = here.locals;
  if (say === undefined) throw new Error(`${here.url.pathname} was not opened, so it has no language.`);
  return say;
}

/** How numbers and dates of the page are written: "en-GB". */
export function localeOf(here: Here): string {
  return here.locals.sextant?.locale ?? here.locals.locale ?? wordsOf(here).code;
}

/** The page that a component stands on. */
export function pageOf(here: Here): PageContext {
  const page = here.locals.sextant;
  if (page === undefined)
    throw new Error(`${here.url.pathname} belongs to no edition, so it has no figures to show.`);
  return page;
}

/** Is it drawn for paper, where patterns would become pictures, and nothing can be opened? */
export function isPrinted({ locals }: Here): boolean {
  return locals.bundle !== undefined && locals.bundle.medium !== "file";
}

/** A drawing as the page shows it: only where our script runs is anything to be read off it. */
export function drawnOn({ locals }: Here, svg: string): string {
  return locals.sextant?.medium === "page" ? svg : unread(svg);
}

/** `wish`, made unique on the page. */
export function uniqueId(here: Here, wish: string): string {
  const { ids } = pageOf(here);
  const count = (ids.get(wish) ?? 0) + 1;
  ids.set(wish, count);
  return idOn(here, count === 1 ? wish : `${wish}-${count}`);
}

/** The id of a chart, by which it is linked to: a name that no heading has, and that others on the page do not change. */
export function chartAnchor(here: Here, { download, name }: Pick<Chart, "download" | "name">): string {
  return uniqueId(here, `chart:${download ?? name}`);
}

/** The id of a table of a block, likewise. */
export function tableAnchor(here: Here, block: string): string {
  return uniqueId(here, `table:${block}`);
}

/** An id that is given out on the page; in a document it begins with the name of its part. */
export function idOn(here: Here, id: string): string {
  here.locals.bundle?.part.ids.add(id);
  return namedOn(here, id);
}

/** An id of the page as its document has it, where it is named. */
export function namedOn({ locals: { bundle } }: Here, id: string): string {
  return `${bundle?.part.prefix ?? ""}${id}`;
}

/** The id of a page's title, which only the contents of paper name. */
export function titleId(here: Here): string | undefined {
  return here.locals.sextant?.medium === "paper" ? idOn(here, TITLE) : undefined;
}

/** The id of a page's title on paper. */
export const TITLE = "title";

/** What names a section, by its id; in a document sections of many pages would be landmarks of the same name. */
export function sectionLabel({ locals: { bundle } }: Here, heading: string): string | undefined {
  return bundle === undefined || bundle.part.prefix === "" ? heading : undefined;
}

/** The name of a navigation; in a document with the page that it is of. */
export function navLabel(here: Here, label: string): string {
  const { bundle } = here.locals;
  return bundle === undefined ? label : `${label}${wordsOf(here).signs.colon}${bundle.part.title}`;
}

/** A link to a place on the same page. */
export function linkWithin({ locals: { bundle } }: Here, id: string): string {
  return bundle === undefined ? `#${id}` : hole(bundle, `#${id}`, "around");
}

/** A picture by its path within the site, for the page; nothing where a document does not have it. */
export function pictureLink(here: Here, path: string): string | undefined {
  const { bundle } = here.locals;
  return bundle === undefined ? link(here, path) : pictureIn(bundle, path);
}

/** A picture as an author named it, for the page. */
export function authoredPicture(here: Here, source: string): string | undefined {
  const { bundle } = here.locals;
  return bundle === undefined || /^data:/i.test(source)
    ? authoredLink(here, source)
    : pictureIn(bundle, source);
}

/**
 * Link from a number to its place among the figures of its edition: its definition, query and source. In a document, and
 * of another edition, whose pages may be of an older make, that is the list of all.
 */
export function figureLink(here: Here, id: string, home?: string): string {
  const { sextant: page, bundle } = here.locals;
  const own = home === undefined ? pageOf(here).report : page?.report;
  const isOwn = own !== undefined && (home === undefined || home === own.home);
  const hasEntry = bundle === undefined && isOwn && entriesOf(own).has(id);
  const of = home ?? pageOf(here).report.home;
  return link(here, hasEntry ? figureAddress(of, id) : listedAddress(of, id), "figure");
}

/**
 * A link as an author wrote it, made for this page: the board page is shown under two addresses. Nothing where it
 * would run something instead of leading somewhere.
 */
export function authoredLink(here: Here, href: string): string | undefined {
  const { bundle } = here.locals;
  if (/^(#|\/\/|https?:|mailto:|tel:)/i.test(href))
    return bundle === undefined ? href : hole(bundle, href, "text");
  if (/^[^/?#]*:/.test(href)) return undefined;
  const { pathname, search, hash } = new URL(href, new URL(homePath(here), "https://site.invalid"));
  return link(here, pathname + search + hash);
}

/** Where the page lives, which relative links in its text start from. */
function homePath(here: Here): string {
  const page = here.locals.sextant;
  if (page === undefined || !page.report.pages.some(({ slug }) => slug === page.slug)) return sitePath(here);
  return page.slug === "index" ? page.report.home : `${page.report.home}${page.slug}/`;
}
