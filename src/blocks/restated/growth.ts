import { basePeriod } from "../../compute/compare.ts";
import { baseLabel } from "../../format/labels.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { headlineMeasure } from "../../ledger/measures/changes.ts";
import type { Restatement } from "../../report/facts/story.ts";
import type { GrowthOnBases } from "../../report/facts/vintageFacts.ts";

/** The changes of this edition whose base was restated, on both bases (docs/why/mathematics.md §8). */
export function buildGrowth(book: FigureBook, restatements: readonly Restatement[]): GrowthOnBases[] {
  const { edition, calendar, locale } = book.facts;
  return (["previous", "year"] as const).flatMap((vs) => {
    const base = basePeriod(edition.period, vs, calendar);
    return restatements
      .filter(({ now }) => now.period === base.id)
      .map(({ metric, name, now }) => {
        const measure = headlineMeasure(now.unit);
        return {
          metric,
          name,
          against: baseLabel(base, edition.period, locale),
          restated: book.of(metric, measure, vs),
          published: book.of(metric, `${measure}_as_published`, vs),
        };
      })
      .filter(({ restated, published }) => restated.reason === null && published.reason === null);
  });
}
