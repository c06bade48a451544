/** A text of an author as a whole sentence: with a full stop where it ends with no mark of its own. */
export function ended(text: string): string {
  const told = text.trim();
  return /[.!?…。！？]["”“’»)]*$/.test(told) ? told : `${told}.`;
}
