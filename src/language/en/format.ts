/** Numbers, changes and periods. */
export const format = {
  rose: "rose",
  fell: "fell",
  flat: "was flat",
  /** The same after a name in the plural. */
  many: { rose: "rose", fell: "fell", flat: "were flat" },
  /** A week by its first day: "14 September", "15 September 2025". */
  weekOfDate: (date: string) => `the week of ${date}`,
  /** A year that does not begin in January: "2026/27". */
  fiscalYear: (year: string) => `FY ${year}`,
  /** `part` is Q3 or H1. */
  partOfYear: (part: string, year: string) => `${part} ${year}`,
  /** One period of each length, and several. */
  grain: { day: "day", week: "week", month: "month", quarter: "quarter", half: "half", year: "year" },
  grains: {
    day: "days",
    week: "weeks",
    month: "months",
    quarter: "quarters",
    half: "halves",
    year: "years",
  },
  /** What numbers count in that are no nouns of the author's. */
  units: { percent: "percent", ratio: "ratio", minutes: "minutes", hours: "hours", score: "score" },
  points: "pp",
  minutes: "min",
  hours: "h",
  yes: "yes",
  no: "no",
  notAvailable: "n/a",
  /** A balance of an earlier day than the period's last. */
  ofDay: (value: string, day: string) => `${value} (${day})`,
  /** Why a value is missing. */
  missing: {
    "zero base": "zero base",
    "incomplete period": "incomplete period",
    "definition changed": "definition changed",
    "no data": "no data",
    "no target": "no target",
    "too few": "too few",
    "does not vary": "does not vary",
    "before the snapshot": "before the snapshot",
    "segments overlap": "segments overlap",
    "no parts of a whole": "no parts of a whole",
    "no data near the last day": "no data near the last day",
    "not published": "not published",
    "out of range": "beyond what it can be",
    "from equals to": "from equals to",
    "both whole": "both periods are whole",
    "aligned apart": "days that are aligned moved by different lengths of time",
    "of review periods": "a limit belongs to a review period",
    "has not moved": "has not moved",
    "first move": "has moved for the first time",
  },
  /** Of a p-value. */
  below: (bound: string) => `below ${bound}`,
  range: (from: string, to: string) => `${from} to ${to}`,
  score: (counts: string, total: string) => `${counts} of ${total}`,
};
