import { light } from "../language/patterns.ts";
import type { NumberRules } from "../language/prose.ts";
import { escapePattern } from "../syntax/pattern.ts";
import { numberWords } from "./numberWords.ts";
import type { Span } from "./span.ts";
import { alternatives, eitherCase, type Writing } from "./writing.ts";

/** What a number counts in, as it is typed; a range has two ends. */
export type NumberKind = "plain" | "percent" | "points" | "money" | "times";

/** A number that somebody typed. */
export interface TypedNumber extends Span {
  readonly text: string;
  readonly kind: NumberKind;
  /** Twelve for "12 %", 1.2 million for "1.2m". */
  readonly value: number;
  /** Half of the last digit that was typed: how far a value may be off that rounds to it. */
  readonly half: number;
  /** The same where zeros at the end may be rounded too, as in "about 1,200". */
  readonly coarse: number;
  /** The sign that was typed. */
  readonly sign: 1 | -1 | null;
  /** Is it "5–7", of which `value` is the lower end? */
  readonly isRange: boolean;
}

const SPACES = "\\u00a0\\u202f\\u2009";
const POINTS = "pps?\\b|p\\.p\\.|ppt\\b";
const MONEY = "€|\\$|£|EUR\\b|USD\\b|GBP\\b|CHF\\b";
const SCALES: NumberRules["scales"] = [
  ["k", 1e3],
  ["m|mn", 1e6],
  ["bn", 1e9],
];

interface Grammar {
  readonly pattern: RegExp;
  /** By what a word after a number multiplies it. */
  readonly scales: readonly (readonly [RegExp, number])[];
  /** A word between two numbers that may make a range, and what before them says that it does not. */
  readonly range: RegExp | null;
  readonly noRange: RegExp | null;
}

const grammars = new Map<string, Grammar>();

/** The numbers of a text as the locale writes them, in order; what is masked, or part of a word, is none. */
export function numbersIn(text: string, writing: Writing, masked: readonly Span[]): TypedNumber[] {
  const grammar = grammarOf(writing);
  const found = (/\d/.test(text) ? [...text.matchAll(grammar.pattern)] : []).flatMap((match) =>
    typed(match, text, writing, grammar),
  );
  return [...found, ...numberWords(text, writing)]
    .filter(({ from, to }) => !masked.some((mask) => from < mask.to && mask.from < to))
    .sort((left, right) => left.from - right.from);
}

function grammarOf(writing: Writing): Grammar {
  const key = `${writing.language} ${writing.decimal}${writing.group}`;
  const rules = writing.rules?.numbers;
  const grammar = grammars.get(key) ?? {
    pattern: patternOf(writing),
    scales: scalesOf(rules).map(([word, factor]) => [new RegExp(`^(?:${word})$`, "i"), factor] as const),
    range: rules === undefined ? null : light(` (?:${rules.range}) `, ""),
    noRange: rules === undefined ? null : light(`(?:${rules.noRange})[\\s\\u00a0]$`, "i"),
  };
  grammars.set(key, grammar);
  return grammar;
}

function scalesOf(rules: NumberRules | undefined): NumberRules["scales"] {
  return [...SCALES, ...(rules?.scales ?? [])];
}

function patternOf({ decimal, group, rules }: Writing): RegExp {
  const own = rules?.numbers;
  const groups = `[ ${SPACES}${/\s/.test(group) ? "" : escapePattern(group)}'’]`;
  const digits = `(?:\\d{1,3}(?:${groups}\\d{3})+(?:${escapePattern(decimal)}\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)*)`;
  const dash = `[${SPACES} ]?[–—][${SPACES} ]?|-${own === undefined ? "" : `| (?:${own.range}) `}`;
  const before = `(?<before>(?<![\\p{L}\\p{N}])(?:€|\\$|£|EUR|USD|GBP|CHF)[ ${SPACES}]?)?`;
  const sign = "(?<sign>(?<![\\p{L}\\p{N}\\uFFFC.,])[+−–±-])?";
  return light(
    `${sign}${before}(?<low>(?<![\\p{L}\\p{N}_#./\\\\-]|[\\p{L}\\p{N}][.,'’])${digits}|(?<=[+−–±-])${digits})` +
      `(?:(?:${dash})(?<high>${digits}))?(?<scale>${scalePattern(own)})?(?:${unitPattern(own)})?(?![\\p{N}])`,
    "gu",
  );
}

/** "k" at the number itself; words after a space, with a small or a capital letter first. */
function scalePattern(rules: NumberRules | undefined): string {
  const words = [...SCALES.slice(1), ...(rules?.scales ?? [])].map(([word]) => word).join("|");
  const ends = "(?![\\p{L}\\p{N}])";
  return `[kKmM]${ends}|[\\s${SPACES}]?(?:${eitherCase(words)})${ends}`;
}

