import type { Medium, Setting } from "../blocks/setting.ts";
import { type Language, languageOf } from "../language/language.ts";
import type { Report } from "../report/report.ts";
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

/** Opens a page of an edition to the components on it. */
export function openPage(here: Here, report: Report, slug: string, medium: Medium = "page"): void {
  const { locale } = report;
  const say = languageOf(locale);
  here.locals.say = say;
  here.locals.sextant = { report, slug, medium, locale, say, ids: new Map() };
}

/** Opens a page that belongs to no edition: the components on it know its language alone (`language` as in a Book). */
export function openBare(here: Here, locale: string, language: string | null = null): void {
  here.locals.say = languageOf(locale);
  here.locals.language = language;
}

/** The words of the page that a component stands on. */
export function wordsOf(here: Here): Language {
  const { say } = here.locals;
  if (say === undefined) throw new Error(`${here.url.pathname} was not opened, so it has no language.`);
  return say;
}

/** The page that a component stands on. */
export function pageOf(here: Here): PageContext {
  const page = here.locals.sextant;
  if (page === undefined)
    throw new Error(`${here.url.pathname} belongs to no edition, so it has no figures to show.`);
  return page;
}

/** `wish`, made unique on the page. */
export function uniqueId(here: Here, wish: string): string {
  const { ids } = pageOf(here);
  const count = (ids.get(wish) ?? 0) + 1;
  ids.set(wish, count);
  return count === 1 ? wish : `${wish}-${count}`;
}

/** Link from a number to its place among the figures of its edition: its definition, query and source. */
export function figureLink(here: Here, id: string, home = pageOf(here).report.home): string {
  return link(here, `${home}figures/#${fragment(id)}`);
}

/**
 * A link as an author wrote it, made for this page: the board page is shown under two addresses. Nothing where it
 * would run something instead of leading somewhere.
 */
export function authoredLink(here: Here, href: string): string | undefined {
  if (/^(#|\/\/|https?:|mailto:|tel:)/i.test(href)) return href;
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

/** Browsers decode fragments, and ids of figures are percent-encoded themselves. */
function fragment(id: string): string {
  return id.replaceAll("%", "%25");
}
