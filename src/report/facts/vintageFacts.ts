import type { Unit } from "../../format/number.ts";
import type { Figure } from "../../ledger/figure.ts";

/** What was published of a metric for past periods, version by version, beside what is computed now. */
export interface VintageFacts {
  readonly metric: string;
  readonly name: string;
  readonly unit: Unit;
  readonly sourceLabel: string;
  /** In the order of release. */
  readonly versions: readonly VintageVersion[];
  /** The oldest period first. */
  readonly rows: readonly VintageRow[];
}

export interface VintageVersion {
  readonly edition: string;
  /** Null of a draft. */
  readonly version: number | null;
  /** "Q2 2026, version 1" */
  readonly label: string;
  readonly home: string;
}

export interface VintageRow {
  readonly period: string;
  /** "Q2 2026" */
  readonly label: string;
  /** One for each version. */
  readonly cells: readonly VintageCell[];
  readonly now: Figure;
  /** Since the first publication: in the metric's unit, and as a fraction of what was published. */
  readonly revision: Figure;
  readonly relative: Figure;
  /** Has any version, or this edition, another value than the one before? */
  readonly isRevised: boolean;
  /** Of each step from one value to another. */
  readonly reasons: readonly VintageReason[];
}

/** What a version says of a period. */
export interface VintageCell {
  /** In its own ledger; null where it has none of the whole period. */
  readonly figure: Figure | null;
  /** Why it has none: "not over yet". */
  readonly why: string | null;
}

export interface VintageReason {
  /** R1, R2, R3, C; null where nobody has said. */
  readonly code: string | null;
  readonly whyHtml: string | null;
  /** Which version, or edition, tells it: "Q2 2026, version 2". */
  readonly place: string;
}

/** The change on a base that was restated: as it is counted now, and from what was published. */
export interface GrowthOnBases {
  readonly metric: string;
  readonly name: string;
  /** "Q1 2026" */
  readonly against: string;
  readonly restated: Figure;
  readonly published: Figure;
}
