import { languageOf } from "../language/language.ts";
import { formatCount } from "./number.ts";

/** How many of a whole came out how, in one line: "5 kept, 1 late, 0 missed, 1 dropped of 7". */
export function formatScore(
  counts: readonly { readonly word: string; readonly count: number }[],
  locale: string,
): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const parts = counts.map(({ word, count }) => `${formatCount(count, locale)} ${word}`);
  return languageOf(locale).format.score(parts.join(", "), formatCount(total, locale));
}
