import { escapePattern } from "../syntax/pattern.ts";
import { light } from "./light.ts";
import { type Span, spansOf } from "./span.ts";
import type { Writing } from "./writing.ts";

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
  /\b\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:h|am|pm|Uhr))?\b/g,
  /\b(?:FY|Q|H|KW|CW|GJ|HJ)\s?\d{1,4}(?:\s?[/–-]\s?\d{2,4})?(?:\s(?:19|20)\d{2}(?:\s?[/–-]\s?\d{2,4})?)?\b/g,
];

/** Words before a number that make it a name: "plan 2", "Schritt 3". */
const LABELS: Readonly<Record<string, string>> = {
  en: "plans?|phases?|steps?|stages?|levels?|tiers?|pages?|chapters?|sections?|figures?|tables?|charts?|appendix|weeks?|options?|questions?|tests?|groups?|rounds?|rules?|releases?|series|rows?|columns?|no\\.|nos\\.|numbers?|articles?|windows|ios|android|chrome",
  de: "Platz|Rang|Plan|Pläne|Phasen?|Schritte?n?|Stufen?|Level|Seiten?|Kapitel|Abschnitte?|Abbildung(?:en)?|Tabellen?|Anhang|Wochen?|Kalenderwochen?|Optionen|Option|Fragen?|Tests?|Gruppen?|Runden?|Regeln?|Teams?|Zeilen?|Spalten?|Nr\\.|Nummern?|Artikel|Windows|iOS|Android|Chrome",
};

const ORDINALS: Readonly<Record<string, string>> = {
  en: "",
  de: "\\d{1,3}\\.(?=\\s(?:\\p{Ll}|(?:Quartal|Halbjahr|Jahr|Monat|Woche|Kalenderwoche|Tag|Platz|Rang|Mal|Version|Auflage|Ausgabe|Stelle|Etage|Stock|Klasse|Schritt|Teil|Kapitel)))|\\d{1,3}\\.(?:-|–)\\d",
};

const CLOCKS: Readonly<Record<string, string>> = {
  en: "\\d{1,2}(?:[:.]\\d{2})?\\s?(?:am|pm|AM|PM|a\\.m\\.|p\\.m\\.|o['’]clock)",
  de: "\\d{1,2}(?:[:.]\\d{2})?\\s?Uhr(?:\\s\\d{1,2})?",
};

const patterns = new Map<string, { readonly dates: readonly RegExp[]; readonly others: readonly RegExp[] }>();

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

function patternsOf(writing: Writing) {
  const { language } = writing;
  const labels = LABELS[language];
  const count = "\\d{1,3}(?:\\.\\d+)?";
  const list = `${count}(?:\\s?(?:,|–|-|/|and|und|to|bis|or|oder)\\s?${count})*(?![.,]?\\d|\\s?(?:%|per ?cent|Prozent))`;
  return {
    dates: [
      ...ANY_DATE,
      ...monthDates(writing),
      ...(CLOCKS[language] === undefined
        ? []
        : [light(`(?<![\\p{L}\\p{N}])(?:${CLOCKS[language]})(?![\\p{L}\\p{N}])`, "gu")]),
      ...(language === "de" ? [/(?<![\d.,])(?:3[01]|[12]?\d|0\d)\.\s?(?:1[0-2]|0?[1-9])\.(?!\d)/g] : []),
    ],
    others: [
      ...ANYWHERE,
      ...(labels === undefined
        ? []
        : [light(`(?<![\\p{L}\\p{N}])(?:${eitherCase(labels)})[ \\u00a0](?:no\\. )?${list}`, "gu")]),
      ...(ORDINALS[language] ? [light(`(?<![\\p{L}\\p{N}.,])(?:${ORDINALS[language]})`, "gu")] : []),
      STANDARDS,
      ...(language === "en" ? [NAMES] : []),
    ],
  };
}

/** Alternatives that may each begin with a capital. */
function eitherCase(words: string): string {
  return words
    .split("|")
    .map((word) => `[${word.charAt(0).toLowerCase()}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join("|");
}

/** A small word after a number, which so counts something: "day 612 people", but not "Plan 2 was". */
const COUNTED =
  "[ \\u00a0](?!(?:is|was|are|were|and|or|has|had|in|on|for|to|with|which|that|came|by|of|from|as|at|but|because|stays?|will)\\b)[\\p{Ll}€$£]";

/** Capitals with a number: "ISO 27001", "DIN 5008"; not money. */
const STANDARDS = light(
  `(?<![\\p{L}\\p{N}])(?!EUR|USD|GBP|CHF)[A-Z]{2,6}[ \\u00a0]\\d{1,5}(?![.,]?\\d|\\s?%|${COUNTED})`,
  "g",
);

/** A name with its number inside a sentence ("Windows 11 came"): a capital, and no noun that is counted after it. */
const NAMES = light(
  `(?<=[\\p{Ll},]\\s)\\p{Lu}[\\p{L}-]+[ \\u00a0]\\d{1,3}(?![.,]?\\d|\\s?%|${COUNTED})(?=[\\s.,;:!?)]|$)`,
  "gu",
);

function monthDates({ months }: Writing): RegExp[] {
  if (months.length === 0) return [];
  const month = `(?:${months.map(escapePattern).join("|")})(?![\\p{L}])\\.?`;
  const day = `${UP_TO_31}(?:st|nd|rd|th|\\.)?`;
  const link = "\\s?(?:–|-|,|&|/|to|and|or|bis|und|oder|until)\\s?(?:the )?";
  const year = "(?:,?[ \\u00a0](?:19|20)\\d{2})?";
  return [
    light(`(?<![\\p{L}\\p{N}.,])(?:${day}${link})*${day}[ \\u00a0](?:of )?${month}${year}`, "gu"),
    light(`(?<![\\p{L}])${month}[ \\u00a0]${day}(?:${link}${day})*(?![.,]?\\d|\\p{L}|\\s?%)${year}`, "gu"),
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
