import type { CommitmentScore } from "../metrics/commitment.ts";
import type { Figure } from "./figure.ts";

export interface Ask {
  readonly decisionHtml: string;
  /** What the board can choose from. */
  readonly optionsHtml: readonly string[];
  readonly recommendationHtml: string | null;
  readonly owner: string;
  readonly by: string;
}

export interface Commitment {
  readonly whatHtml: string;
  readonly owner: string;
  readonly due: string;
  /** What became of it as of the snapshot. */
  readonly score: CommitmentScore;
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
