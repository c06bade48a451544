/** Texts in a row, the last joined by the language's "and": "activity and members". */
export function formatList(texts: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(texts);
}
