/** What is not as it was in the last edition's report. */
export interface Changed {
  /** The edition before, "Q2 2026"; null where there is none. */
  readonly since: string | null;
  /** North stars that took the place of another one. */
  readonly stars: readonly ReplacedStar[];
  readonly definitions: readonly ChangedDefinition[];
  readonly targets: readonly MovedTarget[];
  /** How many figures are restated, and of which periods: "four figures of Q2 2026"; null where none is. */
  readonly restatedLabel: string | null;
}

export interface ChangedDefinition {
  readonly metric: string;
  readonly name: string;
  /** "1 July 2026" */
  readonly since: string;
  readonly what: string;
  readonly why: string | null;
  /** Was the new definition computed back over the whole series? */
  readonly restated: boolean;
}

/** A north star that another one took the place of. */
export interface ReplacedStar {
  readonly metric: string;
  readonly name: string;
  /** "1 July 2026" */
  readonly since: string;
  /** The name of the one before. */
  readonly before: string;
  readonly why: string;
}

/** A target that is not what it was when it was set. */
export interface MovedTarget {
  readonly metric: string;
  readonly name: string;
  readonly period: string;
  /** "Q4 2026" */
  readonly label: string;
  readonly before: string;
  readonly now: string;
  /** Whether the goal became harder or easier to meet. */
  readonly direction: "raised" | "lowered";
  readonly why: string | null;
}

/** The targets of all metrics as an edition declares them, by which the next one sees which have moved. */
export interface DeclaredTarget {
  readonly metric: string;
  readonly period: string;
  /** In the metric's unit, at full precision. */
  readonly value: number;
}
