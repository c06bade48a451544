import type { Figure } from "../report/figure.ts";
import type { SegmentChart, SegmentEffect, SegmentEffects, SegmentTable } from "../report/report.ts";

/** A column of the table of effects: a figure for each segment, for all that are not shown, and for the total. */
export interface EffectColumn {
  readonly label: string;
  readonly ofRow: (row: SegmentEffect) => Figure | null;
  readonly other: Figure | null;
  readonly total: Figure | null;
}

/** The columns of a table of effects: what takes a ratio's change apart comes before the sum of it, else after. */
export function effectColumns(effects: SegmentEffects): readonly EffectColumn[] {
  const { rows, parts, other, change } = effects;
  const isTaken = rows.some((row) => row.rate !== null);
  const isShared = rows.some((row) => row.share !== null);
  const rate = { label: "Rate", ofRow: byRate, other: null, total: parts?.rate ?? null };
  const mix = { label: "Mix", ofRow: byMix, other: null, total: parts?.mix ?? null };
  const label = isRatio(effects) ? "Together" : "Change";
  const total = effects.ranking === "effect" || isShared ? change : null;
  const effect = { label, ofRow: (row: SegmentEffect) => row.effect, other, total };
  const share = { label: "Of the change", ofRow: byShare, other: null, total: null };
  if (isRatio(effects)) return [...(isTaken ? [rate, mix] : []), effect];
  return [effect, ...(isShared ? [share] : []), ...(isTaken ? [mix, rate] : [])];
}

/** What a table of effects tells, as its heading. */
export function effectsCaption(effects: SegmentEffects): string {
  return isRatio(effects) ? "What changed: habits or who is here" : "Which segments moved it most";
}

/** What the columns of a table of effects are, under its heading. */
export function effectsSubtitle(
  { metricName, dimension, unit }: SegmentTable,
  effects: SegmentEffects,
): string {
  const what = `${metricName} by ${dimension}, ${unit.kind === "percent" ? "percentage points" : unit.name}, on ${effects.against}.`;
  if (isRatio(effects))
    return `${what} Rate: the segment’s own change, at constant shares. Mix: the change of its share.`;
  if (effects.rows.some((row) => row.rate !== null))
    return `${what} Change: the segment’s own. Mix: what the change of its share did to the total. Rate: what its own rate did.`;
  return effects.ranking === "effect"
    ? `${what} Each segment’s own change; together they are the change of the total.`
    : `${what} Each segment’s own change. Segments overlap, so these need not sum to the change of the total.`;
}

/** The finding of a chart of segments, as its title: which of them moved most. */
export function segmentChartTitle({ name, dimension, mover, as }: SegmentChart): string {
  if (mover === null) return `${name} by ${dimension}`;
  const course = `from ${mover.from.text} to ${mover.to.text}`;
  return as === "share" ? `The share of ${mover.name} went ${course}` : `${mover.name} moved most, ${course}`;
}

/** What a chart of segments draws, under its title. */
export function segmentChartSubtitle(chart: SegmentChart): string {
  const { name, dimension, unit, grainLabel, periods } = chart;
  const [first, last] = [periods.at(0)?.label ?? "", periods.at(-1)?.label ?? ""];
  const counted = `${unit.name}, ${grainLabel}`;
  return {
    share: `${name} by ${dimension}: share of the total, ${grainLabel}`,
    stacked: `${name} by ${dimension}, ${counted}; the areas add up to the total`,
    slope: `${name} by ${dimension}, ${unit.name}: ${first} and ${last}`,
    multiples: `${name} by ${dimension}, ${counted}; all on one scale`,
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
