/** Figures in a cell of a table, where each stands by itself and so may have no value: in a sentence that is an error. */
export function inTable(figures: string): string {
  return `<table><tbody><tr><td>\n${figures}\n</td></tr></tbody></table>`;
}

/** A page in which each run of lines that are nothing but figures stands in a table. */
export function inTables(page: string): string {
  return page.replace(/^(?:<Figure [^\n]*\/>\n)+/gm, (figures) => `\n${inTable(figures.trimEnd())}\n\n`);
}
