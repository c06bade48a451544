import { languageOf } from "../language/language.ts";
import { formatCount, formatNumber, formatRelative, type NumberUnit } from "./number.ts";

/**
 * The verb and the amount of a change: "rose 8.2%", "fell 1.3 pp", "was flat" where the change shows as zero.
 * `change` is relative as a fraction, or the difference of two percentages when the unit is percent.
 */
export function changePhrase(change: number, unit: NumberUnit, locale: string): string {
  const say = languageOf(locale).format;
  const amount = changeText(Math.abs(change), unit, locale, false);
  if (showsZero(amount, locale)) return say.flat;
  return `${change > 0 ? say.rose : say.fell} ${amount}`;
}

/** Are all digits of a text the locale's zero? */
function showsZero(text: string, locale: string): boolean {
  const zero = formatCount(0, locale);
  return (text.match(/\p{Nd}/gu) ?? []).every((digit) => digit === zero);
}

/** A change as headlines show it: "+8.2%", or percentage points for percentages. */
export function changeText(change: number, unit: NumberUnit, locale: string, signed = true): string {
  if (unit.kind === "percent") return formatNumber(change, unit, locale, { signed, difference: true });
  return formatRelative(change, locale, signed);
}
