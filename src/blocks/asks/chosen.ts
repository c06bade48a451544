import type { Language } from "../../language/language.ts";

/**
 * A recommendation with the words of the option that it names by its place alone: "The first. It costs less." is "The
 * first: Hold them back. It costs less."; as it is where it names none so.
 */
export function withOption(
  recommendation: string,
  options: readonly string[],
  { blocks, signs }: Language,
): string {
  const named = /^([^.:!?<]{1,30})[.:](?=\s|$)/.exec(recommendation);
  const option = named === null ? undefined : options[placeOf(named[1] ?? "", blocks.asks.places)];
  if (named === null || option === undefined) return recommendation;
  const rest = recommendation.slice(named[0].length);
  return `${named[1]}${signs.colon}${/[.!?…]$/.test(option) ? option : `${option}.`}${rest}`;
}

/** Which place words name and nothing else, from 0; -1 where they do not. */
function placeOf(words: string, { before, names, after }: Language["blocks"]["asks"]["places"]): number {
  const all = words.toLowerCase().replaceAll("'", "’").trim().split(/\s+/);
  const start = all.findIndex((word) => !before.split(" ").includes(word));
  const end = all.findLastIndex((word) => !after.split(" ").includes(word)) + 1;
  const [own, ...others] = all.slice(Math.max(start, 0), end);
  return own === undefined || others.length > 0 ? -1 : names.findIndex((one) => one.split(" ").includes(own));
}
