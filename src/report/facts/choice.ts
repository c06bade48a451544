import type { Figure } from "../../ledger/figure.ts";
import type { LeadVerdict } from "../../metrics/leading/leadTests.ts";

/** One of the metrics that could be the north star: by what it is chosen or declined. */
export interface ChoiceFacts {
  readonly metric: string;
  readonly name: string;
  readonly isStar: boolean;
  readonly statement: string;
  readonly decision: "chosen" | "declined" | "open";
  /** "3 Oct 2025", "since 3 Oct 2025" of an open one; null where no date is given. */
  readonly dateLabel: string | null;
  readonly why: string | null;
  readonly by: string | null;
  readonly leads: readonly ChoiceLead[];
  /** Bets on the metric or on its tree, and their teams: "2 bets, of 1 team". */
  readonly betsLabel: string;
  /** "17 words" */
  readonly wordsLabel: string;
  /** SQL aggregates of which a value is made: "2 aggregates". */
  readonly aggregatesLabel: string;
  readonly surprises: Figure;
  readonly surpriseShare: Figure;
  /** "of 52 weeks" */
  readonly judgedLabel: string;
  readonly dataShare: Figure;
  readonly gaps: Figure;
  /** "of 64 weeks, since 1 Jul 2025" */
  readonly knownLabel: string;
  /** "2 segments too small to show", "reported by …"; none where there is nothing to say. */
  readonly notes: readonly string[];
}

/** What the leading test found for one outcome. */
export interface ChoiceLead {
  readonly outcome: string;
  readonly outcomeName: string;
  readonly verdict: LeadVerdict;
  readonly correlation: Figure;
  readonly p: Figure;
  readonly pairs: number;
  readonly lagLabel: string;
  /** What the verdict says and does not say. */
  readonly detail: string;
}
