import type { TypedNumber } from "./numbers.ts";
import { small, wholeWords } from "./writing.ts";

const ENGLISH =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const GERMAN =
  "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(
    " ",
  );
const GERMAN_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");

const values: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  en: new Map([
    ...below(ENGLISH, ENGLISH_TENS, (tens, ones) => `${tens}-${ones}`),
    ["a hundred", 100],
    ["one hundred", 100],
  ]),
  de: new Map([
    ...below(GERMAN, GERMAN_TENS, (tens, ones) => `${ones}und${tens}`),
    ["hundert", 100],
    ["einhundert", 100],
  ]),
};

function below(
  ones: readonly string[],
  tens: readonly string[],
  join: (tens: string, ones: string) => string,
) {
  const whole = tens.map((word, index) => [word, (index + 2) * 10] as const);
  const joined = whole.flatMap(([word, value]) =>
    ones.slice(1, 10).map((one, index) => [join(word, one), value + index + 1] as const),
  );
  return [...ones.map((word, index) => [word, index] as const), ...whole, ...joined];
}

const UNITS: Readonly<Record<string, string>> = {
  en: "(?<points>percentage points?)|per ?cent",
  de: "(?<points>Prozentpunkte?n?)|Prozent",
};

const patterns = new Map<string, RegExp>();

/** Numbers in words where percent follows: "twelve percent", "zwölf Prozent". Other words are counts of few things. */
export function numberWords(text: string, language: string): TypedNumber[] {
  const known = values[language];
  if (known === undefined || !/per ?cent|prozent/i.test(text)) return [];
  const words = [...known.keys()].sort((left, right) => right.length - left.length);
  const pattern =
    patterns.get(language) ??
    wholeWords(`(?<word>${words.join("|")})[\\s\\u00a0](?:${UNITS[language]})`, "gu");
  patterns.set(language, pattern);
  return [...small(text).matchAll(pattern)].map((match) => {
    const { word = "", points } = match.groups ?? {};
    return {
      from: match.index,
      to: match.index + match[0].length,
      text: text.slice(match.index, match.index + match[0].length),
      kind: points === undefined ? "percent" : "points",
      value: known.get(word.toLowerCase()) ?? 0,
      half: 0.5,
      coarse: 0.5,
      sign: null,
      isRange: false,
    };
  });
}
