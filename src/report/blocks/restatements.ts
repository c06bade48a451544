import { parsePeriod } from "../../calendar/period.ts";
import { type Diagnostic, warningAt } from "../../content/diagnostic.ts";
import { formatNumber, formatRelative } from "../../format/number.ts";
import { revision } from "../../metrics/restatement.ts";
import type { Figure } from "../figure.ts";
import type { FigureBook } from "../figureBook.ts";
import { labelOf } from "../labels.ts";
import type { Report, Restatement } from "../report.ts";
import { NOT_AVAILABLE } from "../worded.ts";
import type { Words } from "../words.ts";

/** Figures of the same period closer than this, relative, are the same: sums of floating numbers may differ in order. */
const SAME = 1e-9;

/** What earlier editions showed for their own periods and this one's snapshot computes differently (mathematics §8). */
export function buildRestatements(book: FigureBook, words: Words, earlier: readonly Report[]): Restatement[] {
  return earlier.flatMap((report) =>
    [...book.facts.measured].flatMap(([metric, { metric: definition }]) => {
      const published = report.ledger.figures.find(({ id }) => id === `${metric}@${report.period.id}`);
      // Candidates are computed for every edition, but most pages do not show them.
      const unseen = definition.config.role === "candidate" && published?.shown.length === 0;
      return published === undefined || unseen ? [] : restated(book, words, report, published);
    }),
  );
}

/** A revision that nobody explains is a warning. */
export function checkRestatements(book: FigureBook, restatements: readonly Restatement[]): Diagnostic[] {
  const { front } = book.facts.edition;
  return restatements
    .filter(({ code }) => code === null)
    .map(({ metric, period, publishedText, now, relativeText }) =>
      warningAt(
        front.placeOf(["restatements"]),
        "unexplained-revision",
        `${metric} of ${period} was published as ${publishedText} and is now ${now.text} (${relativeText})`,
        `Add \`restatements: [{ period: ${now.period}, metrics: [${metric}], code: R1, why: … }]\`.`,
      ),
    );
}

function restated(book: FigureBook, words: Words, report: Report, published: Figure): Restatement[] {
  const { calendar, locale, edition, metrics } = book.facts;
  const period = parsePeriod(published.period, calendar);
  const now = book.of(published.metric, "value", null, published.period);
  const comparable = published.status === "complete" && now.status === "complete";
  if (period === null || published.value === null || now.value === null || !comparable) return [];
  const { absolute, relative } = revision(published.value, now.value);
  if (typeof absolute !== "number" || Math.abs(absolute) <= SAME * Math.abs(published.value)) return [];
  const index = edition.config.restatements.findIndex(
    (told) => told.period === published.period && (told.metrics?.includes(published.metric) ?? true),
  );
  const told = edition.config.restatements[index];
  return [
    {
      metric: published.metric,
      name: metrics.get(published.metric)?.config.name ?? published.metric,
      period: labelOf(period, locale),
      publishedText: published.text,
      publishedIn: report.label,
      now,
      revisionText: formatNumber(absolute, now.unit, locale, { signed: true, difference: true }),
      relativeText: typeof relative === "number" ? formatRelative(relative, locale) : NOT_AVAILABLE,
      code: told?.code ?? null,
      whyHtml:
        told === undefined ? null : words.html(edition.front, ["restatements", index, "why"], told.why),
    },
  ];
}
