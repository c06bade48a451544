import { distance } from "fastest-levenshtein";

/** The known word closest to a mistyped one; null where none is close enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | null {
  const close = [...known]
    .map((candidate) => ({
      candidate,
      far: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(
      ({ candidate, far }) => far <= Math.max(2, Math.floor(Math.max(word.length, candidate.length) / 3)),
    )
    .sort((left, right) => left.far - right.far || (left.candidate < right.candidate ? -1 : 1));
  return close[0]?.candidate ?? null;
}

/** "Did you mean `x`?", or the list of what there is. */
export function didYouMean(word: string, known: readonly string[]): string {
  const best = nearest(word, known);
  if (best !== null) return `Did you mean \`${best}\`?`;
  return known.length === 0 ? "There are none." : `There are: ${known.slice(0, 20).join(", ")}.`;
}
