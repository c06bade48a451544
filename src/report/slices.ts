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
  readonly series: Series;
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
  /** "Segments of a distinct count need not sum to the total: …" */
  readonly notes: readonly string[];
  readonly sourceLabel: string;
}

export interface SegmentRow {
  readonly name: string;
  readonly value: Figure;
  readonly previous: Comparison;
  readonly year: Comparison;
}

export interface Ask {
  readonly decisionHtml: string;
  readonly recommendationHtml: string | null;
  readonly owner: string;
  readonly by: string;
}

export interface Commitment {
  readonly whatHtml: string;
  readonly owner: string;
  readonly due: string;
  readonly status: "done" | "late" | "dropped" | "open";
  readonly resultHtml: string | null;
}

export interface Okr {
  readonly objective: string;
  readonly team: string;
  readonly keyResults: readonly {
    readonly metric: string;
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly now: Figure;
    /** Share of the way from `from` to `to`, as text; null when missing. */
    readonly progress: string | null;
  }[];
}

export interface Bet {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly metric: string;
  readonly metricName: string;
  readonly hypothesis: string;
  readonly status: "planned" | "running" | "won" | "lost" | "stopped";
  readonly expected: string | null;
  readonly resultHtml: string | null;
}
