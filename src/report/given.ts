/*
 * What a component of a team's own is given of its edition: `import type { Report } from "sextant-report"`. It is
 * read-only, and all of it is text for readers but ids, days and `value`.
 */

/** A period, with its name in the language of the page. */
export interface Period {
  /** "2026-q3" */
  readonly id: string;
  /** "Q3 2026" */
  readonly label: string;
  /** Its first day, as an ISO date. */
  readonly from: string;
  /** Its last day, as an ISO date. */
  readonly to: string;
}

/** One computed number of the edition. */
export interface Figure {
  /** Its whole id: "daily_posters@2026-q3:percent_change.previous". */
  readonly id: string;
  /** As readers see it, with its sign and its unit where that is short: "1,226", "+6.3%", "€37.20"; why it is missing, where it is. */
  readonly text: string;
  /** At full precision, fractions for percentages; null where it is missing. To decide by, not to be shown. */
  readonly value: number | null;
  /** What it counts: "people", "percent", "€". */
  readonly unit: string;
  /** Why it is missing, in words for readers; null where it is there. */
  readonly reason: string | null;
}

/** A metric as the report names it. */
export interface Metric {
  readonly id: string;
  readonly name: string;
  readonly statement: string;
  readonly role: string;
}

/** The edition of the page that a component stands on. */
export interface Report {
  readonly company: string;
  /** How numbers and dates are written: "en-GB". */
  readonly locale: string;
  readonly edition: {
    readonly period: Period;
    readonly title: string;
    readonly authors: readonly string[];
    /** The day on which the snapshot was taken, which is today for every rule about time: an ISO date. */
    readonly takenOn: string;
  };
  /** All metrics, in the order of their ids. */
  readonly metrics: readonly Metric[];
  /**
   * The figure that an id names, of the edition's period where the id says none; stops the component where there is none.
   *
   * @param id "daily_posters", "daily_posters@2026-q2/region=EU:percent_change.year"
   */
  figure(id: string): Figure;
  /** The period that an id names: "2026-q4", "2026-09", "2026-w38". Stops the component where it names none. */
  period(id: string): Period;
  /** A day in words, "14 September 2026", by its ISO date. Stops the component where it is none. */
  date(day: string): string;
}
