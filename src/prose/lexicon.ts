import { ENGLISH } from "./english.ts";
import { GERMAN } from "./german.ts";
import type { KnownPeriod } from "./known.ts";

/**
 * What a word or phrase is to a sentence that speaks of a metric:
 * - `up` `down`, `up!` `down!` (strong), `up2` `down2` (by a factor): a verb of direction; `rise` `fall`, `rise!`
 *   `fall!`: a noun of it,
 * - `breached` `overLimit` `underLimit` `withinLimit`: where it stands to its limits,
 * - `allHold`: no limit at all is said to be breached; `toBetter` `toWorse`: a verb whose direction the metric decides,
 * - `beaten` `failed` `attained`: what became of a `target` that is named before ("das Ziel … übertroffen"),
 * - `strong`: a word for much; `value`: "was", "reached"; `met` `missed`: its target; `record` `high` `low`,
 * - `surprise` `noise`: it is said to be more than chance, or chance alone,
 * - `cause` `caused`: the second one turns it round ("was driven by"),
 * - `previous` `year`: a comparison that is named; `other`: another time; `not`, `maybe`: nothing is claimed,
 * - `about` `bound`: the number is rounded, or only a limit; `it`: a pronoun; `skip`: says nothing here,
 * - `by` `to` `from` `at`: before a number; `target`: before "of N"; `break`: a new clause.
 */
export type Meaning = string;

/** The words of a language. */
export interface Lexicon {
  /** Patterns of words and phrases, the longer ones first. */
  readonly phrases: readonly (readonly [pattern: string, meaning: Meaning])[];
  /** Verbs whose meaning a word at the end of the clause makes: "legte … zu". */
  readonly separable: readonly {
    readonly verb: string;
    readonly particle: string;
    readonly meaning: Meaning;
  }[];
  /** Phrases for the report's own period, and for what it is compared with. */
  period(
    period: KnownPeriod,
    months: readonly string[],
  ): readonly (readonly [pattern: string, meaning: Meaning])[];
  /** Claims about the world outside that need a source. */
  readonly external: RegExp;
  /** Words that claim more than data can, each with what is wrong with it. */
  readonly overclaims: readonly { readonly pattern: RegExp; readonly why: string; readonly mend: string }[];
  /** Words of good news in a title, and words that leave room for bad news: "but", "fewer". */
  readonly cheerful: RegExp;
  readonly sober: RegExp;
  /** Does a name's word bend ("tägliche", "täglichen")? */
  bent(word: string): string;
}

/** The words of a locale's language; null where only numbers are checked. */
export function lexiconOf(locale: string): Lexicon | null {
  const language = locale.slice(0, 2).toLowerCase();
  return language === "en" ? ENGLISH : language === "de" ? GERMAN : null;
}
