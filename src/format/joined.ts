/** Texts in a row as the language writes them: "July, August and September". */
export function joinedText(texts: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(texts);
}
