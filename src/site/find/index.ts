import type { Row, RowKind } from "./rows.ts";

/**
 * What the search reads: the kinds by name, and of each line its kind (a number), its name, where the name leads (empty
 * for nowhere), what it is another name of (empty for nothing), and its places as pairs of a text and an address.
 * Addresses are relative to the page.
 */
export interface FindIndex {
  readonly kinds: readonly string[];
  readonly rows: readonly (readonly [number, string, string, string, ...string[]])[];
}

/** The index of lines; `linked` makes an address of the site one that is relative to the page. */
export function indexOf(
  rows: readonly Row[],
  kinds: Readonly<Record<RowKind, string>>,
  linked: (to: string) => string,
): FindIndex {
  const names = Object.keys(kinds);
  return {
    kinds: Object.values(kinds),
    rows: rows.map(({ kind, name, to, see, places }) => [
      names.indexOf(kind),
      name,
      linkedOr(see?.to ?? to, linked),
      see?.name ?? "",
      ...places.flatMap((place) => [place.text, linked(place.to)]),
    ]),
  };
}

function linkedOr(to: string | null, linked: (to: string) => string): string {
  return to === null ? "" : linked(to);
}
