import { decimalsOf, type Unit } from "../../format/number.ts";
import { languageOf } from "../../language/language.ts";
import { MESSAGES_LOCALE } from "../../language/messages.ts";

/** A number with what it counts. */
export interface Counted {
  readonly value: number;
  readonly unit: Unit;
  /** Is it a difference, which of percentages is in points? */
  readonly isDifference: boolean;
}

/** What a sheet holds of a number: fractions for percentages, hundredths for their differences, which count points. */
export function sheetNumber({ value, unit, isDifference }: Counted): number {
  return unit.kind === "percent" && isDifference ? value * 100 : value;
}

/**
 * How a spreadsheet shows the number: with as many decimals as pages do, and with the unit where that is a sign. Such a
 * format is written the same in all countries; the program puts the reader's own signs for decimals and thousands.
 */
export function numberFormat({ value, unit, isDifference }: Counted, locale: string): string {
  const digits = digitsOf(decimalsOf(value, unit, { difference: isDifference }));
  const say = languageOf(locale);
  switch (unit.kind) {
    case "percent":
      return isDifference ? `${digits}${after(say.format.points)}` : `${digits}${percentSign(locale)}`;
    case "minutes":
    case "hours":
      return `${digits}${after(say.format[unit.kind])}`;
    case "currency":
      return inCurrency(digits, unit.name, locale);
    default:
      return digits;
  }
}

/** A day, and a moment: year first, so that nobody takes the month for the day. */
export const [DAY_FORMAT, MOMENT_FORMAT] = ["yyyy-mm-dd", "yyyy-mm-dd hh:mm"] as const;

/** "#,##0.00"; as a power of ten where there are too many zeros. */
function digitsOf(decimals: number | null): string {
  if (decimals === null) return "0.0E+00";
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

function after(word: string): string {
  return quoted(`\u00a0${word}`);
}

/** A percent sign by itself makes percent of fractions; what stands before it is quoted. */
function percentSign(locale: string): string {
  const sign =
    languageOf(locale).typography.percent ??
    new Intl.NumberFormat(locale, { style: "percent" })
      .formatToParts(0.5)
      .filter(({ type }) => type === "literal" || type === "percentSign")
      .map(({ value }) => value)
      .join("");
  return sign.startsWith("%") ? "%" : `${quoted(sign.replace("%", ""))}%`;
}

/** The sign of the currency before or after the digits, as the locale has it. */
function inCurrency(digits: string, currency: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    maximumFractionDigits: 0,
  }).formatToParts(1);
  const at = parts.findIndex(({ type }) => type === "integer");
  const sign = (some: typeof parts) => quoted(some.map(({ value }) => value).join(""));
  return `${sign(parts.slice(0, at))}${digits}${sign(parts.slice(at + 1))}`;
}

function quoted(text: string): string {
  return text === "" ? "" : `"${text.replaceAll('"', "")}"`;
}

/** How wide the number is in a cell, in characters: by the signs of the language of messages, which are as wide. */
export function widthOf(counted: Counted, locale: string): number {
  const { value, unit, isDifference } = counted;
  const decimals = decimalsOf(value, unit, { difference: isDifference });
  const digits = new Intl.NumberFormat(MESSAGES_LOCALE, {
    minimumFractionDigits: decimals ?? 1,
    maximumFractionDigits: decimals ?? 1,
    notation: decimals === null ? "scientific" : "standard",
  }).format(unit.kind === "percent" ? value * 100 : value);
  const signs = numberFormat(counted, locale).replace(/[#,.0"E+]/g, "");
  return digits.length + signs.length;
}
