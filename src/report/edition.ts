import { z } from "zod";
import { book } from "./book.ts";
import { look } from "./look.ts";
import { type Report, report, type Site } from "./report.ts";

export const edition = z
  .strictObject({
    report: report.describe("All that its pages show."),
    book: book.describe("What stands around it in its language."),
    look: look.describe("How it looks, with the pictures that it shows."),
  })
  .readonly()
  .meta({
    id: "Edition",
    description: "An edition in one language with all that any of its files is made of.",
  });

export interface Edition extends z.output<typeof edition> {}

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
