/** A text between tags of XML or HTML. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A text between tags of XML or HTML, or in an attribute between double quotes. */
export function escapeMarkup(text: string): string {
  return escapeQuotes(escapeText(text));
}

/** What is markup already, in an attribute between double quotes. */
export function escapeQuotes(markup: string): string {
  return markup.replaceAll('"', "&quot;");
}
