import { z } from "zod";
import type { Ledger } from "../ledger/figure.ts";
import { book, type DictionaryEntry, dictionaryEntry } from "./book.ts";
import { type Edition, edition } from "./edition.ts";
import { type PageFacts, pageFacts, type Report, report } from "./report.ts";

/** What only our own build needs: where a text lies below the root. */
const PLACE = { file: true } as const;

const page = pageFacts
  .unwrap()
  .omit(PLACE)
  .readonly()
  .meta({ id: "PublishedPage", description: "A page, its words, and the blocks that it shows." });

const entry = dictionaryEntry
  .unwrap()
  .omit(PLACE)
  .readonly()
  .meta({ id: "PublishedEntry", description: "The definition card of one metric." });

/** Without the targets by which the next edition sees which have moved. */
const publishedReport = report
  .unwrap()
  .omit({ targets: true })
  .extend({ pages: z.array(page).readonly() })
  .readonly()
  .meta({ id: "PublishedReport", description: "All that the pages of an edition show." });

const publishedBook = book
  .unwrap()
  .omit({ aboutFile: true })
  .extend({ dictionary: z.array(entry).readonly() })
  .readonly()
  .meta({ id: "PublishedBook", description: "What stands around an edition, in its language." });

/** An edition as whoever may read its pages may have it: the content of `report.json`. */
export const publishedEdition = z
  .strictObject({ ...edition.unwrap().shape, report: publishedReport, book: publishedBook })
  .readonly();

export interface PublishedEdition extends z.output<typeof publishedEdition> {}

/**
 * An edition without what no page and no file shows: paths, targets, SQL that no figure was computed from, and the rows
 * of queries of which nothing is drawn.
 */
export function published({ report: whole, book: around, look }: Edition): PublishedEdition {
  const { aboutFile: _, ...told } = around;
  return {
    report: withoutHidden(whole),
    book: { ...told, dictionary: around.dictionary.map(withoutFile) },
    look,
  };
}

function withoutHidden({ targets: _, ...shown }: Report): z.output<typeof publishedReport> {
  const isDrawn = ({ page: slug, name }: Report["queries"][number]) =>
    shown.views.some((view) => view.page === slug && view.query === name);
  return {
    ...shown,
    pages: shown.pages.map(withoutFile),
    queries: shown.queries.filter(isDrawn),
    ledger: withNamedQueries(shown.ledger),
  };
}

function withoutFile<Text extends PageFacts | DictionaryEntry>({
  file: _,
  ...told
}: Text): Omit<Text, "file"> {
  return told;
}

function withNamedQueries(ledger: Ledger): Ledger {
  const named = new Set(ledger.figures.flatMap(({ queries }) => queries));
  const queries = Object.entries(ledger.queries).filter(([key]) => named.has(key));
  return { ...ledger, queries: Object.fromEntries(queries) };
}
