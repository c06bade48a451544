import { light } from "../language/patterns.ts";
import type { SentenceRules } from "../language/prose.ts";
import type { Span } from "./span.ts";
import { alternatives } from "./writing.ts";

/** The sentences of a passage. A full stop after a short form, or after a number before a small letter, ends none. */
export function sentencesOf(text: string, rules: SentenceRules | null): Span[] {
  const short = shortOf(rules);
  const ends = [...text.matchAll(/[.!?…]+[)\]"”“’»]*(?=\s|$)/gu)].flatMap((match) => {
    const to = match.index + match[0].length;
    return match[0] === "." && continues(text, match.index, to, short) ? [] : [to];
  });
  const sentences: Span[] = [];
  let from = 0;
  for (const to of [...ends, text.length]) {
    if (text.slice(from, to).trim() !== "") sentences.push({ from, to });
    from = to;
  }
  return sentences;
}

/** Where a full stop ends no sentence, by what stands before and after it. */
interface Short {
  readonly before: RegExp;
  readonly afterOrdinal: RegExp | null;
}

const known = new Map<SentenceRules | null, Short>();

function shortOf(rules: SentenceRules | null): Short {
  const after = rules?.afterOrdinal ?? "";
  const short = known.get(rules) ?? {
    before: light(`(?:^|[\\s(„“"«])(?:${alternatives("\\p{Lu}", rules?.short)})$`, ""),
    afterOrdinal: after === "" ? null : new RegExp(`^(?:${after})`),
  };
  known.set(rules, short);
  return short;
}

function continues(text: string, at: number, to: number, { before, afterOrdinal }: Short): boolean {
  const after = text.slice(to).trimStart();
  if (after === "") return false;
  if (SMALL.test(after)) return true;
  if (before.test(text.slice(Math.max(0, at - 12), at))) return true;
  return /\d$/.test(text.slice(0, at)) && afterOrdinal?.test(after) === true;
}

const SMALL = light("^\\p{Ll}", "");
