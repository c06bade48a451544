/** The period that a report is of: the third quarter of 2026. */
export interface ReportPeriod {
  readonly grain: string;
  /** Which one of its year, from 1, months by the civil calendar; null where it is a year. */
  readonly ordinal: number | null;
  readonly year: number;
  /** The ways in which a fiscal year of two calendar years is written: "2026/27", "2026/2027", "2027". */
  readonly years?: readonly string[];
}

/**
 * What a word or phrase is to a sentence that speaks of a metric:
 * - `up` `down`, `up!` `down!` (strong), `up2` `down2` (by a factor): a verb of direction; `rise` `fall`, `rise!`
 *   `fall!`: a noun of it; `went`: a verb that leaves it to the numbers,
 * - `breached` `overLimit` `underLimit` `withinLimit`: where it stands to its limits,
 * - `allHold`: no limit at all is said to be breached; `toBetter` `toWorse`: a verb whose direction the metric decides,
 * - `beaten` `failed` `attained`: what became of a `target` that is named before ("das Ziel … übertroffen"),
 * - `strong`: a word for much; `value`: "was", "reached"; `met` `missed`: its target; `record` `high` `low`,
 * - `surprise` `noise`: it is said to be more than chance, or chance alone,
 * - `cause` `caused`: the second one turns it round ("was driven by"),
 * - `previous` `year`: a comparison that is named; `other`: another time; `not`, `maybe`: nothing is claimed,
 * - `about` `bound`: the number is rounded, or only a limit; `it` `we`: pronouns; `skip`: says nothing here,
 * - `by` `to` `from` `at` `for`: before a number or a metric; `byOrFrom`: by, from or of, as the numbers tell ("de"),
 * - `target`: before "of N"; `break`: a new clause.
 */
export type Meaning = string;

/** A pattern of words, and what they mean. */
export type Phrase = readonly [pattern: string, meaning: Meaning];

/** The words of a language. */
export interface Lexicon {
  /** Patterns of words and phrases, the longer ones first. */
  readonly phrases: readonly Phrase[];
  /** Short forms that the next word is written on to: "d'", "n'". */
  readonly elided: readonly Phrase[];
  /** Verbs whose meaning a word at the end of the clause makes: "legte … zu". */
  readonly separable: readonly {
    readonly verb: string;
    readonly particle: string;
    readonly meaning: Meaning;
  }[];
  /** Phrases for the report's own period, and for what it is compared with. */
  period(period: ReportPeriod, months: readonly string[]): readonly Phrase[];
  /** Claims about the world outside that need a source. */
  readonly external: RegExp;
  /** Words that claim more than data can, each with what is wrong with it. */
  readonly overclaims: readonly { readonly pattern: RegExp; readonly why: string; readonly mend: string }[];
  /** Words of good news in a title, and words that leave room for bad news: "but", "fewer". */
  readonly cheerful: RegExp;
  readonly sober: RegExp;
  /** A pattern of a name's word as it bends ("tägliche", "täglichen"). */
  bent(word: string): string;
}

/** How numbers are written beside signs that all languages share. All are patterns without groups that capture. */
export interface NumberRules {
  /** What a number counts in: percentage points, percent, money, times. */
  readonly points: string;
  readonly percent: string;
  readonly money: string;
  readonly times: string;
  /** Words for thousands and more, in small letters. */
  readonly scales: readonly (readonly [pattern: string, factor: number])[];
  /** Between the ends of a range, and what before it says that it is none: "5 to 7", "from 5 to 7". */
  readonly range: string;
  readonly noRange: string;
  /** Numbers in words, as far as they stand before "percent". */
  readonly words: ReadonlyMap<string, number>;
}

/** Of what the digits are no numbers of the story. All are patterns without groups that capture. */
export interface LeftAloneRules {
  /** Words before a number that make it a name: "plan 2", "Schritt 3". */
  readonly labels: string;
  /** Numbers of a place in a row, as far as they are no words. */
  readonly ordinals: string;
  /** Times of day. */
  readonly clocks: string;
  /** Short names of periods before their number: "FY", "KW". */
  readonly periods: string;
  /** Dates in digits alone that are written in this language only. */
  readonly dates: string;
  /** Words between two days or labels: "13 to 17 July", "plans 2 and 3". */
  readonly links: string;
  /** Small words after a name's number, which so count nothing: "ISO 27001 is". */
  readonly small: string;
  /** Is a capital inside a sentence the sign of a name ("Windows 11 came")? */
  readonly hasCapitalNames: boolean;
}

/** Where a full stop ends no sentence. */
export interface SentenceRules {
  /** Patterns of short forms, without their full stop. */
  readonly short: string;
  /** Words before which a number with a full stop is an ordinal: "3. Quartal"; empty where none is. */
  readonly afterOrdinal: string;
}

/** How prose of a language is read. */
export interface ProseRules {
  readonly lexicon: Lexicon;
  readonly numbers: NumberRules;
  readonly leftAlone: LeftAloneRules;
  readonly sentences: SentenceRules;
}
