/** A sentence of the author's, with a full stop where it ends without a mark of its own. */
export function ended(sentence: string): string {
  return /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`;
}
