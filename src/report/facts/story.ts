import type { Figure } from "../../ledger/figure.ts";
import type { CommitmentScore } from "../../metrics/commitment.ts";

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

/** A figure that was published for the period of an earlier edition, and that the newer snapshot computes differently (mathematics §8). */
export interface Restatement {
  readonly metric: string;
  readonly name: string;
  /** "Q2 2026" */
  readonly period: string;
  /** As it was published last, in the ledger of the version that did. */
  readonly published: Figure;
  /** "Q2 2026, version 1", "Q2 2026, draft" */
  readonly publishedIn: string;
  /** Where that version's pages are. */
  readonly publishedHome: string;
  readonly now: Figure;
  /** In the metric's unit, and as a fraction of what was published. */
  readonly revision: Figure;
  readonly relative: Figure;
  /** R1 better source data, R2 routine recalculation, R3 method, C correction; null where nobody has said. */
  readonly code: string | null;
  readonly whyHtml: string | null;
}
