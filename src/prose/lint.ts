import type { Passage } from "../content/passages.ts";
import { small } from "../language/patterns.ts";
import type { Lexicon } from "../language/prose.ts";
import { type Claim, claimsIn } from "./claims.ts";
import type { Finding } from "./finding.ts";
import { judged, typedNumber } from "./findings.ts";
import type { Known, KnownFigure, KnownMetric } from "./known.ts";
import { leftAlone } from "./leftAlone.ts";
import { type Context, candidateFor } from "./matches.ts";
import { mentionsOf } from "./mentions.ts";
import { numbersIn } from "./numbers.ts";
import { sentencesOf } from "./sentences.ts";
import { overlaps, type Span } from "./span.ts";
import { type Parts, type Token, Tokens } from "./tokens.ts";
import { type Writing, writingOf } from "./writing.ts";

/** A figure at a mark of a passage: of which metric, and which one if it is of the report's own period. */
export interface FigureAt {
  readonly at: number;
  readonly metric: string;
  readonly figure: KnownFigure | null;
}

/** What of a passage is read: its text, and what stands at its marks. */
export type Readable = Pick<Passage, "text" | "marks" | "isFrontMatter">;

/** Holds passages against what a report knows; made once for a report. */
export class Linter {
  readonly #known: Known;
  readonly #writing: Writing;
  readonly #lexicon: Lexicon | null;
  readonly #tokens: Tokens | null;
  readonly #mentions: ReturnType<typeof mentionsOf>;

  constructor(known: Known) {
    this.#known = known;
    this.#writing = writingOf(known.locale);
    this.#lexicon = this.#writing.rules?.lexicon ?? null;
    this.#tokens = this.#lexicon === null ? null : new Tokens(this.#lexicon, known, this.#writing);
    this.#mentions = mentionsOf(known, this.#lexicon);
  }

  /** What is wrong in a passage, in the order of its text. */
  findings(passage: Readable, figures: readonly FigureAt[]): Finding[] {
    const parts = this.#partsOf(passage, figures);
    const found = sentencesOf(passage.text, this.#writing.rules?.sentences ?? null).flatMap((sentence) =>
      this.#ofSentence(passage, parts, sentence),
    );
    return found.sort((left, right) => left.from - right.from || (left.code < right.code ? -1 : 1));
  }

  /** The metrics that a passage names, or shows a figure of. */
  metricsIn({ text }: Readable, figures: readonly FigureAt[]): string[] {
    return [...this.#mentions(text).map(({ metric }) => metric.id), ...figures.map(({ metric }) => metric)];
  }

  #partsOf({ text }: Readable, figures: readonly FigureAt[]): Parts {
    const nouns = this.#known.metrics.flatMap(({ noun }) => (noun === "" ? [] : [noun]));
    const mentions = this.#mentions(text);
    const masked = /\d/.test(text) ? leftAlone(text, this.#writing, nouns) : [];
    return {
      text,
      mentions,
      numbers: numbersIn(text, this.#writing, [...masked, ...mentions]),
      dates: masked.filter(({ isDate }) => isDate),
      figures: figures.map(({ at, metric, figure }) => ({
        from: at,
        to: at + 1,
        figure,
        of: this.#metric(metric),
      })),
    };
  }

  #metric(id: string): KnownMetric | null {
    return this.#known.metrics.find((metric) => metric.id === id) ?? null;
  }

  #ofSentence(passage: Readable, parts: Parts, sentence: Span): Finding[] {
    const within = <Kind extends Span>(list: readonly Kind[]) =>
      list.filter((one) => overlaps(one, sentence));
    const [numbers, mentions, shown] = [within(parts.numbers), within(parts.mentions), within(parts.figures)];
    const words = passage.text.slice(sentence.from, sentence.to);
    const isAbout = mentions.length + shown.length > 0 || this.#tokens?.speaksOfAll(words) === true;
    const tokens = isAbout ? (this.#tokens?.of(parts, sentence) ?? []) : [];
    const claims = claimsIn(tokens).flatMap((claim: Claim) =>
      judged(this.#known, claim, passage.isFrontMatter),
    );
    const metrics = [...mentions.map(({ metric }) => metric.id), ...shown.flatMap(({ of }) => of?.id ?? [])];
    const context = this.#contextOf(words, tokens, metrics);
    const typed = numbers
      .filter(
        (number) => !claims.some((claim) => claim.code === "contradicted-number" && overlaps(claim, number)),
      )
      .map((number) =>
        typedNumber(number, candidateFor(this.#known, number, context), passage.isFrontMatter),
      );
    return [...claims, ...typed, ...this.#ofWords(passage, sentence)];
  }

  #contextOf(text: string, tokens: readonly Token[], metrics: readonly string[]): Context {
    const has = (pattern: RegExp) => tokens.some(({ means }) => pattern.test(means));
    const segments = this.#known.segments.map(({ name }) => name);
    return {
      metrics,
      moves: has(/^(?:(?:up|down)\d?|rise|fall)!?$/),
      targets: has(/^(?:target|met|missed)$/),
      vs: has(/^year$/) ? "year" : "previous",
      segments: segments.filter((name) => text.includes(name)),
    };
  }

  /** Claims about the world that name no source, and words that claim too much. */
  #ofWords({ text, marks }: Readable, sentence: Span): Finding[] {
    if (this.#lexicon === null) return [];
    const words = text.slice(sentence.from, sentence.to);
    const lower = small(words);
    const inside = marks.filter(({ at }) => at >= sentence.from && at < sentence.to);
    const isSourced = inside.some(
      (mark) => mark.kind === "link" || (mark.kind === "typed" && mark.source !== null),
    );
    const [outside] = isSourced ? [] : lower.matchAll(this.#lexicon.external);
    const found = [
      ...(outside === undefined ? [] : [unsourcedClaim(text, sentence, outside)]),
      ...this.#lexicon.overclaims.flatMap(({ pattern, why, mend }) =>
        [...lower.matchAll(pattern)].map((match) => overclaim(text, sentence, match, why, mend)),
      ),
    ];
    return found.length > 0 && this.#tokens?.negates(words) === true ? [] : found;
  }
}

function unsourcedClaim(text: string, { from: start }: Span, { index, 0: found }: RegExpExecArray): Finding {
  const from = start + index;
  const to = from + found.length;
  return {
    severity: "warning",
    code: "unsourced-claim",
    from,
    to,
    figure: null,
    message: `"${text.slice(from, to)}" speaks of the world outside this report without a source`,
    mend: 'Link the source in the same sentence, or type the number with it: <Typed source="…">…</Typed>.',
  };
}

function overclaim(
  text: string,
  { from: start }: Span,
  { index, 0: found }: RegExpExecArray,
  why: string,
  mend: string,
): Finding {
  const from = start + index;
  const to = from + found.length;
  return {
    severity: "warning",
    code: "overclaim",
    from,
    to,
    figure: null,
    message: `"${text.slice(from, to)}" says too much: ${why}`,
    mend,
  };
}
