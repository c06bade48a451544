/** A language whose syllables are counted. */
export type Language = "en" | "de";

/**
 * Syllables of a word by its letters: groups of vowels, with the rules of the language for those that are silent or
 * stand side by side. At least one; rules by spelling miss a syllable now and then, which one statement's mean bears.
 */
export function syllables(word: string, language: Language): number {
  const letters = word.toLowerCase().replace(/[^\p{L}]/gu, "");
  return Math.max(1, language === "en" ? english(letters) : german(letters));
}

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

function english(word: string): number {
  const singular = /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  const known = EXCEPTIONS[word] ?? EXCEPTIONS[singular];
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

/** Each vowel or diphthong is a syllable; "ie" is one but at the end of some loan words ("Familie", "Serien"). */
function german(word: string): number {
  const parts =
    word.replaceAll("qu", "q").match(/ei|ai|au|eu|äu|ie|aa|ee|oo|ey|ay|[aeiouyäöü]/g)?.length ?? 0;
  return parts + (/(?:famil|ser|lin|fer|akt|med)ien?$/.test(word) ? 1 : 0);
}
