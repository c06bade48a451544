import type { Figure } from "../../ledger/figure.ts";
import type { Surprise } from "../../metrics/forecast/verdict.ts";
import type { MissingReason } from "../../metrics/missing.ts";

/** Was what came of the edition's period to be expected (mathematics §5)? */
export interface VerdictFacts {
  /** "none" where there is no verdict; `reason` says why. */
  readonly kind: Surprise | "none";
  readonly reason: MissingReason | null;
  /** "More than chance", "As foreseen so far"; "No verdict yet", "The first move in 40 weeks". */
  readonly label: string;
  /** "We expected 520 to 560 in 19 of 20 cases; it came to 611. The shift begins in the week of 13 July." */
  readonly detail: string;
  /** Where what came lies to what was expected; null without a verdict. */
  readonly direction: "above" | "below" | "level" | null;
  /** "the week of 13 July", with which the shift begins; null where there is none. */
  readonly shiftLabel: string | null;
  /** Judged on the review periods that are complete: the period is not over. */
  readonly soFar: boolean;
  /** The verdict in words; its value is the share of outcomes below what came. */
  readonly figure: Figure;
  /** What was expected, and the ends of the band that holds 19 of 20 outcomes. */
  readonly expected: Figure;
  readonly low: Figure;
  readonly high: Figure;
}
