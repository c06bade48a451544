/** How people write values into tables; all in small letters, and patterns without groups that capture. */
export interface TableWords {
  /** What each month is called, in full and short, from January on. */
  readonly months: readonly (readonly string[])[];
  /** A pattern of the days of the week as they stand before a date, with what may end them. */
  readonly weekdays: string;
  /** A pattern of what may follow the number of a day: "1st"; empty where nothing does. */
  readonly ordinals: string;
  /** A pattern of words by which a row says that it sums up others. */
  readonly totals: string;
  /** The words of spreadsheets for true and false. */
  readonly truths: readonly [yes: string, no: string];
  /** Words that say yes or no, which are taken for true and false only where the type is told. */
  readonly answers: readonly [yes: readonly string[], no: readonly string[]];
  /** Words that often stand for no value. */
  readonly missing: readonly string[];
}
