import type { Judgement } from "../metrics/change.ts";
import type { GuardrailState } from "../metrics/guardrail.ts";
import type { MissingReason } from "../metrics/missing.ts";
import type { Figure, Unit, Versus } from "./figure.ts";

/** Who a metric is and how it is doing in the edition's period. */
export interface MetricFacts {
  readonly id: string;
  readonly name: string;
  readonly statement: string;
  readonly unit: Unit;
  /** What the value is, in words: "people, mean of the quarter's days". */
  readonly unitLabel: string;
  readonly better: "higher" | "lower";
  readonly owner: string | null;
  readonly whyNot: string | null;
  readonly value: Figure;
  readonly previous: Comparison;
  readonly year: Comparison;
  readonly target: TargetFacts | null;
  readonly control: ControlFacts;
  readonly series: Series;
}

/** Signal or noise: what the metric's control chart says of the edition's review periods (mathematics §5). */
export interface ControlFacts {
  readonly verdict: "signal" | "no signal" | "too few";
  /** "A signal", "No signal", "Too few weeks to tell" */
  readonly label: string;
  /** "week 29 rose beyond the expected range", "every week within the expected range" */
  readonly detail: string;
  readonly figure: Figure;
  /** Is the level charted, or its change from one review period to the next? */
  readonly on: "level" | "change";
  /** What the control chart draws, with its bands: the level, or the change. */
  readonly series: Series;
  /** What the process, left as it is, does to the target: "will be met" … ; null without a target or after a signal. */
  readonly assurance: string | null;
}

/** A value held against another: the change in the metric's own terms (percentage points for percentages). */
export interface Comparison {
  readonly vs: Versus;
  /** "Q2 2026", "Q3 2025", "target" */
  readonly against: string;
  readonly base: Figure;
  /** The change as headlines show it: relative for counts, percentage points for percentages. */
  readonly change: Figure;
  /** "rose 8.2%", "was flat", or why it cannot be said. */
  readonly phrase: Figure;
  readonly judgement: Judgement;
}

export interface TargetFacts {
  readonly target: Figure;
  readonly attainment: Figure;
  readonly comparison: Comparison;
  readonly met: boolean | null;
  /** "1,301 was the goal" and "next: Q4 2026 1,450". */
  readonly label: string;
  readonly nextLabel: string | null;
  /** The next period's target, and how the pace so far leads to it; null without such a target or pace. */
  readonly pace: PaceFacts | null;
}

/** Where a random walk with drift leads by the end of the next period (mathematics §6). */
export interface PaceFacts {
  /** "Q4 2026" */
  readonly period: string;
  readonly target: Figure;
  readonly forecast: Figure;
  readonly low: Figure;
  readonly high: Figure;
  /** Chance of reaching the target, as text: "5%". */
  readonly probability: string;
  /** What each review period must add from now on: "+3.7 a week". */
  readonly needed: string;
  readonly verdict: "on pace" | "off pace" | "open";
}

export interface Headline extends MetricFacts {
  /** The breached guardrails; while there are any, nothing in the headline is green. */
  readonly paused: readonly GuardrailFacts[];
}

export interface GuardrailFacts extends MetricFacts {
  readonly state: GuardrailState;
  /** The latest complete review period, by which it is judged. */
  readonly judged: Figure;
  readonly judgedLabel: string;
  readonly watch: Figure | null;
  readonly breach: Figure;
  /** Distance to the breach threshold, signed so that positive is still inside; in the unit's own terms. */
  readonly distanceText: string;
  /** "since week 32" while breached. */
  readonly sinceLabel: string | null;
  /** Review periods of this edition that were breached, by label. */
  readonly breachedLabels: readonly string[];
  readonly acknowledgement: Acknowledgement | null;
}

export interface Acknowledgement {
  readonly actionHtml: string;
  readonly owner: string;
  readonly by: string;
}

