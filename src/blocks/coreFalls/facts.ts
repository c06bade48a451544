import { isCalendarAdjusted } from "../../compute/calendarDays.ts";
import { corePart } from "../../compute/drivers/core.ts";
import type { Measured } from "../../compute/measured.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { CoreFall } from "../../report/facts/coreFacts.ts";
import { compare, judgementOf } from "../metric/comparison.ts";

/**
 * The totals of an edition that moved the better way against the previous period while a part that they declare as
 * `core` moved the worse way. Both must show as a change, and both periods must be complete.
 */
export function buildCoreFalls(book: FigureBook): CoreFall[] {
  return [...book.facts.measured.values()].flatMap((measured) =>
    measured.metric.config.core.flatMap((item) => fallOf(book, measured, item) ?? []),
  );
}

function fallOf(book: FigureBook, measured: Measured, item: string): CoreFall | null {
  const { id, config } = measured.metric;
  const { metric, segment } = corePart(id, item);
  const part = book.facts.measured.get(metric);
  const isKnown = segment === null || measured.segments.get(segment.dimension)?.has(segment.name) === true;
  if (part === undefined || !isKnown) return null;
  const total = compare(book, measured, "previous", null);
  const fall = compare(book, part, "previous", segment);
  // A total from zero has no relative change, but a part that falls hides behind it all the same.
  const isLike = isCalendarAdjusted(config) && total.change.value !== null;
  const rise = isLike ? total.judgement : judgementOf(total.difference, config.better);
  const isWhole = total.partLabel === null && fall.partLabel === null;
  if (!isWhole || rise !== "good" || fall.judgement !== "bad") return null;
  const say = languageOf(book.facts.locale).report.segments;
  const partName =
    segment === null ? part.metric.config.name : say.part(config.name, segment.dimension, segment.name);
  return { metric: id, name: config.name, total, part: metric, segment, partName, fall };
}
