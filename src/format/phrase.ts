import { formatCount, formatNumber, formatRelative, type NumberUnit } from "./number.ts";

/**
 * The verb and the amount of a change: "rose 8.2%", "fell 1.3 pp", "was flat" where the change shows as zero.
 * `change` is relative as a fraction, or the difference of two percentages when the unit is percent.
 */
export function changePhrase(change: number, unit: NumberUnit, locale: string): string {
  const amount = changeText(Math.abs(change), unit, locale, false);
  if (showsZero(amount, locale)) return verbs(locale).flat;
  return `${change > 0 ? verbs(locale).rose : verbs(locale).fell} ${amount}`;
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

const VERBS = {
  en: { rose: "rose", fell: "fell", flat: "was flat" },
  de: { rose: "stieg um", fell: "sank um", flat: "blieb gleich" },
  fr: { rose: "a augmenté de", fell: "a baissé de", flat: "est resté stable" },
};

function verbs(locale: string): (typeof VERBS)["en"] {
  const language = locale.slice(0, 2);
  return language === "de" || language === "fr" ? VERBS[language] : VERBS.en;
}
