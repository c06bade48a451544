import type { Measured, Segment } from "../../compute/measured.ts";
import { compositionOf } from "../../compute/overlap.ts";
import { visibleSegments } from "../../compute/visible.ts";
import type { Measure } from "../../content/measures.ts";
import { fromSnapshot } from "../../format/source.ts";
import { unitOf } from "../../format/unit.ts";
import { languageOf } from "../../language/language.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import type { SegmentOverlap, SegmentRow, SegmentTable } from "../../report/facts/moved.ts";
import { compare } from "../metric/comparison.ts";
import { buildSegmentEffects } from "./effects.ts";

/** A metric by each of its dimensions, the largest segment first. */
export function buildSegments(book: FigureBook, measured: Measured, takenOn: string): SegmentTable[] {
  const { config, id } = measured.metric;
  return [...measured.segments].map(([dimension, segments]) => {
    const visible = visibleSegments(measured, dimension, book.facts.edition.period);
    const shown = [...segments.keys()].filter((name) => visible.has(name));
    const rows = shown.map((name) => rowOf(book, measured, { dimension, name }));
    return {
      metric: id,
      metricName: config.name,
      unit: unitOf(config, book.facts.currency),
      dimension,
      rows: rows.sort((left, right) => (right.value.value ?? 0) - (left.value.value ?? 0)),
      effects: buildSegmentEffects(book, measured, dimension),
      overlap: overlapFacts(book, measured, dimension),
      notes: hiddenNotes(config.min_group, segments.size - shown.length, book.facts.locale),
      sourceLabel: fromSnapshot(config.from ?? "", takenOn, book.facts.locale),
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

/** How the segments' sum compares with the total of the period; null where segments add up to nothing. */
function overlapFacts(book: FigureBook, measured: Measured, dimension: string): SegmentOverlap | null {
  const composition = compositionOf(measured.metric.config);
  if (composition === "ratio" || composition === "other") return null;
  const segment = { dimension, name: "" };
  const figure = (measure: Measure) =>
    book.get({ metric: measured.metric.id, period: null, segment, measure, vs: null });
  const overlap = figure("overlap");
  if (overlap.value === null) return null;
  const kind = overlap.value === 0 ? "none" : overlap.value > 0 ? "more" : "less";
  return { kind, sum: figure("segment_sum"), overlap, share: figure("overlap_share") };
}

/** That so many segments of a dimension are not shown, as each counts fewer than the least. */
export function hiddenNotes(least: number, hidden: number, locale: string): string[] {
  return hidden === 0 ? [] : [languageOf(locale).report.segments.hidden(hidden, least)];
}
