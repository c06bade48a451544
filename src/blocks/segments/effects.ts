import { previous } from "../../calendar/period.ts";
import { effectsOf, type Scope, shownSegments } from "../../compute/drivers/effects.ts";
import { factorsOf } from "../../compute/drivers/product.ts";
import type { Measured } from "../../compute/measured.ts";
import { compositionOf } from "../../compute/overlap.ts";
import type { Versus } from "../../content/figureId.ts";
import type { Measure } from "../../content/measures.ts";
import { baseLabel } from "../../format/labels.ts";
import { unitOf } from "../../format/unit.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { FigureBook } from "../../ledger/figureBook.ts";
import { effectSums, segmentSums } from "../../ledger/sumTexts.ts";
import type { EffectParts, SegmentEffect, SegmentEffects } from "../../report/facts/moved.ts";
import { showsNothing } from "../bridge/facts.ts";
import { effectRounding } from "./effectRounding.ts";

/** What the segments of a dimension did since the previous period, the one that moved the total most first. */
export function buildSegmentEffects(
  book: FigureBook,
  measured: Measured,
  dimension: string,
): SegmentEffects | null {
  const { edition, calendar, locale, measured: others } = book.facts;
  const base = previous(edition.period, calendar);
  const scope: Scope = { known: measured, others, dimension, base, period: edition.period };
  const change = book.of(measured.metric.id, "change", "previous");
  const composition = compositionOf(measured.metric.config);
  if (change.value === null || composition === "other") return null;
  const ask = asking(book, measured, dimension);
  const effects = effectsOf(scope);
  const isProduct = factorsOf(measured, others, dimension) !== null;
  const other = ask("other_effect");
  const isApart = other.reason !== "segments overlap";
  const shape = { isApart, isRatio: composition === "ratio", isTaken: "parts" in effects };
  const residual = isProduct && shape.isTaken ? book.of(measured.metric.id, "residual", "previous") : null;
  const rows = shownSegments(scope)
    .map((name) => effectRow(ask, name, shape))
    .sort((left, right) => size(right) - size(left));
  const source = sourceOf(book, measured, dimension);
  return {
    against: baseLabel(base, edition.period, locale),
    ranking: isApart ? "effect" : "own change",
    rows,
    other: showsNothing(other) ? null : other,
    change,
    parts: isProduct || shape.isRatio ? partsOf(ask, isProduct) : null,
    residual: residual === null || showsNothing(residual) ? null : residual,
    reversal: "parts" in effects && effects.reversal,
    rounding: effectRounding({
      rows,
      segments: segmentSums(source),
      parts: effectSums(source),
      isRatio: shape.isRatio,
      isCut: rows.length < (measured.segments.get(dimension)?.size ?? 0),
    }),
  };
}

/** What the sums of a dimension are made from. */
function sourceOf(
  { facts }: FigureBook,
  known: Measured,
  dimension: string,
): Parameters<typeof segmentSums>[0] {
  const { edition, measured: others, locale, published, currency } = facts;
  const { id, config } = known.metric;
  const segment = { dimension, name: "" };
  const ref = {
    metric: id,
    period: edition.period.id,
    segment,
    measure: "total_effect",
    vs: "previous",
  } as const;
  return { ref, known, others, period: edition.period, unit: unitOf(config, currency), locale, published };
}

/** The figures of one dimension of a metric, by measure and segment (none for the dimension as a whole). */
type Ask = (measure: Measure, name?: string) => Figure;

function asking(book: FigureBook, { metric }: Measured, dimension: string): Ask {
  const vs: Versus = "previous";
  return (measure, name = "") =>
    book.get({ metric: metric.id, period: null, segment: { dimension, name }, measure, vs });
}

interface Shape {
  /** Do the segments make the total, so that each did a part of its change? */
  readonly isApart: boolean;
  readonly isRatio: boolean;
  /** Is the change taken apart into rate and mix? */
  readonly isTaken: boolean;
}

function effectRow(ask: Ask, name: string, { isApart, isRatio, isTaken }: Shape): SegmentEffect {
  return {
    name,
    effect: isApart ? ask("total_effect", name) : ask("change", name),
    share: isApart && !isRatio ? ask("effect_share", name) : null,
    rate: isTaken ? ask("rate_effect", name) : null,
    mix: isTaken ? ask("mix_effect", name) : null,
  };
}

function partsOf(ask: Ask, isProduct: boolean): EffectParts {
  return {
    volume: isProduct ? ask("volume_effect") : null,
    mix: ask("mix_effect"),
    rate: ask("rate_effect"),
  };
}

function size({ effect }: SegmentEffect): number {
  return Math.abs(effect.value ?? 0);
}
