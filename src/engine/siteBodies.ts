import type { BodyNode } from "../document/body.ts";
import type { Book } from "../report/book.ts";
import { reportsOf } from "../report/edition.ts";
import type { Report, Site } from "../report/report.ts";

type Body = readonly BodyNode[] | null;

/** What is made of the words of a file. */
export type Change = (file: string, nodes: readonly BodyNode[]) => Promise<readonly BodyNode[]>;

/** A site with other words on its pages, each as `change` makes them of those of its file. */
export async function changedBodies(site: Site, change: Change): Promise<Site> {
  const words = async (file: string, body: Body) => (body === null ? null : change(file, body));
  const page = async <Kind extends { readonly file: string; readonly body: Body }>(one: Kind) => ({
    ...one,
    body: await words(one.file, one.body),
  });
  const all = <Kind extends { readonly file: string; readonly body: Body }>(pages: readonly Kind[]) =>
    Promise.all(pages.map(page));
  const report = async (one: Report): Promise<Report> => ({ ...one, pages: await all(one.pages) });
  const book = async <Kind extends Book>(one: Kind): Promise<Kind> => ({
    ...one,
    about: await words(one.aboutFile, one.about),
    dictionary: await all(one.dictionary),
  });
  return {
    ...(await book(site)),
    editions: await Promise.all(site.editions.map(report)),
    translations: await Promise.all(site.translations.map(report)),
    books: await Promise.all(site.books.map(book)),
    sprint: await all(site.sprint),
  };
}

/** A site with other titles on the pages of its editions, each as `change` makes it of the one that its file had. */
export function withTitles(site: Site, change: (file: string, title: string) => string): Site {
  const titled = (report: Report): Report => {
    const pages = report.pages.map((page) => ({ ...page, titleText: change(page.file, page.titleText) }));
    const board = pages.find(({ slug }) => slug === "index");
    return { ...report, pages, titleText: board?.titleText ?? report.titleText };
  };
  const editions = site.editions.map(titled);
  const archive = site.archive.map((entry) => {
    const own = editions.find(({ home }) => home === entry.home);
    return own === undefined ? entry : { ...entry, titleText: own.titleText };
  });
  return { ...site, editions, archive, translations: site.translations.map(titled) };
}

/** The files whose words a site shows. */
export function filesOf(site: Site): readonly string[] {
  const books = [site, ...site.books];
  const pages = [
    ...reportsOf(site).flatMap((one) => one.pages),
    ...books.flatMap(({ dictionary }) => dictionary),
    ...site.sprint,
  ];
  const files = pages.filter(({ body }) => body !== null).map(({ file }) => file);
  return [...new Set([...files, ...books.map(({ aboutFile }) => aboutFile)])];
}
