import type { Figure } from "./figure.ts";

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

/** A figure that an earlier edition showed, and that the newer snapshot computes differently (mathematics §8). */
export interface Restatement {
  readonly metric: string;
  readonly name: string;
  /** "Q2 2026" */
  readonly period: string;
  readonly publishedText: string;
  /** "Q2 2026", the edition that showed it. */
  readonly publishedIn: string;
  readonly now: Figure;
  readonly revisionText: string;
  readonly relativeText: string;
  /** R1 better source data, R2 routine recalculation, R3 method, C correction; null where nobody has said. */
  readonly code: string | null;
  readonly whyHtml: string | null;
}
