import { z } from "zod";
import { languageOf, spokenIn } from "../language/language.ts";
import { MESSAGES_LOCALE } from "../language/messages.ts";

/** What a number counts in; `noun` for counts of things ("people"). */
export const unitKind = z.enum(["percent", "ratio", "currency", "minutes", "hours", "score", "noun"]);

export type UnitKind = z.output<typeof unitKind>;

/** The unit of a metric. */
export const unit = z
  .strictObject({
    kind: unitKind,
    name: z.string().describe("The noun of a count, the ISO code of a currency, else the kind."),
  })
  .readonly()
  .meta({ id: "Unit", description: "What a number is counted in." });

export interface Unit extends z.output<typeof unit> {}

export interface NumberStyle {
  /** Write a plus before positive numbers. */
  readonly signed?: boolean;
  /** Short for axes and narrow places: "1.2k" as the locale has it. */
  readonly compact?: boolean;
  /** The number is a difference: percentages become percentage points. */
  readonly difference?: boolean;
  /** So many decimals, whatever its size: those of the sum that it belongs to. */
  readonly decimals?: number;
}

const MINUS = "−";

/** The text of a number in its unit; fractions for percentages. Minus signs are typographic. */
export function formatNumber(value: number, unit: Unit, locale: string, style: NumberStyle = {}): string {
  if (unit.kind === "percent") return formatPercent(value, locale, style);
  const digits = style.decimals === undefined ? digitsOf(value, unit, style, locale) : fixed(style.decimals);
  const options = { ...signOf(style), ...digits };
  if (unit.kind === "currency")
    return text(value, locale, { ...options, style: "currency", currency: unit.name });
  const number = text(value, locale, options);
  return unit.kind === "minutes" || unit.kind === "hours"
    ? `${number}\u00a0${languageOf(locale).format[unit.kind]}`
    : number;
}

/** How many decimals a number has in its unit where it stands by itself; null where it is a power of ten. */
export function decimalsOf(value: number, unit: Unit, style: NumberStyle = {}): number | null {
  const written = formatNumber(value, unit, MESSAGES_LOCALE, style);
  return /\dE/.test(written) ? null : (/\.(\d+)/.exec(written)?.[1]?.length ?? 0);
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
  const own = style.decimals === undefined ? null : fixed(style.decimals);
  if (style.difference !== true) {
    const digits = own ?? (style.compact === true ? compactDigits(value) : percentDigits(value));
    return text(value, locale, { style: "percent", ...signOf(style), ...digits });
  }
  const hundredfold = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value * 100));
  const points = text(hundredfold, locale, { ...signOf(style), ...(own ?? pointDigits(value)) });
  return `${points}\u00a0${languageOf(locale).format.points}`;
}

function signOf(style: NumberStyle): Intl.NumberFormatOptions {
  return { signDisplay: style.signed === true ? "exceptZero" : "negative" };
}

/**
 * One decimal for percentages; two where less than one percent is there or lacking, as there the second one tells: 99.87%
 * is as far from all as 0.13% is from none. What is not all never reads as 100%.
 */
function percentDigits(fraction: number): Intl.NumberFormatOptions {
  if (lackOf(fraction) !== null) return fixed(decimalsOfLack(fraction));
  return fixed(fraction !== 0 && Math.abs(fraction) < 0.00995 ? 2 : 1);
}

/** In short one decimal, but what lacks little of all keeps the decimals that tell. */
function compactDigits(fraction: number): Intl.NumberFormatOptions {
  return { maximumFractionDigits: lackOf(fraction) === null ? 1 : decimalsOfLack(fraction) };
}

/** What a fraction lacks to all, where that is less than a hundredth; else null, also where only floating point lacks it. */
function lackOf(fraction: number): number | null {
  const lack = 1 - Math.abs(fraction);
  return lack > 1e-9 && lack < 0.00995 ? lack : null;
}

/** The fewest decimals, two at least, with which it does not read as 100%. */
function decimalsOfLack(fraction: number): number {
  const percent = (1 - Math.abs(fraction)) * 100;
  return Math.max(2, Math.ceil(-Math.log10(percent * 2) + 1e-9));
}

/** One decimal for percentage points, two below a tenth of a point. */
function pointDigits(fraction: number): Intl.NumberFormatOptions {
  return fixed(fraction !== 0 && Math.abs(fraction) < 0.00095 ? 2 : 1);
}

function fixed(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

/**
 * One rule for each unit, the same in full and in short: how many decimals a number has follows from what it rounds to,
 * so that 999.995 and 1,000 read alike. Every limit is half a unit of the last decimal short of a round number.
 */
function digitsOf(value: number, unit: Unit, style: NumberStyle, locale: string): Intl.NumberFormatOptions {
  const size = Math.abs(value);
  if (isSmall(size, unit))
    return smallDigits(size, unit.kind !== "currency" && style.compact !== true ? 2 : 1);
  const thousand = 1000 - (unit.kind === "currency" ? smallestCoin(unit) : 1) / 2;
  if (style.compact === true && size >= thousand && isShortened(size, locale)) return COMPACT;
  if (unit.kind === "currency") return size >= thousand ? fixed(0) : {};
  if (unit.kind === "noun") return { maximumFractionDigits: size < 9.95 && !Number.isInteger(value) ? 1 : 0 };
  const digits = size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
  return { minimumFractionDigits: Number.isInteger(value) ? 0 : digits, maximumFractionDigits: digits };
}

/**
 * Would its decimals show it as zero although it is none? Of a count nobody asks; of money (the price of a call) less
 * than a hundredth of the smallest coin is nothing.
 */
function isSmall(size: number, unit: Unit): boolean {
  if (unit.kind === "noun" || size === 0) return false;
  if (unit.kind !== "currency") return size < 0.00995;
  const coin = smallestCoin(unit);
  return size < coin / 2 && size >= coin / 100;
}

/** `least` to two digits that tell, as a power of ten where there would be too many zeros before them. */
function smallDigits(size: number, least: number): Intl.NumberFormatOptions {
  if (size < 1e-5) return { notation: "scientific", maximumFractionDigits: 1 };
  return { minimumSignificantDigits: least, maximumSignificantDigits: 2 };
}

/** The smallest coin of a currency: 0.01 of the euro, 1 of the yen, 0.001 of the Kuwaiti dinar. */
function smallestCoin({ name }: Unit): number {
  const { maximumFractionDigits = 2 } = formatterFor(MESSAGES_LOCALE, {
    style: "currency",
    currency: name,
  }).resolvedOptions();
  return 10 ** -maximumFractionDigits;
}

/** A number by Intl's options, with the minus sign that all numbers of a page have. */
export function text(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  const written = formatterFor(locale, options).format(value).replaceAll("-", MINUS);
  const percent = spokenIn(locale)?.typography.percent ?? null;
  return percent === null ? written : written.replace(/\s?%/, percent);
}

/** Has the locale a short form for a number of this size? German has none for thousands: "8.000 €" is written in full. */
function isShortened(value: number, locale: string): boolean {
  return formatterFor(locale, COMPACT)
    .formatToParts(value)
    .some(({ type }) => type === "compact");
}

const COMPACT = { notation: "compact", maximumFractionDigits: 1 } as const;

const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
  formatters.set(key, known);
  return known;
}
