import { parsePeriod } from "../../calendar/period.ts";
import { isSameValue, type PublishedFigure, vintageLabel } from "../../compute/vintage.ts";
import { labelOf } from "../../format/labels.ts";
import type { Facts, FigureBook } from "../../ledger/figureBook.ts";
import type { Words } from "../../ledger/words.ts";
import type { Restatement } from "../../report/facts/story.ts";

/**
 * What was published for the periods of earlier editions and this one's snapshot computes differently
 * (docs/why/mathematics.md §8). Held against is what was published last: what a correction, or a later edition, has
 * already told is told no more.
 */
export function buildRestatements(book: FigureBook, words: Words, periods: readonly string[]): Restatement[] {
  return periods.flatMap((period) =>
    [...book.facts.measured].flatMap(([metric, { metric: definition }]) => {
      const last = lastPublished(book.facts, metric, period);
      // Candidates are computed for every edition, but most pages do not show them.
      const unseen = definition.config.role === "candidate" && last?.figure.shown.length === 0;
      return last === undefined || unseen ? [] : restated(book, words, last);
    }),
  );
}

/** What was published last of a metric for a period. */
export function lastPublished(
  { published }: Pick<Facts, "published">,
  metric: string,
  period: string,
): PublishedFigure | undefined {
  return published.get(`${metric}@${period}`)?.at(-1);
}

function restated(book: FigureBook, words: Words, { vintage, figure }: PublishedFigure): Restatement[] {
  const { calendar, locale, edition, metrics } = book.facts;
  const period = parsePeriod(figure.period, calendar);
  const now = book.of(figure.metric, "value", null, figure.period);
  if (period === null || figure.value === null || now.value === null || now.status !== "complete") return [];
  if (isSameValue(figure.value, now.value)) return [];
  const index = edition.config.restatements.findIndex(
    (told) => told.period === figure.period && (told.metrics?.includes(figure.metric) ?? true),
  );
  const told = edition.config.restatements[index];
  return [
    {
      metric: figure.metric,
      name: metrics.get(figure.metric)?.config.name ?? figure.metric,
      period: labelOf(period, locale),
      published: figure,
      publishedIn: vintageLabel(vintage, locale),
      publishedHome: vintage.home,
      now,
      revision: book.of(figure.metric, "revision", null, figure.period),
      relative: book.of(figure.metric, "percent_revision", null, figure.period),
      code: told?.code ?? null,
      whyHtml:
        told === undefined ? null : words.html(edition.front, ["restatements", index, "why"], told.why),
    },
  ];
}
