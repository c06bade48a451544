import { LANGUAGES } from "../../language/language.ts";

const TABLES = LANGUAGES.map(({ tables }) => tables);

/** The alternatives of a pattern in all languages: nobody says in which one a table is written. */
function inAny(key: "weekdays" | "ordinals" | "totals"): string {
  return TABLES.map((words) => words[key])
    .filter((pattern) => pattern !== "")
    .join("|");
}

/** A day of the week before a date. */
export const WEEKDAYS = inAny("weekdays");
/** What may follow the number of a day. */
export const ORDINALS = inAny("ordinals");
/** What a row of sums is called. */
export const TOTALS = inAny("totals");

/** What each month is called in any language, from January on. */
export const MONTHS: readonly ReadonlySet<string>[] = Array.from(
  { length: 12 },
  (_, month) => new Set(TABLES.flatMap(({ months }) => months[month] ?? [])),
);

/** The words of spreadsheets for true and false. */
export const TRUTHS: ReadonlyMap<string, boolean> = new Map(
  TABLES.flatMap(({ truths: [yes, no] }) => [
    [yes, true],
    [no, false],
  ]),
);

/** Those, and words that say yes or no. */
export const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ...TRUTHS,
  ...TABLES.flatMap(({ answers: [yes, no] }) => [
    ...yes.map((word) => [word, true] as const),
    ...no.map((word) => [word, false] as const),
  ]),
  ["1", true],
  ["0", false],
]);

/** Words that often stand for no value: of programs, and of each language. */
export const MISSING: ReadonlySet<string> = new Set([
  ...["null", "nil", "#n/d", "n/d", "nan", "<na>", "\\n", "-", "--", "---", "–", "—", "?", "."],
  ...["undefined", "(null)", "#ref!", "#div/0!"],
  ...TABLES.flatMap(({ missing }) => missing),
]);
