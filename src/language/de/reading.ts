import type { ReadingRules } from "../reading.ts";

/** Amstad's reading ease for German (1978): 180 − words per sentence − 58.5 · syllables per word. */
export const reading: ReadingRules = {
  scale: "Amstad",
  ease: (perSentence, perWord) => 180 - perSentence - 58.5 * perWord,
  syllables,
};

/** Each vowel or diphthong is a syllable; "ie" is one but at the end of some loan words ("Familie", "Serien"). */
function syllables(word: string): number {
  const parts =
    word.replaceAll("qu", "q").match(/ei|ai|au|eu|äu|ie|aa|ee|oo|ey|ay|[aeiouyäöü]/g)?.length ?? 0;
  return parts + (/(?:famil|ser|lin|fer|akt|med)ien?$/.test(word) ? 1 : 0);
}
