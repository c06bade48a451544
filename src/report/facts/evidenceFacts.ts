import type { LagFacts, ScatterFacts } from "../../compute/evidence.ts";
import type { Figure } from "../../ledger/figure.ts";
import type { LeadVerdict } from "../../metrics/leading/leadTests.ts";

/** Does a metric lead an outcome? One declared hypothesis with what its test found (mathematics §7). */
export interface LeadFacts {
  readonly metric: string;
  readonly metricName: string;
  readonly outcome: string;
  readonly outcomeName: string;
  readonly verdict: LeadVerdict;
  /** "Revenue rises two months after people post more" as it was declared. */
  readonly hypothesis: string;
  /** "2 months later", "in the same month" */
  readonly lagLabel: string;
  readonly grain: string;
  /** What the verdict says and does not say, in a sentence. */
  readonly detail: string;
  readonly correlation: Figure;
  readonly rank: Figure;
  readonly effective: Figure;
  readonly p: Figure;
  /** Pairs of changes that were compared. */
  readonly pairs: number;
  /** The changes of both: relative where all values are positive, else in their units. */
  readonly scatter: ScatterFacts;
  /** ", without the season that both may share" where that was taken out of both, else empty. */
  readonly seasonLabel: string;
  /** The correlation at each lag from 0 on, to explore. */
  readonly lags: LagFacts;
  readonly sourceLabel: string;
}
