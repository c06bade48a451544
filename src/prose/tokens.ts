import { light, small, wholeWords } from "../language/patterns.ts";
import type { Lexicon, Meaning, Phrase } from "../language/prose.ts";
import { escapePattern } from "../syntax/pattern.ts";
import type { Known, KnownFigure, KnownMetric } from "./known.ts";
import type { LeftAlone } from "./leftAlone.ts";
import type { TypedNumber } from "./numbers.ts";
import { overlaps, type Span } from "./span.ts";
import type { Writing } from "./writing.ts";

/** A word of a sentence, or what stands for several: a metric, a number, a figure, a phrase. */
export interface Token extends Span {
  /** Its meaning; `M` of a metric, `N` of a number, `F` of a figure, else the word itself. */
  readonly means: Meaning;
  readonly metric?: KnownMetric;
  readonly number?: TypedNumber;
  /** Null where the figure is of another period or segment, or has no value. */
  readonly figure?: KnownFigure | null;
  /** The metric that the figure is of. */
  readonly of?: KnownMetric | null;
}

/** Where a sentence names a metric. */
export interface Mention extends Span {
  readonly metric: KnownMetric;
}

/** A figure where it stands in a passage. */
export interface Shown extends Span {
  readonly figure: KnownFigure | null;
  readonly of: KnownMetric | null;
}

/** What of a passage is known before its words are read. */
export interface Parts {
  readonly text: string;
  readonly numbers: readonly TypedNumber[];
  readonly mentions: readonly Mention[];
  readonly figures: readonly Shown[];
  readonly dates: readonly LeftAlone[];
}

/** Reads sentences of one language about the metrics of one report. */
export class Tokens {
  readonly #lexicon: Lexicon;
  readonly #own: Matcher;
  readonly #words: Matcher;
  readonly #elided: Matcher | null;
  readonly #claims: RegExp;
  readonly #segments: RegExp | null;
  readonly #all: RegExp;

  constructor(lexicon: Lexicon, { period, segments }: Known, writing: Writing) {
    this.#lexicon = lexicon;
    this.#own = matcherOf(lexicon.period(period, writing.monthNames));
    this.#words = matcherOf(lexicon.phrases);
    this.#elided = lexicon.elided.length === 0 ? null : matcherOf(lexicon.elided, false);
    const claiming = lexicon.phrases
      .filter(([, meaning]) => CLAIMING.test(meaning))
      .map(([pattern]) => pattern);
    const ofAll = lexicon.phrases.filter(([, meaning]) => meaning === "allHold").map(([pattern]) => pattern);
    this.#all = wholeWords(ofAll.join("|"), "u");
    const verbs = lexicon.separable.map(({ verb }) => verb);
    this.#claims = wholeWords([...claiming, ...verbs].join("|"), "u");
    const names = segments.map(({ name }) => name).filter((name) => name.length > 1);
    this.#segments = names.length === 0 ? null : wordsOf(names);
  }

  /** The tokens of a sentence. */
  of(parts: Parts, sentence: Span): Token[] {
    const words = parts.text.slice(sentence.from, sentence.to);
    const hasNumber = parts.numbers.some((number) => overlaps(number, sentence));
    return hasNumber || this.#claims.test(small(words)) ? this.#read(parts, sentence) : [];
  }

  #read(parts: Parts, sentence: Span): Token[] {
    const tokens: Token[] = [];
    const lower = small(parts.text);
    let at = sentence.from;
    while (at < sentence.to) {
      const token = this.#next(parts, lower, at);
      if (token.means !== "") tokens.push(token);
      at = Math.max(token.to, at + 1);
    }
    return told(this.#joined(parts.text, tokens).filter(({ means }) => means !== "skip"));
  }

  /** Does a sentence speak of all limits at once, and so of every guardrail without naming one? */
  speaksOfAll(text: string): boolean {
    return this.#all.test(small(text));
  }