/** A metric's values by review period: what trend charts and sparklines draw. */
export interface Series {
  readonly metric: string;
  readonly name: string;
  readonly unit: Unit;
  readonly better: "higher" | "lower";
  /** "week", "month" … */
  readonly grain: string;
  /** "mean of the week's days", "by week" */
  readonly grainLabel: string;
  readonly points: readonly Point[];
  readonly targets: readonly {
    readonly first: string;
    readonly last: string;
    readonly value: number;
    readonly text: string;
  }[];
  readonly events: readonly Mark[];
  readonly breaks: readonly Mark[];
  /** The expected ranges, one for each phase between breaks; none where the change is charted instead. */
  readonly bands: readonly Band[];
  /** Days of the edition's period, to be told from what came before. */
  readonly edition: { readonly first: string; readonly last: string };
  /** "activity, snapshot of 2 October 2026" */
  readonly sourceLabel: string;
  /** Notes under the chart: incomplete periods, gaps, weeks that straddle quarters. */
  readonly notes: readonly string[];
}

export interface Point {
  readonly period: string;
  /** "week 38", "September 2026" */
  readonly label: string;
  /** ISO dates, both inclusive. */
  readonly first: string;
  readonly last: string;
  readonly value: number | null;
  readonly reason: MissingReason | null;
  readonly text: string;
  readonly state: "complete" | "incomplete" | "gap";
  /** The same period last year. */
  readonly lastYear: number | null;
  readonly lastYearText: string;
  /** A rule of the control chart that fires here. */
  readonly signal: PointSignal | null;
}

/** The limits of one phase, in the unit of the series. */
export interface Band {
  /** ISO dates, both inclusive. */
  readonly first: string;
  readonly last: string;
  readonly lower: number;
  readonly centre: number;
  readonly upper: number;
  readonly lowerText: string;
  readonly centreText: string;
  readonly upperText: string;
  /** From fewer than 12 points: "trial limits". */
  readonly trial: boolean;
}

export interface PointSignal {
  readonly direction: "up" | "down";
  readonly judgement: Judgement;
  /** "above the upper limit", "7 in a row above the centre" … */
  readonly text: string;
}

export interface Mark {
  readonly date: string;
  readonly what: string;
}

/** A node of the driver tree. */
export interface TreeNode {
  readonly metric: string;
  readonly name: string;
  readonly value: Figure;
  readonly previous: Comparison;
  /** To the change of the root; null at the root and on influences. */
  readonly contribution: Figure | null;
  readonly judgement: Judgement;
  /** How the children are joined: "×", "+", … ; null for a leaf or a mixed formula. */
  readonly operator: string | null;
  readonly formula: string | null;
  readonly children: readonly TreeNode[];
  readonly influences: readonly { readonly metric: string; readonly name: string; readonly value: Figure }[];
}

/** From one period's value to another's, driver by driver; the steps sum to the difference. */
export interface Bridge {
  readonly metric: string;
  readonly name: string;
  readonly unit: Unit;
  readonly from: { readonly label: string; readonly value: Figure };
  readonly to: { readonly label: string; readonly value: Figure };
  readonly steps: readonly {
    readonly metric: string;
    readonly name: string;
    readonly contribution: Figure;
    readonly judgement: Judgement;
  }[];
  readonly sourceLabel: string;
}

export interface SegmentTable {
  readonly metric: string;
  readonly metricName: string;
  readonly unit: Unit;
  readonly dimension: string;
  readonly rows: readonly SegmentRow[];
  /** For ratios: how much of the change is habits (rate), how much is who is here (mix); null elsewhere. */
  readonly effects: SegmentEffects | null;
  /** "Segments of a distinct count need not sum to the total: …" */
  readonly notes: readonly string[];
  readonly sourceLabel: string;
}

/** The change of a ratio since the previous period, taken apart (mathematics §4). */
export interface SegmentEffects {
  readonly against: string;
  /** The segment that moved the total most comes first. */
  readonly rows: readonly { readonly name: string; readonly rate: Figure; readonly mix: Figure }[];
  readonly rate: Figure;
  readonly mix: Figure;
  readonly change: Figure;
  /** Every segment moves against the total (Simpson). */
  readonly reversal: boolean;
}

export interface SegmentRow {
  readonly name: string;
  readonly value: Figure;
  readonly previous: Comparison;
  readonly year: Comparison;
}
