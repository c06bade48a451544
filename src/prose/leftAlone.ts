import { light } from "../language/patterns.ts";
import type { LeftAloneRules } from "../language/prose.ts";
import { escapePattern } from "../syntax/pattern.ts";
import { type Span, spansOf } from "./span.ts";
import { alternatives, eitherCase, type Writing } from "./writing.ts";

/** A stretch whose digits are no number of the story; dates say of what time a sentence speaks. */
export interface LeftAlone extends Span {
  readonly isDate: boolean;
}

const UP_TO_31 = "(?:3[01]|[12]?\\d|0[1-9])";

/** What is left alone in any language: addresses, ISO and numeric dates, times, versions, signs of lists. */
const ANYWHERE: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.\w+/gu,
  /\b[vV](?:ersion(?:en)?\s)?\d+(?:\.\d+)*\b|\b\d+\.\d+\.\d+\b(?![.,]?\d)/g,
  light(String.raw`(?<!\d)24/7(?!\d)|§+\s?\d+|#\d+|(?<![\p{L}\p{N}])\(\d\)`, "g"),
  /^\s*\d{1,2}[.)]\s/g,
];

const ANY_DATE: readonly RegExp[] = [
  /\b\d{4}-(?:\d{2}(?:-\d{2})?|[qhwQHW]\d{1,2})\b/g,
  /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/g,
  /\b\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:h|am|pm))?\b/g,
];

/** A year, or two, after the number of a period. */
const YEAR_AFTER = "(?:\\s?[/–-]\\s?\\d{2,4})?(?:\\s(?:19|20)\\d{2}(?:\\s?[/–-]\\s?\\d{2,4})?)?";
const SPACE = "[ \\u00a0\\u202f]";

interface Patterns {
  readonly dates: readonly RegExp[];
  readonly others: readonly RegExp[];
}

const patterns = new Map<string, Patterns>();

/** The stretches of a text whose digits are dates, times, ordinals, addresses, versions or names. */
export function leftAlone(text: string, writing: Writing, nouns: readonly string[]): LeftAlone[] {
  const key = `${writing.language} ${writing.months.join(" ")}`;
  const known = patterns.get(key) ?? patternsOf(writing);
  patterns.set(key, known);
  return [
    ...known.dates.flatMap((pattern) => spansOf(text, pattern).map((span) => ({ ...span, isDate: true }))),
    ...yearsIn(text, nouns),
    ...known.others.flatMap((pattern) => spansOf(text, pattern).map((span) => ({ ...span, isDate: false }))),
  ];
}

function patternsOf(writing: Writing): Patterns {
  const rules = writing.rules?.leftAlone;
  const periods = `\\b(?:${alternatives("FY|Q|H", rules?.periods)})\\s?\\d{1,4}${YEAR_AFTER}\\b`;
  const dates = [...ANY_DATE, light(periods, "g"), ...monthDates(writing)];
  const others = [...ANYWHERE, standards(rules)];
  if (rules === undefined) return { dates, others };
  const { labels, ordinals, clocks, dates: own, hasCapitalNames } = rules;
  return {
    dates: [...dates, light(`(?<![\\p{L}\\p{N}])(?:${clocks})(?![\\p{L}\\p{N}])`, "gu"), ...anyOf(own)],
    others: [
      ...others,
      light(`(?<![\\p{L}\\p{N}])(?:${eitherCase(labels)})${SPACE}(?:no\\. )?${listOf(writing)}`, "gu"),
      ...anyOf(ordinals === "" ? "" : `(?<![\\p{L}\\p{N}.,])(?:${ordinals})`),
      ...(hasCapitalNames ? [names(rules)] : []),
    ],
  };
}

function anyOf(pattern: string): RegExp[] {
  return pattern === "" ? [] : [light(pattern, "gu")];
}

/** "2", "2 and 3", "2–4" after a label; no percentage. */
function listOf({ rules }: Writing): string {
  const count = "\\d{1,3}(?:\\.\\d+)?";
  const link = alternatives(",|–|-|/", rules?.leftAlone.links);
  const percent = alternatives("%", rules?.numbers.percent);
  return `${count}(?:\\s?(?:${link})\\s?${count})*(?![.,]?\\d|\\s?(?:${percent}))`;
}

/** A small word after a number, which so counts something: "day 612 people", but not "Plan 2 was". */
function counted(rules: LeftAloneRules | undefined): string {
  return `${SPACE}(?!(?:${rules?.small ?? "\\d"})(?![\\p{L}\\p{N}]))[\\p{Ll}€$£]`;
}

/** Capitals with a number: "ISO 27001", "DIN 5008"; not money. */
function standards(rules: LeftAloneRules | undefined): RegExp {
  const none = `(?![.,]?\\d|\\s?%|${counted(rules)})`;
  return light(`(?<![\\p{L}\\p{N}])(?!EUR|USD|GBP|CHF)[A-Z]{2,6}${SPACE}\\d{1,5}${none}`, "g");
}

/** A name with its number inside a sentence ("Windows 11 came"): a capital, and no noun that is counted after it. */
function names(rules: LeftAloneRules): RegExp {
  const none = `(?![.,]?\\d|\\s?%|${counted(rules)})`;
  return light(`(?<=[\\p{Ll},]\\s)\\p{Lu}[\\p{L}-]+${SPACE}\\d{1,3}${none}(?=[\\s.,;:!?)]|$)`, "gu");
}

function monthDates({ months, ordinals, rules }: Writing): RegExp[] {
  if (months.length === 0) return [];
  const month = `(?:${months.map(escapePattern).join("|")})(?![\\p{L}])\\.?`;
  const day = `${UP_TO_31}(?:${alternatives(ordinals, "\\.")})?`;
  const link = `\\s?(?:${alternatives("–|-|,|&|/", rules?.leftAlone.links)})\\s?`;
  const year = `(?:,?${SPACE}(?:19|20)\\d{2})?`;
  return [
    light(`(?<![\\p{L}\\p{N}.,])(?:${day}${link})*${day}${SPACE}${month}${year}`, "gu"),
    light(`(?<![\\p{L}])${month}${SPACE}${day}(?:${link}${day})*(?![.,]?\\d|\\p{L}|\\s?%)${year}`, "gu"),
    light(`(?<![\\p{L}])${month}${year}(?![\\p{L}])`, "gu"),
  ];
}

const YEARS = light(
  String.raw`(?<![\p{L}\p{N}.,€$£-])(?:19|20)\d{2}(?:\s?[/–-]\s?(?:(?:19|20)\d{2}|\d{2}))?(?![\p{N}]|[.,]\d|\s?(?:%|€|\$|£))`,
  "g",
);

/** Years stand alone: "2026", "2025/26", "2024–2026"; not "2,026", and not "2026 people". */
function yearsIn(text: string, nouns: readonly string[]): LeftAlone[] {
  return spansOf(text, YEARS)
    .filter(({ to }) => {
      const next = /^[\s\u00a0]([\p{L}-]+)/u.exec(text.slice(to))?.[1]?.toLowerCase();
      return next === undefined || !nouns.includes(next);
    })
    .map((span) => ({ ...span, isDate: true }));
}
