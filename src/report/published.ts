import { z } from "zod";
import type { Ledger } from "../ledger/figure.ts";
import { type PageFacts, pageFacts, type Report, report } from "./report.ts";

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

/**
 * A report without what no page and no file shows: paths, targets, SQL that no figure was computed from, and the rows
 * of queries of which nothing is drawn.
 */
export function published({ targets: _, ...built }: Report): PublishedReport {
  const isDrawn = ({ page, name }: Report["queries"][number]) =>
    built.views.some((view) => view.page === page && view.query === name);
  return {
    ...built,
    pages: built.pages.map(withoutPath),
    queries: built.queries.filter(isDrawn),
    ledger: withNamedQueries(built.ledger),
  };
}

function withoutPath({ file: _, ...page }: PageFacts): z.output<typeof publishedPage> {
  return page;
}

function withNamedQueries(ledger: Ledger): Ledger {
  const named = new Set(ledger.figures.flatMap(({ queries }) => queries));
  const queries = Object.entries(ledger.queries).filter(([key]) => named.has(key));
  return { ...ledger, queries: Object.fromEntries(queries) };
}
