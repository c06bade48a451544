import { MESSAGES_LOCALE } from "../language/messages.ts";

/** How far the reading of a table has come. */
export interface Reading {
  readonly table: string;
  readonly rows: number;
  /** Of the values as they are held for sorting. */
  readonly bytes: number;
  readonly seconds: number;
  /** How many rows are expected; null where nothing says so. */
  readonly expected: number | null;
}

const WHOLE = new Intl.NumberFormat(MESSAGES_LOCALE, { maximumFractionDigits: 0 });

/** "activity: 1,200,000 of about 5,000,000 rows, 48 MB, 100,000 rows/s, about 38 s left". */
export function describeReading({ table, rows, bytes, seconds, expected }: Reading): string {
  const rate = seconds > 0 ? rows / seconds : 0;
  const goal = expected === null || expected < rows ? "" : ` of about ${WHOLE.format(expected)}`;
  const left =
    goal === "" || rate === 0 || expected === null ? "" : `, ${leftWords((expected - rows) / rate)}`;
  const pace = rate === 0 ? "" : `, ${WHOLE.format(rate)} rows/s`;
  return `${table}: ${WHOLE.format(rows)}${goal} rows, ${WHOLE.format(bytes / 1e6)} MB${pace}${left}`;
}

function leftWords(seconds: number): string {
  return seconds < 90
    ? `about ${WHOLE.format(seconds)} s left`
    : `about ${WHOLE.format(seconds / 60)} min left`;
}
