const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Is it a text with letters that are written from right to left, among which figures would be torn apart? */
export function isFromRight(text: string): boolean {
  return FROM_RIGHT.test(text);
}

/** A figure in plain text with a direction of its own (FSI … PDI, Unicode UAX 9), so that "85.5 %" stays together. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
