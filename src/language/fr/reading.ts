import type { ReadingRules } from "../reading.ts";

/**
 * Kandel and Moles's reading ease for French (1958), Flesch's with weights of its own: 207 − 1.015 · words per sentence
 * − 73.6 · syllables per word (L. Kandel and A. Moles, "Application de l'indice de Flesch à la langue française",
 * Cahiers d'études de radio-télévision 19).
 */
export const reading: ReadingRules = {
  scale: "Kandel-Moles",
  ease: (perSentence, perWord) => 207 - 1.015 * perSentence - 73.6 * perWord,
  syllables,
};

/** Words whose "ent" is heard, unlike that of verbs ("publient"): nouns, adjectives, adverbs. */
const HEARD =
  /(?:m|cli|pati|accid|incid|prés|réc|fréqu|dépend|perman|suffis|différ|évid|prud|urg|intellig|viol|^(?:l|v|d|c|g|ag|par|cont|abs|conc|arg|tal))ent$/;

/** Each group of vowels is a syllable; an "e" at the end is not heard, alone or before the s or nt of a plural. */
function syllables(word: string): number {
  return withoutSilent(word).match(VOWELS)?.length ?? 0;
}

/** Vowels that are spoken as one: "eau", "oi", "ou"; "oin", "ien" and "ui" too. Others stand apart: "cré-ation". */
const VOWELS =
  /eau|œu|aie|oin|oui|[iï]e[nmrsuzl]|[aeo]u[xt]?|oi|ui|[ae]i|ay|oy|ey|ia|io|y(?=[aeiouéèêàâôî])|ii|[aeiouyàâäéèêëîïôöùûüœæ]/g;

function withoutSilent(word: string): string {
  const spoken = word
    .replaceAll("qu", "q")
    .replace(/gu(?=[eéèêi])/g, "g")
    .replace(/ge(?=[aoâô])/g, "g");
  if (HEARD.test(spoken)) return apart(spoken);
  return apart(spoken.replace(/(?<=[a-zàâäéèêëîïôöùûüœæ]{2})(?:e|es|ent)$/, ""));
}

/** After two consonants of which the second is l or r, an i stands by itself: "cli-ent", "pri-orité". */
function apart(word: string): string {
  return word.replace(/(?<=[bcdfgptv][lr])i(?=[aeéèou])/g, "i-");
}
