import { type DateFormat, type DateReading, isClock, readDate, yearBeyond } from "./readDate.ts";
import { type NumberReading, readNumber } from "./readNumber.ts";
import { ANSWERS, MISSING, TRUTHS } from "./tableWords.ts";

/** All that one text could be. */
export interface Shape {
  readonly date: DateReading | null;
  readonly number: NumberReading | null;
  /** A word for true or false. */
  readonly truth: boolean | null;
  /** A word that often stands for no value; such a word is a value until it is told to be none. */
  readonly isMissing: boolean;
  /** A word that some databases take for a date, such as "infinity"; here it never is one. */
  readonly isSpecial: boolean;
  /** A time of day without a date. */
  readonly isClock: boolean;
  /** The year, where it would be a date but for a year that no calendar has. */
  readonly beyond: string | null;
}

const SPECIAL = new Set(["infinity", "-infinity", "inf", "epoch", "now", "today", "yesterday", "tomorrow"]);

/** What a text could be, in whatever way it is written; spaces around it do not count. */
export function shapeOf(written: string, told?: DateFormat): Shape {
  const text = trimmed(written);
  const date = readDate(text, told);
  const number = date === null ? readNumber(text) : null;
  const isOther = date === null && number === null;
  const lower = isOther && text.length < 12 ? text.toLowerCase() : "";
  return {
    date,
    number,
    truth: TRUTHS.get(lower) ?? null,
    isMissing: MISSING.has(lower),
    isSpecial: SPECIAL.has(lower),
    isClock: isOther && isClock(text),
    beyond: isOther ? yearBeyond(text) : null,
  };
}

/** Without the spaces around it, of whatever kind. */
export function trimmed(text: string): string {
  return text.trim();
}

/** A word for true or false, where the type of the column is told; null where it is none. */
export function toldTruth(text: string): boolean | null {
  return ANSWERS.get(trimmed(text).toLowerCase()) ?? null;
}

/** Texts of one signature can be understood in the same ways. */
export function signatureOf(shape: Shape, text: string): string {
  const { date, number, truth, isMissing, isSpecial, isClock: clock, beyond } = shape;
  if (date !== null) {
    const [first, second] = [...date.days.values()];
    const same = second === undefined || first === second;
    return `d ${[...date.days.keys()].join()} ${date.time !== null} ${date.offset !== null} ${same} ${date.isCut}`;
  }
  if (number !== null) {
    const { point, comma, currency, isPercent, isCode } = number;
    return `n ${point !== null} ${comma !== null} ${point === comma} ${currency} ${isPercent} ${isCode}`;
  }
  if (truth !== null) return "b";
  if (isSpecial) return "s";
  if (isMissing) return `m ${trimmed(text)}`;
  return clock ? "c" : beyond === null ? "t" : "y";
}
