import { GRAINS, type Period, periodsBetween } from "../../calendar/period.ts";
import type { Measured } from "../../compute/measured.ts";
import { labelOf } from "../../format/labels.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { HistoryRow } from "../../report/facts/slices.ts";
import { compare } from "./comparison.ts";

/** So many of the latest quarters and years are listed. */
const MOST = { quarter: 8, year: 4 } as const;

/** A metric by quarter and by year, as far as the data go and up to the edition, each beside the one before; newest first. */
export function buildHistory(book: FigureBook, measured: Measured): HistoryRow[] {
  return (["quarter", "year"] as const).flatMap((grain) =>
    periodsOf(book, measured, grain).flatMap((period) => rowOf(book, measured, period)),
  );
}

function periodsOf(book: FigureBook, measured: Measured, grain: keyof typeof MOST): Period[] {
  const { calendar, coverage, metric } = measured;
  if (GRAINS.indexOf(grain) < GRAINS.indexOf(metric.config.grain)) return [];
  const last = Math.min(coverage.to, book.facts.edition.period.last);
  return periodsBetween(coverage.from, last, grain, calendar).slice(-MOST[grain]).reverse();
}

function rowOf(book: FigureBook, measured: Measured, period: Period): HistoryRow[] {
  const value = book.of(measured.metric.id, "value", null, period.id);
  if (value.value === null) return [];
  const comparison = compare(book, measured, "previous", null, period);
  return [{ label: labelOf(period, book.facts.locale), value, comparison }];
}
