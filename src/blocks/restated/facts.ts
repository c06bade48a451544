import { parsePeriod } from "../../calendar/period.ts";
import { isSameValue, type PublishedFigure, vintageLabel, vintageName } from "../../compute/vintage.ts";
import { type Diagnostic, errorAt, warningAt } from "../../content/diagnostic.ts";
import { labelOf } from "../../format/labels.ts";
import { formatRelative } from "../../format/number.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { Words } from "../../ledger/words.ts";
import type { Restatement } from "../../report/facts/story.ts";

/**
 * What was published for the periods of earlier editions and this one's snapshot computes differently
 * (docs/mathematics.md §8). Held against is what was published last: what a correction, or a later edition, has already
 * told is told no more.
 */
export function buildRestatements(book: FigureBook, words: Words, periods: readonly string[]): Restatement[] {
  return periods.flatMap((period) =>
    [...book.facts.measured].flatMap(([metric, { metric: definition }]) => {
      const last = lastPublished(book, metric, period);
      // Candidates are computed for every edition, but most pages do not show them.
      const unseen = definition.config.role === "candidate" && last?.figure.shown.length === 0;
      return last === undefined || unseen ? [] : restated(book, words, last);
    }),
  );
}

/**
 * A revision that nobody explains: an error where the figure was released and has moved by more than `tolerance` (a
 * fraction of what was published), else a warning.
 */
export function checkRestatements(
  book: FigureBook,
  restatements: readonly Restatement[],
  tolerance: number,
): Diagnostic[] {
  const place = book.facts.edition.front.placeOf(["restatements"]);
  return restatements
    .filter(({ code }) => code === null)
    .flatMap((restatement) => {
      const last = lastPublished(book, restatement.metric, restatement.now.period);
      if (last === undefined) return [];
      const told = [sentenceOf(restatement, last), mendOf(last)] as const;
      const { value } = restatement.relative;
      const isFar = value === null || Math.abs(value) > tolerance;
      return isFar && last.vintage.version !== null
        ? errorAt(place, CODE, told[0], `${told[1]} ${limitOf(tolerance, book.facts.locale)}`)
        : warningAt(place, CODE, ...told);
    });
}

const CODE = "unexplained-revision";

function sentenceOf({ metric, period, published, now, relative }: Restatement, { vintage }: PublishedFigure) {
  const was = vintage.version === null ? "was" : "was published as";
  return `${metric} of ${period} ${was} ${published.text} in ${vintageName(vintage)} and is now ${now.text} (${relative.text})`;
}

function mendOf({ figure }: PublishedFigure): string {
  return `Add \`restatements: [{ period: ${figure.period}, metrics: [${figure.metric}], code: R1, why: … }]\`.`;
}

function limitOf(tolerance: number, locale: string): string {
  const most = formatRelative(tolerance, locale, false);
  return `Without a word, a released figure may move by no more than ${most} (\`revision_tolerance\`).`;
}

function lastPublished(book: FigureBook, metric: string, period: string): PublishedFigure | undefined {
  return book.facts.published.get(`${metric}@${period}`)?.at(-1);
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
