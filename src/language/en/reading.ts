import { lookUp } from "../../syntax/lookUp.ts";
import type { ReadingRules } from "../reading.ts";

/** Flesch's reading ease (1948): 206.835 − 1.015 · words per sentence − 84.6 · syllables per word. */
export const reading: ReadingRules = {
  scale: "Flesch",
  ease: (perSentence, perWord) => 206.835 - 1.015 * perSentence - 84.6 * perWord,
  syllables,
};

/** Words that the rules get wrong and that definitions of metrics use. */
const EXCEPTIONS: Readonly<Record<string, number>> = {
  area: 3,
  business: 2,
  every: 2,
  everyone: 3,
  everything: 3,
  idea: 3,
  million: 2,
  science: 2,
  someone: 2,
  something: 2,
  sometimes: 2,
  video: 3,
};

/** Two vowels that are two syllables: "period", "annual", "audience", "created", "reaction", "doing". */
const APART = [
  /(?<![tcsxg])i[aou]/g,
  /(?<![qg])ua/g,
  /(?<![tc])ie(?=n[tc]|t$)/g,
  /crea(?=t)|rea(?=ct)/g,
  /[aeiouy]ing$/g,
];

function syllables(word: string): number {
  const singular = /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  const known = lookUp(EXCEPTIONS, word) ?? lookUp(EXCEPTIONS, singular);
  if (known !== undefined) return known;
  const spoken = withoutSilent(word);
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  return APART.reduce((count, pattern) => count + (spoken.match(pattern)?.length ?? 0), groups);
}

/** Without a y that is a consonant and each e that is not heard: "published", "times", "scale", "completely". */
function withoutSilent(word: string): string {
  return word
    .replace(/^y(?=[aeiou])/, "")
    .replace(/(?<=[^aeiouytd])ed$/, "d")
    .replace(/(?<=[^aeiouylsxzcgh]|[aeiouy]l)es$/, "s")
    .replace(/(?<=[^aeiouyl]|[aeiouy]l)e$/, "")
    .replace(/(?<=[aeiouy][^aeiouyl]+)e(?=(?:ly|ful|less|ment|ness)$)/, "");
}
