import { small, wholeWords } from "../language/patterns.ts";
import type { Lexicon } from "../language/prose.ts";
import { escapePattern } from "../syntax/pattern.ts";
import type { Known } from "./known.ts";
import type { Mention } from "./tokens.ts";

/** Finds where a text names metrics, by their names or by their ids in words; of names within names, the longest. */
export function mentionsOf(known: Known, lexicon: Lexicon | null): (text: string) => Mention[] {
  const bent = lexicon?.bent ?? escapePattern;
  const names = known.metrics
    .flatMap((metric) => metric.names.map((name) => ({ metric, name })))
    .filter(({ name }) => name.length > 2)
    .sort((left, right) => right.name.length - left.name.length);
  const patterns = names.map(
    ({ name }) =>
      `(${name
        .split(/[\s-]+/)
        .map(bent)
        .join("[\\s\\u00a0-]+")})`,
  );
  const pattern = wholeWords(patterns.join("|"), "gu");
  return (text) =>
    [...small(text).matchAll(pattern)].flatMap(({ index, 0: whole, ...groups }) => {
      const which = names.findIndex((_, at) => groups[at + 1] !== undefined);
      const metric = names[which]?.metric;
      return metric === undefined ? [] : [{ from: index, to: index + whole.length, metric }];
    });
}
