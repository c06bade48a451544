import { light } from "./light.ts";

/** How a locale writes numbers and dates, as its rules say. */
export interface Writing {
  readonly language: string;
  readonly decimal: string;
  readonly group: string;
  /** Names of the months, long and short, without a full stop at their end. */
  readonly months: readonly string[];
  /** The long ones in the order of the year. */
  readonly monthNames: readonly string[];
}

const known = new Map<string, Writing>();

/** The way of writing of a locale. */
export function writingOf(locale: string): Writing {
  const writing = known.get(locale) ?? read(locale);
  known.set(locale, writing);
  return writing;
}

function read(locale: string): Writing {
  const parts = new Intl.NumberFormat(locale, { useGrouping: "always" }).formatToParts(12345.6);
  const mark = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  const months = (["long", "short"] as const).flatMap((month) => namesOf(locale, month));
  return {
    language: locale.slice(0, 2).toLowerCase(),
    decimal: mark("decimal") || ".",
    group: mark("group"),
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

/** A text in small letters, of the same length, for patterns that do not tell capitals apart. */
export function small(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** A pattern for texts in small letters that stands for whole words. */
export function wholeWords(pattern: string, flags: string): RegExp {
  const lower = pattern.replace(/\\[pP]\{\w+\}|\\.|[^\\]/g, (part) =>
    part.startsWith("\\") ? part : part.toLowerCase(),
  );
  return light(`(?<![\\p{L}\\p{N}])(?:${lower})(?![\\p{L}\\p{N}])`, flags);
}
