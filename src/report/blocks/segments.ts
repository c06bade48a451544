import { previous } from "../../calendar/period.ts";
import { formatLongDate } from "../../format/period.ts";
import { effectsOf } from "../effects.ts";
import type { FigureBook } from "../figureBook.ts";
import { labelOf } from "../labels.ts";
import type { Measured, Segment } from "../measured.ts";
import type { SegmentEffects, SegmentRow, SegmentTable } from "../report.ts";
import { unitOf } from "../unit.ts";
import { visibleSegments } from "../visible.ts";
import { compare } from "./metricFacts.ts";

/** A metric by each of its dimensions, the largest segment first. */
export function buildSegments(book: FigureBook, measured: Measured, takenOn: string): SegmentTable[] {
  const { config, id } = measured.metric;
  return [...measured.segments].map(([dimension, segments]) => {
    const visible = visibleSegments(measured, dimension, book.facts.edition.period);
    const shown = [...segments.keys()].filter((name) => visible.has(name));
    const hidden = segments.size - shown.length;
    const rows = shown.map((name) => rowOf(book, measured, { dimension, name }));
    return {
      metric: id,
      metricName: config.name,
      unit: unitOf(config, book.facts.currency),
      dimension,
      rows: rows.sort((left, right) => (right.value.value ?? 0) - (left.value.value ?? 0)),
      effects: effectsFacts(book, measured, dimension, shown),
      notes: notesOf(measured, hidden),
      sourceLabel: `${config.from ?? ""}, snapshot of ${formatLongDate(takenOn, book.facts.locale)}`,
    };
  });
}

/** Mix and rate of a ratio since the previous period, the segment that moved the total most first. */
function effectsFacts(
  book: FigureBook,
  measured: Measured,
  dimension: string,
  shown: readonly string[],
): SegmentEffects | null {
  const { edition, calendar, locale } = book.facts;
  const effects = effectsOf(measured, dimension, edition.period, "previous");
  if ("missing" in effects) return null;
  const figure = (measure: string, segment: Segment | null) =>
    book.get({ metric: measured.metric.id, period: null, segment, measure, vs: "previous" });
  const size = ({ rate, mix }: { rate: number; mix: number }) => Math.abs(rate + mix);
  const ranked = effects.parts
    .filter(({ name }) => shown.includes(name))
    .sort((left, right) => size(right) - size(left));
  return {
    against: labelOf(previous(edition.period, calendar), locale),
    rows: ranked.map(({ name }) => ({
      name,
      rate: figure("rate_effect", { dimension, name }),
      mix: figure("mix_effect", { dimension, name }),
    })),
    rate: figure("rate_effect", { dimension, name: "" }),
    mix: figure("mix_effect", { dimension, name: "" }),
    change: figure("change", null),
    reversal: effects.reversal,
  };
}

function rowOf(book: FigureBook, measured: Measured, segment: Segment): SegmentRow {
  return {
    name: segment.name,
    value: book.get({ metric: measured.metric.id, period: null, segment, measure: "value", vs: null }),
    previous: compare(book, measured, "previous", segment),
    year: compare(book, measured, "year", segment),
  };
}

function notesOf(measured: Measured, hidden: number): string[] {
  const { value = "", min_group: least } = measured.metric.config;
  const notes: string[] = [];
  if (/\bdistinct\b/i.test(value))
    notes.push("People can be in several segments: segments of a distinct count need not sum to the total.");
  if (hidden === 1) notes.push(`One segment is not shown: it counts fewer than ${least}.`);
  if (hidden > 1)
    notes.push(
      `${hidden} segments are not shown: they count fewer than ${least}, or would give such a one away.`,
    );
  return notes;
}
