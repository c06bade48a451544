import { small, wholeWords } from "../language/patterns.ts";
import type { NumberRules } from "../language/prose.ts";
import type { TypedNumber } from "./numbers.ts";
import type { Writing } from "./writing.ts";

/** What a language's numbers in words are found by: each with its unit, and quickly, the unit alone. */
interface Found {
  readonly pattern: RegExp;
  readonly unit: RegExp;
}

const patterns = new Map<string, Found>();

/** Numbers in words where percent follows: "twelve percent", "zwölf Prozent". Other words are counts of few things. */
export function numberWords(text: string, { language, rules }: Writing): TypedNumber[] {
  if (rules === null) return [];
  const { words } = rules.numbers;
  const { pattern, unit } = patterns.get(language) ?? foundBy(rules.numbers);
  patterns.set(language, { pattern, unit });
  if (!unit.test(text)) return [];
  return [...small(text).matchAll(pattern)].map((match) => {
    const { word = "", points } = match.groups ?? {};
    return {
      from: match.index,
      to: match.index + match[0].length,
      text: text.slice(match.index, match.index + match[0].length),
      kind: points === undefined ? "percent" : "points",
      value: words.get(word.toLowerCase()) ?? 0,
      half: 0.5,
      coarse: 0.5,
      sign: null,
      isRange: false,
    };
  });
}

function foundBy({ words, points, percent }: NumberRules): Found {
  const all = [...words.keys()].sort((left, right) => right.length - left.length);
  return {
    pattern: wholeWords(
      `(?<word>${all.join("|")})[\\s\\u00a0\\u202f](?:(?<points>${points})|(?:${percent}))`,
      "gu",
    ),
    unit: new RegExp(`${points}|${percent}`, "i"),
  };
}
