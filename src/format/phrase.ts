import { languageOf } from "../language/language.ts";
import { formatNumber, formatRelative, type Unit } from "./number.ts";

/** Whether a name is one or many to the verb after it. */
export type GrammaticalNumber = "singular" | "plural";

/**
 * The verb and the amount of a change: "rose 8.2%", "fell 1.3 pp", "was flat" where the change shows as zero; after a
 * name in the plural "were flat", "stiegen um 8,2 %". `change` is relative as a fraction, or the difference of two percentages when the unit is percent.
 */
export function changePhrase(
  change: number,
  unit: Unit,
  locale: string,
  number: GrammaticalNumber = "singular",
): string {
  const { format } = languageOf(locale);
  const say = number === "plural" ? format.many : format;
  const amount = changeText(Math.abs(change), unit, locale, false);
  if (showsZero(amount)) return say.flat;
  return `${change > 0 ? say.rose : say.fell} ${amount}`;
}

/** Are all digits of a text zero, in whichever script? A zero is the digit before which its script has none. */
export function showsZero(text: string): boolean {
  return (text.match(/\p{Nd}/gu) ?? []).every(
    (digit) => !/\p{Nd}/u.test(String.fromCodePoint((digit.codePointAt(0) ?? 0) - 1)),
  );
}

/** A change as headlines show it: "+8.2%", or percentage points for percentages. */
export function changeText(change: number, unit: Unit, locale: string, signed = true): string {
  if (unit.kind === "percent") return formatNumber(change, unit, locale, { signed, difference: true });
  return formatRelative(change, locale, signed);
}
