import type { Figure } from "../../ledger/figure.ts";
import type { CorrectionFacts } from "../report.ts";

/** What a version of an edition changed of the one before. */
export interface Revision {
  /** The version that is corrected, and the one that corrects it. */
  readonly against: number;
  readonly version: number;
  readonly correction: CorrectionFacts | null;
  /** Figures that pages of either version show; then the others that differ. */
  readonly figures: readonly RevisedFigure[];
  readonly others: readonly RevisedFigure[];
  /** Keys of definitions and of settings that differ. */
  readonly definitions: readonly RevisedKey[];
  readonly targets: readonly RevisedKey[];
  /** Sentences whose numbers changed, though nobody rewrote them: what was said of them may no longer hold. */
  readonly renumbered: readonly RevisedText[];
  /** Sentences that were written anew, added or left out. */
  readonly rewritten: readonly RevisedText[];
}

export interface RevisedFigure {
  readonly id: string;
  readonly metric: string;
  readonly metricName: string;
  /** "change against the period before" */
  readonly what: string;
  /** "Q2 2026" */
  readonly periodLabel: string;
  /** As it was published, and as it is now; null where there is none. */
  readonly was: Figure | null;
  readonly is: Figure | null;
  /** "−180", "−1.5%"; empty where it cannot be said. */
  readonly differenceText: string;
  readonly relativeText: string;
}

export interface RevisedKey {
  /** "Newcomers who leave", "The report" */
  readonly name: string;
  /** "where", "targets 2026-q3" */
  readonly key: string;
  readonly parts: readonly RevisedPart[];
}

/** A piece of a text that stayed, was put in, or was taken out. */
export interface RevisedPart {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

export interface RevisedText {
  /** The page it stands on: its title. */
  readonly page: string;
  readonly parts: readonly RevisedPart[];
}
