/** What stands under one letter. */
export interface Letter<Item> {
  /** A capital letter from A to Z, or "#" for digits and other scripts. */
  readonly letter: string;
  readonly items: readonly Item[];
}

/** The group of what begins with no letter from A to Z. */
export const OTHERS = "#";

const LATIN = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/**
 * Things by the letter that their names begin with, as the locale sorts them: "Übersicht" under U, "Øre" where its locale
 * has it, digits and other scripts together at the end. Signs before the first letter do not count.
 */
export function byLetter<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  locale: string,
): readonly Letter<Item>[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const bases = new Intl.Collator(locale, { sensitivity: "base" });
  const keyed = items.map((item) => {
    const name = bare(nameOf(item));
    return { item, name, letter: letterOf(name, bases) };
  });
  keyed.sort(
    (left, right) =>
      collator.compare(left.name, right.name) || inOrder(nameOf(left.item), nameOf(right.item)),
  );
  const groups = Map.groupBy(keyed, ({ letter }) => letter);
  return [...LATIN, OTHERS].flatMap((letter) => {
    const own = groups.get(letter);
    return own === undefined ? [] : [{ letter, items: own.map(({ item }) => item) }];
  });
}

/** The letter under which a name stands: the last one that is not after it, accents and case aside. */
function letterOf(name: string, bases: Intl.Collator): string {
  const first = /^\p{Script=Latin}/u.exec(name)?.[0];
  if (first === undefined) return OTHERS;
  return LATIN.findLast((letter) => bases.compare(letter, first) <= 0) ?? OTHERS;
}

function bare(name: string): string {
  return name.normalize("NFC").replace(/^[^\p{L}\p{N}]+/u, "");
}

function inOrder(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
