/** In what the days of a period differ from those of the one that it is compared with, as facts for sentences. */
export interface CalendarCause {
  /** How many days it has more (fewer: negative). */
  readonly longer: number;
  /** The kind of days that tells, and how many more (fewer: negative); other weekdays where neither kind does; null for none. */
  readonly days: { readonly kind: "working" | "weekend" | "other"; readonly more: number } | null;
  /** Is a day that moves against the calendar held against its own? */
  readonly moved: boolean;
}

/** What a sentence says of a sum's change and of what the calendar did to it; numbers and names are written already. */
export interface CalendarSentence {
  readonly period: string;
  readonly base: string;
  /** By how much it is above (1) or below (−1) the base, without a sign, and relative; 0 where that shows as nothing. */
  readonly direction: number;
  readonly amount: string;
  readonly change: string;
  /** "the first 28 days of each" of an incomplete period. */
  readonly part: string | null;
  /** What the calendar did, without a sign, whether it added, and whether it is a part of the change. */
  readonly effect: string;
  readonly adds: boolean;
  readonly isPart: boolean;
  readonly cause: CalendarCause;
  readonly grain: string;
  /** The change like for like; null where it shows as nothing. */
  readonly like: string | null;
}