  /** Does a sentence negate, doubt or ask? */
  negates(text: string): boolean {
    const none: Parts = { text, numbers: [], mentions: [], figures: [], dates: [] };
    return this.#read(none, { from: 0, to: text.length }).some(
      ({ means }) => means === "not" || means === "maybe",
    );
  }

  #next(parts: Parts, lower: string, at: number): Token {
    const { text } = parts;
    const startsWord = !IN_WORD.test(text.charAt(at - 1));
    const own = startsWord ? this.#own(lower, at) : null;
    if (own !== null) return own;
    const mention = parts.mentions.find((one) => isAt(one, at));
    if (mention !== undefined) return { ...mention, means: "M" };
    const number = parts.numbers.find((one) => isAt(one, at));
    if (number !== undefined) return { from: number.from, to: number.to, means: "N", number };
    const shown = parts.figures.find((one) => isAt(one, at));
    if (shown !== undefined) return { ...shown, means: "F" };
    const date = parts.dates.find((one) => isAt(one, at));
    if (date !== undefined) return { from: date.from, to: date.to, means: "other" };
    return this.#word(text, lower, at, startsWord);
  }

  #word(text: string, lower: string, at: number, startsWord: boolean): Token {
    const segment = startsWord && this.#segments !== null ? matchAt(this.#segments, text, at) : null;
    if (segment !== null) return { from: at, to: at + segment.length, means: "other" };
    const known = startsWord ? (this.#words(lower, at) ?? this.#elided?.(lower, at) ?? null) : null;
    if (known !== null) return known;
    const word = matchAt(WORD, text, at);
    if (word !== null) return { from: at, to: at + word.length, means: word.toLowerCase() };
    return { from: at, to: at + 1, means: signOf(text.charAt(at)) };
  }

  /** Joins a verb with the word at the end of its clause that makes its meaning: "legte um 12 % zu". */
  #joined(text: string, tokens: readonly Token[]): Token[] {
    const result = [...tokens];
    const word = ({ from, to }: Token) => text.slice(from, to).toLowerCase();
    for (const { verb, particle, meaning } of this.#lexicon.separable) {
      const first = result.findIndex((token) => verb.split("|").includes(word(token)));
      const ends = result.findIndex((token, index) => index > first && token.means === "break");
      const last = result.findLastIndex(
        (token, index) => index > first && (ends < 0 || index < ends) && word(token) === particle,
      );
      const token = result[first];
      if (token === undefined || last < 0) continue;
      result[first] = { ...token, means: meaning };
      result.splice(last, 1);
    }
    return result;
  }
}

/** What a word for both "by" and "from" is to a sentence: "by 12 %", "from 541 to 612", "a target of 700"; nothing before what is no number. */
function told(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    if (token.means !== "byOrFrom") return [token];
    const [number, to, end] = tokens.slice(index + 1).filter(({ means }) => means !== "about");
    const before = tokens[index - 1]?.means ?? "";
    if (number?.number === undefined) return [];
    const isGoal = /^(?:met|missed)$/.test(before) && !["percent", "points"].includes(number.number.kind);
    if (isGoal || /^(?:target|record|high|low)$/.test(before)) return [{ ...token, means: "of" }];
    if (before === "value") return [];
    const isFrom = to?.means === "to" && end?.number?.kind === number.number.kind;
    return [{ ...token, means: isFrom ? "from" : "by" }];
  });
}

/** What a sentence must say of a metric, to claim anything without a number. */
const CLAIMING =
  /^(?:up|down|to(?:Better|Worse)|met|missed|beaten|failed|attained|record|high|low|surprise|noise|cause|breached|allHold|(?:over|under|within)Limit)/;

const WORD = light("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*", "y");
const IN_WORD = light("[\\p{L}\\p{N}]", "");

function isAt({ from, to }: Span, at: number): boolean {
  return from <= at && at < to;
}

/** What a sign is to a sentence: nothing, the end of a clause, or that somebody else speaks. */
function signOf(sign: string): Meaning {
  if (/[\s*_]/.test(sign)) return "";
  if (/[,;:–—()]/.test(sign)) return sign;
  if (/["“”„«»]/.test(sign)) return "maybe";
  return sign === "?" ? "maybe" : /[.!…]/.test(sign) ? "" : sign;
}

type Matcher = (text: string, at: number) => Token | null;

/** One pattern of all phrases: the first one that fits, and ends where a word does. */
function matcherOf(phrases: readonly Phrase[], isWhole = true): Matcher {
  const all = phrases.map(
    ([pattern]) => `(${pattern.replace(/\((?!\?)/g, "(?:").replaceAll(" ", "[\\s\u00a0]+")})`,
  );
  const pattern = isWhole ? wholeWords(all.join("|"), "uy") : light(all.join("|"), "uy");
  return (text, at) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0] === "") return null;
    const which = match.slice(1).findIndex((group) => group !== undefined);
    return { from: at, to: at + match[0].length, means: phrases[which]?.[1] ?? "" };
  };
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] || null;
}

function wordsOf(names: readonly string[]): RegExp {
  return light(`(?:${names.map(escapePattern).join("|")})(?![\\p{L}\\p{N}])`, "uy");
}
