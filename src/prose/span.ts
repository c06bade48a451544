/** A stretch of a text: from an index, and up to another one. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a pattern with the flag g matches. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({
    from: index,
    to: index + whole.length,
  }));
}

/** Do two stretches share a character? */
export function overlaps(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}
