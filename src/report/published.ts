import { z } from "zod";
import type { Ledger } from "../ledger/figure.ts";
import { type Book, book, type DictionaryEntry, dictionaryEntry } from "./book.ts";
import { type Edition, latestIn, look } from "./edition.ts";
import { isSaid } from "./outline/inline.ts";
import { type PageFacts, pageFacts, type Report, report } from "./report.ts";
import { seenOf } from "./seen.ts";

/** What only our own build needs of a page: where it lies. */
const PRIVATE_OF_PAGE = { file: true } as const;

/** What only our own build needs of a report: the targets by which the next edition sees which have moved. */
const PRIVATE = { targets: true } as const;

export const publishedPage = pageFacts
  .unwrap()
  .omit(PRIVATE_OF_PAGE)
  .readonly()
  .meta({ id: "PublishedPage", description: "A page, its words, and the blocks that it shows." });

/** A report as whoever may read its pages may have it: the content of `report.json`. */
export const publishedReport = report
  .unwrap()
  .omit(PRIVATE)
  .extend({ pages: z.array(publishedPage).readonly() })
  .readonly();

export interface PublishedReport extends z.output<typeof publishedReport> {}

/** What only our own build needs of what stands around an edition: where it lies. */
const PRIVATE_OF_BOOK = { aboutFile: true } as const;

const publishedEntry = dictionaryEntry
  .unwrap()
  .omit({ ...PRIVATE_OF_PAGE, latest: true, latestEdition: true })
  .readonly()
  .meta({
    id: "PublishedEntry",
    description: "The definition card of one metric; its values are those of the report.",
  });

export const publishedBook = book
  .unwrap()
  .omit(PRIVATE_OF_BOOK)
  .extend({ dictionary: z.array(publishedEntry).readonly() })
  .readonly()
  .meta({ id: "PublishedBook" });

/** An edition in one language as whoever may read its pages may have it: the content of `report.json`. */
export const publishedEdition = z
  .strictObject({ report: publishedReport, book: publishedBook, look })
  .readonly();

export interface PublishedEdition extends z.output<typeof publishedEdition> {}

/** An edition without what no page and no file shows. */
export function publishedOf({ report: built, book: around, look: seen }: Edition): PublishedEdition {
  return { report: published(built), book: withoutPaths(around), look: seen };
}

/** An edition that was published, for our own renderers: what only a build needs is empty in it. */
export function editionFrom({ report: read, book: around, look: seen }: PublishedEdition): Edition {
  const own: Report = {
    ...read,
    targets: [],
    pages: read.pages.map((page) => ({ ...page, file: "" })),
  };
  const dictionary = around.dictionary.map(
    (entry): DictionaryEntry => ({ ...entry, file: "", ...latestIn(own, entry.id) }),
  );
  return { report: own, book: { ...around, aboutFile: "", dictionary }, look: seen };
}

function withoutPaths({ aboutFile: _, ...around }: Book): z.output<typeof publishedBook> {
  const seen = (body: Book["about"]) => body && seenOf(body, () => true);
  const dictionary = around.dictionary.map(
    ({ file: __, latest: ___, latestEdition: ____, body, ...entry }) => ({ ...entry, body: seen(body) }),
  );
  return { ...around, about: seen(around.about), dictionary };
}

/**
 * A report without what no page and no file shows: paths, targets, SQL that no figure was computed from, the rows of
 * queries of which nothing is drawn, and words that no page says.
 */
export function published({ targets: _, ...built }: Report): PublishedReport {
  const isDrawn = ({ page, name }: Report["queries"][number]) =>
    built.views.some((view) => view.page === page && view.query === name);
  return {
    ...built,
    pages: built.pages.map((page) => seenPage(page, built)),
    queries: built.queries.filter(isDrawn),
    ledger: withNamedQueries(built.ledger),
  };
}

function seenPage(
  { file: _, body, ...page }: PageFacts,
  built: Pick<Report, "ledger" | "label" | "period">,
): z.output<typeof publishedPage> {
  return { ...page, body: body && seenOf(body, (node) => isSaid(node, built)) };
}

function withNamedQueries(ledger: Ledger): Ledger {
  const named = new Set(ledger.figures.flatMap(({ queries }) => queries));
  const queries = Object.entries(ledger.queries).filter(([key]) => named.has(key));
  return { ...ledger, queries: Object.fromEntries(queries) };
}