function unitPattern(rules: NumberRules | undefined): string {
  const points = alternatives(POINTS, rules?.points);
  const percent = alternatives(rules?.percent, "%");
  const money = alternatives(MONEY, rules?.money);
  const times = alternatives("×|x(?![\\p{L}\\p{N}])", rules?.times);
  const space = `[ ${SPACES}]?`;
  return `-?${space}(?:(?<points>${points})|(?<percent>${percent})|(?<money>${money}))|${space}(?<times>${times})`;
}

function typed(
  match: RegExpExecArray,
  text: string,
  writing: Writing,
  { scales, range, noRange }: Grammar,
): TypedNumber[] {
  const { low = "", high, scale, sign, before, points, percent, money, times } = match.groups ?? {};
  const [from, to] = [match.index, match.index + match[0].length];
  const value = numberOf(low, writing);
  if (value === null || isPartOfWord(text, from, to, match[0], sign)) return [];
  const factor = factorOf(scale, scales);
  const kind = points
    ? "points"
    : percent
      ? "percent"
      : (money ?? before)
        ? "money"
        : times
          ? "times"
          : "plain";
  const upper = high === undefined ? null : numberOf(high, writing);
  const one: TypedNumber = {
    from,
    to,
    text: match[0],
    kind,
    value: value.number * factor,
    half: value.half * factor,
    coarse: value.coarse * factor,
    sign: sign === undefined || sign === "±" ? null : sign === "+" ? 1 : -1,
    isRange: upper !== null,
  };
  const isWord = range?.test(match[0]) === true;
  const isFrom = noRange?.test(text.slice(0, from)) === true;
  if (upper === null || !isWord || (!isFrom && isNear(value.number, upper.number))) return [one];
  const at = from + match[0].lastIndexOf(high ?? "");
  const lowEnd = from + match[0].indexOf(low) + low.length;
  const scaled = { value: upper.number * factor, half: upper.half * factor, coarse: upper.coarse * factor };
  return [
    { ...one, to: lowEnd, text: text.slice(from, lowEnd), isRange: false },
    { ...one, ...scaled, from: at, text: text.slice(at, to), sign: null, isRange: false },
  ];
}

/** "5 to 7" is a range; "from 541 to 612", and "by 71 to 612", are two numbers. */
function isNear(low: number, high: number): boolean {
  return high > low && high < 4 * low;
}

/** Is it a part of a word or a name ("7-day", "B2B", "GPT-4", "+2" of "UTC+2")? */
function isPartOfWord(
  text: string,
  from: number,
  to: number,
  whole: string,
  sign: string | undefined,
): boolean {
  const [before, after] = [text.slice(Math.max(0, from - 2), from), text.slice(to, to + 2)];
  if (ENDS_IN_LETTER.test(before) || BEGINS_WITH_LETTER.test(after)) return true;
  if (sign === undefined && JOINED_BEFORE.test(before)) return true;
  return /\d$/.test(whole) && JOINED_AFTER.test(after);
}

const ENDS_IN_LETTER = light("[\\p{L}\\p{N}_]$", "");
const BEGINS_WITH_LETTER = light("^[\\p{L}_]", "");
const JOINED_BEFORE = light("[\\p{L}][-/.]$", "");
const JOINED_AFTER = light("^(?:[-‑]\\p{L}|/\\d|[./]\\p{L})", "");

/** What the digits say; null where they are no number of this locale, such as a version. */
function numberOf(digits: string, { decimal, group }: Writing) {
  const plain = digits.replace(/[\s\u00a0\u202f\u2009'’]/g, "");
  const grouped = new RegExp(
    `^\\d{1,3}(?:${escapePattern(group)}\\d{3})+(?:${escapePattern(decimal)}\\d+)?$`,
  );
  const isGrouped = group.trim() !== "" && plain !== "" && grouped.test(plain) && !/^0/.test(plain);
  const bare = isGrouped ? plain.replaceAll(group, "").replace(decimal, ".") : plain.replace(",", ".");
  if (!/^\d+(?:\.\d+)?$/.test(bare)) return null;
  const decimals = bare.split(".")[1]?.length ?? 0;
  const zeros = decimals > 0 ? 0 : (/[1-9](0*)$/.exec(bare)?.[1]?.length ?? 0);
  return { number: Number(bare), half: 0.5 * 10 ** -decimals, coarse: 0.5 * 10 ** (zeros - decimals) };
}

function factorOf(scale: string | undefined, scales: Grammar["scales"]): number {
  const word = scale?.trim() ?? "";
  return scales.find(([pattern]) => pattern.test(word))?.[1] ?? 1;
}
