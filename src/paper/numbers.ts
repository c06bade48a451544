const MARK = "\uE000";

/** Stands where the number of the page will be on which the heading of an id stands. */
export function numberHole(id: string): string {
  return `${MARK}${id}${MARK}`;
}

/** A document whose page numbers are not known yet. */
export interface Unnumbered {
  /** The ids of the headings of which it says the pages, in its order. */
  readonly ids: readonly string[];
  /** The document with the page of each. */
  readonly html: (pages: readonly number[]) => string;
}

/** A document with holes for the numbers of pages. */
export function unnumbered(html: string): Unnumbered {
  const parts = html.split(MARK);
  const isId = (_: string, index: number) => index % 2 === 1;
  return {
    ids: parts.filter(isId),
    // Figures are as wide as each other, so that the pass before the numbers are known breaks its lines alike.
    html: (pages) =>
      parts.map((part, index) => (index % 2 === 0 ? part : String(pages[(index - 1) / 2] ?? "00"))).join(""),
  };
}
