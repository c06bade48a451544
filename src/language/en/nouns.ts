import { lookUp } from "../../syntax/lookUp.ts";

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Plurals that are not made with an s alone. */
const PLURALS: Readonly<Record<string, string>> = { half: "halves", query: "queries" };

/** A count within a sentence: "two", "13"; "no" before a noun. */
export function few(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** So many of those that were named before: "two", "none". */
export function soMany(count: number): string {
  return count === 0 ? "none" : few(count);
}

/** "30 people", "1 person"; the count as it is written. */
export function people(count: string): string {
  return `${count} ${count === "1" ? "person" : "people"}`;
}

/** As the first word of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "weeks", "halves" */
export function several(noun: string): string {
  return lookUp(PLURALS, noun) ?? `${noun}s`;
}

/** "inputs", "input" after one */
export function many(count: number, noun: string): string {
  return count === 1 ? noun : several(noun);
}

/** "Two inputs", "One input", "No inputs", as a sentence begins with it */
export function counted(count: number, noun: string): string {
  return `${capital(few(count))} ${many(count, noun)}`;
}

/** "5 rows", "1 row", "0 rows", in figures; `written` where the count has its own way of writing: "1,200". */
export function numbered(count: number, noun: string, written = String(count)): string {
  return `${written} ${many(count, noun)}`;
}

/** "two of five targets", "none of five targets", "the one target"; of nothing: "no target". */
export function outOf(count: number, all: number, noun: string): string {
  if (all === 0 || (all === 1 && count === 0)) return `no ${noun}`;
  if (all === 1) return `the one ${noun}`;
  return `${soMany(count)} of ${few(all)} ${several(noun)}`;
}

/** "Three inputs, two better than in Q2"; of one it says whether it is. */
export function betterThan(count: number, noun: string, better: number, period: string): string {
  const all = count === 2 ? "both " : "all ";
  const some = better === count ? all : `${soMany(better)} `;
  const which = count === 1 ? (better === 1 ? "" : "not ") : some;
  return count === 0 ? counted(0, noun) : `${counted(count, noun)}, ${which}better than ${within(period)}`;
}

/** The name of a period after its preposition: "in Q3 2026", "on 14 Sept 2026", "in the week of 14–20 Sept 2026". */
export function within(period: string): string {
  if (period.includes("–")) return `in the week of ${period}`;
  const isDay = /^(?:\d{1,2} \p{L}|\p{L}+ \d{1,2},)/u.test(period);
  return `${isDay ? "on" : "in"} ${period}`;
}
