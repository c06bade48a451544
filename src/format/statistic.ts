import { languageOf } from "../language/language.ts";
import { text } from "./number.ts";

/** A correlation, with its sign: "+0.62", "−0.08". */
export function formatCorrelation(r: number, locale: string): string {
  return text(r, locale, { ...digits(2), signDisplay: "exceptZero" });
}

/** A test's z, with its sign: "+8.64", "−0.31". */
export function formatZ(z: number, locale: string): string {
  return text(z, locale, { ...digits(2), signDisplay: "exceptZero" });
}

/** A p-value: "0.31", "0.046", "below 0.001". */
export function formatP(p: number, locale: string): string {
  if (p < 0.001) return languageOf(locale).format.below(text(0.001, locale, digits(3)));
  return text(p, locale, digits(p < 0.1 ? 3 : 2));
}

/** A number of pairs that may be a fraction: "14.2". */
export function formatPairs(pairs: number, locale: string): string {
  return text(pairs, locale, { maximumFractionDigits: 1 });
}

function digits(count: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: count, maximumFractionDigits: count };
}
