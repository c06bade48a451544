import { light } from "./light.ts";
import type { Span } from "./span.ts";

/** Words whose full stop ends no sentence. */
const SHORT = light(
  String.raw`(?:^|[\s(„“"])(?:\p{Lu}|z|d|u|o|i|B|a|e|h|approx|ca|bzw|vgl|etc|usw|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Nr|vs|cf|e\.g|i\.e|al|Mio|Mrd|Tsd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Okt|Nov|Dec|Dez|ggü|inkl|exkl|zzgl|mind|max|min|rd|evtl|ggf|Inc|Ltd|Co|Corp|v|H|S|p|pp|Pp|p\.m|a\.m)$`,
  "",
);

/** The sentences of a passage. A full stop after a short form, or after a number before a small letter, ends none. */
export function sentencesOf(text: string): Span[] {
  const ends = [...text.matchAll(/[.!?…]+[)\]"”“’»]*(?=\s|$)/gu)].flatMap((match) => {
    const to = match.index + match[0].length;
    return match[0] === "." && continues(text, match.index, to) ? [] : [to];
  });
  const sentences: Span[] = [];
  let from = 0;
  for (const to of [...ends, text.length]) {
    if (text.slice(from, to).trim() !== "") sentences.push({ from, to });
    from = to;
  }
  return sentences;
}

function continues(text: string, at: number, to: number): boolean {
  const [before, after] = [text.slice(0, at), text.slice(to).trimStart()];
  if (after === "") return false;
  if (SMALL.test(after)) return true;
  if (SHORT.test(text.slice(Math.max(0, at - 12), at))) return true;
  return /\d$/.test(before) && GERMAN_AFTER_ORDINAL.test(after);
}

const SMALL = light("^\\p{Ll}", "");

const GERMAN_AFTER_ORDINAL =
  /^(?:Quartal|Halbjahr|Jahr|Monat|Woche|Kalenderwoche|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/;
