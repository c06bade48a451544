/** Calendars of whole weeks, however they are written: 4-4-5, 445, [4, 5, 4], 13 periods, 52/53 weeks, NRF. */
const OF_WEEKS =
  /(?<![\d.,])(?:4\D{0,3}4\D{0,3}5|4\D{0,3}5\D{0,3}4|5\D{0,3}4\D{0,3}4)(?!\d)|retail|\bnrf\b|(?<!\d)5[23]\D{0,4}5[23](?!\d)|(?<!\d)5[23]\D{0,2}weeks?|(?<!\d)(?:13|thirteen)\D{0,2}(?:four.?week)?\D{0,2}periods?|four.?week|4.?week|(?:nearest|last|closest).*day/i;

/** Keys under which calendars are asked for; those of ours are among them. */
const KEYS =
  /calend|fiscal|financial_year|accounting|week_pattern|^pattern$|periods?(?:_per_\w+)?$|^weeks?(?:_starts|_per|$)/i;

/** A calendar that a key asks for and that there is not: what is wrong with it, and what to do meanwhile. */
export interface AskedCalendar {
  readonly message: string;
  readonly mend: string;
}

/**
 * What to say to `fiscal_year_starts: 4-4-5`, `calendar: retail` or `periods_per_year: 13`: our quarters and years are
 * of whole months. Null for all that asks for something else.
 */
export function askedCalendar(key: string, value: unknown): AskedCalendar | null {
  const name = key.toLowerCase();
  const written = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  const thirteen = /periods?/.test(name) && /^13$/.test(written);
  const isAsked = KEYS.test(name) && (OF_WEEKS.test(written) || thirteen);
  if (!isAsked && !OF_WEEKS.test(name.replaceAll("_", "-"))) return null;
  return {
    message: `\`${key}\` asks for a calendar of whole weeks (4-4-5, 13 periods), which is not supported: quarters and years are made of whole months`,
    mend: "Give the month nearest to the start of your year, such as `fiscal_year_starts: 2`, and the day on which your weeks start, `week_starts: sunday`; weekly editions (2026-w05) are then yours to the day, quarters and years differ by a few days.",
  };
}
