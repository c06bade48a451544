import type { Unit } from "../../format/number.ts";
import type { Figure, Versus } from "../../ledger/figure.ts";
import type { Rounding } from "../../ledger/printedSum.ts";
import type { Judgement } from "../../metrics/change.ts";
import type { SegmentChartRef } from "../pages/segmentChartRef.ts";
import type { Comparison, Mark } from "./slices.ts";

/** A node of the driver tree. */
export interface TreeNode {
  readonly metric: string;
  readonly name: string;
  readonly value: Figure;
  readonly previous: Comparison;
  /** To the change of the root; null at the root and on influences. */
  readonly contribution: Figure | null;
  /** Of a leaf, its least and greatest contribution over the orders of the drivers; null elsewhere. */
  readonly range: ContributionRange | null;
  readonly judgement: Judgement;
  /** How the children are joined: "×", "+", … ; null for a leaf or a mixed formula. */
  readonly operator: string | null;
  readonly formula: string | null;
  readonly children: readonly TreeNode[];
  readonly influences: readonly { readonly metric: string; readonly name: string; readonly value: Figure }[];
}

/** What a driver brings in the orders of changing the drivers in which it brings least and most (mathematics §3). */
export interface ContributionRange {
  readonly least: Figure;
  readonly greatest: Figure;
}

/** From one period's value to another's, driver by driver; the steps and the residual sum to the difference. */
export interface Bridge {
  readonly metric: string;
  /** The period to which it leads, and what that is compared with. */
  readonly period: string;
  readonly vs: Versus;
  readonly name: string;
  readonly unit: Unit;
  readonly from: { readonly label: string; readonly value: Figure };
  readonly to: { readonly label: string; readonly value: Figure };
  /** What the number and kind of days did to a sum, before its drivers; null where that does not show. */
  readonly calendar: { readonly name: string; readonly effect: Figure } | null;
  readonly steps: readonly {
    readonly metric: string;
    readonly name: string;
    readonly contribution: Figure;
    readonly range: ContributionRange;
    readonly judgement: Judgement;
  }[];
  /** What the tree leaves unexplained of the measured change; null where that shows as zero. */
  readonly residual: Figure | null;
  /** Why it cannot be told what moved the metric, in words; null where every step is known. */
  readonly absent: string | null;
  /** Do start and steps add up to the end as they are printed? */
  readonly rounding: Rounding;
  /** Of an incomplete period, what both ends are compared by: "the first 28 days of each"; else null. */
  readonly partLabel: string | null;
  readonly sourceLabel: string;
}

export interface SegmentTable {
  readonly metric: string;
  readonly metricName: string;
  readonly unit: Unit;
  readonly dimension: string;
  readonly rows: readonly SegmentRow[];
  /** Which segments moved the total; null where the two periods cannot be compared. */
  readonly effects: SegmentEffects | null;
  /** How the sum of the segments compares with the total; null for ratios and what does not add up at all. */
  readonly overlap: SegmentOverlap | null;
  /** "One segment is not shown: it counts fewer than 30." */
  readonly notes: readonly string[];
  readonly sourceLabel: string;
}

/** The change of a metric since the previous period, segment by segment (mathematics §4). */
export interface SegmentEffects {
  readonly against: string;
  /** What the segments are ranked by: how they moved the total, or their own change where they overlap. */
  readonly ranking: "effect" | "own change";
  /** The segment that moved the total most comes first. */
  readonly rows: readonly SegmentEffect[];
  /** What the segments that are not shown did together; null where there are none. */
  readonly other: Figure | null;
  readonly change: Figure;
  /** What the change is made of; null for counts that are no product of a count and a ratio. */
  readonly parts: EffectParts | null;
  /** What the tree leaves unexplained of a product's change; null where that shows as zero, and of ratios. */
  readonly residual: Figure | null;
  /** Every segment moves against the total (Simpson). */
  readonly reversal: boolean;
  /** Does the table add up as it is printed? */
  readonly rounding: Rounding;
}

export interface SegmentEffect {
  readonly name: string;
  /** What it did to the total, in the metric's unit. */
  readonly effect: Figure;
  /** Of the total's change; null where segments overlap, and for ratios, whose parts often cancel out. */
  readonly share: Figure | null;
  /** Its own rate; null where the change is not taken apart. */
  readonly rate: Figure | null;
  /** The change of its share. */
  readonly mix: Figure | null;
}

/** Rate and mix of a ratio's change; of a count also volume. A missing one says why. */
export interface EffectParts {
  readonly volume: Figure | null;
  readonly mix: Figure;
  readonly rate: Figure;
}

/** The segments' sum against the total of the same period. */
export interface SegmentOverlap {
  /** Do the segments sum to the total, to more, or to less? */
  readonly kind: "none" | "more" | "less";
  readonly sum: Figure;
  readonly overlap: Figure;
  /** The overlap as a fraction of the sum. */
  readonly share: Figure;
}

export interface SegmentRow {
  readonly name: string;
  readonly value: Figure;
  readonly previous: Comparison;
  readonly year: Comparison;
}

/** A metric's segments as a chart of a page shows them: over time, or in two periods. */
export interface SegmentChart extends SegmentChartRef {
  readonly name: string;
  /** Of the lines' figures: percent for shares. */
  readonly unit: Unit;
  readonly grain: string;
  /** "on an average day, by week" */
  readonly grainLabel: string;
  /** Complete review periods, oldest first; of a slope the period before and the edition's. */
  readonly periods: readonly ChartedPeriod[];
  /** The largest at the end first. */
  readonly lines: readonly SegmentLine[];
  /** What the segments that are not shown have together, period by period; null where there is nothing to stack of them. */
  readonly rest: SegmentRest | null;
  /** The segment whose first and last value are furthest apart; null where none has two. */
  readonly mover: SegmentMover | null;
  /** Why nothing is drawn, where drawing would give a small segment away. */
  readonly refusal: string | null;
  readonly breaks: readonly Mark[];
  readonly notes: readonly string[];
  readonly sourceLabel: string;
}

/** A period on the axis of a chart; ISO dates, both inclusive. */
export interface ChartedPeriod {
  readonly period: string;
  readonly label: string;
  readonly first: string;
  readonly last: string;
}

/** One segment; a figure for each of the chart's periods. */
export interface SegmentLine {
  readonly name: string;
  readonly points: readonly Figure[];
}

export interface SegmentMover {
  readonly name: string;
  readonly from: Figure;
  readonly to: Figure;
}

export interface SegmentRest {
  readonly points: readonly { readonly value: number | null; readonly text: string }[];
}
