import { languageOf } from "../language/language.ts";

/** What a number counts in, as far as its text needs it. */
export interface NumberUnit {
  readonly kind: "percent" | "ratio" | "currency" | "minutes" | "hours" | "score" | "noun";
  readonly name: string;
}

export interface NumberStyle {
  /** Write a plus before positive numbers. */
  readonly signed?: boolean;
  /** Short for axes and narrow places: "1.2k" as the locale has it. */
  readonly compact?: boolean;
  /** The number is a difference: percentages become percentage points. */
  readonly difference?: boolean;
}

const MINUS = "−";

/** The text of a number in its unit; fractions for percentages. Minus signs are typographic. */
export function formatNumber(
  value: number,
  unit: NumberUnit,
  locale: string,
  style: NumberStyle = {},
): string {
  if (unit.kind === "percent") return formatPercent(value, locale, style);
  const options = { ...signOf(style), ...digitsOf(value, unit, style) };
  if (unit.kind === "currency")
    return text(value, locale, { ...options, style: "currency", currency: unit.name });
  const number = text(value, locale, options);
  return unit.kind === "minutes" || unit.kind === "hours"
    ? `${number}\u00a0${languageOf(locale).format[unit.kind]}`
    : number;
}

/** A relative change: "+13.1%". */
export function formatRelative(value: number, locale: string, signed = true): string {
  return text(value, locale, { style: "percent", ...signOf({ signed }), ...fixed(1) });
}

/** A share in whole percent: "65%". */
export function formatWholePercent(share: number, locale: string): string {
  return text(share, locale, { style: "percent", maximumFractionDigits: 0 });
}

/** A whole number such as a count of rows. */
export function formatCount(value: number, locale: string): string {
  return text(value, locale, { maximumFractionDigits: 0 });
}

function formatPercent(value: number, locale: string, style: NumberStyle): string {
  if (style.difference !== true) {
    const digits = style.compact === true ? { maximumFractionDigits: 1 } : percentDigits(value);
    return text(value, locale, { style: "percent", ...signOf(style), ...digits });
  }
  const hundredfold = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value * 100));
  const points = text(hundredfold, locale, { ...signOf(style), ...pointDigits(value) });
  return `${points}\u00a0${languageOf(locale).format.points}`;
}

function signOf(style: NumberStyle): Intl.NumberFormatOptions {
  return { signDisplay: style.signed === true ? "exceptZero" : "negative" };
}

/** One decimal for percentages, two below one percent, where the second one tells. */
function percentDigits(fraction: number): Intl.NumberFormatOptions {
  return fixed(fraction !== 0 && Math.abs(fraction) < 0.00995 ? 2 : 1);
}

/** One decimal for percentage points, two below a tenth of a point. */
function pointDigits(fraction: number): Intl.NumberFormatOptions {
  return fixed(fraction !== 0 && Math.abs(fraction) < 0.00095 ? 2 : 1);
}

function fixed(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

function digitsOf(value: number, unit: NumberUnit, style: NumberStyle): Intl.NumberFormatOptions {
  const size = Math.abs(value);
  if (style.compact === true && isSmall(size)) return smallDigits(size, 1);
  if (style.compact === true) return { notation: "compact", maximumFractionDigits: 1 };
  if (unit.kind === "currency") return size >= 1000 ? { maximumFractionDigits: 0 } : {};
  if (unit.kind === "noun")
    return { maximumFractionDigits: size > 0 && size < 10 && !Number.isInteger(value) ? 1 : 0 };
  if (isSmall(size)) return smallDigits(size, 2);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return { minimumFractionDigits: Number.isInteger(value) ? 0 : digits, maximumFractionDigits: digits };
}

/** Is it too small to show in two decimals? */
function isSmall(size: number): boolean {
  return size > 0 && size < 0.00995;
}

/** `least` to two digits that tell, as a power of ten where there would be too many zeros before them. */
function smallDigits(size: number, least: number): Intl.NumberFormatOptions {
  if (size < 1e-5) return { notation: "scientific", maximumFractionDigits: 1 };
  return { minimumSignificantDigits: least, maximumSignificantDigits: 2 };
}

/** A number by Intl's options, with the minus sign that all numbers of a page have. */
export function text(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return formatterFor(locale, options).format(value).replaceAll("-", MINUS);
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
  formatters.set(key, known);
  return known;
}
