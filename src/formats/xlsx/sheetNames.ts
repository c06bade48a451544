/** So many letters the name of a sheet may have. */
const MOST = 31;

/** What a name may not hold: a spreadsheet would repair the file, or not open it. */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu;

/** What a spreadsheet keeps for itself. */
const RESERVED = "history";

/**
 * Names for sheets, in the order of the wishes: each of at most 31 letters, without forbidden ones, and no two that
 * differ in capitals alone. Words that have no room are left out, "…" in their place.
 */
export function sheetNames(wishes: readonly string[]): readonly string[] {
  const taken = new Set([RESERVED]);
  return wishes.map((wish) => {
    const plain = plainName(wish);
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? "" : ` (${number})`;
      const name = `${shortened(plain, MOST - end.length)}${end}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** No apostrophe may begin or end a name. */
function plainName(wish: string): string {
  const plain = wish.replace(FORBIDDEN, " ").replace(/\s+/g, " ");
  return plain.replace(/^[\s']+|[\s']+$/g, "") || "–";
}

/** Counted in UTF-16, as spreadsheets count; no letter is cut in halves. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let cut = "";
  for (const letter of text) {
    if (cut.length + letter.length > most - 1) break;
    cut += letter;
  }
  const words = cut.replace(/\s+\S*$/, "");
  return `${(words.length > most / 2 ? words : cut).replace(/[\s',.;–-]+$/, "")}…`;
}
