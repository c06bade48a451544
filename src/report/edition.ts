import type { Book, Report, Site } from "./report.ts";

/**
 * An edition in one language with all that any of its files is made of: the report, what stands around it in its
 * language, and the pictures that it shows. It is what `report.json` holds.
 */
export interface Edition {
  readonly report: Report;
  readonly book: Book;
  readonly look: Look;
}

/** How the pages look, and where they are. */
export type Look = Pick<
  Site,
  "indexed" | "address" | "logo" | "icon" | "accent" | "frozen" | "announced" | "pictures"
>;

/** One of the editions of a site, in one of its languages. */
export function editionOf(site: Site, report: Report): Edition {
  const book = [site, ...site.books].find(({ language }) => language === report.language) ?? site;
  const { language, locale, company, product, mission, confidentiality } = book;
  const { aboutFile, about, dictionary, audit } = book;
  const { indexed, address, logo, icon, accent, frozen, announced, pictures } = site;
  return {
    report,
    book: {
      ...{ language, locale, company, product, mission, confidentiality },
      ...{ aboutFile, about, dictionary, audit },
    },
    look: { indexed, address, logo, icon, accent, frozen, announced, pictures },
  };
}

/** The site of a single edition: what its pages are rendered from where there is nothing but the edition. */
export function siteOf({ report, book, look }: Edition): Site {
  return { ...book, ...look, editions: [report], translations: [], books: [], archive: [], sprint: [] };
}
