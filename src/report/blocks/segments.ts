import { previous } from "../../calendar/period.ts";
import { formatLongDate } from "../../format/period.ts";
import type { FigureBook } from "../figureBook.ts";
import { type Measured, type Segment, sizeIn } from "../measured.ts";
import type { SegmentRow, SegmentTable } from "../report.ts";
import { unitOf } from "../unit.ts";
import { compare } from "./metricFacts.ts";

/** A metric by each of its dimensions, the largest segment first. */
export function buildSegments(book: FigureBook, measured: Measured, takenOn: string): SegmentTable[] {
  const { config, id } = measured.metric;
  return [...measured.segments].map(([dimension, segments]) => {
    const shown = [...segments.keys()].filter((name) => isLargeEnough(book, measured, { dimension, name }));
    const hidden = segments.size - shown.length;
    const rows = shown.map((name) => rowOf(book, measured, { dimension, name }));
    return {
      metric: id,
      metricName: config.name,
      unit: unitOf(config, book.facts.currency),
      dimension,
      rows: rows.sort((left, right) => (right.value.value ?? 0) - (left.value.value ?? 0)),
      notes: notesOf(measured, hidden),
      sourceLabel: `${config.from ?? ""}, snapshot of ${formatLongDate(takenOn, book.facts.locale)}`,
    };
  });
}

function rowOf(book: FigureBook, measured: Measured, segment: Segment): SegmentRow {
  return {
    name: segment.name,
    value: book.get({ metric: measured.metric.id, period: null, segment, measure: "value", vs: null }),
    previous: compare(book, measured, "previous", segment),
    year: compare(book, measured, "year", segment),
  };
}

/** Segments smaller than `min_group` in the edition's period or the one before are not shown. */
function isLargeEnough(book: FigureBook, measured: Measured, segment: Segment): boolean {
  const { edition, calendar } = book.facts;
  const { min_group: least, unit } = measured.metric.config;
  const countsPeople =
    measured.metric.config.value === undefined || !["currency", "score", "ratio"].includes(unit);
  if (!countsPeople) return true;
  const sizes = [edition.period, previous(edition.period, calendar)].map((period) =>
    sizeIn(measured, period, segment),
  );
  return sizes.every((size) => size === null || size >= least) && sizes[0] !== null;
}

function notesOf(measured: Measured, hidden: number): string[] {
  const { value = "", min_group: least } = measured.metric.config;
  const notes: string[] = [];
  if (/\bdistinct\b/i.test(value))
    notes.push("People can be in several segments: segments of a distinct count need not sum to the total.");
  if (hidden === 1) notes.push(`One segment smaller than ${least} is not shown.`);
  if (hidden > 1) notes.push(`${hidden} segments smaller than ${least} are not shown.`);
  return notes;
}
