import { spokenIn } from "../language/language.ts";
import type { ProseRules } from "../language/prose.ts";

/** How a locale writes numbers and dates, as its rules say. */
export interface Writing {
  readonly language: string;
  readonly decimal: string;
  readonly group: string;
  /** Names of the months, long and short, without a full stop at their end. */
  readonly months: readonly string[];
  /** The long ones in the order of the year. */
  readonly monthNames: readonly string[];
  /** A pattern of what may follow the number of a day; empty where nothing does. */
  readonly ordinals: string;
  /** How its language is read; null where only digits are. */
  readonly rules: ProseRules | null;
}

const known = new Map<string, Writing>();

/** The way of writing of a locale. */
export function writingOf(locale: string): Writing {
  const writing = known.get(locale) ?? read(locale);
  known.set(locale, writing);
  return writing;
}

function read(locale: string): Writing {
  const language = spokenIn(locale);
  const parts = new Intl.NumberFormat(locale, { useGrouping: "always" }).formatToParts(12345.6);
  const mark = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  const months = (["long", "short"] as const).flatMap((month) => namesOf(locale, month));
  return {
    language: locale.slice(0, 2).toLowerCase(),
    decimal: mark("decimal") || ".",
    group: mark("group"),
    ordinals: language?.tables.ordinals ?? "",
    rules: language?.prose ?? null,
    monthNames: namesOf(locale, "long"),
    months: [...new Set(months)].sort((left, right) => right.length - left.length),
  };
}

function namesOf(locale: string, month: "long" | "short"): string[] {
  const format = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month,
    timeZone: "UTC",
    calendar: "gregory",
  });
  return Array.from({ length: 12 }, (_, index) => {
    const part = format.formatToParts(Date.UTC(2026, index, 1)).find(({ type }) => type === "month");
    return (part?.value ?? "").replace(/\.$/, "");
  }).filter((name) => /\p{L}/u.test(name));
}

/** One pattern of several, without those that are empty. */
export function alternatives(...patterns: readonly (string | undefined)[]): string {
  return patterns.filter((pattern) => pattern !== undefined && pattern !== "").join("|");
}

/** Alternatives that may each begin with a capital. */
export function eitherCase(words: string): string {
  return words
    .split("|")
    .map((word) => `[${word.charAt(0).toLowerCase()}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join("|");
}
