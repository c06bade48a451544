import { unitName } from "../../format/unit.ts";
import type { Language } from "../../language/language.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { SegmentChart, SegmentEffect, SegmentEffects, SegmentTable } from "../../report/facts/moved.ts";

/** A column of the table of effects: a figure for each segment, for all that are not shown, and for the total. */
export interface EffectColumn {
  readonly label: string;
  readonly ofRow: (row: SegmentEffect) => Figure | null;
  readonly other: Figure | null;
  readonly total: Figure | null;
}

/** The columns of a table of effects: what takes a ratio's change apart comes before the sum of it, else after. */
export function effectColumns(effects: SegmentEffects, say: Language): readonly EffectColumn[] {
  const words = say.blocks.segments;
  const { rows, parts, other, change } = effects;
  const isTaken = rows.some((row) => row.rate !== null);
  const isShared = rows.some((row) => row.share !== null);
  const rate = { label: words.rate, ofRow: byRate, other: null, total: parts?.rate ?? null };
  const mix = { label: words.mix, ofRow: byMix, other: null, total: parts?.mix ?? null };
  const label = isRatio(effects) ? words.together : say.blocks.common.change;
  const total = effects.ranking === "effect" || isShared ? change : null;
  const effect = { label, ofRow: (row: SegmentEffect) => row.effect, other, total };
  const share = { label: words.share, ofRow: byShare, other: null, total: null };
  if (isRatio(effects)) return [...(isTaken ? [rate, mix] : []), effect];
  return [effect, ...(isShared ? [share] : []), ...(isTaken ? [mix, rate] : [])];
}

/** What a table of effects tells, as its heading. */
export function effectsCaption(effects: SegmentEffects, { blocks }: Language): string {
  return isRatio(effects) ? blocks.segments.habits : blocks.segments.most;
}

/** What the columns of a table of effects are, under its heading. */
export function effectsSubtitle(
  { metricName, dimension, unit }: SegmentTable,
  effects: SegmentEffects,
  say: Language,
): string {
  const words = say.blocks.segments;
  const counted = unit.kind === "percent" ? words.points : unitName(unit, say);
  const what = words.effects(metricName, dimension, counted, effects.against);
  if (isRatio(effects)) return `${what} ${words.ofRatio}`;
  if (effects.rows.some((row) => row.rate !== null)) return `${what} ${words.ofProduct}`;
  return `${what} ${effects.ranking === "effect" ? words.ofSum : words.ofOverlap}`;
}

/** The finding of a chart of segments, as its title: which of them moved most. */
export function segmentChartTitle(
  { name, dimension, mover, as }: SegmentChart,
  { blocks }: Language,
): string {
  if (mover === null) return blocks.common.by(name, dimension);
  const course = [mover.name, mover.from.text, mover.to.text] as const;
  return as === "share" ? blocks.segments.shareWent(...course) : blocks.segments.movedMost(...course);
}

/** What a chart of segments draws, under its title. */
export function segmentChartSubtitle(chart: SegmentChart, say: Language): string {
  const { drawn } = say.blocks.segments;
  const { name, dimension, grainLabel, periods } = chart;
  const unit = unitName(chart.unit, say);
  const [first, last] = [periods.at(0)?.label ?? "", periods.at(-1)?.label ?? ""];
  const counted = `${unit}, ${grainLabel}`;
  return {
    share: drawn.share(name, dimension, grainLabel),
    stacked: drawn.stacked(name, dimension, counted),
    slope: drawn.slope(name, dimension, unit, first, last),
    multiples: drawn.multiples(name, dimension, counted),
  }[chart.as];
}

/** Is it the change of a ratio that is taken apart? */
function isRatio({ parts }: SegmentEffects): boolean {
  return parts !== null && parts.volume === null;
}

function byRate(row: SegmentEffect): Figure | null {
  return row.rate;
}

function byMix(row: SegmentEffect): Figure | null {
  return row.mix;
}

function byShare(row: SegmentEffect): Figure | null {
  return row.share;
}
