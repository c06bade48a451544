import type { CohortFacts, IntervalFacts } from "../../compute/evidence.ts";
import type { Figure } from "../../ledger/figure.ts";

/** People of a metric grouped by how much of a behaviour they showed, and what became of them (mathematics §7). */
export interface CohortTest {
  readonly metric: string;
  readonly metricName: string;
  /** In the metric's list, from 1. */
  readonly number: number;
  readonly name: string;
  /** "days with a post in Q2 2026" */
  readonly groupedBy: string;
  /** "came back in the quarter (Q3 2026)" */
  readonly outcome: string;
  /** What is found, in words that claim no more than it does. */
  readonly finding: string;
  /** Why there is nothing to show; else null. */
  readonly refusal: string | null;
  /** Those that may be shown, lowest first. */
  readonly groups: readonly CohortGroup[];
  readonly difference: Figure;
  readonly differenceLow: Figure;
  readonly differenceHigh: Figure;
  readonly trend: Figure;
  readonly p: Figure;
  readonly chart: IntervalFacts;
  readonly sourceLabel: string;
  readonly notes: readonly string[];
}

/** One group of a cohort. */
export interface CohortGroup {
  /** "1 to 3", "10 or more" */
  readonly name: string;
  readonly people: Figure;
  readonly rate: Figure;
  readonly low: Figure;
  readonly high: Figure;
}

/** People by the period in which they were first seen, and how many were there later: the retention triangle. */
export interface RetentionFacts {
  readonly metric: string;
  readonly metricName: string;
  /** "month" */
  readonly grain: string;
  readonly finding: string;
  /** Why there is nothing to show; else null. */
  readonly refusal: string | null;
  /** "0", "1" … periods later. */
  readonly ages: readonly string[];
  readonly rows: readonly {
    readonly period: string;
    readonly name: string;
    readonly people: Figure;
    /** One for each age; null where the period is not whole in the snapshot, or is after the edition. */
    readonly cells: readonly (Figure | null)[];
  }[];
  readonly chart: CohortFacts;
  readonly sourceLabel: string;
  readonly notes: readonly string[];
}
