import type { Known } from "./known.ts";
import type { Lexicon } from "./lexicon.ts";
import { overlaps } from "./span.ts";
import type { Mention } from "./tokens.ts";
import { quoted } from "./writing.ts";

/** Finds where a text names metrics, by their names or by their ids in words; of names within names, the longest. */
export function mentionsOf(known: Known, lexicon: Lexicon | null): (text: string) => Mention[] {
  const bent = lexicon?.bent ?? quoted;
  const names = known.metrics.flatMap((metric) => metric.names.map((name) => ({ metric, name })));
  const patterns = names
    .filter(({ name }) => name.length > 2)
    .sort((left, right) => right.name.length - left.name.length)
    .map(({ metric, name }) => {
      const words = name.split(/[\s-]+/).map(bent);
      return {
        metric,
        pattern: new RegExp(`(?<![\\p{L}\\p{N}])${words.join("[\\s\\u00a0-]+")}(?![\\p{L}\\p{N}])`, "giu"),
      };
    });
  return (text) => {
    const found: Mention[] = [];
    for (const { metric, pattern } of patterns)
      for (const { index, 0: whole } of text.matchAll(pattern)) {
        const mention = { from: index, to: index + whole.length, metric };
        if (!found.some((other) => overlaps(other, mention))) found.push(mention);
      }
    return found.sort((left, right) => left.from - right.from);
  };
}
