import { z } from "zod";
import { type Picture, picture } from "../document/picture.ts";
import { frozen } from "./archive.ts";
import type { Book, DictionaryEntry } from "./book.ts";
import { factsOf } from "./factsOf.ts";
import type { Report, Site } from "./report.ts";

export const look = z
  .strictObject({
    indexed: z.boolean().describe("May search engines list the pages?"),
    address: z
      .string()
      .nullable()
      .describe(
        'Where the site is hosted: "https://reports.example.com/board/"; null where nobody has said.',
      ),
    base: z.string().describe('Where it is on its host: "/", or "/board/".'),
    logo: z.string().nullable(),
    icon: z.string().nullable().describe("A team's own icon; null for ours."),
    accent: z.string().nullable().describe("The team's colour."),
    styles: z
      .string()
      .exactOptional()
      .describe(
        "The team's own style, which comes after ours; its files are among the pictures. Left out where there is none.",
      ),
    deck: z
      .strictObject({
        appendix: z.boolean().describe("Do details stand behind the slides of the talk?"),
        template: z
          .strictObject({
            name: z.string().describe("Of its file, below content/."),
            data: z.string().describe("Its masters, layouts and themes as a zip, in base64."),
          })
          .readonly()
          .nullable()
          .describe("The company's own, which the PowerPoint deck fills; null for ours."),
      })
      .readonly()
      .describe("How the deck is made."),
    frozen: frozen.nullable().describe("The version that it is; null of a draft."),
    announced: z
      .array(z.strictObject({ label: z.string(), onLabel: z.string() }).readonly())
      .readonly()
      .describe("Editions that are announced, the next one first."),
    pictures: z.array(picture).readonly().describe("All that its pages show, and its logo and icon."),
  })
  .readonly()
  .meta({ id: "Look", description: "How the pages look, and where they are." });

/** The full address of a path of the site; null where the report does not say on which host it is. */
export function addressOf({ address }: Pick<Look, "address">, path: string): string | null {
  return address === null ? null : new URL(path.slice(1), address).href;
}

export interface Look extends z.output<typeof look> {}

/**
 * An edition in one language with all that any of its files is made of: the report, what stands around it in its
 * language, and the pictures that it shows. It is what `report.json` holds.
 */
export interface Edition {
  readonly report: Report;
  readonly book: Book;
  readonly look: Look;
}

/** One of the editions of a site, in one of its languages, with the pictures that it shows. */
export function editionOf(site: Site, report: Report): Edition {
  const { look: own, ...rest } = wholeEdition(site, report);
  const { about, dictionary } = rest.book;
  const isOwn = isShown([report.pages, about, dictionary, own.logo, own.icon], own.styles ?? "");
  return { ...rest, look: { ...own, pictures: own.pictures.filter(isOwn) } };
}

/** The same with all pictures of the site. */
export function wholeEdition(site: Site, report: Report): Edition {
  const own = bookOf(site, report);
  const { language, locale, company, product, mission, confidentiality } = own;
  const { aboutFile, about, audit } = own;
  const dictionary = own.dictionary.map((entry) => ({ ...entry, ...latestIn(report, entry.id) }));
  const {
    indexed,
    address,
    base,
    logo,
    icon,
    accent,
    styles,
    deck,
    frozen: version,
    announced,
    pictures,
  } = site;
  return {
    report,
    book: {
      ...{ language, locale, company, product, mission, confidentiality },
      ...{ aboutFile, about, dictionary, audit },
    },
    look: {
      ...{ indexed, address, base, logo, icon, accent, deck, frozen: version, announced, pictures },
      ...(styles === undefined ? {} : { styles }),
    },
  };
}

/** All reports of a site: the editions, and the same in further languages. */
export function reportsOf({
  editions,
  translations,
}: Pick<Site, "editions" | "translations">): readonly Report[] {
  return [...editions, ...translations];
}

/** What stands around a report in its language. */
export function bookOf(site: Site, { language }: Pick<Report, "language">): Book {
  return [site, ...site.books].find((book) => book.language === language) ?? site;
}

/** What an edition says of a metric of the dictionary. */
export function latestIn(report: Report, id: string): Pick<DictionaryEntry, "latest" | "latestEdition"> {
  return { latest: factsOf(report, id), latestEdition: report.id };
}

/** Is a picture named anywhere in what pages show, or in their style? */
function isShown(pages: readonly unknown[], styles: string): (picture: Picture) => boolean {
  const text = JSON.stringify(pages);
  return ({ address }) =>
    text.includes(JSON.stringify(address)) || styles.includes(`url("${address.slice(1)}")`);
}

/** The site of a single edition: what its pages are rendered from where there is nothing but the edition. */
export function siteOf({ report, book, look: own }: Edition): Site {
  return {
    ...book,
    ...own,
    editions: [report],
    translations: [],
    books: [],
    archive: [],
    withdrawn: [],
    released: [],
    sprint: [],
  };
}
